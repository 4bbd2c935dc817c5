"""What a figure counts, as a kind of the taxonomy: by its noun, and by what the sentence says became of that."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from onrecord.extract.quantity.quantities import vocabulary
from onrecord.extract.scope.counted import counted
from onrecord.extract.scope.earlier import NOTHING, Counted, before, is_included
from onrecord.extract.scope.governing import Governor, governors, told_by, word_of
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import Site
from onrecord.extract.scope.told import Told
from onrecord.lexicon.measures import measures
from onrecord.records.figure import Figure

# Verbs with a verb: "promised to give"; more are no sentence of a newspaper.
_MOST_VERBS = 2
# Words between a joined verb and its number: "injuring at least about 2,000".
_MOST_LEADING = 5
_LEADING = frozenset(("ADV", "ADP", "ADJ", "DET"))
# Words from a number to what is said of it: "500 now feared dead".
_MOST_FEARED = 3


def kind(scene: Scene, figure: Figure, site: Site) -> Told | None:
    """The kind of what is counted; `None` where the taxonomy has none.

    "Killed 12 soldiers" counts killed and rests on the verb, "12 wounded soldiers" wounded; a percentage is of the kind
    of its whole.
    """
    own = counted(scene, figure, site)
    if figure.unit not in (None, "percent", "times") and own.kind is None:
        return None
    if figure.unit != "percent" or own.kind == "money":
        turned = _right_behind(scene, site, own) or _told_of_it(scene, site, own)
        turned = turned or _described(scene, figure, site, own) or _governed(scene, site.noun, site, own)
        turned = turned or _included(scene, site, own)
        if turned is not None:
            return turned
    if own.kind is None:
        return None
    return Told(own.kind) if own.noun is None else told_by(scene, own.kind, own.noun, site.words)


def _described(scene: Scene, figure: Figure, site: Site, own: Counted) -> Told | None:
    """By a word before or behind the noun: "12 wounded soldiers", "left 14 people dead"."""
    for word in figure.modifiers:
        if found := scene.kinds.turned("states", word.lower(), own.kind, ()):
            return Told(found)
    for behind in [at for at in scene.hanging(site.noun, "amod") if at > site.noun]:
        if found := _state(scene, [behind], own):
            return told_by(scene, found, behind, site.words)
    return None


def _governed(scene: Scene, noun: int, site: Site, own: Counted) -> Told | None:
    """By a verb, its noun, or what is said of those counted.

    A bare number is asked first without the noun it may stand for: "took 12 villages and killed 30".
    """
    if own.kind is not None and "money" in scene.kinds.wider(own.kind) and not _is_given(scene, site):
        return None
    for counted_as in [NOTHING, own] if own.apart or own.kind is None else [own]:
        for governor in governors(scene, noun, site.words):
            for word in _outermost_first(scene, governor.word):
                kind = _turned(scene, Governor(word, governor.part), counted_as)
                if kind is not None:
                    return told_by(scene, kind, word, site.words)
    return None


def _is_given(scene: Scene, site: Site) -> bool:
    """Whether the sum itself is promised or sent: "a $2 billion package" is, "a $2 billion loss" is only so large."""
    top = site.top
    is_sum = scene.grammar.tokens[top].upos in ("SYM", "NUM") or scene.grammar.low(top) in vocabulary().currencies
    return is_sum or top == site.noun or word_of(scene, top) in measures().given


def _right_behind(scene: Scene, site: Site, own: Counted) -> Told | None:
    """By the verb that a bare number follows, however the tree is read: "and wounded over 5,000"."""
    verb = site.words.start - 1
    if (own.noun is not None and not own.apart) or verb < 0 or scene.grammar.tokens[verb].upos != "VERB":
        return None
    kind = _by_word(scene, "object", verb, NOTHING)
    return told_by(scene, kind, verb, site.words) if kind else None


def _told_of_it(scene: Scene, site: Site, own: Counted) -> Told | None:
    """By the word behind a bare number, as headlines write it: "137 dead, 11 held", "500 feared dead"."""
    if own.noun is not None and not own.apart:
        return None
    words = range(site.words.stop, site.words.stop + _MOST_FEARED)
    at = next((at for at in words if scene.grammar.low(at) not in measures().feared), site.words.stop)
    kind = scene.kinds.turned("states", scene.grammar.low(at), "people", ())
    return told_by(scene, kind, at, site.words) if kind else None


def _included(scene: Scene, site: Site, own: Counted) -> Told | None:
    """By what became of those they were among: "killed 40 people, among them 12 children"."""
    if not is_included(scene, site):
        return None
    wholes = (whole.noun for whole in before(scene, site) if whole.noun is not None)
    return next(filter(None, (_governed(scene, noun, site, own) for noun in wholes)), None)


def _turned(scene: Scene, governor: Governor, own: Counted) -> str | None:
    word, part = governor
    if part == "said":
        return _state(scene, [word], own)
    if part == "of":
        return _by_word(scene, "event", word, own)
    if part not in ("subject", "object"):
        return None
    verbs = _joined(scene, word)
    found = [kind for verb in verbs if (kind := _by_verb(scene, part, verb, own))]
    if found:
        return reduce(lambda one, other: scene.kinds.common(one, other) or one, found)
    return _state(scene, [word, *scene.hanging(word, "xcomp")], own)


def _by_verb(scene: Scene, part: str, verb: int, own: Counted) -> str | None:
    found = _by_word(scene, part, verb, own)
    # A headline leaves the auxiliary out: "12 soldiers killed in ambush".
    bare = part == "subject" and not scene.hanging(verb, "obj") and not scene.grammar.low(verb).endswith(("ing", "s"))
    return found or (_by_word(scene, "object", verb, own) if bare else None)


def _by_word(scene: Scene, field: str, word: int, own: Counted) -> str | None:
    beside = [word_of(scene, at) for at in scene.hanging(word)]
    if own.noun is not None:
        beside.append(word_of(scene, own.noun))
    return scene.kinds.turned(field, word_of(scene, word), own.kind, beside)


def _state(scene: Scene, words: list[int], own: Counted) -> str | None:
    states = (scene.kinds.turned("states", scene.grammar.low(word), own.kind, ()) for word in words)
    return next(filter(None, states), None)


def _joined(scene: Scene, verb: int) -> list[int]:
    """A verb with those joined to it that share what it is said of: "killed or wounded"."""
    tokens, head = scene.grammar.tokens, scene.grammar.tokens[verb].head
    found = [verb]
    if tokens[verb].deprel == "conj" and head is not None and head >= 0 and _shares(scene, head):
        found.insert(0, head)
    found += [at for at in scene.hanging(verb, "conj") if tokens[at].upos == "VERB" and _shares(scene, at)]
    return found


def _shares(scene: Scene, verb: int) -> bool:
    """Whether a joined verb has neither subject nor object of its own; a number behind it is one, whatever its tree."""
    if scene.hanging(verb, "obj", "nsubj"):
        return False
    behind = range(verb + 1, min(len(scene.grammar.tokens), verb + 1 + _MOST_LEADING))
    words = (scene.grammar.tokens[at].upos for at in behind)
    return next((upos for upos in words if upos not in _LEADING), "") != "NUM"


def _outermost_first(scene: Scene, word: int) -> Iterator[int]:
    """The verbs that a verb is the complement of, then itself: "promised to give" promises."""
    tokens, chain = scene.grammar.tokens, [word]
    for _ in range(_MOST_VERBS):
        head = tokens[chain[-1]].head
        if tokens[chain[-1]].deprel != "xcomp" or head is None or head < 0:
            break
        chain.append(head)
    return reversed(chain)
