"""Words by which an article gives somebody an office or takes it away: "was appointed", "resigned as"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from onrecord.lexicon.tables import table


@dataclass(frozen=True, slots=True)
class Appointing:
    """Words by which an article gives somebody an office or takes it away.

    Attributes:
        among: words that change nothing about it.
        between: what stands between a name and an office, with the word for one who does not hold it, "" for who does.
        before: verbs before a name, likewise.
        as_: what may stand between the name behind such a verb and the office.
    """

    among: frozenset[str]
    between: Mapping[str, str]
    before: Mapping[str, str]
    as_: frozenset[str]


@cache
def appointing() -> Appointing:
    """The words of the table of offices."""
    data = table("offices")["appointed"]
    return Appointing(
        among=frozenset(data["among"]),
        between=dict.fromkeys(data["is"], "")
        | dict.fromkeys(data["was"], "former")
        | dict.fromkeys(data["will"], "elect"),
        before=dict.fromkeys(data["makes"], "") | dict.fromkeys(data["unmakes"], "former"),
        as_=frozenset(data["as"]),
    )
