"""Whether enough is known of two claims to say that they contradict each other."""

from __future__ import annotations

from onrecord.lexicon.tables import table
from onrecord.link.places import names_place
from onrecord.link.things import MONEY
from onrecord.records.comparison import Claim
from onrecord.text.light import CALENDAR, LIGHT
from onrecord.text.pieces import pieces_of


def have_grounds(a: Claim, b: Claim) -> bool:
    """Whether both name one side or one place; of what sides have it must be the side.

    Asked of claims that nothing parts: what both name is the same.
    """
    shared = _names_side(a, b) and _names_side(b, a)
    if not shared and {a.figure.kind, b.figure.kind} & set(table("comparing")["owned"]["kinds"]):
        return False
    # Whoever has money has many sums of it.
    return (shared and MONEY not in {a.figure.kind, b.figure.kind}) or _share_place(a, b)


def _names_side(claim: Claim, other: Claim) -> bool:
    """Whether it says whose they are, or names no side but the other's."""
    owner = claim.figure.of or other.figure.of
    return owner is not None and (claim.figure.of is not None or set(claim.sides) == {owner})


def _share_place(a: Claim, b: Claim) -> bool:
    ours, theirs = a.figure.where, b.figure.where
    if ours is None and theirs is None:
        return not _names(a).isdisjoint(_names(b))
    if ours is not None and theirs is not None:
        return True
    return names_place(a, theirs or "") or names_place(b, ours or "")


def _names(claim: Claim) -> frozenset[str]:
    """Capitalised words beside the figure that may be a place's; those of the author are none."""
    pieces = (*pieces_of(claim.before), *pieces_of(claim.behind))
    told = LIGHT | CALENDAR | set((claim.author or "").split())
    return frozenset(piece.word for piece in pieces if piece.capital and piece.word.capitalize() not in told)
