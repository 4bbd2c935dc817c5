"""Sentences that somebody says put into somebody else's mouth, for a corpus that marks no attribution in another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import NamedTuple

from training.corpora.written import Marks, attributed, lines, unmarked
from training.document import Attributed, Document, Gold, Places, document, words_of

SLOT, WHO = "_", "@"
# Of the sentences that can be relayed; the others stay as they were found, and are most of what is read.
SHARE = 0.25
# Of the words of a sentence: news relays no longer ones.
LONGEST = 45
MARKS = frozenset("\"“”„«»‘'`")
# Words that are written small as soon as their sentence follows others.
SMALL = frozenset(
    "a after all an and as at back because before both but by during even for from he her his if in it its many most "
    "no on one our several she since some such that the their there these they this those two we when while with you "
    "your".split()
)


class Form(NamedTuple):
    """A sentence about another: its text with a `SLOT` for that, and its marks."""

    text: str
    marks: Marks

    @property
    def quotes(self) -> bool:
        """Whether what it relays stands in quotation marks."""
        return not MARKS.isdisjoint(self.text)


@dataclass(frozen=True)
class Forms:
    """All forms and all who may say them."""

    forms: Sequence[str]
    sources: Sequence[str]

    def drawn(self, chance: Random) -> Form:
        """One form with one source, which is written large where it opens the sentence."""
        form, source = chance.choice(self.forms), chance.choice(self.sources)
        source = source[0].upper() + source[1:] if form.startswith("{S1 @") else source
        source = source.removesuffix(",") if f"{WHO}}}." in form or f"{WHO}}}," in form else source
        return Form(*unmarked(form, form.replace(WHO, source)))


def forms(folder: Path) -> Forms:
    """Those of a folder's `forms.txt` and `sources.txt`."""
    return Forms(lines(folder / "forms.txt"), lines(folder / "sources.txt"))


def relayed(one: Document, known: Forms) -> Document:
    """The document with some of its sentences relayed, always the same for a document of one name.

    Only a sentence with a source and a cue is, and only when no attribution goes beyond it.
    """
    chance = Random(one.name)  # noqa: S311 - chance that can be drawn again, no secret
    writer, words = _Writer(one), one.forms
    for first, behind in _fit(one, words):
        form = known.drawn(chance)
        if chance.random() < SHARE and not (form.quotes and not MARKS.isdisjoint("".join(words[first:behind]))):
            writer.relay(first, behind, form)
    return writer.document()


def _fit(one: Document, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    found = one.gold.attributions or ()
    sourced = frozenset(place for role in found if role.source for place in role.cue)
    crossed = _crossed(one.sentences, (sorted(role.source | role.cue | role.content) for role in found))
    for first, behind in pairwise([*one.sentences, len(words)]):
        fits = behind - first <= LONGEST and words[behind - 1] == "." and first not in crossed
        if fits and not sourced.isdisjoint(range(first, behind)):
            yield first, behind


def _crossed(starts: Sequence[int], wholes: Iterable[Sequence[int]]) -> frozenset[int]:
    """Starts of the sentences that are touched by an attribution that touches several."""
    touched = ((bisect_right(starts, places[0]) - 1, bisect_right(starts, places[-1])) for places in wholes)
    return frozenset(start for first, behind in touched if behind - first > 1 for start in starts[first:behind])


class _Writer:
    """The text anew, with where each of its words has come to stand."""

    def __init__(self, one: Document) -> None:
        self.old = one
        self.forms = one.forms
        self.text = ""
        self.read = 0
        self.at: dict[int, int] = {}
        self.outer: list[Marks] = []

    def relay(self, first: int, behind: int, form: Form) -> None:
        """Writes all up to a sentence as it was, and the sentence, without its full stop, into the form."""
        words, slot = self.old.words, form.text.index(SLOT)
        self._copy(words[first].start)
        begun, grown = len(self.text), words[behind - 2].end - words[first].start - len(SLOT)
        self.text += form.text[:slot]
        self._copy(words[behind - 2].end, small=form.text[:slot].endswith(" "))
        self.text += form.text[slot + len(SLOT) :]
        self.read = words[behind - 1].end
        moved = [begun, *(begun + place + grown * (place > slot) for place in range(1, len(form.text) + 1))]
        self.outer.append([(kind, moved[start], moved[end]) for kind, start, end in form.marks])

    def document(self) -> Document:
        """What came of it, with all attributions, old and new."""
        self._copy(len(self.old.text))
        words, gold = words_of(self.text), self.old.gold
        starts = [word.start for word in words]
        now = {place: bisect_left(starts, start) for place, start in self.at.items()}

        def moved(places: Places) -> Places:
            return frozenset(now[place] for place in places if place in now)

        own = (Attributed(moved(one.source), moved(one.cue), moved(one.content)) for one in gold.attributions or ())
        outer = (one for marks in self.outer for one in attributed(words, marks))
        everything = sorted((one for one in (*own, *outer) if one.cue), key=lambda one: min(one.cue))
        return document(self.old.name, self.text, words, Gold(attributions=everything, open=moved(gold.open)))

    def _copy(self, end: int, *, small: bool = False) -> None:
        """Copies what has not been read, up to a place; its first word in small letters if it is one of `SMALL`."""
        text, words = self.old.text[self.read : end], self.old.words
        first = bisect_left(words, self.read, key=lambda word: word.start)
        for place in range(first, bisect_left(words, end, key=lambda word: word.start)):
            self.at[place] = len(self.text) + words[place].start - self.read
        if small and self.forms[first].lower() in SMALL:
            text = text[0].lower() + text[1:]
        self.text += text
        self.read = end
