"""A number of something: what it counts, how firmly, and who asserts it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Comparator = Literal["exactly", "about", "nearly", "at_least", "at_most", "more_than", "less_than", "up_to", "vague"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure as the contract describes it; what a later issue of the project fills is `None` or empty.

    Attributes:
        start, end, text: the hedge, the number, its unit and the noun it counts.
        id: hash of article and span.
        value, value_max: the number; of a range its ends, `value_max` the larger.
        out_of: the whole that `value` is a part of ("28 out of 30").
        unit: ISO 4217 code, `percent`, or a unit's symbol; `None` for counted things.
        counted: the noun counted, as the text has it, without its modifiers.
        modifiers: the words before that noun.
        comparator: how firmly.
        change: `up`, `down`, `factor` or `None`.
        confidence: below one where the words are damaged, `None` where nothing speaks against them.
        statement: id of the innermost statement that asserts it; `None`: the outlet does.
    """

    id: str
    start: int
    end: int
    text: str
    value: float | None
    value_max: float | None = None
    out_of: float | None = None
    unit: str | None = None
    counted: str | None = None
    modifiers: tuple[str, ...] = ()
    comparator: Comparator = "exactly"
    change: Literal["up", "down", "factor"] | None = None
    status: str | None = None
    measure: str | None = None
    of: str | None = None
    where: str | None = None
    as_of: str | None = None
    statement: str | None = None
    same_as: str | None = None
    confidence: float | None = None
