"""HTML elements by what they do to visible text, and how an element is written in a block's path."""

from __future__ import annotations

import re
from collections.abc import Mapping

UNSEEN = frozenset(
    (
        "audio", "button", "canvas", "datalist", "embed", "head", "iframe", "input", "math", "noscript",
        "object", "script", "select", "style", "svg", "template", "textarea", "title", "video",
    )
)  # fmt: skip
"""Never rendered: what is no text, what only stands in for what a browser can show, and form controls."""

BLANK_LINE, NEWLINE, TAB = 3, 2, 1

BOUNDARIES = dict.fromkeys(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "center", "details", "dialog",
        "dir", "div", "dl", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
        "h5", "h6", "header", "hgroup", "hr", "html", "legend", "listing", "main", "menu", "nav", "ol", "p",
        "plaintext", "pre", "search", "section", "summary", "table", "ul", "xmp",
    ),
    BLANK_LINE,
) | dict.fromkeys(("dd", "dt", "li", "tr"), NEWLINE) | dict.fromkeys(("td", "th"), TAB)  # fmt: skip
"""How the text before and after such an element is kept apart; of several boundaries the strongest counts."""

KEPT_SPACE = frozenset(("listing", "plaintext", "pre", "xmp"))

TELLING = frozenset(
    (
        "address", "article", "aside", "blockquote", "caption", "figcaption", "figure", "footer", "h1",
        "h2", "h3", "h4", "h5", "h6", "header", "li", "main", "nav", "p", "section", "table", "time",
    )
)  # fmt: skip
"""Elements that stand in every path; others do where their class, id, role or itemprop says what they are for."""

HINTS = frozenset(
    """
    about ad ads advert advertisement advertorial also alert article aside author authors banner bio body breadcrumb
    breadcrumbs byline caption comment comments complementary consent contact content contentinfo cookie cookies
    copyright correction credit credits date dateline datetime deck dek description disclaimer disqus editor entry
    excerpt feature figcaption follow footer footnote gallery gdpr header headline hero image intro kicker latest
    lead lede legal live main masthead media menu meta modal more nav navbar navigation newsletter note opinion
    outbrain paywall photo popular popup post privacy promo promoted published pullquote quote read recirc
    recommended related search share sharing sidebar signup site social source sponsor sponsored standfirst story
    strapline subdeck subhead subheading subheadline subscribe subscription subtitle summary taboola tag tags teaser
    teasers terms ticker time timestamp title toolbar topbar topics trending update updated video weather widget
    """.split()
)
"""Words that hint at use when they are part of a class, id, role or itemprop: the `related` of `c-related__list`."""

_HINT_ATTRIBUTES = ("class", "id", "role", "itemprop")
_NOT_SHOWN = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_ODD = re.compile(r"[^a-z0-9_-]")

MOST_HINTS = 3
MOST_HINT_CHARACTERS = 40
MOST_ATTRIBUTE_CHARACTERS = 400


def is_unseen(tag: str, attributes: Mapping[str, str | None]) -> bool:
    """Whether an element and all in it is not shown.

    The page's own `body` is shown whatever it says: pages hide it until a script has run.
    """
    if tag in UNSEEN or (tag == "dialog" and "open" not in attributes):
        return True
    if not attributes or tag in ("html", "body"):
        return False
    if "hidden" in attributes or (attributes.get("aria-hidden") or "").strip().lower() == "true":
        return True
    if tag.startswith("amp-") and (attributes.get("layout") or "").lower() == "nodisplay":
        return True
    return bool(_NOT_SHOWN.search(attributes.get("style") or ""))


def step_of(tag: str, attributes: Mapping[str, str | None]) -> str | None:
    """The element as a step of a path: `aside.related-stories`, `p`; `None` for one that tells nothing."""
    if tag in ("html", "body"):
        return None
    hints = _hints(attributes) if attributes else []
    return ".".join([tag, *hints]) if hints or tag in TELLING else None


def _hints(attributes: Mapping[str, str | None]) -> list[str]:
    found: dict[str, None] = {}
    for name in _HINT_ATTRIBUTES:
        for token in (attributes.get(name) or "")[:MOST_ATTRIBUTE_CHARACTERS].split():
            if len(token) <= MOST_HINT_CHARACTERS and not HINTS.isdisjoint(map(str.lower, _WORD.findall(token))):
                found.setdefault(_ODD.sub("-", token.lower()))
    return list(found)[:MOST_HINTS]
