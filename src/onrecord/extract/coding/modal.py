"""What a clause says of how real its own act is: helping words, negation, conditions, tense."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from onrecord.extract.coding.subjects import is_passive
from onrecord.extract.scope.clause import BE, is_past, near
from onrecord.extract.scope.kin import above, is_verb, kin, lemma
from onrecord.extract.scope.modality import negations
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.event_status import Weight, told_by, words_of

Sign = Weight | Literal["maybe", "if", "flip"]
"""What a word says: a status; `maybe`, a helping word that a negation overrides; `if`, a condition, which overrides a
negation; `flip`, the negation of a word above."""

_PRESENT_BE = frozenset({"is", "are", "am", "'s", "'re", "'m", "being"})
_PERFECT = frozenset({"has", "have", "'ve", "'s"})
_MOST_STEPS = 6
_WH = frozenset({"why", "how", "who", "when", "where", "what", "which", "whose"})


def in_clause(scene: Scene, verb: int) -> Iterator[Sign]:
    """The signs in a verb's own clause, and in the one before it that lends it its helping words."""
    yield from _own(scene, verb)
    lender = lends(scene, verb)
    if lender is not None:
        yield from (sign for sign in _own(scene, lender) if sign != "denied" or _is_base(scene, verb))


def lends(scene: Scene, verb: int) -> int | None:
    """The verb whose helping words a verb joined to it shares: "will enter and seize"."""
    at = verb
    for _ in range(_MOST_STEPS):
        head = above(scene, at)
        shared = head >= 0 and scene.grammar.tokens[at].deprel == "conj" and is_verb(scene, head)
        if not shared or kin(scene, at, "nsubj", "aux"):
            return None
        if kin(scene, head, "aux", "nsubj"):
            return head if head < verb else None
        at = head
    return None


def _is_base(scene: Scene, verb: int) -> bool:
    return scene.grammar.low(verb) == lemma(scene, verb)


def _own(scene: Scene, verb: int) -> Iterator[Sign]:
    if is_denied(scene, verb):
        yield "denied"
    yield from _helped(scene, verb)
    yield from _conditions(scene, verb)
    for at in kin(scene, verb, "advmod"):
        if (status := told_by("adverbs", scene.grammar.low(at))) is not None:
            yield status
    if is_going_on(scene, verb):
        yield "ongoing"


def is_denied(scene: Scene, verb: int) -> bool:
    """Whether a clause is negated: by "not", or by "no" with its subject or object."""
    if next(negations(scene, verb), None) is not None:
        return True
    parts = kin(scene, verb, "nsubj", "obj")
    if any(scene.grammar.low(at) in ("nobody", "none", "nothing", "no-one") for at in parts):
        return True
    beside = [at for part in parts for at in kin(scene, part, "det", "advmod", "cc")]
    not_one = any(_is_not_one(scene, at) for part in parts for at in kin(scene, part, "advmod"))
    return not_one or _is_at_no_time(scene, verb) or any(scene.grammar.low(at) in ("no", "neither") for at in beside)


def _is_at_no_time(scene: Scene, verb: int) -> bool:
    """Whether "at no time" or the like stands before a verb's helping word: "at no time did Kesland"."""
    helping = next(iter(kin(scene, verb, "aux")), verb)
    return scene.grammar.low(helping - 2) == "no" and scene.grammar.low(helping - 1) in words_of("at_no")


def _is_not_one(scene: Scene, at: int) -> bool:
    """Whether a word is the "not" of "not one convoy", "not a single convoy"."""
    return scene.grammar.low(at) == "not" and scene.grammar.low(at + 1) in ("one", "a", "any")


def _helped(scene: Scene, verb: int) -> Iterator[Sign]:
    helping = [at for at in kin(scene, verb, "aux", "cop") if at < verb]
    for at in helping:
        low = scene.grammar.low(at)
        status = told_by("auxiliaries", low)
        after = {scene.grammar.low(one) for one in helping if one > at}
        if low == "'d" and not _is_base(scene, verb):
            continue  # "had"
        if status == "conditional" and low in ("would", "'d") and "have" not in after and _is_reported(scene, verb):
            yield "planned"
        elif status == "conditional":
            yield "maybe"
        elif status is not None:
            yield status
    if _is_to_come(scene, verb, helping):
        yield "planned"


def _is_to_come(scene: Scene, verb: int, helping: list[int]) -> bool:
    """Whether "to" parts a verb from "is" or opens a headline: "are to leave", "Kesland to send troops"."""
    to = next((at for at in kin(scene, verb, "mark") if scene.grammar.low(at) == "to"), None)
    if to is None:
        return False
    own = any(scene.grammar.low(at) in BE and at < to for at in helping)
    return own or scene.grammar.tokens[verb].deprel == "root" or scene.grammar.low(to - 1) in words_of("to_come")


def _is_reported(scene: Scene, verb: int) -> bool:
    """Whether a "would" is the "will" of words that were spoken: "said that Kesland would withdraw"."""
    at = lends(scene, verb) or verb
    for _ in range(_MOST_STEPS):
        head = above(scene, at)
        if head < 0 or scene.grammar.tokens[at].deprel not in ("ccomp", "conj", "acl"):
            return False
        if scene.grammar.tokens[at].deprel != "conj":
            return _is_told_then(scene, head) and not _is_if(scene, verb)
        at = head
    return False


def _is_told_then(scene: Scene, head: int) -> bool:
    """Whether a word tells what somebody said or knew at some time past: "said that", "was certain that"."""
    past = is_past(scene, head) or any(scene.grammar.low(at) in ("was", "were") for at in kin(scene, head, "cop"))
    return past and lemma(scene, head) in words_of("reported", "by")


def _is_if(scene: Scene, verb: int) -> bool:
    return next(_conditions(scene, verb), None) is not None


def _conditions(scene: Scene, verb: int) -> Iterator[Sign]:
    """An "if" in front of the clause or, of one that is open, in a clause beside it."""
    if any(_is_condition(scene, at) for at in kin(scene, verb, "mark", "advmod")):
        yield "if"
    if _is_inverted(scene, verb):
        yield "if"
    helping = {scene.grammar.low(at) for at in kin(scene, verb, "aux")}
    if any(told_by("auxiliaries", low) for low in helping) or not is_past(scene, verb):
        beside = kin(scene, verb, "advcl")
        marks = [mark for at in beside for mark in kin(scene, at, "mark")]
        if any(_is_condition(scene, at) and scene.grammar.low(at - 1) != "even" for at in marks):
            yield "if"


def _is_condition(scene: Scene, at: int) -> bool:
    """Whether a word opens a condition: "if", "in case"."""
    in_case = scene.grammar.low(at) == "case" and scene.grammar.low(at - 1) == "in"
    return in_case or scene.grammar.low(at) in words_of("conditions")


def _is_inverted(scene: Scene, verb: int) -> bool:
    """Whether a sentence begins as "Should Kesland attack, ..." and is no question; both its clauses depend on that."""
    sentence = scene.sentence_at(scene.grammar.tokens[verb].start)
    first = scene.grammar.inside(sentence).start
    if scene.text[sentence.start : sentence.end].rstrip().endswith("?"):
        return False
    if scene.grammar.low(first) == "were" and any(scene.grammar.low(at) == "to" for at in range(first + 2, first + 8)):
        return True  # "Were Kesland to close": the tree may take it for a question
    opens = scene.grammar.low(first) in words_of("conditions", "inverted")
    led = above(scene, first) if opens else -1
    return opens and led > first and any(first < at < led for at in kin(scene, led, "nsubj"))


def is_going_on(scene: Scene, verb: int) -> bool:
    """Whether a verb tells what is still being done: "is striking", "is being struck", "is stationed"."""
    if not is_verb(scene, verb):
        return False  # "is willing"
    low = scene.grammar.low(verb)
    helping = [scene.grammar.low(at) for at in kin(scene, verb, "aux", "cop") if at < verb]
    if low.endswith("ing"):
        perfect = not _PERFECT.isdisjoint(helping) and "been" in helping
        return perfect or (bool(helping) and helping[-1] in _PRESENT_BE)
    if helping[-1:] == ["being"]:
        return not _PRESENT_BE.isdisjoint(helping[:-1])
    if lemma(scene, verb) not in words_of("stances", "verbs"):
        return False
    if is_passive(scene, verb):
        return bool(helping) and helping[-1] in _PRESENT_BE and "been" not in helping
    bare = scene.grammar.tokens[verb].deprel == "advcl" and not kin(scene, verb, "nsubj")
    return not helping and not bare and not is_past(scene, verb) and not list(kin(scene, verb, "mark"))


def is_question(scene: Scene, place: int) -> bool:
    """Whether a word stands in a question that is open: "Will Kesland join?", not "Why did Kesland join?"."""
    sentence = scene.sentence_at(scene.grammar.tokens[place].start)
    if not scene.text[sentence.start : sentence.end].rstrip(" \n\"'”’").endswith("?"):
        return False
    first = scene.grammar.inside(sentence).start
    opening = {scene.grammar.low(at) for at in near(scene, place, 12, 0)}
    return opening.isdisjoint(_WH) and scene.grammar.low(first) not in _WH
