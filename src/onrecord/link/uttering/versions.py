"""What each version of an utterance has and another leaves out or has otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.lexicon.wordings import plain
from onrecord.link.uttering.likeness import CONTENT
from onrecord.link.uttering.uttered import Sort, Term, Uttered
from onrecord.records.utterance import Difference

BESIDE = 3
"""Words on either side by which a place in one version is found again in another."""

_CLAUSE = re.compile(r"(?:[^.;:,—–?!]|\.(?=\S)|[,:](?=\d))+")
FEWEST = 3
"""Words of a clause that is told to be left out; fewer are as often told in other words."""
ALIKE = 2
"""Words that two versions share before what one has more than the other can be told."""


@dataclass(frozen=True, slots=True)
class _Version:
    """A version with its words looked up.

    Attributes:
        side: the version.
        words: its terms that are words, names, numbers or times, in order of the text.
        keys: theirs.
    """

    side: Uttered
    words: tuple[Term, ...]
    keys: frozenset[tuple[Sort, str]]

    @classmethod
    def of(cls, side: Uttered) -> _Version:
        words = tuple(term for term in side.terms if term.sort in CONTENT)
        return cls(side, words, frozenset((term.sort, term.key) for term in words))

    def told(self, term: Term) -> str:
        """The words of a term."""
        return self.side.text[term.start : term.end]

    def beside(self, term: Term) -> set[tuple[Sort, str]]:
        """The words next to a term on either side."""
        before = [one for one in self.words if one.end <= term.start][-BESIDE:]
        behind = [one for one in self.words if one.start >= term.end][:BESIDE]
        return {(one.sort, one.key) for one in (*before, *behind)}

    def those(self, *sorts: Sort) -> list[Term]:
        """The terms of some sorts."""
        return [term for term in self.side.terms if term.sort in sorts]


def compared(sides: Sequence[Uttered]) -> list[tuple[Difference, ...]]:
    """What each version has otherwise than the fullest one; nothing for the fullest."""
    most = fullest(sides)
    return [differences(side, most) if side != most else () for side in sides]


def fullest(sides: Sequence[Uttered]) -> Uttered:
    """The version that tells most; of several as full the last by its words."""
    return max(sides, key=lambda side: (sum(term.level + 1 for term in side.terms if term.sort in CONTENT), side.text))


def differences(here: Uttered, there: Uttered) -> tuple[Difference, ...]:
    """What one version has otherwise than another, by kind and in order of the text.

    Words are held against those that stand at the same place in the other version: beside the same words. Names only
    where half of the words are the same, since one wording names more of what it speaks of than another.
    """
    a, b = _Version.of(here), _Version.of(there)
    found = [*_swapped(a, b, "number"), *_negations(a, b), *_strengths(a, b), *_clauses(a, b)]
    if 2 * len(a.keys & b.keys) >= min(len(a.keys), len(b.keys)):
        found = [*_swapped(a, b, "name"), *found]
    return tuple(dict.fromkeys(found))


def _swapped(a: _Version, b: _Version, sort: Literal["number", "name"]) -> Iterator[Difference]:
    """Numbers, or names, that stand at one place and differ."""
    theirs = [term for term in b.those(sort) if not _has(a, term)]
    for ours in (term for term in a.those(sort) if not _has(b, term)):
        other = next((term for term in theirs if a.beside(ours) & b.beside(term)), None)
        if other is not None:
            theirs.remove(other)
            yield Difference(sort, a.told(ours), b.told(other))


def _has(version: _Version, term: Term) -> bool:
    """Whether a version has a term; of a name also a part of it or more than it: "Keller" for "Ona Keller"."""
    if term.sort != "name":
        return (term.sort, term.key) in version.keys
    ours = set(term.key.split())
    known = (*(one.key for one in version.those("name")), *version.side.about)
    return any(ours <= theirs or theirs <= ours for theirs in (set(key.split()) for key in known))


def _negations(a: _Version, b: _Version) -> Iterator[Difference]:
    """What one version denies and the other tells."""
    if a.side.denied == b.side.denied:
        for term in _denied_alone(a, b):
            yield Difference("negation", a.told(term), "")
        for term in _denied_alone(b, a):
            yield Difference("negation", "", b.told(term))


def _denied_alone(a: _Version, b: _Version) -> Iterator[Term]:
    """Negations of words that the other version has, without one near them."""
    for term in a.those("negation"):
        same = [word for word in b.words if word.sort == "word" and word.key == term.key]
        if same and not b.those("negation"):
            yield term


def _strengths(a: _Version, b: _Version) -> Iterator[Difference]:
    """Words that make it firmer, or less firm, at one place; the first on each scale."""
    for scale in dict.fromkeys(_scale(term) for version in (a, b) for term in version.those("strength")):
        found = next(_unlike(a, b, _telling(a, b, scale), _telling(b, a, scale)), None)
        if found is not None:
            yield found


def _unlike(a: _Version, b: _Version, ours: list[Term], theirs: list[Term]) -> Iterator[Difference]:
    for one in ours:
        for other in theirs:
            if a.beside(one) & b.beside(other):
                yield Difference("strength", a.told(one), b.told(other))
    if not theirs:
        yield from (Difference("strength", a.told(one), _usual(b, a, one)) for one in ours if _is_weaker(a, one, b))
    if not ours:
        yield from (Difference("strength", _usual(a, b, one), b.told(one)) for one in theirs if _is_weaker(b, one, a))


def _telling(version: _Version, other: _Version, scale: str) -> list[Term]:
    """Its words on a scale that tell more than none would, and that the other version has nothing as strong as."""
    theirs, usual = {term.key for term in other.those("strength")}, plain(scale)
    mine = (term for term in version.those("strength") if _scale(term) == scale and _level(term) != usual)
    return [term for term in mine if term.key not in theirs]


def _is_weaker(version: _Version, term: Term, other: _Version) -> bool:
    """Whether the other version has the words beside a term without what makes them weak.

    Not where one of the two denies it: "nobody could be alive" is as firm as "there is no hope".
    """
    usual = plain(_scale(term))
    if usual is None or _level(term) >= usual or version.those("negation"):
        return False
    bare = not any(_scale(one) == _scale(term) and _level(one) < usual for one in other.those("strength"))
    return bare and bool(version.beside(term) & other.keys)


def _usual(version: _Version, other: _Version, term: Term) -> str:
    """The word of a version that stands where the other has a weaker one: "will" for "may"."""
    place = other.beside(term)
    words = (one for one in version.those("strength") if _scale(one) == _scale(term) and version.beside(one) & place)
    return next(map(version.told, words), "")


def _scale(term: Term) -> str:
    return term.key.rpartition(" ")[0]


def _level(term: Term) -> int:
    return int(term.key.rpartition(" ")[2])


def _clauses(a: _Version, b: _Version) -> Iterator[Difference]:
    """Clauses of one version of which the other has nothing, where they have something in common besides."""
    if len(a.keys & b.keys) >= ALIKE:
        yield from (Difference("left_out", "", words) for words in _alone(b, a))
        yield from (Difference("added", words, "") for words in _alone(a, b))


def _alone(version: _Version, other: _Version) -> Iterator[str]:
    for clause in _CLAUSE.finditer(version.side.text):
        inside = [term for term in version.words if clause.start() <= term.start < clause.end()]
        if len(inside) >= FEWEST and not any(_has(other, term) for term in inside):
            yield clause.group().strip(" ”“\"'")
