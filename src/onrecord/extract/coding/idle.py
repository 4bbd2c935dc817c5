"""Sentences that tell of no events, whatever their words: sport, trade, and what happens in films and games."""

from __future__ import annotations

from onrecord.extract.coding.found import Found
from onrecord.extract.coding.labels import Labels
from onrecord.extract.scope.kin import case_of, is_passive, is_verb, lemma
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.events import event_words
from onrecord.records.event import EventKind
from onrecord.records.span import Span

TRADING = 0.4
"""Share of sentences with a word of business from which on an article is one of business."""

WHOLLY = 0.6
"""... and from which on all that it tells is."""

FEWEST = 2
"""Words of business, or of play, that make a sentence one of them."""

_PARTS = frozenset({"act", "chapter", "scene", "episode"})
_INSIDE = frozenset({"in", "of"})
_ORDINALS = ("st", "nd", "rd", "th")
# What firms do to one another as well as states: elsewhere than in news of business these are politics.
_TRADED: frozenset[EventKind] = frozenset(
    {"AGREE", "REQUEST", "REJECT", "SUPPORT", "CONSULT", "AID", "COOPERATE", "MOBILIZE"}
)


class Idle:
    """Which sentences of an article tell of no events."""

    def __init__(self, labels: Labels) -> None:
        """Reads how much of the article speaks of business."""
        self.labels = labels
        sentences = labels.scene.grammar.sentences.items
        self._words = {sentence.start: _words(labels.scene, sentence) for sentence in sentences}
        speaking = sum(not words.isdisjoint(event_words().around["market"]) for words in self._words.values())
        share = speaking / len(sentences) if len(sentences) > 1 else 0.0
        self._least = 0 if share > WHOLLY else 1 if share > TRADING else FEWEST

    def trades(self, sentence: Span, one: Found) -> bool:
        """Whether what a sentence tells is trade, if it is of this kind or a battle in name only."""
        around = event_words().around
        fought = one.noun and lemma(self.labels.scene, one.place) in around["fought"]
        return (one.kind in _TRADED or fought) and len(self._words[sentence.start] & around["market"]) >= self._least

    def plays(self, sentence: Span) -> bool:
        """Whether a sentence stands on the playing field or in a story."""
        scene, around = self.labels.scene, event_words().around
        inside, words = scene.grammar.inside(sentence), self._words[sentence.start]
        if not words.isdisjoint(around["sport"]) or len(words & around["play"]) >= FEWEST:
            return True
        if "minute" in words and any(_is_minute(scene, at) for at in inside):
            return True
        if not words.isdisjoint(_PARTS) and any(_is_part(scene, at) for at in inside):
            return True
        return not words.isdisjoint(around["plays"]) and any(_tells(self.labels, at) for at in inside)


def _words(scene: Scene, sentence: Span) -> set[str]:
    return {lemma(scene, at) for at in scene.grammar.inside(sentence)}


def _is_minute(scene: Scene, at: int) -> bool:
    """Whether a word is the minute of a match: "the 80th minute"."""
    return scene.grammar.low(at) == "minute" and scene.grammar.low(at - 1).endswith(_ORDINALS)


def _is_part(scene: Scene, at: int) -> bool:
    """Whether a word counts a part of a play or a book: "act two", "in chapter nine"; not "Chapter VII"."""
    return lemma(scene, at) in _PARTS and scene.grammar.low(at + 1) in event_words().around["counting"]


def _tells(labels: Labels, at: int) -> bool:
    """Whether a word is a story that does something, or in which something is done."""
    scene, token = labels.scene, labels.scene.grammar.tokens[at]
    if (
        token.upos != "NOUN"
        or token.head is None
        or token.head < 0
        or lemma(scene, at) not in event_words().around["plays"]
    ):
        return False
    if token.deprel == "nmod" and lemma(scene, token.head) in event_words().around["heroes"]:
        return case_of(scene, at) == "of"
    if token.deprel == "nsubj":
        return is_verb(scene, token.head) and not is_passive(scene, token.head)
    return token.deprel == "obl" and case_of(scene, at) in _INSIDE
