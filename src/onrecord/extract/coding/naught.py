"""Verbs that tell of nothing done: before a noun, of people at any time, of what somebody has the means for."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extract.coding.clause import Clause
from onrecord.extract.coding.labels import Labels
from onrecord.extract.scope.kin import above, kin, lemma
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.events import event_words
from onrecord.records.event import EventKind

_RELATIVE = frozenset({"that", "who", "which"})
# "Have beaten two men": the tree may have the participle describe the men.
_HAVE = frozenset({"have", "has", "had", "'ve"})
_BEFORE = frozenset({"amod", "compound", "case", "fixed", "flat", "mark"})


def describes(scene: Scene, place: int) -> bool:
    """Whether a participle stands before its noun: "occupied Kherson"."""
    role = scene.grammar.tokens[place].deprel
    if role == "amod" and scene.grammar.low(place - 1) in _HAVE:
        return False
    return role in _BEFORE or (role == "acl" and above(scene, place) > place)


def is_means(scene: Scene, place: int) -> bool:
    """Whether a verb only tells what somebody has or lacks the means for: "no way to resume the talks"."""
    head = above(scene, place)
    if scene.grammar.tokens[place].deprel != "acl" or not 0 <= head < place or scene.grammar.low(place - 1) != "to":
        return False
    return lemma(scene, head) in event_words().around["means"]


def is_general(labels: Labels, clause: Clause) -> bool:
    """Whether a verb tells what a sort of people does at any time: "armies that attack cities lose men"."""
    scene, head = labels.scene, above(labels.scene, clause.verb)
    if scene.grammar.tokens[clause.verb].deprel != "acl" or head < 0 or clause.passive:
        return False
    relative = any(scene.grammar.low(at) in _RELATIVE for at in kin(scene, clause.verb, "nsubj"))
    present = scene.grammar.low(clause.verb) == lemma(scene, clause.verb) and not kin(scene, clause.verb, "aux")
    told = [at for at in kin(scene, head, "det", "nmod", "amod", "nummod", "compound") if at < head]
    return relative and present and not told and not list(labels.names(head))


def is_ailment(labels: Labels, places: Iterable[int]) -> bool:
    """Whether what is fought is nobody: "a battle against the virus"."""
    return any(not labels.of(at).isdisjoint(event_words().around["weather"]) for at in places)


def is_thing(labels: Labels, clause: Clause, kind: EventKind) -> bool:
    """Whether a thing that can do nothing to anybody does it; attacks are done by things too."""
    if clause.subject is None:
        return False
    if not labels.of(clause.subject).isdisjoint(event_words().around["weather"]):
        return True
    if kind == "ASSAULT":
        return is_ailment(labels, (*clause.objects, *(at for lead, at in clause.behind if lead == "against")))
    idle = lemma(labels.scene, clause.subject) in event_words().around["idle"]
    return idle and not list(labels.names(clause.subject))
