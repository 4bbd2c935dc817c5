"""What the stages before have read at the places of a text: names, times, verbs, those who may have something."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from onrecord.records.annotation import Annotation, Token
from onrecord.records.resolution import Resolution

# A number behind one of these may be theirs; behind other names it is part of the name ("Channel 4").
_BEARERS = frozenset({"place", "nationality"})
# Verbs with these relations to a noun describe it: "guided bombs", "wounded soldiers".
_DESCRIBING = frozenset({"amod", "compound", "nsubj", "obj", "obl"})


class Cover:
    """Whether an offset lies in any of many spans, which may overlap."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        """Joins spans that touch."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def __contains__(self, offset: object) -> bool:
        """Whether some span holds the offset."""
        if not isinstance(offset, int):
            return False
        at = bisect_right(self._starts, offset)
        return at > 0 and offset < self._ends[at - 1]


class Places:
    """The offsets of an article that say something about the numbers there.

    Attributes:
        named: covers names of persons, bodies, places and things.
        timed: covers dates and times of day; not durations, which are figures.
        verbs: where words begin that are verbs and describe no noun.
        bearers: where the names of states and places begin, by where they end.
        nouns: by where a number begins, where the noun begins that it describes.
    """

    def __init__(self, annotation: Annotation, resolution: Resolution) -> None:
        """Gathers the offsets."""
        self.named = Cover((mention.start, mention.end) for mention in resolution.mentions)
        self.timed = Cover((time.start, time.end) for time in resolution.times if time.type not in ("DURATION", "SET"))
        self.verbs = frozenset(token.start for token in annotation.tokens if _is_verb(token))
        self.nouns = dict(_described(annotation.tokens))
        self.bearers = {mention.end: mention.start for mention in resolution.mentions if mention.kind in _BEARERS}


def _is_verb(token: Token) -> bool:
    return token.upos in ("VERB", "AUX") and token.deprel not in _DESCRIBING


def _described(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    for token in tokens:
        if token.deprel == "nummod" and token.head is not None and token.head >= 0:
            noun = tokens[token.head]
            if noun.upos in ("NOUN", "PROPN") and noun.start > token.start:
                yield token.start, noun.start
