"""One article with all that its stages made of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.event import Event
from onrecord.records.extraction import Extraction
from onrecord.records.figure import Figure
from onrecord.records.finding import Finding
from onrecord.records.mention import Mention
from onrecord.records.page import Page
from onrecord.records.refusal import Refusal
from onrecord.records.resolution import Resolution
from onrecord.records.statement import Statement
from onrecord.records.vector import Vectors


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What crosses the border between the one-article stages and the ledger.

    Attributes:
        article: what was read.
        page, annotation, resolution, extraction: what the stages made of it.
        vectors: of its statements; empty where they were not asked for, as by those who print one article.
    """

    article: Article
    page: Page
    annotation: Annotation
    resolution: Resolution
    extraction: Extraction
    vectors: Vectors = field(default_factory=Vectors)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Who said what, in order of the text."""
        return self.extraction.statements

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Which figures, in order of the text."""
        return self.extraction.figures

    @property
    def events(self) -> tuple[Event, ...]:
        """What is reported to have happened, in order of the text."""
        return self.extraction.events

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Names and whom they mean, in order of the text."""
        return self.resolution.mentions

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the page and its words show about themselves, in order of the text."""
        return tuple(sorted((*self.page.findings, *self.resolution.findings)))

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """Every stage's refusals, in order of the text."""
        stages = (self.page, self.annotation, self.resolution, self.extraction)
        return tuple(sorted(refusal for stage in stages for refusal in stage.refusals))
