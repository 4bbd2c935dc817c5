"""What stands above a noun that names an event: "considers sanctions", "the risk of", "the strike continues"."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.coding.modal import Sign, in_clause, is_denied
from onrecord.extract.coding.over import NOTHING, Over, noun_over
from onrecord.extract.coding.subjects import is_passive
from onrecord.extract.scope.clause import is_predicate
from onrecord.extract.scope.kin import above, case_of, is_verb, kin, lemma, lemmas
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.event_status import Governor, governing, told_by, words_of

_REACH = 3
"""Words in front of a noun's phrase that may lead to it together: "in case of"."""


def beside(scene: Scene, noun: int) -> Iterator[Sign]:
    """What the words beside a noun say: "no attack", "the planned attack", "an alleged attack"."""
    for at in kin(scene, noun, "amod", "det", "advmod", "compound"):
        status = told_by("beside", scene.grammar.low(at)) if at < noun else None
        if status is not None:
            yield status


def over_noun(scene: Scene, noun: int) -> Over:
    """What stands above a noun.

    Args:
        scene: the article.
        noun: its index.
    """
    head, role, lead = above(scene, noun), scene.grammar.tokens[noun].deprel or "", case_of(scene, noun)
    if (lead in words_of("leads", "denied") and not _is_definite(scene, noun)) or _is_contrary(scene, noun):
        return Over(("denied",))
    if _is_in_case(scene, noun) or (lead == "in" and scene.grammar.low(noun) in ("case", "event")):
        return Over(("conditional",))
    if head < 0:
        return NOTHING
    if role == "conj":
        return Over(further=head)
    if role in ("nmod", "appos") or (role == "obl" and not is_predicate(scene, head)):
        return _through(scene, head, lead)
    if is_verb(scene, head):
        return _below_verb(scene, noun, head, role)
    told = role == "nsubj" and is_predicate(scene, head)
    return Over(tuple(_told(scene, head)), head) if told else NOTHING


def _is_contrary(scene: Scene, noun: int) -> bool:
    return any(scene.grammar.low(one) == "contrary" for one in kin(scene, noun, "case"))


def _is_in_case(scene: Scene, noun: int) -> bool:
    """Whether "in case of" or the like leads to a noun."""
    first = min((one for one in kin(scene, noun, "case", "det", "amod") if one < noun), default=noun)
    before = " ".join(scene.grammar.low(one) for one in range(max(0, first - _REACH), noun))
    return any(words in before for words in words_of("leads", "conditional"))


def _is_definite(scene: Scene, noun: int) -> bool:
    if any(scene.grammar.low(at) in words_of("definite") for at in kin(scene, noun, "det")):
        return True
    return any(scene.grammar.low(mark) == "'s" for at in kin(scene, noun, "nmod") for mark in kin(scene, at, "case"))


def _through(scene: Scene, head: int, lead: str) -> Over:
    """What the noun above another says of it, or passes on from above."""
    governor = noun_over(scene, head, lead) if lead else None
    if governor is not None:
        return Over((governor.status,), head)
    return Over(further=head) if lemma(scene, head) in words_of("through", "nouns") else NOTHING


def _below_verb(scene: Scene, noun: int, verb: int, role: str) -> Over:
    governor = _governor(scene, noun, verb, role)
    if governor is not None and is_denied(scene, verb):
        return Over(("conditional" if governor.status in ("denied", "happened") else "flip",))
    if governor is not None:
        return Over((governor.status,), None if governor.status == "denied" else verb)
    if bears(scene, verb, role):
        return Over(further=verb)
    if role == "nsubj" and _is_in_force(scene, verb):
        return Over(("ongoing",), verb)
    if _is_definite(scene, noun):
        return NOTHING
    if any(scene.grammar.low(at) == "any" for at in kin(scene, noun, "det")):
        return Over(("conditional",))
    return Over(tuple(sign for sign in in_clause(scene, verb) if sign in ("maybe", "if")))


def _is_in_force(scene: Scene, verb: int) -> bool:
    """Whether a verb tells that its subject goes on: "remains in force", "stays under way"."""
    if lemma(scene, verb) not in words_of("under_way", "verbs"):
        return False
    return any(scene.grammar.low(at) in words_of("under_way") for at in kin(scene, verb, "obl", "xcomp", "advmod"))


def _governor(scene: Scene, noun: int, verb: int, role: str) -> Governor | None:
    done_to, lead = _is_done_to(scene, verb, role), case_of(scene, noun)
    for form in lemmas(scene, verb):
        for one in governing().verbs.get(form, ()):
            led = role == "obl" and lead in one.behind
            if led or (one.object and done_to) or (one.subject and role == "nsubj"):
                return one
    return None


def _is_done_to(scene: Scene, verb: int, role: str) -> bool:
    """Whether a noun of some role is what a verb is done to; a passive's subject may have been misread."""
    return role in ("obj", "xcomp") or (role in ("nsubj", "advcl") and is_passive(scene, verb))


def bears(scene: Scene, verb: int, role: str) -> bool:
    """Whether a verb only says that an event takes place or is brought about: "launched an attack".

    Args:
        scene: the article.
        verb: its index.
        role: relation by which the event's noun hangs on it.
    """
    own = lemma(scene, verb)
    things = [at for at in kin(scene, verb, "obj") if scene.grammar.low(at) not in words_of("bearing", "with")]
    if role == "nsubj" and own in words_of("bearing", "subject") and not things:
        return True
    if role == "obl" and own in words_of("bearing", "oblique"):
        return True
    return _is_done_to(scene, verb, role) and own in words_of("bearing", "object")


def _told(scene: Scene, predicate: int) -> Iterator[Sign]:
    """What is said of an event with "is": "an attack is possible", "talks are under way"."""
    low = scene.grammar.low(predicate)
    if low in words_of("under_way"):
        yield "ongoing"
    if (status := governing().adjectives.get(low) or told_by("beside", low)) is not None:
        yield status
    elif lemma(scene, predicate) in words_of("predicated"):
        yield "conditional"
