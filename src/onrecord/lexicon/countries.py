"""Which country a place lies in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from onrecord.lexicon.tables import table

_PLACE = "place:"


def country_of(actor: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of a state, or of the state that a place of the tables lies in; `None` for others.

    Args:
        actor: id of a state, of its organ, or of a place.
    """
    return _countries().get(actor) or _countries().get(actor.partition("/")[0])


@cache
def _countries() -> Mapping[str, str]:
    codes = {name: code for code, name in table("iso")["countries"].items()}
    states = {entry["id"]: codes[entry["name"]] for entry in table("states")["state"] if entry["name"] in codes}
    found = dict(states)
    for entry in table("states")["state"]:
        found |= {f"{_PLACE}{name}": states[entry["id"]] for name in entry["capital"] if entry["id"] in states}
    for entry in table("places")["place"]:
        if entry.get("state") in states:
            found[f"{_PLACE}{entry['name']}"] = states[entry["state"]]
    return found
