"""Whether a date is told as past: by the verb that governs it and the words around."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from onrecord.lexicon.tables import table
from onrecord.records.annotation import Token

DEEPEST = 8
"""Words from a date up to its verb; a longer way is a misread tree."""

AUXILIARIES_BEFORE = 6
"""Words in front of a verb among which its auxiliaries stand."""


class Past:
    """The tokens of an article, asked by place for the tense that governs them."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        """Keeps them for asking."""
        self.text = text
        self.tokens = tokens
        self.starts = [token.start for token in tokens]
        self.rules = table("dating")["not_past"]

    def holds(self, start: int, end: int) -> bool:
        """Whether what the words between two offsets date lies in the past of who writes."""
        at = bisect_left(self.starts, start)
        if at >= len(self.tokens) or self.tokens[at].start >= end or self._low(at - 1) in self.rules["before"]:
            return False
        verb = self._verb(at)
        return verb is not None and self._is_past(verb)

    def follows_since(self, start: int) -> bool:
        """Whether the word in front of an offset is "since"."""
        return self._low(bisect_left(self.starts, start) - 1) == "since"

    def in_aside(self, start: int) -> bool:
        """Whether the verb that governs an offset only says more of a noun: "Keller, who took office in March"."""
        at = bisect_left(self.starts, start)
        verb = self._verb(at) if at < len(self.tokens) else None
        return verb is not None and self.tokens[verb].deprel == "acl"

    def _low(self, at: int) -> str:
        token = self.tokens[at] if at >= 0 else None
        return self.text[token.start : token.end].lower().replace("’", "'") if token else ""

    def _verb(self, at: int) -> int | None:
        """The nearest verb above a token."""
        for _ in range(DEEPEST):
            head = self.tokens[at].head
            if head is None or head < 0:
                return None
            at = head
            if self.tokens[at].upos in ("VERB", "AUX"):
                return at
        return None

    def _is_past(self, verb: int) -> bool:
        if self.tokens[verb].lemma in self.rules["verbs"]:
            return False
        beside = [at for at in range(max(0, verb - AUXILIARIES_BEFORE), verb) if self.tokens[at].head == verb]
        if any(self._low(at) in self.rules["auxiliaries"] for at in beside):
            return False
        low, lemma = self._low(verb), (self.tokens[verb].lemma or "").lower()
        if low in self.rules["irregular"] or low.endswith("ed"):
            return True
        helped = any(self.tokens[at].upos == "AUX" for at in beside)
        return helped or (low != lemma and not low.endswith(("ing", "s")))
