"""Figures and series as the page shows them: values only."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFigure:
    """A figure row; `statement` is `None` where the outlet itself asserts it."""

    id: str
    article: str
    start: int
    end: int
    text: str
    value: float | None = None
    value_max: float | None = None
    out_of: float | None = None
    unit: str | None = None
    counted: str | None = None
    comparator: str = "exactly"
    change: str | None = None
    status: str | None = None
    of: str | None = None
    where: str | None = None
    as_of: str | None = None
    statement: str | None = None
    speaker: str | None = None
    outlet: str | None = None
    published: str | None = None

    @property
    def day(self) -> str:
        """When it was published; "" where that is unknown."""
        return self.published or ""

    @property
    def as_of_days(self) -> tuple[str, str]:
        """The first and the last day that it speaks of, ISO 8601; "" where that is unknown."""
        return When(self.as_of, "").days if self.as_of else ("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownClaim:
    """One figure of a series: who gives it, of when, and how it stands to the next.

    Attributes:
        figure: the figure's row.
        author: the speaker, else the outlet; `None` where neither is known.
        low, high: the numbers that its words leave room for.
        articles, origins: how many articles carry it, 0 where nobody has counted them, and of how many origins.
        verdict: how the next one stands to it, "" for the last.
        why: the sentence for that.
    """

    figure: ShownFigure
    author: str | None
    low: float
    high: float
    articles: int = 0
    origins: int = 1
    verdict: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSeries:
    """Figures of the same thing, in order of the time that they speak of: at least two.

    `measure` and `status` are those of the figures, which they share but for what is still ahead.
    """

    id: str
    counted: str
    of: str | None
    where: str | None
    measure: str | None
    status: str | None
    claims: tuple[ShownClaim, ...]
