"""A segmentation that comes with the article, laid over its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.records.span import Span

SPACE = re.compile(r"\s*")


def given_tokens(text: str, segmentation: Sequence[Sequence[str]]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Spans of the sentences and of the tokens that `segmentation` names, in order.

    A token that does not follow in the text is left out, so that what is returned always points at its own words.
    """
    sentences: list[Span] = []
    tokens: list[Span] = []
    place = 0
    for sentence in segmentation:
        first = len(tokens)
        for word in sentence:
            start = SPACE.match(text, place).end()  # type: ignore[union-attr]  # matches the empty string too
            if not word or not text.startswith(word, start):
                continue
            place = start + len(word)
            tokens.append(Span(start, place))
        if len(tokens) > first:
            sentences.append(Span(tokens[first].start, tokens[-1].end))
    return tuple(sentences), tuple(tokens)
