"""What stands above a clause: "plans to", "denied that", "without", a noun that it is the content of."""

from __future__ import annotations

from onrecord.extract.coding.modal import in_clause, is_denied
from onrecord.extract.coding.over import NOTHING, Over, noun_over
from onrecord.extract.scope.clause import is_predicate, is_relative
from onrecord.extract.scope.kin import above, case_of, is_verb, kin, lemma, lemmas
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.event_status import Governor, governing, words_of

_MOST_JOINED = 10
_CLAUSES = frozenset({"xcomp", "ccomp", "advcl", "acl", "csubj", "parataxis", "obl", "obj", "dep", "nsubj", "nmod"})


def over_clause(scene: Scene, clause: int) -> Over:
    """What stands above the clause of a verb.

    Args:
        scene: the article.
        clause: index of the verb.
    """
    at = _first_joined(scene, clause)
    head, role = above(scene, at), scene.grammar.tokens[at].deprel or ""
    if head < 0 or role not in _CLAUSES:
        return NOTHING
    if scene.grammar.tokens[head].upos == "ADV" and is_verb(scene, above(scene, head)):
        head = above(scene, head)  # "stopped short of"
    opening = [scene.grammar.low(mark) for mark in kin(scene, at, "mark", "case") if mark < at]
    if not words_of("leads", "denied").isdisjoint(opening) or _is_contrary(scene, at, opening):
        return Over(("denied",))
    if role == "acl" and "to" not in opening and (is_relative(scene, at) or not opening):
        that = "that" in opening or (scene.grammar.low(head + 1) == "that" and bool(kin(scene, at, "nsubj")))
        return _content(scene, head, "that") if that and not is_relative(scene, at) else _of_doing(scene, at, head)
    if role == "acl" and "that" in opening and (found := _content(scene, head, "that")) != NOTHING:
        return found
    if is_verb(scene, head) or is_predicate(scene, head):
        return _below_verb(scene, at, head, opening)
    found = _content(scene, head, "to" if "to" in opening else opening[0] if opening else "that")
    return Over(("planned",)) if found == NOTHING and "to" in opening else found


def _first_joined(scene: Scene, at: int) -> int:
    """The first of the verbs that a verb is joined to: what stands above that stands above all of them."""
    for _ in range(_MOST_JOINED):
        head = above(scene, at)
        if scene.grammar.tokens[at].deprel != "conj" or head < 0 or not is_verb(scene, head):
            break
        at = head
    return at


def _is_contrary(scene: Scene, at: int, opening: list[str]) -> bool:
    instead = "of" in opening and scene.grammar.low(at - 2) == "instead"
    far = "from" in opening and any(scene.grammar.low(one - 1) == "far" for one in kin(scene, at, "mark", "case"))
    return instead or far or "contrary" in opening or "than" in opening


def _content(scene: Scene, noun: int, lead: str) -> Over:
    """What a noun says of the clause that tells its content: "reports that", "a plan to"."""
    governor = noun_over(scene, noun, lead)
    return Over((governor.status,), noun) if governor else NOTHING


def _of_doing(scene: Scene, at: int, doer: int) -> Over:
    """What a noun says of what somebody does who stands behind its "of": "the prospect of troops entering"."""
    inside = kin(scene, at, "nsubj")  # the tree may have the act, and not who does it, hang on the noun
    noun, one = (doer, inside[0]) if inside else (above(scene, doer), doer)
    lead = case_of(scene, one)
    if noun < 0 or lead != "of" or not scene.grammar.low(at).endswith("ing"):
        return NOTHING
    shown = lemma(scene, noun) in words_of("through", "shows")
    return Over(further=noun) if shown else _content(scene, noun, lead)


def _below_verb(scene: Scene, at: int, head: int, opening: list[str]) -> Over:
    role, infinitive = scene.grammar.tokens[at].deprel or "", "to" in opening
    if infinitive and lemma(scene, head) == "have" and scene.grammar.low(head + 1) == "yet":
        return Over(("denied",))  # "has yet to withdraw"
    if _is_listed(scene, at, head):
        return Over(further=head)
    gerund = is_verb(scene, at) and scene.grammar.low(at).endswith("ing") and not kin(scene, at, "aux")
    open_ = infinitive or gerund or role == "xcomp"
    asked = {scene.grammar.low(one) for one in kin(scene, at, "advmod")} | set(opening)
    told = role in ("ccomp", "csubj", "xcomp") and asked.isdisjoint(words_of("leads", "known") | {"why", "how"})
    if told and not is_verb(scene, head) and _is_doubted(scene, head):
        return Over(("conditional",))
    governor = _governor(scene, head, role, opening, open_=open_) or (
        _adjective(scene, head) if open_ or told else None
    )
    if governor is not None:
        return _governed(scene, head, governor, open_=open_)
    if not open_:
        unsaid = told and role == "ccomp" and is_verb(scene, head) and is_denied(scene, head)
        return Over(("conditional",)) if unsaid else NOTHING  # "did not say that": open whether it is so
    return _ungoverned(scene, head, role, opening)


def _is_doubted(scene: Scene, head: int) -> bool:
    """Whether it is not clear, or not known, that something is so."""
    return is_denied(scene, head) and scene.grammar.low(head) in words_of("doubted")


def _is_listed(scene: Scene, at: int, head: int) -> bool:
    """Whether a verb shares the "to" of the one before it, as the last of several: "to arm, train and feed them"."""
    bare = scene.grammar.low(at) == lemma(scene, at) and not kin(scene, at, "nsubj", "aux", "mark", "case")
    shared = scene.grammar.tokens[at].deprel == "advcl" and head < at and bare
    return shared and any(scene.grammar.low(one) == "to" for one in kin(scene, head, "mark"))


def _governed(scene: Scene, head: int, governor: Governor, *, open_: bool) -> Over:
    """What a word of the table says, and its negation: "did not plan to", "did not rule out"."""
    if is_denied(scene, head) and governor.status == "happened" and not open_:
        return Over(("conditional" if is_verb(scene, head) else "denied",))  # "not confirmed that", "not true that"
    if is_denied(scene, head) and governor.status != "happened":
        return Over(("flip",) if open_ and governor.status != "denied" else ("conditional",))
    goes_on = open_ and governor.status in ("planned", "happened", "ongoing", "conditional")
    return Over((governor.status,), head if goes_on else None)


def _ungoverned(scene: Scene, head: int, role: str, opening: list[str]) -> Over:
    """Below a word that no table has, an infinitive is still to come, and "-ing" is as real as the clause above."""
    if "to" in opening:
        return Over(("planned",), head if role in ("xcomp", "advcl") else None)
    if not words_of("leads", "known").isdisjoint(opening):
        return NOTHING
    if role == "advcl":
        return Over(tuple(sign for sign in in_clause(scene, head) if sign != "denied"))
    return Over(further=head if role in ("xcomp", "ccomp") else None)


def _governor(scene: Scene, head: int, role: str, opening: list[str], *, open_: bool) -> Governor | None:
    if not is_verb(scene, head):
        return None
    told = words_of("leads", "known").isdisjoint(opening)
    for form in lemmas(scene, head):
        for governor in governing().verbs.get(form, ()):
            led = bool(opening) and opening[0] in governor.behind
            if (
                led
                or (governor.clause and open_)
                or (governor.that and not open_ and role in ("ccomp", "obj") and told)
            ):
                return governor
    return None


def _adjective(scene: Scene, head: int) -> Governor | None:
    """What an adjective says of its infinitive: "is likely to"."""
    status = None if is_verb(scene, head) else governing().adjectives.get(scene.grammar.low(head))
    return Governor(status, clause=True) if status else None
