"""Figures: numbers of something, with how firmly they are given and the noun they count."""

from __future__ import annotations

from onrecord.extract.asserting import asserting
from onrecord.extract.quantity.drafting import Draft
from onrecord.extract.quantity.drafts import drafts
from onrecord.extract.quantity.places import Cover, Places
from onrecord.extract.quantity.quantities import vocabulary
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.scope import scoped
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.figure import Figure
from onrecord.records.identity import digest
from onrecord.records.reason import Reason
from onrecord.records.refusal import Refusal
from onrecord.records.span import Span

_UNREAD_ZONES = frozenset(("masthead", "teaser", "boilerplate", "dateline"))
# Quoted in a refusal so that its reader sees what was meant; a 400-digit number need not be shown whole.
_SHOWN = 40


def figures(article: Article, annotation: Annotation, scene: Scene) -> tuple[tuple[Figure, ...], tuple[Refusal, ...]]:
    """All figures of an article in order of the text, and the numbers that could not be read.

    Not figures, and left out in silence: dates and years, clock times, ordinals, names with digits, numbered things,
    scores, telephone numbers, "one" as a pronoun, idioms. Numbers in names and times are known by
    `scene`; mastheads, datelines, teasers and boilerplate are not read.
    """
    skipped = Cover((zone.start, zone.end) for zone in scene.page.zones if zone.kind in _UNREAD_ZONES)
    places = Places(annotation, scene.resolution)
    found: list[Draft] = []
    for sentence in annotation.sentences or (Span(0, len(article.text)),):
        # A dateline opens the paragraph that its article begins with, so only the whole of a sentence may be skipped.
        if sentence.start not in skipped or sentence.end - 1 not in skipped:
            found += drafts(article.text, sentence, vocabulary(), places)
    found = [draft for draft in found if draft.start not in skipped]
    read = [draft for draft in found if draft.value is not None]
    said = asserting(scene.statements.values(), [draft.start for draft in read])
    key = article.id  # hashes the whole text, so once
    taken = tuple(_figure(article.text, key, draft, statement) for draft, statement in zip(read, said, strict=True))
    return scoped(scene, taken), tuple(_refusal(article, draft) for draft in found if draft.value is None)


def _figure(text: str, article: str, draft: Draft, statement: str | None) -> Figure:
    return Figure(
        id=digest("figure", article, draft.start, draft.end),
        start=draft.start,
        end=draft.end,
        text=text[draft.start : draft.end],
        value=draft.value,
        value_max=draft.high,
        out_of=draft.whole,
        unit=draft.unit,
        counted=draft.counted,
        modifiers=draft.modifiers,
        comparator=draft.comparator,
        change=draft.change,
        statement=statement,
    )


def _refusal(article: Article, draft: Draft) -> Refusal:
    number = article.text[draft.start : min(draft.end, draft.start + _SHOWN)]
    return Refusal("extract", draft.start, draft.end, Reason.of("number_not_read", number=number))
