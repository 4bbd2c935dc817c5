"""Whether two names mean one person or body."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Literal

from onrecord.lexicon.first_names import first_names_agree
from onrecord.link.actors.bodies import body_key, is_generic
from onrecord.link.actors.named import Named
from onrecord.text.spelling import surname_spelling, unmarked
from onrecord.text.surnames import family_name_first

How = Literal["name", "form"]
"""By the full names of both; or by part of one, which several may share."""

_INITIALS = re.compile(r"(?:\w\.[ -]?){1,4}(?=\w{2})")
_NO_LONGER = ("former ", "ex-", "acting ", "then-")


def same(one: Named, other: Named) -> How | None:
    """Whether two sides are one actor, and by what; `None` where they are not, or nothing tells."""
    if one.kind != other.kind or (one.known and other.known and one.known != other.known):
        return None
    return _same_person(one, other) if one.kind == "person" else _same_body(one, other)


def is_part(side: Named) -> bool:
    """Whether a person's name is a surname alone, or one with initials."""
    return side.kind == "person" and (" " not in side.names[0] or _INITIALS.match(side.names[0]) is not None)


def _same_person(one: Named, other: Named) -> How | None:
    ours, theirs = one.names[0], other.names[0]
    if surname_spelling(ours) != surname_spelling(theirs) or _contradict(one.states, other.states):
        return None
    if is_part(one) or is_part(other):
        return (
            "form" if _initials_agree(ours, theirs) and (_hold_one_office(one, other) or _company(one, other)) else None
        )
    if unmarked(ours) == unmarked(theirs):
        return "name"
    alike = _middle_agrees(ours, theirs) and first_names_agree(ours, theirs)
    return "name" if alike and _meet(one, other) else None


def _same_body(one: Named, other: Named) -> How | None:
    ours, theirs = ([body_key(name) for name in side.names] for side in (one, other))
    if _contradict(one.states, other.states) and (is_generic(ours[0]) or is_generic(theirs[0])):
        return None
    if ours[0] == theirs[0]:
        return "name"
    return "form" if (ours[0] in theirs or theirs[0] in ours) and _meet(one, other) else None


def _initials_agree(ours: str, theirs: str) -> bool:
    first, second = (_initial(name) for name in (ours, theirs))
    return not first or not second or first == second


def _initial(name: str) -> str:
    """The initial of the given name, "" for a surname alone."""
    words = unmarked(name).split()
    return words[-1 if family_name_first(name) else 0][0] if len(words) > 1 else ""


def _middle_agrees(ours: str, theirs: str) -> bool:
    """Whether no word between first and last contradicts one of the other: not "Van Hai" and "Thi Hai"."""
    first, second = (unmarked(name).split()[1:-1] for name in (ours, theirs))
    return all(_begin_alike(a.strip("."), b.strip(".")) for a, b in zip(first, second, strict=False))


def _begin_alike(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one) or surname_spelling(one) == surname_spelling(other)


def _contradict(ours: Collection[str], theirs: Collection[str]) -> bool:
    return bool(ours and theirs) and set(ours).isdisjoint(theirs)


def _meet(one: Named, other: Named) -> bool:
    """Whether anything that stands beside two spellings of a name agrees."""
    whose = set(one.states).isdisjoint(other.states) and set(one.of).isdisjoint(other.of)
    return not whose or _hold_one_office(one, other) or _company(one, other)


def _hold_one_office(one: Named, other: Named) -> bool:
    ours, theirs = ({_bare(office) for office in side.offices} for side in (one, other))
    return not ours.isdisjoint(theirs)


def _bare(office: str) -> str:
    for before in _NO_LONGER:
        office = office.removeprefix(before)
    return office


def _company(one: Named, other: Named) -> bool:
    """Whether both articles name somebody else too."""
    return not set(one.around).isdisjoint(other.around)
