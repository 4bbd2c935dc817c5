"""An article's tokens with their heads, asked by place."""

from __future__ import annotations

from onrecord.records.annotation import Annotation
from onrecord.records.span import Span
from onrecord.text.intervals import Intervals
from onrecord.text.tree import Tree

LONGEST_CLAUSE = 400
"""Characters from a cue to its time; a sentence without end costs no more than one that has this length."""

MOST_BEFORE = 12
"""Words in front of a verb among which its auxiliaries and adverbs stand."""

MOST_BEHIND = 3
"""Words behind a verb among which an adverb of its stands."""


class Grammar(Tree):
    """An article's tokens by place, with their sentences."""

    def __init__(self, text: str, annotation: Annotation) -> None:
        """Keeps the tokens for asking."""
        super().__init__(text, annotation.tokens)
        self.sentences = Intervals(annotation.sentences)

    def inside(self, span: Span) -> range:
        """Indices of the tokens that begin in a span."""
        return self.within(span.start, span.end)

    def verb_of(self, at: int) -> int | None:
        """The nearest verb above a token."""
        return next((head for head in self.heads(at) if self.tokens[head].upos in ("VERB", "AUX")), None)

    def beside(self, verb: int) -> list[str]:
        """The words right around a verb that hang on it, in lower case."""
        reach = range(max(0, verb - MOST_BEFORE), min(len(self.tokens), verb + MOST_BEHIND))
        return [self.low(at) for at in reach if self.tokens[at].head == verb]

    def around(self, span: Span) -> Span:
        """What stands around a span in its sentence, as far as a clause may reach; the span where no sentence is."""
        sentence = next(self.sentences.touching(span.start, span.start + 1), span)
        return Span(max(sentence.start, span.start - LONGEST_CLAUSE), min(sentence.end, span.end + LONGEST_CLAUSE))
