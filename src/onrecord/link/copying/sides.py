"""The texts of an article: its body, without what stands around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.link.copying.credits import credited
from onrecord.link.copying.terms import Term, number_term, numbers_in, word_term
from onrecord.link.copying.text import QUOTED, WORD_BYTES, Text
from onrecord.records.annotation import Token
from onrecord.records.copy import Laid
from onrecord.records.reading import Reading
from onrecord.records.span import Span
from onrecord.text.intervals import Intervals
from onrecord.text.quotations import quotations

MOST_WORDS = 2000
"""A longer body is several texts, so that no decision takes long."""

FEWEST_WORDS = 12
"""A shorter body ("Read more on our site") says too little to be told from others."""

LONGEST_SENTENCE = 80
"""Words; what is longer, as a table without full stops, is taken in pieces."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """Words of one sentence and where they stand."""

    terms: tuple[Term, ...]
    start: int
    end: int


def sides(reading: Reading) -> Iterator[tuple[str, Text]]:
    """The texts of an article, each with the stretch of it that it is, as `start-end`."""
    credit = credited(reading.article.text, reading.page)
    texts = list(_texts(_sentences(reading)))
    if sum(len(sentence.terms) for text in texts for sentence in text) < FEWEST_WORDS:
        return
    for text in texts:
        start, end = text[0].start, text[-1].end
        yield f"{start}-{end}", _text(text, start, credit)


def _texts(sentences: Iterable[_Sentence]) -> Iterator[list[_Sentence]]:
    """Runs of sentences, none with many more words than a text may have."""
    run: list[_Sentence] = []
    words = 0
    for sentence in sentences:
        run.append(sentence)
        words += len(sentence.terms)
        if words >= MOST_WORDS:
            yield run
            run, words = [], 0
    if run:
        yield run


@dataclass(slots=True)
class _Gathered:
    """Different sentences so far, by their words."""

    numbers: dict[tuple[Term, ...], int] = field(default_factory=dict)

    def number(self, sentence: _Sentence) -> int:
        return self.numbers.setdefault(sentence.terms, len(self.numbers))


def _text(sentences: Sequence[_Sentence], start: int, credit: str) -> Text:
    gathered = _Gathered()
    laid = tuple(Laid(gathered.number(one), one.start - start, one.end - start) for one in sentences)
    return Text(
        words=b"".join(term.hash.to_bytes(WORD_BYTES) for terms in gathered.numbers for term in terms),
        marks=bytes(term.mark for terms in gathered.numbers for term in terms),
        lengths=tuple(map(len, gathered.numbers)),
        laid=laid,
        credit=credit,
    )


def _sentences(reading: Reading) -> Iterator[_Sentence]:
    """The sentences of the body, without words that stand in other zones."""
    text, tokens = reading.article.text, reading.annotation.tokens
    said = Intervals(stretch for one in quotations(text)[0] if one.depth == 1 for stretch in one.stretches)
    for sentence in reading.annotation.sentences:
        first = bisect_left(tokens, sentence.start, key=_start)
        behind = bisect_left(tokens, sentence.end, lo=first, key=_start)
        body = [token for token in tokens[first:behind] if reading.page.kind_at(token.start) == "body"]
        for at in range(0, len(body), LONGEST_SENTENCE):
            piece = body[at : at + LONGEST_SENTENCE]
            if terms := tuple(_terms(text, piece, said)):
                yield _Sentence(terms, piece[0].start, piece[-1].end)


def _terms(text: str, tokens: Sequence[Token], said: Intervals[Span]) -> Iterator[Term]:
    start, end = tokens[0].start, tokens[-1].end
    numbers = numbers_in(text, start, end)
    quoted = list(said.touching(start, end))
    for token in tokens:
        word = text[token.start : token.end]
        if not any(map(str.isalnum, word)):
            continue
        value = numbers.get(token.start)
        term = word_term(word, token.lemma) if value is None else number_term(value)
        inside = any(one.start <= token.start < one.end for one in quoted)
        yield Term(term.hash, term.mark | QUOTED) if inside else term


def _start(token: Token) -> int:
    return token.start
