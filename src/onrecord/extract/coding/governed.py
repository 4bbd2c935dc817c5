"""How a clause that a verb governs begins, by which its senses are told apart."""

from __future__ import annotations

from onrecord.extract.coding.clause import Clause, lows
from onrecord.extract.scope.kin import kin, lemma
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.events import event_words

NEAR = 25
"""Words behind a verb within which an infinitive is what it governs, although the tree has it as a circumstance;
a comma between them parts them."""

_MODALS = frozenset({"must", "should", "ought"})
_FUTURE = frozenset({"will", "would", "'ll", "shall", "could", "might"})
_ITSELF = frozenset({"it", "he", "she", "they", "we", "i", "his", "her", "its", "their", "our", "my"})


def begins(scene: Scene, clause: Clause, how: str) -> bool:
    """Whether a verb governs a clause that begins as its sense asks: `to that ing must will own`, a word or a verb."""
    return any(_begins(scene, clause, at, how) for at in clause.clauses)


def _begins(scene: Scene, clause: Clause, at: int, how: str) -> bool:
    role = scene.grammar.tokens[at].deprel
    marks, helps = lows(scene, at, "mark", "case"), lows(scene, at, "aux")
    if how == "to":
        return (
            "to" in marks
            and "that" not in marks
            and not kin(scene, at, "cop")
            and (role != "advcl" or _follows(scene, clause.verb, at))
        )
    if how == "ing":
        return role != "advcl" and scene.grammar.low(at).endswith("ing") and not helps
    if how == "that":
        return role == "ccomp" and "to" not in marks and (bool(helps) or bool(kin(scene, at, "nsubj")))
    if how == "must":
        return role == "ccomp" and not _MODALS.isdisjoint(helps) and _is_bound(scene, at)
    if how == "will":
        return role == "ccomp" and not _FUTURE.isdisjoint(helps)
    if how == "own":
        return role == "ccomp" and not _FUTURE.isdisjoint(helps) and _same_subject(scene, clause, at)
    return how in marks or lemma(scene, at) == how


def _follows(scene: Scene, verb: int, at: int) -> bool:
    return at - verb <= NEAR and all(scene.grammar.low(between) != "," for between in range(verb, at))


def _is_bound(scene: Scene, at: int) -> bool:
    """Whether the subject of a clause is a name, or a noun for people, and so somebody who can be told what to do."""
    for one in kin(scene, at, "nsubj"):
        token = scene.grammar.tokens[one]
        if any(scene.names.touching(token.start, token.end)) or lemma(scene, one) in event_words().classes["PERSONS"]:
            return True
    return False


def _same_subject(scene: Scene, clause: Clause, at: int) -> bool:
    """Whether a clause speaks of who speaks: by a pronoun, or by the same word."""
    subjects = kin(scene, at, "nsubj")
    own = {scene.grammar.low(one) for one in subjects}
    for one in subjects:
        if lemma(scene, one) in event_words().classes["PERSONS"]:
            own.update(lows(scene, one, "nmod"))
    return not own.isdisjoint(_ITSELF) or (clause.subject is not None and scene.grammar.low(clause.subject) in own)
