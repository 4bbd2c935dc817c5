"""A number of something: what it counts, how firmly, and who asserts it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Status = Literal["in_place", "planned", "pledged", "goal", "denied", "conditional"]
Measure = Literal["stock", "flow", "share"]
Comparator = Literal["exactly", "about", "nearly", "at_least", "at_most", "more_than", "less_than", "up_to", "vague"]


class Rest(NamedTuple):
    """Words outside a figure that one of its fields rests on.

    A tuple, unlike other records: an article may have hundreds.
    """

    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A claim that there is, was or will be so much of something; what its words do not tell is `None`.

    Attributes:
        start, end, text: the hedge, the number, its unit and the noun it counts.
        id: hash of article and span.
        value, value_max: the number; of a range its ends, `value_max` the larger.
        out_of: the whole that `value` is a part of ("28 out of 30").
        unit: ISO 4217 code, `percent`, or a unit's symbol; `None` for counted things.
        counted: the noun counted, as the text has it, without its modifiers.
        modifiers: the words before that noun.
        kind: what is counted, as an id of the taxonomy (`lexicon/counted.toml`); `None` where it has none.
        comparator: how firmly.
        change: `up`, `down`, `factor` or `None`.
        status: whether it is or was so, or is planned, pledged, aimed at, denied, or depends on something.
        measure: `stock` of a time, `flow` over a time, or `share` of a whole; `None` where nothing is counted (an age).
        of: whose it is: an actor's canonical name.
        of_actor: that actor's id, `None` where it is not known.
        where: the place of what is counted: a name, or the article's words where they only relate to one ("near the
            border").
        as_of: the time the number speaks of: an ISO 8601 day, a coarser date or an interval.
        as_of_basis: the code of what that rests on: the figure's own `words`, the day it was `said`, or that of the
            article (`published`, `happened`).
        statement: id of the innermost statement that asserts it; `None`: the outlet does.
        same_as: id of the earlier figure that this one repeats or converts.
        rests_on: the words outside the figure that its fields rest on, in order of the text.
        confidence: below one where the words are damaged, `None` where nothing speaks against them.
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
    kind: str | None = None
    status: Status | None = None
    measure: Measure | None = None
    of: str | None = None
    of_actor: str | None = None
    where: str | None = None
    as_of: str | None = None
    as_of_basis: str | None = None
    statement: str | None = None
    same_as: str | None = None
    rests_on: tuple[Rest, ...] = ()
    confidence: float | None = None
