"""The words of `parties.toml`: who acts in an event, and to whom it is done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from onrecord.lexicon.tables import table
from onrecord.records.event import EventKind


@dataclass(frozen=True, slots=True)
class Reach:
    """To whom an event of a kind is done.

    Attributes:
        object: which objects of its verb are parties: `any`; `who`, only a person, a body or a state; `owner`, of a
            thing the one whose it is; `given`, only who is given something; `none`.
        leads: prepositions in front of a party.
        thing: those of them in front of which a thing is none.
        source: who stands behind "from" beside its noun does it ("criticism from the OSCE").
        mutual: several subjects do it to one another.
        over: whom a preposition leads to counts more than the object ("imposed a ban on Kesland").
        below: whoever is reached by what is agreed or refused is a party ("agreed to help Kesland").
        within: of what is agreed, so is a place named with it ("agreed to a ceasefire in Kesland").
        spots: where nobody is named, a place is a party ("imposed a curfew in Kesland").
        asks: the subject of what is asked for is a party ("demanded that Kesland withdraw").
    """

    object: Literal["any", "who", "owner", "given", "none"]
    leads: frozenset[str]
    thing: frozenset[str]
    source: bool = False
    mutual: bool = False
    over: bool = False
    below: bool = False
    asks: bool = False
    within: bool = False
    spots: bool = False

    def towards(self, leads: frozenset[str]) -> Reach:
        """The same with further prepositions, those of a trigger's own word, in front of things too."""
        return replace(self, leads=self.leads | leads, thing=self.thing - (leads - {"from"})) if leads else self


@cache
def reach(kind: EventKind) -> Reach:
    """The parties of a kind."""
    entry = table("parties")["kinds"][kind]
    flags = {key: entry.get(key, False) for key in ("source", "mutual", "over", "below", "within", "asks", "spots")}
    return Reach(entry["object"], frozenset(entry["leads"]), frozenset(entry["thing"]), **flags)


@cache
def words(section: str, key: str) -> frozenset[str]:
    """A list of `parties.toml`."""
    return frozenset(table("parties")[section][key])
