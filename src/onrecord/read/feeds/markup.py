"""Tags and words of XML as feeds in the wild write it: often not well-formed, and read all the same.

A parser that mends by dropping loses articles: of `<d>Profit < loss & more</d>` libxml2's recovery (2.14) keeps
`Profit  loss  more` or the first word alone, and after one end tag too many it drops every later item. Here a `<` that
opens no tag and a `&` that opens no known reference are words, and HTML's named characters are known everywhere. No
entity can be declared, nothing is expanded but one character for one reference, and no address is ever opened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from html.entities import html5

from onrecord.read.pages.limits import MOST_ATTRIBUTES
from onrecord.records.reason import Reason

_NAME = r"[^\W\d][\w.-]{0,99}"
_OPENING = re.compile(rf"<(?:!\[CDATA\[|!--|\?|(/?)((?:{_NAME}:)?{_NAME})(?=\s*(?:[/>]|\Z)|\s+[^\W\d]))")
_ATTRIBUTE = re.compile(rf"[\s/]*((?:{_NAME}:)?{_NAME})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+))")
_UNFINISHED = re.compile(rf"[\s/]*(?:(?:{_NAME}:)?{_NAME}\s*(?:=\s*(?:\"[^\"]*|'[^']*)?)?)?\Z")
_END = re.compile(r"([\s/]*)>")
_CLOSING = {"<![CDATA[": "]]>", "<!--": "-->", "<?": "?>"}
_REFERENCE = re.compile(r"&(?:#(?:[0-9]{1,9}|[xX][0-9a-fA-F]{1,8})|([A-Za-z][A-Za-z0-9]{1,31}));")


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag or an end tag, from `start` to `end` in the source.

    Attributes:
        name: with its prefix, in lower case: tags that differ in case alone are meant to be a pair.
        attributes: by name as written; of two with one name the first counts.
        closing: whether it is an end tag.
        empty: whether it is its own end tag.
    """

    name: str
    attributes: Mapping[str, str]
    start: int
    end: int
    closing: bool
    empty: bool


@dataclass(frozen=True, slots=True)
class Words:
    """Text between tags, its references resolved."""

    text: str


@dataclass(frozen=True, slots=True)
class Broken:
    """Where in the source something is not read, up to `end` or, where it is `None`, all the rest, and why."""

    reason: Reason
    at: int
    end: int | None = None


def scan(source: str, at: int) -> Iterator[Tag | Words | Broken]:
    """Tags and words from `at` on, in order; after `Broken` comes nothing."""
    while opening := _OPENING.search(source, at):
        if opening.start() > at:
            yield Words(resolved(source[at : opening.start()]))
        piece, at = _tag(source, opening) if opening[2] else _aside(source, opening)
        if piece:
            yield piece
        if isinstance(piece, Broken):
            return
    if at < len(source):
        yield Words(resolved(source[at:]))


def resolved(text: str) -> str:
    """The text with its references resolved; one that names no character stays as it stands."""
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(reference: re.Match[str]) -> str:
    """The character meant; HTML's table also reads `&#146;` as windows-1252 means it, as pages do."""
    name = reference[1]
    return html5.get(f"{name};", reference[0]) if name else unescape(reference[0])


def _aside(source: str, opening: re.Match[str]) -> tuple[Words | Broken | None, int]:
    """A CDATA section's words, or `None` for what a comment or a processing instruction says, and where it ends."""
    closing = _CLOSING[opening[0]]
    end = source.find(closing, opening.end())
    if end < 0:
        return _broken_off(opening.start()), len(source)
    words = Words(source[opening.end() : end]) if closing == "]]>" else None
    return words, end + len(closing)


def _tag(source: str, opening: re.Match[str]) -> tuple[Tag | Words | Broken, int]:
    """The tag that begins here, or the words that look like one, and where they end.

    What was taken for a tag and is none is not looked at again: a `<` inside it may open another one, but looking
    again would make many of them cost the square of their number.
    """
    start = opening.start()
    attributes: dict[str, str] = {}
    at, count = opening.end(), 0
    while attribute := _ATTRIBUTE.match(source, at):
        attributes.setdefault(attribute[1], resolved(attribute[2] or attribute[3] or attribute[4] or ""))
        at, count = attribute.end(), count + 1
        if count > MOST_ATTRIBUTES:
            return Broken(Reason.of("too_many_attributes", limit=MOST_ATTRIBUTES), start), len(source)
    end = _END.match(source, at)
    if end:
        return Tag(opening[2].lower(), attributes, start, end.end(), bool(opening[1]), "/" in end[1]), end.end()
    if _UNFINISHED.match(source, at):
        return _broken_off(start), len(source)
    return Words(resolved(source[start:at])), at


def _broken_off(at: int) -> Broken:
    return Broken(Reason.of("xml_truncated"), at)
