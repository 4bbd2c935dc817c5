"""What the trained model reads, as records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import prod

from onrecord.annotate.lemmas import lemma
from onrecord.annotate.model.confidence import Calibration
from onrecord.annotate.model.reading import Asked, Readings
from onrecord.annotate.model.tags import Run
from onrecord.records.annotation import Attributed, Name, Quantity, Timed, Token
from onrecord.records.span import Span

TIMES = frozenset({"DATE", "TIME", "DURATION", "SET"})


def with_grammar(text: str, words: Sequence[Token], found: Readings) -> Iterator[Token]:
    """The words with what was read of each."""
    for word, upos, head, deprel in zip(words, found.upos, found.head, found.deprel, strict=True):
        yield Token(word.start, word.end, upos, lemma(text[word.start : word.end], upos), head, deprel)


def names_of(words: Sequence[Token], found: Readings, calibration: Calibration) -> Iterator[Name]:
    """The names, each with how sure it is."""
    for run in found.names:
        span = _span(words, run)
        yield Name(span.start, span.end, run.kind, calibration.calibrated("names", run.probability))


def times_of(words: Sequence[Token], found: Readings) -> Iterator[Timed]:
    """The time expressions."""
    for run in _with_articles(found):
        if run.kind in TIMES:
            span = _span(words, run)
            yield Timed(span.start, span.end, run.kind)


def quantities_of(words: Sequence[Token], found: Readings) -> Iterator[Quantity]:
    """The amounts."""
    for run in _with_articles(found):
        if run.kind not in TIMES:
            span = _span(words, run)
            yield Quantity(span.start, span.end, run.kind)


def _with_articles(found: Readings) -> Iterator[Run]:
    """Times and amounts, an article that was read as one by itself with what follows it; by itself it is none."""
    article: Run | None = None
    for run in found.times:
        whole = run._replace(first=article.first) if article and article.behind == run.first else run
        article = whole if all(upos == "DET" for upos in found.upos[whole.first : whole.behind]) else None
        if not article:
            yield whole


def attributions_of(words: Sequence[Token], found: Readings, calibration: Calibration) -> Iterator[Attributed]:
    """The attributions, each with how sure it is."""
    for one in found.attributions:
        yield Attributed(
            source=tuple(_span(words, run) for run in one.source),
            cue=(_span(words, one.cue),),
            content=tuple(_span(words, run) for run in one.content),
            confidence=calibration.calibrated("statements", certainty(one)),
        )


def certainty(one: Asked) -> float:
    """How sure the model is of an attribution: the product of what it gives cue, source and content, not calibrated.

    Of a source or content with several runs the least sure one counts.
    """
    parts = [min((run.probability for run in role), default=1.0) for role in (one.source, one.content)]
    return one.cue.probability * prod(parts)


def _span(words: Sequence[Token], run: Run) -> Span:
    return Span(words[run.first].start, words[run.behind - 1].end)
