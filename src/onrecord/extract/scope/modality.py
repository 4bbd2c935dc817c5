"""What a clause says of how real a figure in it is: helping words, negation, conditions, infinitives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.extract.scope.clause import (
    BE,
    FAR,
    above,
    has_to,
    is_passive,
    is_past,
    lemma,
    near,
    relation,
)
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.figure_status import governing, words_of
from onrecord.records.figure import Status

_DENIED_BEHIND = frozenset({"to", "by", "of", "with", "than"})
"""Prepositions behind which a number is what is told: "did not fall to 500"; not "did not fire for 30 minutes"."""


class Sign(NamedTuple):
    """A word that says something of a figure's status, and its place among the tokens."""

    status: Status
    at: int


class Part(NamedTuple):
    """A figure's part in a clause.

    Attributes:
        role: relation by which its phrase hangs on the clause's predicate; "" where it is the predicate.
        behind: the prepositions that lead to it.
        definite: it is known already that there are so many: "the 40 tanks".
        parted: what is denied of the clause is not denied of it: "not 40 but four", a purpose.
        known: it was there before what the clause tells, which can deny it and nothing else.
    """

    role: str = ""
    behind: frozenset[str] = frozenset()
    definite: bool = False
    parted: bool = False
    known: bool = False


def in_clause(scene: Scene, at: int, part: Part) -> Iterator[Sign]:
    """What the clause of the predicate at a place says of a figure in it."""
    if not part.known:
        if not _is_known_to_act(scene, at, part):
            helping = list(_auxiliaries(scene, at))
            yield from helping
            yield from _conditions(scene, at, depends=bool(helping))
        yield from _infinitive(scene, at)
    if _may_be_denied(scene, at, part):
        yield from (Sign("denied", place) for place in negations(scene, at))


def negations(scene: Scene, at: int) -> Iterator[int]:
    """The words that deny a predicate or a noun: "did not", "no longer"; not "not only", "if not"."""
    low = scene.grammar.low
    for place in near(scene, at):
        no_more = low(place) in words_of("negation", "no_more") and low(place - 1) == "no"
        if (no_more or low(place) in words_of("negation")) and not is_lifted(scene, place):
            yield place


def is_lifted(scene: Scene, at: int) -> bool:
    """Whether the word beside a negation takes it back."""
    behind, before = scene.grammar.low(at + 1), scene.grammar.low(at - 1)
    return behind in words_of("negation", "lifted_by") or before in words_of("negation", "lifted_behind")


def _may_be_denied(scene: Scene, at: int, part: Part) -> bool:
    """Whether "not" says that there are not so many: of what is told, not of whom something else is told."""
    verb = governing().verbs.get(lemma(scene, at))
    if part.parted or part.known or part.definite or (verb and verb.status == "denied"):
        return False
    if part.role == "nsubj":
        return any(relation(scene, place) == "expl" for place in near(scene, at))
    return part.role != "obl" or not _DENIED_BEHIND.isdisjoint(part.behind)


def _is_known_to_act(scene: Scene, at: int, part: Part) -> bool:
    """Whether a clause tells what so many do, and not that they come: "the 31 members will meet"."""
    active = part.definite and part.role == "nsubj" and not is_passive(scene, at)
    return active and lemma(scene, at) not in words_of("coming", "verbs")


def _auxiliaries(scene: Scene, at: int) -> Iterator[Sign]:
    """The helping words that say more than a time."""
    helping = [place for place in near(scene, at) if relation(scene, place) == "aux"]
    for place in helping:
        low = scene.grammar.low(place)
        status = governing().auxiliaries.get(low)
        if low == "'d" and scene.grammar.low(at) != lemma(scene, at):
            continue  # "had"
        if status == "goal" and any(scene.grammar.low(other) == "have" for other in helping):
            status = "conditional"  # "must have lost 500"
        if low == "would" and _is_reported(scene, at):
            status = "planned"
        if status:
            yield Sign(status, place)


def _is_reported(scene: Scene, at: int) -> bool:
    """Whether a "would" is the "will" of words that were spoken: "they said that Kesland would send 500 men"."""
    head = above(scene, at)
    if head is None or relation(scene, at) != "ccomp" or lemma(scene, at) in words_of("supposing", "verbs"):
        return False
    if not is_past(scene, head) or lemma(scene, head) not in words_of("supposing", "reported_by"):
        return False
    subject = next((place for place in near(scene, at, before=FAR) if relation(scene, place) == "nsubj"), None)
    if subject is None or is_passive(scene, at) or scene.grammar.tokens[subject].upos in ("PROPN", "PRON"):
        return True
    return any(scene.grammar.low(place) in words_of("definite") for place in near(scene, subject))


def _conditions(scene: Scene, at: int, *, depends: bool) -> Iterator[Sign]:
    """An "if" in front of the clause; or, where helping words leave open what comes, one in a clause beside it."""
    yield from _ifs(scene, at)
    if depends:
        for place in near(scene, at, FAR, FAR):
            if relation(scene, place) == "advcl":
                yield from _ifs(scene, place)


def _ifs(scene: Scene, at: int) -> Iterator[Sign]:
    low = scene.grammar.low
    for place in near(scene, at):
        opens = relation(scene, place) == "mark" and low(place) in words_of("conditions")
        if opens and low(place - 1) not in words_of("conditions", "not_behind"):
            yield Sign("conditional", place)


def _infinitive(scene: Scene, at: int) -> Iterator[Sign]:
    """The infinitive of what is to come: "is to send 500 men", and in a headline "Kesland to send 500 men"."""
    low = scene.grammar.low
    if low(at - 1) == "to" and low(at - 2) in words_of("to_come") and low(at - 3) in BE:
        yield Sign(governing().adjectives.get(low(at - 2), "planned"), at - 2)  # "due to" is a preposition elsewhere
    for place in near(scene, at):
        if relation(scene, place) == "mark" and low(place) == "to":
            if low(place - 1) in BE or relation(scene, at) == "root":
                yield Sign("planned", place)
        elif relation(scene, place) == "acl" and relation(scene, at) == "root" and has_to(scene, place):
            yield Sign("planned", place)
