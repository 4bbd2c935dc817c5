"""Statements, figures and events of one article."""

from __future__ import annotations

from onrecord.extract.events import events
from onrecord.extract.figures import figures
from onrecord.extract.scope.scene import Scene
from onrecord.extract.statements import statements
from onrecord.lexicon.actors import Actors
from onrecord.lexicon.counted import Kinds
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.extraction import Extraction
from onrecord.records.page import Page
from onrecord.records.resolution import Resolution
from onrecord.text.doubt import damaged_words, doubted


def extract(
    article: Article,
    page: Page,
    annotation: Annotation,
    resolution: Resolution,
    kinds: Kinds | None = None,
    known: Actors | None = None,
) -> Extraction:
    """What the article states, counts and reports; nothing in a language that is not read, which `clean` has refused.

    Without `kinds` and `known` actors those of the package count. A figure or an event that touches damage is less
    sure, and so is a statement whose source or cue does.
    """
    if page.language not in (None, "en"):
        return Extraction()
    said, unsaid = statements(article, page, annotation, resolution)
    scene = Scene(article.text, page, annotation, resolution, said, kinds, known)
    counted, uncounted = figures(article, annotation, scene)
    damaged = damaged_words(resolution.findings)
    return Extraction(
        statements=tuple(doubted(one, (*one.source, *one.cue), damaged) for one in said),
        figures=tuple(doubted(one, (one,), damaged) for one in counted),
        events=tuple(doubted(one, (one,), damaged) for one in events(scene, article.id, counted)),
        refusals=tuple(sorted([*unsaid, *uncounted])),
    )
