"""The top of a plain text: what stands above the first sentence of the body."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.clean.dateline import is_dateline
from onrecord.clean.lines import HEADING, Paragraph
from onrecord.clean.wording import is_masthead
from onrecord.records.zone import ZoneKind

# A page's head is short: where a sentence comes later than this, the lines above are a list and not a head.
DEEPEST = 14
MOST_UNKNOWN = 4
LONGEST_HEADLINE = 180
SHORTEST_HEADLINE = 3
LONGEST_SITE_NAME = 5
LONGEST_STOPPED_HEADLINE = 130
SHORTEST_DECK = 4
LONGEST_DECK = 320
# Marks that tell that a line goes on. A semicolon is not among them: archives put it between headline and deck.
GOES_ON = (",", ":", "-", "–", "—", ".")

Kinds = list["ZoneKind | None"]


def mark_head(paragraphs: Sequence[Paragraph], kinds: Kinds, title: str | None, site: frozenset[str]) -> None:
    """Fill in masthead, headline and deck above the first sentence; leave open what is not plain.

    Args:
        paragraphs: the article's paragraphs.
        kinds: what is known of each; written to.
        title: the carrier's title, if any.
        site: names of outlet and site in small letters.
    """
    first = _first_sentence(paragraphs, kinds)
    if first is None:
        return
    front = [i for i in range(first) if kinds[i] is None]
    for i in front:
        if _has_title(paragraphs[i], title):
            continue
        if is_masthead(paragraphs[i], site):
            kinds[i] = "masthead"
        elif is_dateline(paragraphs[i].text):
            kinds[i] = "dateline"
    front = [i for i in front if kinds[i] is None]
    if front and _is_site_name(paragraphs, kinds, front):
        kinds[front.pop(0)] = "masthead"
    if len(front) > MOST_UNKNOWN:
        return
    if "headline" not in kinds:
        _mark_headline(paragraphs, kinds, [*front, first], title)
    _mark_deck(paragraphs, kinds, first)


def _first_sentence(paragraphs: Sequence[Paragraph], kinds: Kinds) -> int | None:
    """The first open paragraph that closes as a sentence or leads to a quotation, unless it comes too late."""
    for i, (paragraph, kind) in enumerate(zip(paragraphs[:DEEPEST], kinds, strict=False)):
        prose = paragraph.ends_sentence or (i > 0 and paragraph.text.endswith(":"))
        if kind is None and prose and not HEADING.match(paragraph.text):
            return i
    return None


def _mark_headline(paragraphs: Sequence[Paragraph], kinds: Kinds, places: list[int], title: str | None) -> None:
    *front, first = places
    if chosen := [i for i in places if _has_title(paragraphs[i], title)]:
        kinds[chosen[0]] = "headline"
    elif front:
        if headings := [i for i in front if HEADING.match(paragraphs[i].text)]:
            kinds[headings[0]] = "headline"
        elif eligible := [i for i in front if _may_be_headline(paragraphs[i])]:
            kinds[eligible[0]] = "headline"
    elif first + 1 < len(paragraphs) and _is_stopped_headline(paragraphs[first], paragraphs[first + 1]):
        kinds[first] = "headline"


def _is_site_name(paragraphs: Sequence[Paragraph], kinds: Kinds, front: list[int]) -> bool:
    """Whether a few capitalised words at the top name the site: above the page's date, or said again further down."""
    line = paragraphs[front[0]]
    if line.word_count > LONGEST_SITE_NAME or not all(word[0].isupper() for word in line.text.split()):
        return False
    if len(front) == 1 and line.word_count >= SHORTEST_HEADLINE:
        return False
    over_masthead = kinds[front[0] + 1] == "masthead"
    return over_masthead or any(line.text in later.text for later in paragraphs[front[0] + 1 :])


def _has_title(paragraph: Paragraph, title: str | None) -> bool:
    """Whether the line is the carrier's title, or the title with the site's name behind it."""
    if not title or not paragraph.plain:
        return False
    wanted, seen = " ".join(title.lower().split()).rstrip("."), paragraph.plain.rstrip(".")
    return seen == wanted or (
        paragraph.word_count > SHORTEST_HEADLINE and wanted.startswith((seen + " -", seen + " |"))
    )


def _may_be_headline(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return (
        paragraph.word_count >= SHORTEST_HEADLINE
        and len(text) <= LONGEST_HEADLINE
        and not text.endswith(GOES_ON)
        and not text[0].islower()
    )


def _is_stopped_headline(paragraph: Paragraph, following: Paragraph) -> bool:
    """A headline that its carrier gave a full stop: in title case, over a paragraph that is not."""
    return (
        len(paragraph.text) <= LONGEST_STOPPED_HEADLINE
        and paragraph.word_count >= SHORTEST_DECK
        and paragraph.in_title_case
        and following.ends_sentence
        and not following.in_title_case
        and len(following.text) > len(paragraph.text)
    )


def _mark_deck(paragraphs: Sequence[Paragraph], kinds: Kinds, first: int) -> None:
    """Lines between headline and body; and a first sentence that the body says again, word for word."""
    if "headline" not in kinds[:first]:
        return
    between = [i for i in range(kinds.index("headline") + 1, first) if kinds[i] is None]
    # A line that goes on in small letters is a sentence broken over lines.
    if not any(paragraphs[i].text[0].islower() for i in [*between, first]):
        for i in between:
            if paragraphs[i].word_count >= SHORTEST_DECK and not paragraphs[i].text.endswith(GOES_ON):
                kinds[i] = "deck"
    lead = paragraphs[first].text
    if kinds[first] is None and len(lead) <= LONGEST_DECK and any(lead in p.text for p in paragraphs[first + 1 :]):
        kinds[first] = "deck"
