"""Where words come from, as the page shows it: values only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sources:
    """How many articles, and of how many origins they are; `origins` is 0 where those are not known."""

    articles: int
    origins: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """An article that carries something, by what a reader knows it by; `statement` is the id of the words in it."""

    article: str
    heading: str
    outlet: str | None = None
    published: str | None = None
    statement: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCopy:
    """What links an article to another that has words of it, or that it has words of.

    Attributes:
        other: the other article; `None` where it is not known here.
        kind: what the copy is: `reprint`, `rewrite` or `excerpt`.
        share: how much of the copy's body it is, over 0 to 1; `None` where that is not known.
    """

    other: Carrier | None
    kind: str
    share: float | None = None
