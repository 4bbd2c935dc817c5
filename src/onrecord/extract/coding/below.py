"""Whom what is agreed, asked, refused or threatened would be done to, and the places where something is done."""

from __future__ import annotations

from onrecord.extract.coding.nominal import whose
from onrecord.extract.coding.reached import objects, reached
from onrecord.extract.coding.subjects import is_person, is_time, lead
from onrecord.extract.coding.words import Reach, words
from onrecord.extract.scope.kin import is_verb, kin, lemma
from onrecord.extract.scope.scene import Scene

DEEPEST = 3
"""Clauses within clauses: "agreed to allow inspectors to visit the plant"."""

_MOST_BELOW = 6
"""Clauses or phrases of one word that are looked into; more are a misread tree."""


def below(scene: Scene, place: int, of: Reach, depth: int = DEEPEST) -> list[int]:
    """Whom what is agreed, asked, refused or threatened would be done to: "agreed to send tanks to Kesland"."""
    things = [at for at in kin(scene, place, "obj", "obl") if at > place]
    roles = ("xcomp", "advcl", "acl", "ccomp") if depth == DEEPEST else ("xcomp", "advcl", "acl")
    clauses = [at for at in kin(scene, place, *roles) if at > place and _is_within(scene, at)]
    clauses += [at for one in things for at in kin(scene, one, "acl") if scene.grammar.low(at - 1) == "to"]
    joined = [at for one in clauses for at in (one, *kin(scene, one, "conj")) if is_verb(scene, at)]
    for clause in dict.fromkeys(joined[:_MOST_BELOW]) if depth else ():
        found = _in_clause(scene, clause, of) or below(scene, clause, of, depth - 1) or spots(scene, clause)
        if found:
            return found
    return _in_things(scene, place) if of.within else []


def _is_within(scene: Scene, clause: int) -> bool:
    """Whether a clause tells what is agreed or refused, and not how: "agreed, citing", "agreed to help"."""
    if not is_verb(scene, clause) or scene.grammar.tokens[clause].deprel not in ("advcl", "acl"):
        return is_verb(scene, clause)
    return any(scene.grammar.low(at) in words("leads", "reaching") for at in kin(scene, clause, "mark", "case"))


def _in_things(scene: Scene, place: int) -> list[int]:
    """Places named with what is agreed: "agreed to a ceasefire in Kesland"."""
    things = [at for at in kin(scene, place, "obl", "obj") if at > place and lead(scene, at) in ("to", "on", "")]
    return next((found for at in things if (found := spots(scene, at, DEEPEST - 1))), [])


def _in_clause(scene: Scene, clause: int, of: Reach) -> list[int]:
    done_to = _done_to(scene, clause, of)
    led = reached(scene, clause, objects(scene, clause, of), of.towards(words("leads", "reaching")))
    found = [at for at in (*led, *done_to) if at > clause and scene.grammar.tokens[at].upos != "PRON"]
    named = [at for at in found if is_person(scene, at)] or [one for at in found for one in whose(scene, at)]
    return named or [at for at in found if _is_given(scene, clause, at)]


def _is_given(scene: Scene, clause: int, thing: int) -> bool:
    """Whether a thing is given something or let through: "offer loans to the sector", "allow the plane to land"."""
    own = lemma(scene, clause)
    if own in words("verbs", "letting"):
        return not lead(scene, thing)
    return own in words("verbs", "sending") and lead(scene, thing) == "to"


def _done_to(scene: Scene, clause: int, of: Reach) -> list[int]:
    """The objects of a clause, but what is only sent or set up there."""
    own = lemma(scene, clause)
    if own in words("verbs", "creating"):
        return []
    supplied = any(lead(scene, at) == "with" for at in kin(scene, clause, "obl", "nmod"))
    given = own in words("verbs", "sending") and not supplied
    return kin(scene, clause, "iobj") if given else objects(scene, clause, of)


def spots(scene: Scene, place: int, depth: int = DEEPEST) -> list[int]:
    """Places named behind a word: what is done in them is done to them ("imposed a curfew in Kesland")."""
    behind_it = [at for at in kin(scene, place, "obl", "obj", "nmod", "conj", "acl") if at > place]
    for at in behind_it[:_MOST_BELOW] if depth else ():
        led = lead(scene, at)
        if is_time(scene, at) or led in words("leads", "apart") or _is_clause(scene, at):
            continue
        within = led in words("leads", "spot") or (depth < DEEPEST and led == "of")
        if within and _is_place(scene, at):
            return [at]
        if found := spots(scene, at, depth - 1):
            return found
    return []


def _is_clause(scene: Scene, at: int) -> bool:
    """Whether a word begins a clause of its own, and no participle that describes a noun: "imposed in Kesland"."""
    return is_verb(scene, at) and (scene.grammar.tokens[at].deprel == "conj" or bool(kin(scene, at, "nsubj", "mark")))


def _is_place(scene: Scene, at: int) -> bool:
    """Whether a word is a place by its name, or by the name before it: "the West Bank cities"."""
    before = () if is_person(scene, at) else (one for one in kin(scene, at, "compound", "nmod") if one < at)
    named = (at, *before)
    spans = [scene.grammar.tokens[one] for one in named]
    return any(one.kind == "place" for span in spans for one in scene.names.touching(span.start, span.end))
