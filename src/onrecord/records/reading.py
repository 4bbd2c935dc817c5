"""One article with all that the stages up to `extract` made of it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.extraction import Extraction
from onrecord.records.figure import Figure
from onrecord.records.mention import Mention
from onrecord.records.page import Page
from onrecord.records.refusal import Refusal
from onrecord.records.resolution import Resolution
from onrecord.records.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What crosses the border between the one-article stages and the ledger."""

    article: Article
    page: Page
    annotation: Annotation
    resolution: Resolution
    extraction: Extraction

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Who said what, in order of the text."""
        return self.extraction.statements

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Which figures, in order of the text."""
        return self.extraction.figures

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Names and whom they mean, in order of the text."""
        return self.resolution.mentions

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """Every stage's refusals, in order of the text."""
        stages = (self.page, self.annotation, self.resolution, self.extraction)
        return tuple(sorted(refusal for stage in stages for refusal in stage.refusals))
