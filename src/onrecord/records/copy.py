"""Text that several articles carry: what a comparison of two texts finds, and what it makes of each article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

CopyKind = Literal["first", "reprint", "rewrite", "excerpt"]


class Laid(NamedTuple):
    """A place of a text at which one of its sentences stands; a sentence that comes again has several.

    Attributes:
        sentence: its number among the text's different sentences.
        start, end: offsets from where the text begins.
    """

    sentence: int
    start: int
    end: int


class Aligned(NamedTuple):
    """A sentence of one text that another text has too.

    Attributes:
        one, other: its number in either text.
        verbatim: how much of its words the shorter wording shares with the other in runs of three, in per cent.
    """

    one: int
    other: int
    verbatim: int


@dataclass(frozen=True, slots=True)
class Layout:
    """What of a text must be known where clusters are made.

    Attributes:
        laid: its sentences in order of their places.
        credit: domain of the agency that the text itself names as its source, "" where it names none.
    """

    laid: tuple[Laid, ...]
    credit: str


@dataclass(frozen=True, slots=True)
class Copied:
    """That two texts have passages in common, one a copy of the other or both of a third.

    Attributes:
        aligned: the sentences in common, in order.
        one, other: the texts.
        share_one, share_other: how much of either text that is, 0 to 1, words within quotation marks counted little.
    """

    aligned: tuple[Aligned, ...]
    one: Layout
    other: Layout
    share_one: float
    share_other: float


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article that others carry too, or that it has from others.

    Attributes:
        article: its id.
        start, end: where it stands.
        origin: id of the origin.
        kind: `first` for the first known carrier, whose words it is; `excerpt` where it is a small part of these,
            else `reprint` where it has them nearly verbatim, else `rewrite`.
        share: how much of the article's body it is, 0 to 1.
    """

    article: str
    start: int
    end: int
    origin: str
    kind: CopyKind
    share: float
