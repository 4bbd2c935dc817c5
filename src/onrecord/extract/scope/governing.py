"""The words that a counted noun depends on, and how: what is done to it, what it does, what is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.told import Told
from onrecord.lexicon.measures import measures
from onrecord.records.span import Span

# A phrase's words hang on one another no deeper than this; a longer way is a misread tree.
MOST_STEPS = 6

_INSIDE = frozenset(("nummod", "compound", "flat", "amod", "det", "fixed", "appos", "goeswith"))
_NOMINAL = frozenset(("NOUN", "PROPN", "NUM", "PRON", "SYM", "ADJ", "X"))
# "4,000 more", "300 others": the word stands for the noun.
_MORE = frozenset(("more", "fewer", "less", "others", "other"))
_DO = frozenset(("do", "does", "did"))
_INCLUDING = frozenset(("including", "among"))
_UP_TO = ("up", "to")
# They open a clause as well as a phrase, and trees take the one for the other.
_OPENING = frozenset(("after", "before", "as", "when", "because", "since", "until", "while"))
_RELATIVE = frozenset(("who", "which", "that", "whom"))
_BE = frozenset(("am", "is", "are", "was", "were", "be", "been", "being", "get", "gets", "got", "gotten", "getting"))


class Governor(NamedTuple):
    """A word that a noun depends on.

    Attributes:
        word: the index of its token.
        part: what the noun is to it: `subject`, `object` (also of a passive), `said` (it is predicated of the noun),
            else the preposition between them.
    """

    word: int
    part: str


def governors(scene: Scene, at: int, words: range) -> Iterator[Governor]:
    """What a noun depends on, nearest first: its own participles and relative clauses, then what is above.

    Args:
        scene: the article.
        at: the noun's token.
        words: tokens of the figure's own words; their clauses count too ("hundreds of people who fled"), and their
            prepositions bind nothing ("up to 40").
    """
    tokens = scene.grammar.tokens
    for noun in dict.fromkeys((at, *words)):
        yield from _clauses(scene, noun)
    for _ in range(MOST_STEPS):
        head, role = tokens[at].head, (tokens[at].deprel or "").partition(":")[0]
        if head is None or head < 0:
            return
        if role in _INSIDE or scene.grammar.low(head) in _MORE:
            at = head
            yield from _clauses(scene, at)
        elif (role == "conj" and tokens[head].upos in _NOMINAL) or (role == "nsubj" and _is_bare_noun(scene, head)):
            at = head  # "killed 23 people, four of them children"
        elif role == "nmod":
            part = _preposition(scene, at)
            yield Governor(head, part)
            if not _goes_on(scene, at, head, part):
                return
            at = head
        else:
            yield from _above(scene, words, at, head, role)
            return


def _is_bare_noun(scene: Scene, at: int) -> bool:
    """Whether a predicate is a noun without a verb of its own."""
    return scene.grammar.tokens[at].upos == "NOUN" and not scene.hanging(at, "cop")


def _goes_on(scene: Scene, at: int, head: int, part: str) -> bool:
    """Whether what is said of a phrase's head is said of the noun too: "a group of 40", "people, including 12"."""
    if scene.grammar.tokens[head].upos == "NUM":
        return part != "of"  # "from four to eight" is one phrase; of "28 of 30 members" the verb tells of the 28
    if word_of(scene, at) in measures().amounts:
        return True  # "aid in the size of 3 million"
    return part in ("", *_INCLUDING) or word_of(scene, head) in measures().gathers


def _above(scene: Scene, words: range, at: int, head: int, role: str) -> Iterator[Governor]:
    """What a noun is to the verb or predicate that it hangs on, by its relation."""
    if role == "nsubj":
        yield from _of_subject(scene, head)
    elif role == "obj":
        yield Governor(head, "object")
    elif role == "obl":
        between = _preposition(scene, at, apart_from=words)
        if between in _OPENING and at < head and not scene.hanging(head, "nsubj") and is_passive(scene, head):
            yield from _of_subject(scene, head)  # "after nine people, one of them a nurse, were killed"
        elif between:
            yield Governor(head, between)
        elif at > head:
            yield Governor(head, "object")
        elif not scene.hanging(head, "nsubj"):
            yield from _of_subject(scene, head)


def _of_subject(scene: Scene, verb: int, deepest: int = MOST_STEPS) -> Iterator[Governor]:
    above = scene.grammar.tokens[verb].head
    is_verb = scene.grammar.tokens[verb].upos in ("VERB", "AUX")
    if not is_verb or (scene.hanging(verb, "cop") and not _is_infinitive(scene, verb)):  # "is to arrive"
        yield Governor(verb, "said")
        return
    if scene.grammar.low(verb) in _DO and above is not None and above >= 0:
        verb = above  # "... while 40 officials did"
    if deepest and word_of(scene, verb) in measures().light:
        for inner in scene.hanging(verb, "xcomp"):
            yield from _of_subject(scene, inner, deepest - 1)
    yield Governor(verb, "object" if is_passive(scene, verb) else "subject")


def _clauses(scene: Scene, noun: int) -> Iterator[Governor]:
    """The clauses that hang on a noun: "soldiers killed on Monday", "people who fled", "troops to go"."""
    for verb in scene.hanging(noun, "acl", "acl:relcl"):
        if any(scene.grammar.low(at) in ("whom", "which") for at in scene.hanging(verb, "obl", "nmod")):
            continue  # "peacekeepers, of whom 1,400 are wounded"
        own = [at for at in scene.hanging(verb, "nsubj") if scene.grammar.low(at) not in _RELATIVE]
        relative = len(own) < len(scene.hanging(verb, "nsubj"))
        word = scene.grammar.low(verb)
        if own:
            yield Governor(verb, "object")
        elif relative or word.endswith("ing") or _is_infinitive(scene, verb):
            yield from _of_subject(scene, verb)
        else:
            yield Governor(verb, "object")


def is_passive(scene: Scene, verb: int) -> bool:
    """Whether a verb stands in the passive: "were killed"."""
    if scene.grammar.low(verb).endswith("ing") or _is_to_come(scene, verb):
        return False
    return any(scene.grammar.low(at) in _BE for at in scene.hanging(verb, "aux", "aux:pass"))


def _is_to_come(scene: Scene, verb: int) -> bool:
    """Whether "be" only leads to an infinitive: "are to follow"."""
    return scene.grammar.low(verb - 1) == "to" and scene.grammar.low(verb - 2) in _BE


def _is_infinitive(scene: Scene, verb: int) -> bool:
    return any(scene.grammar.low(at) == "to" for at in scene.hanging(verb, "mark"))


def _preposition(scene: Scene, noun: int, apart_from: range = range(0)) -> str:
    """The word that binds a noun to its head, "" for none; words of a hedge ("up to 40") bind nothing."""
    low = scene.grammar.low
    cases = [low(at) for at in scene.hanging(noun, "case") if at not in apart_from and (low(at - 1), low(at)) != _UP_TO]
    return cases[0] if cases else ""


def told_by(scene: Scene, value: str, word: int, words: range) -> Told:
    """A value that rests on one word; on none where that is one of the figure's own `words`."""
    token = scene.grammar.tokens[word]
    return Told(value, None if word in words else Span(token.start, token.end))


def word_of(scene: Scene, at: int) -> str:
    """A token's dictionary form in lower case."""
    return (scene.grammar.tokens[at].lemma or scene.grammar.low(at)).lower()
