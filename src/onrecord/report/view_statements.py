"""Statements as the page shows them: values only."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records.span import Span, Stretch
from onrecord.report.view_sources import Sources


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownStatement:
    """A statement row; `source_text` and `cue_text` are the exact words, "" where there are none.

    `origin` is that of its words, and `sources` are those that carry them, both `None` where that is not known;
    `utterance` is the id of one whose versions differ.
    """

    id: str
    article: str
    content: tuple[Stretch, ...]
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    source_text: str = ""
    cue_text: str = ""
    quote_type: str = "direct"
    speaker: str | None = None
    actor: str | None = None
    office: str | None = None
    side: str | None = None
    speaker_basis: str | None = None
    via: tuple[str, ...] = ()
    act: str = "other"
    negated: bool = False
    said: str | None = None
    said_basis: str | None = None
    place: str | None = None
    outlet: str | None = None
    published: str | None = None
    origin: str | None = None
    sources: Sources | None = None
    utterance: str | None = None

    @property
    def day(self) -> str:
        """When it was said, else published; "" where neither is known."""
        return self.said or self.published or ""

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """Where the content ends."""
        return self.content[-1].end
