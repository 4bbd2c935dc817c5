"""Whether what a server calls a page is one: data and scripts are often sent as `text/html`."""

from __future__ import annotations

import re

from onrecord.read.beginning import after_prolog, characters

EARLY = 4096
"""Characters within which a page's first tag stands; comments before it are not counted."""

_TAG = re.compile(
    r"<(?:!doctype|html|head|body|meta|title|link|base|style|script|noscript|main|article|section|header|footer|nav|aside"
    r"|div|span|p|br|hr|h[1-6]|ul|ol|li|dl|table|tr|td|a|b|i|em|strong|u|font|center|img|figure|picture|blockquote|pre"
    r"|form|frameset|iframe|time|address|details|template|svg)[\s/>]",
    re.IGNORECASE,
)
# What data and scripts have before a tag in one of their strings, and words do not.
_CODE = re.compile(r"[{}=]|\[[\"'\[0-9]|[\"'`(]\Z")


def has_markup(head: bytes) -> bool:
    """Whether the first bytes of what was served are those of a page."""
    text = characters(head)
    start = after_prolog(text)
    tag = _TAG.search(text, start, start + EARLY)
    return tag is not None and (text[start] == "<" or not _CODE.search(text[start : tag.start()]))
