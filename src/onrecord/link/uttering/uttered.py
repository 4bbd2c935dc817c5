"""A statement as it is held against others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Sort = Literal["word", "name", "number", "time", "negation", "strength"]

Key = tuple[Sort, str]
"""What a term has in common with those of other wordings."""


class Term(NamedTuple):
    """Words of a content that count when it is held against another.

    A tuple, so that it is kept in few bytes: a content has dozens.

    Attributes:
        start, end: where they stand in `Uttered.text`.
        sort: what they are.
        key: what other wordings of the same have in common: of a word its family, of a name whom it means, of a number
            value and unit, of a negation the family of what is denied, of a strength its scale and place on it.
        level: how rare, as `lexicon/frequencies.py` tells it.
    """

    start: int
    end: int
    sort: Sort
    key: str
    level: int


class Voice(NamedTuple):
    """Somebody who may speak.

    Attributes:
        name: as its spellings have it in common; of who is not named with the side.
        surname: what the full name and the surname alone have in common.
    """

    name: str
    surname: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Uttered:
    """All that is looked at when statements are joined.

    Attributes:
        voices: the speaker; where that is not known all who may be, the last named first.
        known: whether it is.
        named: whether the speaker has a name; "Western officials" have none.
        first, last: the days on which it was said, ISO 8601, where they are told of it; else those that its article is
            from, and `None` where neither is known.
        told: whether they are told of it.
        country: the country in which it was said, as an ISO 3166-1 code; `None` where that is not told.
        text: the content, as much of it as is looked at.
        terms: in order of the text.
        about: names beside the content, in order of the alphabet.
        quoted: whether it stands wholly in quotation marks.
        denied: whether the cue denies the content.
        vector: what it means (`records/vector.py`); empty where that is not known.
    """

    voices: tuple[Voice, ...]
    known: bool
    named: bool
    first: str | None
    last: str | None
    told: bool
    country: str | None
    text: str
    terms: tuple[Term, ...]
    about: tuple[str, ...]
    quoted: bool
    denied: bool
    vector: bytes
