"""Names: those the tables know, and those that titles, first names and head words give away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from onrecord.annotate.abbreviated import abbreviated
from onrecord.annotate.bodies import Shape
from onrecord.annotate.context import by_context
from onrecord.annotate.inside import Inside
from onrecord.annotate.known import known_names
from onrecord.annotate.runs import Run, is_capitalised, runs
from onrecord.annotate.shapes import shapes
from onrecord.annotate.words import Words
from onrecord.lexicon.actors import Actors
from onrecord.records.annotation import Name
from onrecord.records.span import Span
from onrecord.text.intervals import Intervals, Placed
from onrecord.text.surnames import PARTICLES, surname_key, surname_of

# Surnames that are words besides, so that alone they name nobody for sure.
NO_SURNAMES = frozenset("May March April June August Will Mark Grant".split()) | frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday North South East West".split()
)


def names(text: str, tokens: Sequence[Placed], actors: Actors) -> tuple[Name, ...]:
    """Names in order of the text, without overlap.

    Capitalised words that nothing marks as person, body or place are left out.
    """
    words = Words.of(text, tokens)
    known = known_names(words, actors)
    taken = _Taken(known)
    unnamed: list[Run] = []
    shaped: list[Name] = []
    for run in runs(words):
        of_run = _of_run(words, run)
        shaped += [name for name in of_run if taken.add(name)]
        if not of_run and not taken.touches(_span(words, run)):
            unnamed.append(run)
    found = sorted([*(name for name in known if taken.keeps(name)), *shaped])
    surnames = _surnames(words, found)
    free = [run for run in unnamed if words.phrase(*run) not in surnames]
    found = sorted([*found, *(_name(words, run, kind) for run, kind in by_context(words, free))])
    found = abbreviated(words, found)
    return tuple(sorted([*found, *_taken_up(words, found, surnames | _surnames(words, found))]))


def _of_run(words: Words, run: Run) -> list[Name]:
    return [
        _name(words, Run(run.first + shape.first, run.first + shape.behind), shape.kind)
        for shape in _shapes(words.strings[run.first : run.behind])
    ]


@lru_cache(maxsize=4096)
def _shapes(pieces: tuple[str, ...]) -> tuple[Shape, ...]:
    """What the words of a run give away; an article names the same persons and bodies again and again."""
    return tuple(shapes(pieces))


def _span(words: Words, run: Run) -> Span:
    return Span(words.spans[run.first].start, words.spans[run.behind - 1].end)


def _name(words: Words, run: Run, kind: str) -> Name:
    span = _span(words, run)
    return Name(span.start, span.end, kind)


class _Taken:
    """Which stretches are named already; a longer name may swallow shorter known ones."""

    def __init__(self, known: Sequence[Name]) -> None:
        self.known = Intervals(known)
        self.gone: set[Name] = set()
        self.shaped_until = -1

    def add(self, name: Name) -> bool:
        """Takes a name unless it cuts through another or says no more than a known one; whether it did."""
        inside = list(self.known.touching(name.start, name.end))
        if name.start < self.shaped_until or any(known.start < name.start or known.end > name.end for known in inside):
            return False
        same = inside and (inside[0].start, inside[0].end) == (name.start, name.end)
        if same and not (name.kind == "person" and inside[0].kind == "place"):
            return False
        self.shaped_until = name.end
        self.gone.update(inside)
        return True

    def keeps(self, name: Name) -> bool:
        """Whether no longer name has swallowed a known one."""
        return name not in self.gone

    def touches(self, span: Span) -> bool:
        """Whether a known name stands in the span."""
        return any(True for _ in self.known.touching(span.start, span.end))


def _surnames(words: Words, found: Sequence[Name]) -> frozenset[str]:
    """Surnames of the persons named in full."""
    full = [words.text[name.start : name.end] for name in found if name.kind == "person"]
    keys = {key for name in full if (key := surname_of(name.replace(" - ", "-"))) and len(key) > 1}
    return frozenset(keys) - NO_SURNAMES


def _taken_up(words: Words, found: Sequence[Name], surnames: frozenset[str]) -> Iterator[Name]:
    """Later mentions by surname of the persons named in full, with the particles before it."""
    inside = Inside(found)
    common = {word for word in words.distinct if word.islower()}
    by_surname = {word for word in words.distinct if surname_key(word) in surnames}
    for place, (span, word) in enumerate(zip(words.spans, words.strings, strict=True)):
        if word not in by_surname or (word.lower() in common and words.opens_sentence(place)):
            continue  # "Key talks" in an article on John Key
        if not inside.holds(span) and not _in_run(words, place):
            first = place
            while words.tied(first) and words.at(first - 1).lower() in PARTICLES:
                first -= 1
            yield Name(words.spans[first].start, span.end, "person")


def _in_run(words: Words, place: int) -> bool:
    """Whether the word is part of a longer name that nothing gave away."""
    before = words.tied(place) and is_capitalised(words.at(place - 1)) and words.at(place - 1).isalpha()
    behind = words.tied(place + 1) and is_capitalised(words.at(place + 1)) and words.at(place + 1).isalpha()
    return before or behind
