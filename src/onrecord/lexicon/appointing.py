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
        leads: what stands between a person and the body that they lead.
        led_by: what stands between a body and whoever leads it.
        after: what stands between two persons of whom the first follows the second in office.
        followed_by: likewise, of whom the second follows the first.
        followed_ends: ends of longer such words.
    """

    among: frozenset[str]
    between: Mapping[str, str]
    before: Mapping[str, str]
    as_: frozenset[str]
    leads: frozenset[str]
    led_by: frozenset[str]
    after: frozenset[str]
    followed_by: frozenset[str]
    followed_ends: tuple[str, ...]


@cache
def appointing() -> Appointing:
    """The words of the table of offices."""
    data, leading, following = (table("offices")[part] for part in ("appointed", "leading", "following"))
    return Appointing(
        among=frozenset(data["among"]),
        between=dict.fromkeys(data["is"], "")
        | dict.fromkeys(data["was"], "former")
        | dict.fromkeys(data["will"], "elect"),
        before=dict.fromkeys(data["makes"], "") | dict.fromkeys(data["unmakes"], "former"),
        as_=frozenset(data["as"]),
        leads=frozenset(leading["leads"]),
        led_by=frozenset(leading["led_by"]),
        after=frozenset(following["after"]),
        followed_by=frozenset(following["before"]),
        followed_ends=tuple(following["ends"]),
    )
