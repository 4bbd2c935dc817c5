"""How real an event is to whoever reports it: happened, ongoing, planned, conditional or denied."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.extract.coding.modal import Sign, is_question
from onrecord.extract.coding.signs import signs
from onrecord.extract.coding.trigger import Trigger
from onrecord.extract.scope.clause import is_past
from onrecord.extract.scope.kin import is_verb, kin, lemma
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.event_status import governing
from onrecord.records.event import EventStatus


def status(scene: Scene, trigger: Trigger, *, reported: bool, to_come: bool) -> EventStatus:
    """How real an event is.

    Args:
        scene: the article.
        trigger: the event's words.
        reported: whether a statement reports it; else what is only claimed depends on a claimant who is not known.
        to_come: whether its own time lies behind the article's day.
    """
    inner: list[Sign] = ["planned"] if _is_ordered(scene, trigger) else []
    if not reported and _is_claimed_headline(scene, trigger.place):
        inner.append("claimed")
    found = decided([*inner, *signs(scene, trigger.place)], reported=reported)
    if is_question(scene, trigger.place) and found != "denied":
        return "conditional"
    if trigger.withheld and found == "denied":
        return "ongoing"  # the "not" of "has not yet ratified" is part of the kind
    if found in (None, "ongoing") and to_come and not _is_over(scene, trigger.place):
        return "planned"
    return found or "happened"


def _is_claimed_headline(scene: Scene, place: int) -> bool:
    """Whether an event stands in a headline behind the name of who says so: "Kyiv: drones hit bakery".

    A place in front of a sentence that ends in a stop is where the report comes from.
    """
    sentence = scene.sentence_at(scene.grammar.tokens[place].start)
    colon = scene.text.find(":", sentence.start, min(sentence.end, sentence.start + _LONGEST_NAME))
    if colon < 0 or scene.text[sentence.start : sentence.end].rstrip().endswith((".", "!", "?")):
        return False
    named = next(scene.names.touching(sentence.start, colon), None)
    if named is None or named.actor is None or (named.start, named.end) != (sentence.start, colon):
        return False
    return scene.grammar.tokens[place].start > colon


_LONGEST_NAME = 40


def _is_ordered(scene: Scene, trigger: Trigger) -> bool:
    """Whether a verb names by what it orders an act that is still to come: "ordered the fleet to sail"."""
    if trigger.noun or trigger.kind in _OWN_ACTS or not kin(scene, trigger.place, "xcomp"):
        return False
    return any(one.status == "planned" and one.clause for one in governing().verbs.get(lemma(scene, trigger.place), ()))


_OWN_ACTS = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE", "SUPPORT", "CONSULT", "CONCEDE"})
"""Kinds of which ordering, asking, allowing, offering are acts of their own."""


def decided(found: Iterable[Sign], *, reported: bool) -> EventStatus | None:
    """What signs from the inside outwards come to; `None` for none.

    What is denied is denied, whatever was planned; a condition undoes both; who claims it answers for it.
    """
    so_far: EventStatus | None = None
    claimed = False
    for sign in found:
        claimed = claimed or sign == "claimed"
        so_far = _with(so_far, sign)
    return "conditional" if claimed and not reported and so_far != "denied" else so_far


def _with(inner: EventStatus | None, sign: Sign) -> EventStatus | None:
    if sign in ("if", "conditional"):
        return "conditional"
    if sign in ("denied", "flip"):
        return "conditional" if inner == "conditional" or (inner == "denied" and sign == "flip") else "denied"
    if sign == "maybe":
        return "denied" if inner == "denied" else "conditional"
    if sign == "planned":
        return inner if inner in ("conditional", "denied") else "planned"
    if sign == "ongoing":
        return inner or "ongoing"
    return inner or ("happened" if sign == "happened" else None)


def _is_over(scene: Scene, place: int) -> bool:
    """Whether a verb tells what is past, so that no time makes it to come."""
    if not is_verb(scene, place):
        return False
    helped = {scene.grammar.low(at) for at in kin(scene, place, "aux", "cop")}
    return is_past(scene, place) or not helped.isdisjoint({"was", "were", "had", "has", "have", "did"})
