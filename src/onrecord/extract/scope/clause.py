"""What the words around a predicate tell: helping words, negation, what opens its clause, its prepositions."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.figure_status import words_of

NEAR_BEFORE, NEAR_BEHIND = 12, 3
"""Words in front of a verb, and behind it, among which those stand that help it."""

FAR = 30
"""Words on either side of a verb among which its subject, its object and its clauses begin."""

BE = frozenset({"be", "is", "are", "am", "was", "were", "been", "being", "'s", "'re", "'m"})
RELATIVE = frozenset({"who", "which", "whom", "whose", "that"})


def lemma(scene: Scene, at: int) -> str:
    """The dictionary form of a token, in small letters."""
    return (scene.grammar.tokens[at].lemma or scene.grammar.low(at)).lower()


def relation(scene: Scene, at: int) -> str:
    """The relation of a token to its head, without what refines it."""
    return (scene.grammar.tokens[at].deprel or "").partition(":")[0]


def above(scene: Scene, at: int) -> int | None:
    """The head of a token, `None` at a root."""
    head = scene.grammar.tokens[at].head
    return head if head is not None and head >= 0 else None


def near(scene: Scene, at: int, before: int = NEAR_BEFORE, behind: int = NEAR_BEHIND) -> Iterator[int]:
    """The tokens that hang on one, among so many words before and behind it; a look at more would not be linear."""
    tokens = scene.grammar.tokens
    for place in range(max(0, at - before), min(len(tokens), at + behind + 1)):
        if tokens[place].head == at and place != at:
            yield place


def prepositions(scene: Scene, at: int) -> frozenset[str]:
    """The prepositions that lead to a noun."""
    return frozenset(scene.grammar.low(place) for place in near(scene, at) if relation(scene, place) == "case")


def is_predicate(scene: Scene, at: int) -> bool:
    """Whether a word makes a clause: a verb, or what "is" joins to a subject."""
    if scene.grammar.tokens[at].upos in ("VERB", "AUX"):
        return True
    return any(relation(scene, place) in ("cop", "nsubj", "expl") for place in near(scene, at))


def marks(scene: Scene, at: int) -> frozenset[str]:
    """The words that open a clause: "that", "if", the "to" of an infinitive."""
    return frozenset(scene.grammar.low(place) for place in near(scene, at) if relation(scene, place) == "mark")


def has_to(scene: Scene, at: int) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return "to" in marks(scene, at)


def is_passive(scene: Scene, at: int) -> bool:
    """Whether something is done to a verb's subject: "were killed", "has been promised"."""
    low = scene.grammar.low(at)
    if scene.grammar.tokens[at].upos != "VERB" or low.endswith("ing") or low == lemma(scene, at):
        return False
    helping = {scene.grammar.low(place) for place in near(scene, at) if relation(scene, place) in ("aux", "cop")}
    return not BE.isdisjoint(helping)


def is_past(scene: Scene, at: int) -> bool:
    """Whether a verb's own form is one of the past: "said", not "says" or "saying"."""
    low = scene.grammar.low(at)
    return low != lemma(scene, at) and not low.endswith(("ing", "s"))


def is_relative(scene: Scene, at: int) -> bool:
    """Whether a clause says something more about a noun: "500 men who fled", not "the report that 500 fled"."""
    words = [place for place in near(scene, at, before=FAR) if scene.grammar.low(place) in RELATIVE]
    return any(
        scene.grammar.tokens[place].upos in ("PRON", "DET") and relation(scene, place) != "mark" for place in words
    )


def is_of_which(scene: Scene, at: int) -> bool:
    """Whether a clause tells a part of what the one above tells: "500 tanks, of which 40 are new"."""
    low = scene.grammar.low
    return any(low(place) in ("which", "whom") and low(place - 1) == "of" for place in near(scene, at))


def is_done(scene: Scene, at: int) -> bool:
    """Whether a verb tells what has been done: "of which 40 have been paid"."""
    helping = {scene.grammar.low(place) for place in near(scene, at) if relation(scene, place) == "aux"}
    return scene.grammar.tokens[at].upos == "VERB" and not helping.isdisjoint({"has", "have", "had", "was", "were"})


def is_definite(scene: Scene, first: int) -> bool:
    """Whether a phrase takes as known that there are so many: "the 40 tanks", "Kesland's 40 tanks", "all 40".

    Args:
        scene: the article.
        first: the phrase's first token.
    """
    return any(scene.grammar.low(place) in words_of("definite") for place in (first - 1, first))
