"""Whether two figures are about the same side and the same place."""

from __future__ import annotations

from functools import cache

from onrecord.lexicon.actors import actors
from onrecord.lexicon.tables import table
from onrecord.link.values import cannot_both_hold
from onrecord.records.comparison import Claim
from onrecord.text.pieces import pieces_of

_STRAIGHT = str.maketrans("’", "'")


def same_owner(a: Claim, b: Claim) -> bool:
    """Whether both are of the same side; one that names none counts as the same."""
    ours, theirs = a.figure, b.figure
    if ours.of is None or theirs.of is None:
        return True
    if ours.of_actor and theirs.of_actor:
        return ours.of_actor == theirs.of_actor
    return ours.of.casefold() == theirs.of.casefold()


def other_sides(claim: Claim, owner: str | None) -> tuple[str, ...]:
    """States in the claim's sentence, `owner` apart, that its figure may be of, if it does not say whose it is."""
    if claim.figure.of is not None:
        return ()
    here = {claim.figure.where, owner, claim.author}
    return tuple(side for side in claim.sides if side not in here)


def same_place(a: Claim, b: Claim) -> bool:
    """Whether both name the same place; one that names none counts as the same, but for a whole beside its part."""
    ours, theirs = a.figure.where, b.figure.where
    if ours is None or theirs is None:
        return ours is theirs or not _is_whole_and_part(a, b)
    return place_key(ours) == place_key(theirs) or not (is_named(ours) and is_named(theirs))


def place_key(where: str) -> tuple[bool, tuple[str, ...]]:
    """A place in a form that reports share: whether it lies only beside what is named, and its words."""
    words = {piece.word.translate(_STRAIGHT).removesuffix("'s") for piece in pieces_of(where)}
    beside, idle = _words("beside"), _words("idle")
    named = sorted({_state_of(word) for word in words - beside - idle if word[:1].isalnum()})
    return not words.isdisjoint(beside), tuple(named)


def _is_whole_and_part(a: Claim, b: Claim) -> bool:
    """Whether one counts all of somebody's, and the other fewer at a place."""
    unplaced, placed = (a, b) if a.figure.where is None else (b, a)
    if names_place(unplaced, placed.figure.where or ""):
        return False
    whole, part = unplaced.figure, placed.figure
    stocks = whole.measure == part.measure == "stock" and None not in {whole.of, part.of}
    return stocks and (part.value or 0.0) < (whole.value or 0.0) and cannot_both_hold(a, b)


def names_place(claim: Claim, where: str) -> bool:
    """Whether a claim's sentence has a name of the place: it is about it after all."""
    words = {piece.word for piece in (*pieces_of(claim.before), *pieces_of(claim.behind))}
    return any(word.lower() in words for word in where.split() if word[:1].isupper())


def is_named(where: str) -> bool:
    """Whether the words name a place: "the base" is whichever the article speaks of."""
    return any(word[:1].isupper() for word in where.split())


def _state_of(word: str) -> str:
    return _demonyms().get(word, word)


@cache
def _demonyms() -> dict[str, str]:
    """Adjectives of states with the states' names, in small letters: the Ukrainian border is Ukraine's."""
    known = actors()
    return {word.lower(): known.by_id[actor].name.lower() for actor, word in known.demonyms.items()}


@cache
def _words(of: str) -> frozenset[str]:
    return frozenset(table("comparing")["place"][of])
