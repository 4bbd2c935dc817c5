"""An article's text in full, with the words of its rows marked in place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import TypeVar

from onrecord.report.bases import in_short
from onrecord.report.blocks import Paragraph, paragraphs
from onrecord.report.days import day_words
from onrecord.report.html import joined, tag, web_address
from onrecord.report.layers import Layer, Pin
from onrecord.report.outlets import known_parts, wire_parts
from onrecord.report.provenance import events
from onrecord.report.view import ShownArticle
from onrecord.report.visible import Html, shown
from onrecord.report.warned import warning

T = TypeVar("T")

_LANGUAGE = re.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?")
# A fragment that no element has: following it takes the target away and scrolls nowhere.
CLOSED = "#_"


def sheet(article: ShownArticle, layers: list[Layer], pins: list[Pin]) -> Html:
    """The article as a sheet that opens when one of its pins, or the sheet itself, is the page's target."""
    name = f"h-{article.id}"
    return tag(
        "article",
        tag(
            "header",
            tag("a", "Close", class_="close", href=CLOSED),
            tag(
                "p",
                tag("bdi", article.outlet or "outlet not known"),
                " · ",
                day_words(article.published),
                class_="kicker",
            ),
            tag("h3", tag("bdi", article.heading), id=name),
            _origin(article),
            warning(article),
            _legend(),
        ),
        tag("div", sheet_text(article, layers, pins), class_="text", lang=_language(article.language)),
        class_="sheet",
        id=f"a-{article.id}",
        aria_labelledby=name,
    )


def sheet_text(article: ShownArticle, layers: list[Layer], pins: list[Pin]) -> Html:
    """Markup whose text content is, character for character, the article's text."""
    text = article.text
    blocks = paragraphs(article)
    starts = _grouped(layers, lambda layer: layer.start)
    ends = _grouped(layers, lambda layer: layer.end)
    pinned = _grouped(pins, lambda pin: pin.at)
    opening, closing = {block.start: block for block in blocks}, {block.end for block in blocks}
    cuts = sorted({0, len(text), *starts, *ends, *pinned, *opening, *closing})
    active: set[Layer] = set()
    inside = False
    out: list[str] = []
    for left, right in pairwise(cut for cut in cuts if cut <= len(text)):
        active.difference_update(ends.get(left, ()))
        active.update(starts.get(left, ()))
        if left in opening:
            inside = True
            out.append(_open(opening[left]))
        out += [_pin(pin) for pin in pinned.get(left, ())]
        out.append(_piece(text[left:right], active if inside else set()))
        if right in closing:
            inside = False
            out.append("</p>")
    return Html("".join(out))


def _grouped(items: Iterable[T], place: Callable[[T], int]) -> dict[int, list[T]]:
    found: dict[int, list[T]] = {}
    for item in items:
        found.setdefault(place(item), []).append(item)
    return found


def _open(block: Paragraph) -> str:
    return f'<p class="z-{block.kind}" dir="auto">' if block.kind.isalpha() else '<p dir="auto">'


def _pin(pin: Pin) -> Html:
    return tag(
        "a", class_=f"pin k{pin.kind}{pin.number}", id=pin.target, href=f"#{pin.origin}", aria_label="Back to the row"
    )


def _piece(words: str, active: set[Layer]) -> Html:
    if not active:
        return shown(words)
    classes = dict.fromkeys(name for layer in sorted(active) for name in layer.classes.split())
    return tag("mark", words, class_=" ".join(classes))


def _origin(article: ShownArticle) -> Html:
    address = web_address(article.url)
    parts: list[str] = [tag("span", "as ", tag("bdi", article.name))]
    if address:
        parts.append(tag("a", "the outlet’s page", href=address, rel="noreferrer noopener"))
    elif article.url:
        parts.append(tag("bdi", article.url[:160]))
    if dated := in_short("published", article.published_basis):
        parts.append(f"dated {dated}")
    if article.happened:
        parts.append(joined([events(article), in_short("happened", article.happened_basis)], ", "))
    parts += [*known_parts(article.facts, linked=True), *wire_parts(article, linked=True)]
    return tag("p", joined(parts, " · "), class_="origin")


def _legend() -> Html:
    parts = (("c", "words reported"), ("s", "who"), ("u", "cue"), ("f", "figure"), ("e", "event"))
    return tag("p", joined((tag("span", word, class_=f"key key-{part}") for part, word in parts), " "), class_="legend")


def _language(code: str | None) -> str | None:
    return code if code and _LANGUAGE.fullmatch(code) else None
