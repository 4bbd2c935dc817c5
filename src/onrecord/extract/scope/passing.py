"""Whether the time below a word may be that of the clause above it."""

from __future__ import annotations

from onrecord.extract.scope.claims import words
from onrecord.extract.scope.clause import is_predicate, near, relation
from onrecord.extract.scope.linked import has_subject
from onrecord.extract.scope.scene import Scene


def passes(scene: Scene, head: int, first: int, *, direct: bool) -> bool:
    """Whether a time below a word may be that of the clause above it."""
    if not is_predicate(scene, head):
        return not direct or _may_date(scene, head, first)
    if direct and head > first and any(scene.grammar.low(at) == "," for at in range(first, head)):
        return True  # what stands behind a comma is another clause: "on Thursday, compared with 40"
    role = relation(scene, head)
    if role == "advcl" and opens_with(scene, head, "dating"):
        return True  # "died when a missile struck on Monday", "since the war began in May"
    return role == "xcomp" or (role == "conj" and not has_subject(scene, head) and not _has_own_tense(scene, head))


def opens_with(scene: Scene, clause: int, key: str) -> bool:
    """Whether a clause opens with one of some words."""
    return any(scene.grammar.low(at) in words("clauses", key) for at in near(scene, clause))


def _has_own_tense(scene: Scene, verb: int) -> bool:
    """Whether a verb behind "and" has helping words of its own: "has 40 men and must leave by May"."""
    return any(relation(scene, at) == "aux" for at in near(scene, verb))


def _may_date(scene: Scene, noun: int, first: int) -> bool:
    """Whether the time of a noun is that of its clause: "an attack on Monday", and "Monday's attack" if that acts."""
    lead = scene.grammar.low(first - 1)
    if lead in words("naming"):
        return False
    led = scene.grammar.tokens[first - 1].upos == "ADP" if first else False
    return led or first > noun or relation(scene, noun) == "nsubj"
