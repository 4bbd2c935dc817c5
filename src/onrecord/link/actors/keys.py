"""Where names that may mean one actor meet."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.link.actors.bodies import body_key
from onrecord.link.actors.named import Named
from onrecord.link.blocks import key
from onrecord.text.spelling import surname_spelling, unmarked
from onrecord.text.surnames import family_name_first


def keys(side: Named) -> Iterator[int]:
    """A person's surname however it is spelled; a body's names."""
    if side.kind == "person":
        yield _surname(side)
    else:
        yield from {key("actor", "body", body_key(name)) for name in side.names}


def finer(side: Named, number: int) -> Iterator[int]:
    """For a surname of many: with the initial, each office and whoever else is named; for an initial with states."""
    if side.kind == "body":
        yield from (key("actor", number, state) for state in side.states if number in set(keys(side)))
        return
    surname = _surname(side)
    told = [*(("office", office) for office in side.offices), *(("around", other) for other in side.around)]
    if number == surname:
        yield from (key("actor", surname, *one) for one in told)
        yield from (key("actor", surname, "initial", initial) for initial in _initials(side))
    elif number in {key("actor", surname, "initial", initial) for initial in _initials(side)}:
        yield from (key("actor", number, state) for state in side.states)
        yield key("actor", number, unmarked(side.names[0]))


def _surname(side: Named) -> int:
    return key("actor", "person", surname_spelling(side.names[0]))


def _initials(side: Named) -> Iterator[str]:
    words = unmarked(side.names[0]).split()
    if len(words) > 1:
        yield words[-1 if family_name_first(side.names[0]) else 0][0]
