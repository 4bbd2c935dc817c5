"""Which events stand within others: what is agreed to, asked for, refused or threatened with."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.extract.coding.found import Found
from onrecord.extract.scope.kin import kin
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.events import event_words

DEEPEST = 9
"""Words from an event up to that which swallows it; a longer way is a misread tree."""

# What investigates, condemns or praises leaves a definite act standing, even where it is itself asked for.
_LEAVING = frozenset({"ACCUSE", "SUPPORT"})
_CLAUSES = frozenset({"acl", "advcl"})
_OWN = frozenset({"obj", "xcomp", "ccomp", "obl", "nmod", "acl", "advcl", "dep", "iobj", "nsubj"})


def swallower(scene: Scene, found: Mapping[int, Found], place: int) -> int | None:
    """The place of the event that swallows the one at `place`, `None` where it stands for itself."""
    at, tokens = place, scene.grammar.tokens
    for _ in range(DEEPEST):
        head, role = tokens[at].head, tokens[at].deprel or ""
        if head is None or head < 0 or role not in event_words().around["swallowing"] or _is_fact(scene, at, role):
            return None
        if role == "conj" and tokens[at].upos == "VERB" and tokens[head].upos != "VERB":
            return None
        one = found.get(head)
        if one is not None:
            if one.kind in _LEAVING and not one.sense.swallows:
                return None
            if one.sense.swallows and role in _OWN and not (role == "nsubj" and at not in one.objects):
                return head
        at = head
    return None


def _is_fact(scene: Scene, at: int, role: str) -> bool:
    """Whether a word opens what is told as a fact, not as what is wanted: a relative clause, "after the attack"."""
    leads = [scene.grammar.low(lead) for lead in kin(scene, at, "case", "mark", "advmod") if lead < at]
    if role != "ccomp" and any(lead in event_words().around["facts"] for lead in leads):
        return True
    if role not in _CLAUSES:
        return False
    return role == "acl" and not leads
