"""The words around a place in a text: of its sentence, and the sentence behind."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.records.span import Span

# What says how a figure stands to another is never farther off.
FARTHEST = 400


class Around(NamedTuple):
    """Words around a place.

    Attributes:
        before, behind: of its sentence.
        following: the next sentence, if no paragraph ends between the two.
        sentence: where its sentence stands.
    """

    before: str
    behind: str
    following: str
    sentence: Span


def around(text: str, sentences: Sequence[Span], start: int, end: int) -> Around:
    """The words around a stretch of text; as many as can matter.

    Args:
        text: the text.
        sentences: its sentences, in order.
        start: of the stretch.
        end: of the stretch.
    """
    at = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
    own = sentences[at] if at >= 0 and sentences[at].end >= end else Span(start, end)
    next_ = sentences[at + 1] if at + 1 < len(sentences) else None
    follows = next_ is not None and "\n" not in text[own.end : next_.start]
    return Around(
        before=text[max(own.start, start - FARTHEST) : start],
        behind=text[end : min(own.end, end + FARTHEST)],
        following=text[next_.start : min(next_.end, next_.start + FARTHEST)] if next_ and follows else "",
        sentence=own,
    )
