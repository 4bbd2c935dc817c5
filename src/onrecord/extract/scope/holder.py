"""Who a noun phrase is, or to whom what it names belongs."""

from __future__ import annotations

from onrecord.extract.scope.kin import case_of, kin, lemma
from onrecord.extract.scope.naming import ADJECTIVAL, Holder, as_state, of_mention, words
from onrecord.extract.scope.pronouns import carried, described, spoken
from onrecord.extract.scope.scene import Scene
from onrecord.records.mention import Mention
from onrecord.records.reference import Reference
from onrecord.records.span import Span

DEEPEST = 3
"""Phrases within phrases: "soldiers of the army of the republic"."""

_LEFT_OF_A_NOUN = 12
_FAR = 400
"""Characters from a pronoun back to the name it stands for."""

_BEFORE = ("amod", "compound", "nmod", "det", "flat", "nummod")


def holder(scene: Scene, place: int, statement: str | None = None, depth: int = DEEPEST) -> Holder | None:
    """Who a noun phrase is, or belongs to.

    A state is one by its name, its capital where that acts, an organ of its own, and by its adjective before a noun
    ("Swiss guards"), save where that noun is for those who are not the state's ("a Libyan militia").

    Args:
        scene: the article.
        place: index of the phrase's head.
        statement: id of the statement that the phrase stands in, for "we".
        depth: phrases that may be looked into.

    Returns:
        `None` also for several joined by "and": of each it is another's, too.
    """
    if lemma(scene, place) in words("nouns", "not_the_states") and not _is_named(scene, place):
        return None
    return _who(scene, place, statement, depth)


def _who(scene: Scene, place: int, statement: str | None, depth: int) -> Holder | None:
    if not depth:
        return None
    if scene.grammar.tokens[place].upos == "PRON" or scene.grammar.low(place) in words("pronouns", "possessive"):
        return _pronoun(scene, place, statement, depth)
    found = _noun(scene, place, statement, depth)
    for at in kin(scene, place, "conj") if found else ():
        other = _noun(scene, at, statement, depth - 1)
        if other and found and other.name != found.name:
            return None
    return found


def owned(scene: Scene, noun: int, statement: str | None = None, depth: int = DEEPEST) -> Holder | None:
    """Whose a noun is said to be in its own phrase: by a possessive, a name before it, or "of" behind it."""
    before = [at for at in kin(scene, noun, *_BEFORE) if noun - _LEFT_OF_A_NOUN <= at < noun]
    possessors = [at for at in before if _is_possessive(scene, at)]
    for at in (*possessors, *(at for at in before if at not in possessors)):
        found = _who(scene, at, statement, depth - 1) if at in possessors else _adjective(scene, at)
        if found:
            return found
    governs = lemma(scene, noun) in words("nouns", "governing")
    leads = words("leads", "of") | (words("leads", "governing") if governs else frozenset())
    behind = [at for at in kin(scene, noun, "nmod", "obl") if at > noun and case_of(scene, at) in leads]
    return next((found for at in behind if (found := _who(scene, at, statement, depth - 1))), None)


def _pronoun(scene: Scene, place: int, statement: str | None, depth: int) -> Holder | None:
    token, low = scene.grammar.tokens[place], scene.grammar.low(place)
    if low in words("pronouns", "relative"):
        noun = described(scene, place)
        return _who(scene, noun, statement, depth - 1) if 0 <= noun < place else None
    if low in words("pronouns", "speaker"):
        return spoken(scene, statement, Span(token.start, token.end))
    for reference in scene.references.touching(token.start, token.end):
        return _referred(scene, reference, statement, depth)
    return carried(scene, place) if low in words("pronouns", "thing") else None


def _noun(scene: Scene, place: int, statement: str | None, depth: int) -> Holder | None:
    token = scene.grammar.tokens[place]
    for mention in scene.names.touching(token.start, token.end):
        return (
            _person(scene, mention, place, statement, depth) if mention.kind == "person" else of_mention(scene, mention)
        )
    for reference in scene.references.touching(token.start, token.end):
        return _referred(scene, reference, statement, depth)
    return owned(scene, place, statement, depth)


def _referred(scene: Scene, reference: Reference, statement: str | None, depth: int) -> Holder | None:
    """Whom a reference means; of a person whom the sentence names before, for whom that one acts."""
    sentence = scene.sentence_at(reference.start)
    for mention in scene.names.inside(max(sentence.start, reference.start - _FAR), reference.start):
        if mention.kind == "person" and mention.actor == reference.actor:
            return _person(scene, mention, scene.grammar.inside(mention.span).start, statement, depth)
    return as_state(scene.known, reference.actor, reference.name, reference.span)


def _is_named(scene: Scene, place: int) -> bool:
    token = scene.grammar.tokens[place]
    return next(scene.names.touching(token.start, token.end), None) is not None


def _adjective(scene: Scene, at: int) -> Holder | None:
    """The name that a word before a noun stands in: "Polish", "NATO", "Ukrainian air force"; `None` for several."""
    found = _named(scene, at)
    others = [_named(scene, one) for one in kin(scene, at, "conj")] if found else []
    return None if any(other and found and other.name != found.name for other in others) else found


def _named(scene: Scene, at: int) -> Holder | None:
    token = scene.grammar.tokens[at]
    touching = scene.names.touching(token.start, token.end)
    named = (one for one in touching if one.kind in ADJECTIVAL or not one.name)
    return next((of_mention(scene, one) for one in named), None)


def _is_possessive(scene: Scene, at: int) -> bool:
    if scene.grammar.low(at) in words("pronouns", "possessive"):
        return True
    return any(scene.grammar.low(mark) in ("'s", "'") for mark in kin(scene, at, "case") if mark > at)


def _person(scene: Scene, mention: Mention, place: int, statement: str | None, depth: int) -> Holder | None:
    """The state or body that a person is said, or known, to act for; else the person, unless an office is known."""
    own = of_mention(scene, mention)
    if own and own.actor != mention.actor:
        return own
    titles = [at for at in kin(scene, place, "nmod", "compound") if at < place]
    beside = [place, *titles, *kin(scene, place, "appos")]
    said = next((found for at in beside if (found := owned(scene, at, statement, depth - 1))), None)
    return said or (None if mention.office else own)
