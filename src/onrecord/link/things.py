"""Whether two figures count the same: the same things, narrowed alike."""

from __future__ import annotations

from functools import cache

from onrecord.annotate.lemmas import lemma
from onrecord.lexicon.tables import table
from onrecord.link.values import SHARES, by_value
from onrecord.link.wording import is_of_dead_and_wounded, narrowed
from onrecord.records.comparison import Claim
from onrecord.records.figure import Figure
from onrecord.text.pieces import pieces_of

MONEY = "money"
_HURT = frozenset({"killed", "wounded", "captured", "missing", "casualties", "detained"})


def thing(claim: Claim) -> str | None:
    """What is counted: a kind of the taxonomy, else the noun in its dictionary form; `None` where nothing is."""
    kind = claim.figure.kind
    if kind in {None, "killed", "wounded"} and is_of_dead_and_wounded(claim):
        return "casualties"
    return kind or noun(claim.figure)


def noun(figure: Figure) -> str | None:
    """The noun counted, its last word in its dictionary form; `None` where there is none or it is the unit's own."""
    words = (figure.counted or "").lower().split()
    if not words or figure.unit not in {None, *SHARES}:
        return None
    return " ".join((*words[:-1], lemma(words[-1], "NOUN")))


def same_thing(a: Claim, b: Claim) -> bool:
    """Whether both count the same; what one does not tell counts as the same."""
    ours, theirs = thing(a), thing(b)
    if ours is None or theirs is None:
        return True
    if _is_money(a) and _is_money(b):
        return _same_money(a, b)
    if a.figure.kind is None or b.figure.kind is None:
        return ours == theirs or noun(a.figure) == noun(b.figure) is not None
    return ours == theirs and (ours not in _HURT or _same_people(a.figure, b.figure))


def narrower_noun(a: Claim, b: Claim) -> bool:
    """Whether two nouns of one kind may count a part of it each, or the smaller number a part: warships of ships."""
    less, more = (noun(claim.figure) for claim in by_value(a, b))
    if less is None or more is None or _is_alike(less, more):
        return False
    widest = table("comparing")["alike"].get(a.figure.kind or "", [""])[0]
    return less != widest and not _is_anybody(less)


def alike(a: Claim, b: Claim) -> bool:
    """Whether both tell what they count, by one noun or by two that stand for each other."""
    ours, theirs = noun(a.figure), noun(b.figure)
    if ours is None or theirs is None:
        return thing(a) is not None and thing(a) == thing(b)
    return _is_alike(ours, theirs)


def speaks_of(words: str, claim: Claim) -> bool:
    """Whether some words name what a claim counts."""
    named = {claim.figure.kind, *(claim.figure.counted or "").lower().split()}
    return any(piece.word in named for piece in pieces_of(words))


def narrowing(claim: Claim) -> frozenset[str]:
    """The words that leave some of the counted out: "foreign", "in reserve"; not those that tell whose they are."""
    words = frozenset(word.lower() for word in claim.figure.modifiers if not word[:1].isupper())
    own = (claim.figure.kind or "").split("_")
    return words - _words("idle") - frozenset(own) | narrowed(claim)


def _is_money(claim: Claim) -> bool:
    return (claim.figure.kind or "").partition("_")[0] == MONEY


def _same_money(a: Claim, b: Claim) -> bool:
    """Money set aside is not money paid; where the two differ in status, or one tells nothing, that says it better."""
    ours, theirs = a.figure, b.figure
    return ours.kind == theirs.kind or MONEY in {ours.kind, theirs.kind} or ours.status != theirs.status


def _same_people(a: Figure, b: Figure) -> bool:
    """Whether those who were hurt may be the same: soldiers are no civilians, and either are people."""
    ours, theirs = noun(a), noun(b)
    return ours is None or theirs is None or _is_alike(ours, theirs) or _is_anybody(ours) or _is_anybody(theirs)


def _is_anybody(word: str) -> bool:
    return word in table("comparing")["alike"]["people"]


def _is_alike(one: str, other: str) -> bool:
    """Whether two nouns are one, or stand for each other."""
    return one == other or not _groups(one).isdisjoint(_groups(other))


@cache
def _groups(word: str) -> frozenset[str]:
    return frozenset(kind for kind, words in table("comparing")["alike"].items() if word in words)


@cache
def _words(of: str) -> frozenset[str]:
    return frozenset(table("comparing")[of]["words"])
