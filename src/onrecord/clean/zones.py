"""Zones: what each paragraph of the article is for. When in doubt, it is body."""

from __future__ import annotations

import re
from itertools import groupby

from onrecord.clean.dateline import dateline_end
from onrecord.clean.front_matter import FrontMatter, front_matter
from onrecord.clean.head import Kinds, mark_head
from onrecord.clean.lines import HEADING, Paragraph, split
from onrecord.clean.structure import kinds_by_structure
from onrecord.clean.wording import is_credit, is_widget_heading, kind_by_wording
from onrecord.lexicon.outlet_hosts import host_of
from onrecord.records.article import Article
from onrecord.records.zone import Zone

LONGEST_CAPTION_LIST = 5
LONGEST_CAPTION = 180
LONGEST_LINK = 160
LONGEST_SUBHEADING = 80
LONGEST_ENTRY = 120
ENTRY = re.compile(
    r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?(?:[ap]m|[ap]\.m\.|[A-Z]{2,4}\b))?(?: ?[:|–—-])? (?=[“‘\"']?[^\W\d_a-z])"
)
MOST_WORDS_IN_SUBHEADING = 12
# A dateline opens the report; behind a deck or an editor's line it may be the second or third paragraph.
DEEPEST_DATELINE = 3
GOES_ON = (",", ";", ":", "-", "–", "—")
QUOTE_PAIRS = {'"': '"', "“": "”", "‘": "’", "«": "»", "'": "'"}


def zones(article: Article) -> tuple[Zone, ...]:
    """The article's zones: in order, without overlap, over all that is not white space."""
    matter = front_matter(article)
    head = (Zone(0, matter.end, "masthead"),) if matter.end else ()
    return head + _below(article, matter)


def _below(article: Article, matter: FrontMatter) -> tuple[Zone, ...]:
    paragraphs = split(article, matter.end)
    if article.tokens or is_tokenised(article.text):
        return tuple(Zone(p.start, p.end, "body") for p in paragraphs)
    if len(paragraphs) < 2:
        return tuple(_with_dateline(paragraphs, _alone(article, paragraphs)))
    kinds: Kinds = kinds_by_structure(paragraphs) if article.layout else [None] * len(paragraphs)
    site = _site_names(article)
    _mark_by_wording(paragraphs, kinds)
    _mark_caption_lists(paragraphs, kinds)
    _mark_link_lists(paragraphs, kinds)
    _mark_entries(paragraphs, kinds)
    mark_head(paragraphs, kinds, article.title or matter.title, site)
    _mark_strayed_names(paragraphs, kinds, site)
    _mark_decks_among_subheadings(paragraphs, kinds)
    _mark_subheadings(paragraphs, kinds)
    return tuple(_with_dateline(paragraphs, kinds))


def _alone(article: Article, paragraphs: list[Paragraph]) -> Kinds:
    """A single paragraph is body, but where the page marks it as its headline: an item of a feed may be no more."""
    kinds = kinds_by_structure(paragraphs) if article.layout else []
    return ["headline" if kind == "headline" else None for kind in kinds] or [None] * len(paragraphs)


def is_tokenised(text: str) -> bool:
    """Whether the text is words joined by spaces, as corpora give it, and no page: most commas and stops stand free."""
    free = text.count(" , ") + text.count(" .\n") + text.count(" . ") + text.endswith(" .")
    return free >= 2 and 2 * free >= text.count(", ") + text.count(".\n") + text.count(". ") + text.endswith(".")


def _mark_by_wording(paragraphs: list[Paragraph], kinds: Kinds) -> None:
    for i, paragraph in enumerate(paragraphs):
        if kinds[i] is not None and kinds[i] != "subheading":
            continue
        kind = kind_by_wording(paragraph)
        # What opens a text is its headline, even one that begins "Watch:".
        if kind and (kind != "teaser" or i or is_widget_heading(paragraph)):
            kinds[i] = kind


def _mark_caption_lists(paragraphs: list[Paragraph], kinds: Kinds) -> None:
    """A caption and its credits pasted from a page are a short list of bullets that are no sentences."""
    bullets = [i for i, paragraph in enumerate(paragraphs) if paragraph.is_bullet]
    for _, group in groupby(enumerate(bullets), key=lambda pair: pair[1] - pair[0]):
        run = [i for _, i in group]
        if len(run) > LONGEST_CAPTION_LIST or not any(is_credit(paragraphs[i]) for i in run):
            continue
        for i in run:
            if not paragraphs[i].ends_sentence and len(paragraphs[i].text) <= LONGEST_CAPTION:
                kinds[i] = "caption"


def _mark_link_lists(paragraphs: list[Paragraph], kinds: Kinds) -> None:
    """The lines under "Related stories", up to the next sentence."""
    listing = False
    for i, paragraph in enumerate(paragraphs):
        if kinds[i] == "teaser" and is_widget_heading(paragraph):
            listing = True
        elif listing and (paragraph.ends_sentence or len(paragraph.text) > LONGEST_LINK):
            listing = False
        elif listing and kinds[i] in (None, "subheading"):
            kinds[i] = "teaser"


def _mark_entries(paragraphs: list[Paragraph], kinds: Kinds) -> None:
    """The headings of a live blog's entries, which open with a clock time; a list of times alone is none."""
    timed = [i for i, paragraph in enumerate(paragraphs) if kinds[i] is None and _opens_entry(paragraph)]
    for i in timed:
        if (i or len(timed) > 1) and i + 1 < len(paragraphs) and not _opens_entry(paragraphs[i + 1]):
            kinds[i] = "subheading"


def _opens_entry(paragraph: Paragraph) -> bool:
    entry = ENTRY.match(paragraph.text)
    return entry is not None and len(paragraph.text) <= LONGEST_ENTRY and not paragraph.ends_sentence


def _mark_strayed_names(paragraphs: list[Paragraph], kinds: Kinds, site: frozenset[str]) -> None:
    """The outlet's name alone in a line below the head: a signature, or what is left of an editor's insertion."""
    for i, paragraph in enumerate(paragraphs):
        if kinds[i] is None and paragraph.plain in site:
            kinds[i] = "boilerplate"


def _mark_decks_among_subheadings(paragraphs: list[Paragraph], kinds: Kinds) -> None:
    """A second heading right under the first is the deck, unless it opens a live blog's entry."""
    if "headline" in kinds:
        below = kinds.index("headline") + 1
        if kinds[below : below + 1] == ["subheading"] and not _opens_entry(paragraphs[below]):
            kinds[below] = "deck"


def _mark_subheadings(paragraphs: list[Paragraph], kinds: Kinds) -> None:
    for i, paragraph in enumerate(paragraphs):
        if kinds[i] is None and (_is_heading(paragraph) or _is_subheading(paragraphs, kinds, i)):
            kinds[i] = "subheading"


def _is_heading(paragraph: Paragraph) -> bool:
    return paragraph.text[0] == "#" and HEADING.match(paragraph.text) is not None


def _is_subheading(paragraphs: list[Paragraph], kinds: Kinds, i: int) -> bool:
    """A short line that is no sentence between two paragraphs that are."""
    if not 0 < i < len(paragraphs) - 1 or not _looks_like_subheading(paragraphs[i]):
        return False
    before = next((j for j in range(i - 1, -1, -1) if kinds[j] not in ("caption", "teaser", "boilerplate")), None)
    after = paragraphs[i + 1]
    return (
        before is not None
        and paragraphs[before].ends_sentence
        and len(after.text) > len(paragraphs[i].text)
        and (after.ends_sentence or kinds[i + 1] == "caption")
    )


def _looks_like_subheading(paragraph: Paragraph) -> bool:
    text = paragraph.text
    closing = QUOTE_PAIRS.get(text[0])
    if closing:
        if len(text) < 3 or not text.endswith(closing):
            return False
    elif not (text[0].isupper() or text[0].isdigit()):
        return False
    if len(text) > LONGEST_SUBHEADING or paragraph.ends_sentence or text.endswith(GOES_ON):
        return False
    return paragraph.word_count <= MOST_WORDS_IN_SUBHEADING


def _with_dateline(paragraphs: list[Paragraph], kinds: Kinds) -> list[Zone]:
    found: list[Zone] = []
    left = DEEPEST_DATELINE
    for paragraph, kind in zip(paragraphs, kinds, strict=True):
        end = 0
        if kind == "dateline":
            left = 0
        if kind is None and left:
            left -= 1
            end = _dateline_of(paragraph)
        if end:
            left = 0
            found.append(Zone(paragraph.start, paragraph.start + end, "dateline"))
        start = paragraph.end - len(paragraph.text[end:].lstrip()) if end else paragraph.start
        if start < paragraph.end:
            found.append(Zone(start, paragraph.end, kind or "body"))
    return found


def _dateline_of(paragraph: Paragraph) -> int:
    """Length of the dateline that opens the paragraph, 0 where none does."""
    return len(paragraph.text[: dateline_end(paragraph.text)].rstrip())


def _site_names(article: Article) -> frozenset[str]:
    """What the site may be called at the top of its pages."""
    host = host_of(article.url) or ""
    names = {host, host.removeprefix("www."), (article.outlet or "").lower()}
    return frozenset(name for name in names if name)
