"""An article as a page: zones, language, title, day of publication."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.clean.doubts import disagreeing, in_future
from onrecord.clean.front_matter import front_matter
from onrecord.clean.garbled import garbled
from onrecord.clean.language import READ_CHARACTERS, language
from onrecord.clean.published import published
from onrecord.clean.zones import zones
from onrecord.lexicon.outlets import Outlets, is_aggregator
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.reason import Reason
from onrecord.records.refusal import Refusal
from onrecord.records.zone import Zone

READ_LANGUAGE = "en"


def clean(article: Article, outlets: Outlets) -> Page:
    """What the page shows around and about the article.

    The text is never edited. An article in a language that the road cannot read keeps its zones and has one refusal,
    `language_not_read`, over all of its text.
    """
    found = zones(article)
    day = published(article, found)
    future = in_future(article, day)
    code = language(_body(article.text, found), article.language)
    return Page(
        zones=found,
        language=code,
        title=article.title or front_matter(article).title or _headline(article.text, found),
        published=None if future else day,
        outlet=outlets.find(_publisher(article), article.outlet),
        findings=garbled(article),
        refusals=tuple(
            sorted([*_refusals(article.text, code), *filter(None, (disagreeing(article.text, found), future))])
        ),
    )


def _publisher(article: Article) -> str | None:
    """An address of who published it: its own; where that is an aggregator's, that of the source it names."""
    return article.wire_url if article.wire_url and is_aggregator(article.url) else article.url


def _body(text: str, found: Sequence[Zone]) -> str:
    """The beginning of the body, as much as telling the language takes; all of the text where it has no body."""
    pieces: list[str] = []
    length = 0
    for zone in found:
        if zone.kind == "body":
            pieces.append(text[zone.start : min(zone.end, zone.start + READ_CHARACTERS)])
            length += len(pieces[-1])
        if length >= READ_CHARACTERS:
            break
    return "\n".join(pieces) or text[:READ_CHARACTERS]


def _headline(text: str, found: Sequence[Zone]) -> str | None:
    words = next((text[zone.start : zone.end] for zone in found if zone.kind == "headline"), "")
    return " ".join(words.lstrip("#").split()) or None


def _refusals(text: str, code: str | None) -> tuple[Refusal, ...]:
    if code is None or code == READ_LANGUAGE:
        return ()
    return (Refusal("clean", 0, len(text), Reason.of("language_not_read", language=code)),)
