"""Statements and figures of one article."""

from __future__ import annotations

from onrecord.extract.figures import figures
from onrecord.extract.statements import statements
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.extraction import Extraction
from onrecord.records.page import Page
from onrecord.records.resolution import Resolution


def extract(article: Article, page: Page, annotation: Annotation, resolution: Resolution) -> Extraction:
    """What the article states and counts; nothing in a language that is not read, which `clean` has refused."""
    if page.language not in (None, "en"):
        return Extraction()
    said, unsaid = statements(article, page, annotation, resolution)
    counted, uncounted = figures(article, page, annotation, resolution, said)
    return Extraction(statements=said, figures=counted, refusals=tuple(sorted([*unsaid, *uncounted])))
