"""One text before the grammar: its words, what stands in digits, and the tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.records.annotation import Timed
from onrecord.resolve.times.explicit import explicit
from onrecord.resolve.times.reading import Found
from onrecord.resolve.times.vocabulary import Vocabulary, vocabulary
from onrecord.resolve.times.words import Words


@dataclass(frozen=True, slots=True)
class Text:
    """What every rule of the grammar is given.

    Attributes:
        words: the words of the text.
        known: the tables.
        explicit: dates and years in digits, by the number of their first word.
    """

    words: Words
    known: Vocabulary
    explicit: Mapping[int, Found]

    @classmethod
    def of(cls, text: str, timed: Iterable[Timed] = ()) -> Text:
        """The text as the grammar needs it, with what the annotator takes for times."""
        words = Words(text)
        return cls(words, vocabulary(), explicit(words, timed))
