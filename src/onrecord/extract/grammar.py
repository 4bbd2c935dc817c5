"""An article's tokens with their heads, asked by place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from onrecord.records.annotation import Annotation, Token
from onrecord.records.span import Span
from onrecord.text.intervals import Intervals

DEEPEST = 10
"""Words from a time up to the cue; a longer way is a misread tree."""

LONGEST_CLAUSE = 400
"""Characters from a cue to its time; a sentence without end costs no more than one that has this length."""

MOST_BEFORE = 12
"""Words in front of a verb among which its auxiliaries and adverbs stand."""

MOST_BEHIND = 3
"""Words behind a verb among which an adverb of its stands."""


class Grammar:
    """An article's tokens by place, with their heads."""

    def __init__(self, text: str, annotation: Annotation) -> None:
        """Keeps the tokens for asking."""
        self.text = text
        self.tokens: Sequence[Token] = annotation.tokens
        self.starts = [token.start for token in self.tokens]
        self.sentences = Intervals(annotation.sentences)

    def low(self, at: int) -> str:
        """The word of a token in lower case, "" where there is none."""
        if not 0 <= at < len(self.tokens):
            return ""
        return self.text[self.tokens[at].start : self.tokens[at].end].lower().replace("’", "'")

    def inside(self, span: Span) -> range:
        """Indices of the tokens that begin in a span."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))

    def above(self, at: int) -> Iterator[int]:
        """A token's heads, nearest first."""
        for _ in range(DEEPEST):
            head = self.tokens[at].head
            if head is None or head < 0:
                return
            at = head
            yield at

    def verb_of(self, at: int) -> int | None:
        """The nearest verb above a token."""
        return next((head for head in self.above(at) if self.tokens[head].upos in ("VERB", "AUX")), None)

    def beside(self, verb: int) -> list[str]:
        """The words right around a verb that hang on it, in lower case."""
        reach = range(max(0, verb - MOST_BEFORE), min(len(self.tokens), verb + MOST_BEHIND))
        return [self.low(at) for at in reach if self.tokens[at].head == verb]

    def around(self, span: Span) -> Span:
        """What stands around a span in its sentence, as far as a clause may reach; the span where no sentence is."""
        sentence = next(self.sentences.touching(span.start, span.start + 1), span)
        return Span(max(sentence.start, span.start - LONGEST_CLAUSE), min(sentence.end, span.end + LONGEST_CLAUSE))
