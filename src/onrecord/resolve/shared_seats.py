"""Which body is meant by a city that several govern from: "Brussels" as the European Union, NATO or Belgium."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.lexicon.actors import KnownActor
from onrecord.lexicon.tables import table
from onrecord.records.annotation import Name
from onrecord.records.span import Span
from onrecord.text.intervals import Intervals

LONGEST = 600
"""Characters to either side that count; a sentence without end costs no more than one that has this length."""

Named = Mapping[str, Span]
"""For ids of actors that an article names, from the first such name to the last."""


@dataclass(frozen=True, slots=True)
class _Signs:
    by_name: bool
    words: re.Pattern[str]


class SharedSeats:
    """An article's sentences, asked whom a city means in them."""

    def __init__(self, text: str, sentences: Sequence[Span], named: Named) -> None:
        """Keeps what is asked."""
        self.text = text
        self.sentences = Intervals(sentences)
        self.named = named

    def meant(self, name: Name, words: str, candidates: Sequence[KnownActor]) -> list[KnownActor]:
        """Those candidates for whom the city's own sentence speaks, else those that the article names elsewhere.

        Args:
            name: where the city's name stands.
            words: the city's name.
            candidates: whom the tables know by it.
        """
        sentence = next(self.sentences.touching(name.start, name.end), Span(name.start, name.end))
        near = Span(max(sentence.start, name.start - LONGEST), min(sentence.end, name.end + LONGEST))
        signs = _signs(words)
        spoken_for = [
            one for one in candidates if one.name in signs and signs[one.name].words.search(self.text, *_of(near))
        ]
        return spoken_for or [one for one in candidates if self._is_named(one, signs.get(one.name), sentence)]

    def _is_named(self, one: KnownActor, signs: _Signs | None, sentence: Span) -> bool:
        span = self.named.get(one.id)
        if span is None:
            return False
        return signs is None or signs.by_name or not sentence.holds(span)


def _of(span: Span) -> tuple[int, int]:
    return span.start, span.end


@cache
def _signs(city: str) -> Mapping[str, _Signs]:
    rows = (row for row in table("seats")["shared"] if row["name"] == city)
    return {row["body"]: _Signs(row["by_name"], _any_of(row["words"])) for row in rows}


def _any_of(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")
