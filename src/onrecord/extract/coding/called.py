"""What somebody without a name is called: the noun with the words that belong to it."""

from __future__ import annotations

from onrecord.extract.coding.words import words
from onrecord.extract.scope.kin import kin
from onrecord.extract.scope.scene import Scene
from onrecord.records.span import Span

_LONGEST = 6
"""Words before a noun that are kept with it."""

_KEPT = frozenset({"ADJ", "NOUN", "PROPN", "VERB", "X"})


def called(scene: Scene, noun: int) -> Span:
    """A noun with its words, without articles, numbers and genitives: "customs officers"."""
    tokens, first = scene.grammar.tokens, noun
    for at in range(noun - 1, max(-1, noun - 1 - _LONGEST), -1):
        head = tokens[at].head
        if tokens[at].upos not in _KEPT or head is None or not at < head <= noun or _is_light(scene, at):
            break
        first = at
    last = noun
    for at in range(noun + 1, min(len(tokens), noun + _LONGEST)):
        if tokens[at].deprel != "flat" or tokens[at].head != noun:
            break
        last = at
    return Span(tokens[first].start, tokens[last].end)


def _is_light(scene: Scene, at: int) -> bool:
    """Whether a word before a noun only says how many, which, or whose."""
    marked = any(scene.grammar.low(mark) in ("'s", "'") for mark in kin(scene, at, "case"))
    return marked or scene.grammar.low(at) in words("nouns", "light")
