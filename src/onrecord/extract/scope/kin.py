"""Who hangs on whom around a figure: a word's own words, its clause's subject, the agent of a passive."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.scope.scene import Scene, within

REACH = 60
"""Words to either side within which those that hang on a word are looked for; no clause of news is longer."""

MOST_STEPS = 5
"""Clauses from a verb up to the one whose subject it shares; a longer way is a misread tree."""

# A clause of these kinds, without a subject of its own, has that of the clause above.
_SHARING = frozenset({"conj", "xcomp", "advcl", "parataxis", "ccomp", "dep"})
_VERBS = frozenset({"VERB", "AUX"})
_BEFORE_A_VERB = frozenset({"ADV", "PART", "ADP"})


def kin(scene: Scene, place: int, *roles: str) -> list[int]:
    """The words near a word that hang on it, in order; only those of some relations, if any are given."""
    near = within(scene.hanging(place), place - REACH, place + REACH - 1)
    tokens = scene.grammar.tokens
    return [at for at in near if tokens[at].deprel in roles] if roles else near


def case_of(scene: Scene, place: int) -> str:
    """The preposition that leads to a word, in lower case; "" for none."""
    return next((scene.grammar.low(at) for at in kin(scene, place, "case") if at < place), "")


def above(scene: Scene, place: int) -> int:
    """The word that a word hangs on, -1 for none."""
    head = scene.grammar.tokens[place].head
    return -1 if head is None else head


def lemma(scene: Scene, place: int) -> str:
    """The dictionary form of a word, in lower case."""
    return (scene.grammar.tokens[place].lemma or scene.grammar.low(place)).lower()


def lemmas(scene: Scene, verb: int) -> Iterator[str]:
    """A verb with its particle, if one stands near, then the verb alone."""
    own = lemma(scene, verb)
    for at in kin(scene, verb, "compound", "advmod", "case", "obl"):
        if verb < at <= verb + 2 and scene.grammar.tokens[at].upos in _BEFORE_A_VERB:
            yield f"{own} {scene.grammar.low(at)}"
    behind = scene.grammar.low(verb + 1)
    if behind in ("for", "up", "over", "out", "back", "aside"):
        yield f"{own} {behind}"
    yield own


def is_verb(scene: Scene, place: int) -> bool:
    """Whether a word is a verb."""
    return scene.grammar.tokens[place].upos in _VERBS


def is_passive(scene: Scene, verb: int) -> bool:
    """Whether a verb is passive: a participle behind a form of "be", or one that describes a noun before it."""
    token = scene.grammar.tokens[verb]
    low = scene.grammar.low(verb)
    if token.upos != "VERB" or low.endswith("ing") or scene.grammar.low(verb - 1) == "to":
        return False
    to = next((at for at in kin(scene, verb, "mark") if at < verb and scene.grammar.low(at) == "to"), -1)
    helped = [lemma(scene, at) for at in kin(scene, verb, "aux", "cop") if to < at < verb]  # "is to buy" is active
    if helped:
        return helped[-1] in ("be", "get")
    marked = any(scene.grammar.low(at) == "to" for at in kin(scene, verb, "mark"))
    return token.deprel == "acl" and not marked and not kin(scene, verb, "nsubj")


def subject(scene: Scene, verb: int) -> int | None:
    """The subject of a verb, or of the clause above whose subject it shares; `None` where there is none.

    Of a participle or an infinitive that describes a noun it is that noun, as of a relative clause.
    """
    tokens, at = scene.grammar.tokens, verb
    for _ in range(MOST_STEPS):
        own = kin(scene, at, "nsubj")
        if own:
            return own[0]
        head = above(scene, at)
        if head < 0:
            return None
        if tokens[at].deprel == "acl":
            return head
        if tokens[at].deprel not in _SHARING:
            return None
        at = head
    return None


def agent(scene: Scene, verb: int) -> int | None:
    """Who does it, of a passive verb: the word behind "by"."""
    return next((at for at in kin(scene, verb, "obl", "nmod") if at > verb and case_of(scene, at) == "by"), None)
