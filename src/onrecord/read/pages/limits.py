"""Pages that no parser of HTML reads in linear time, told by one pass over their source.

The HTML standard's tree construction is quadratic in three ways: it looks through all open elements for each new
block (13.2.4.2), it opens every formatting element left open anew in each paragraph (13.2.4.3), and it compares each
attribute with all before it (13.2.5.33). Measured on lexbor: 100,000 nested `<div>` take 25 s, 50,000 attributes 8 s,
and 20 kB of `<p><b id=1>`, `<p><b id=2>` and so on give a million nodes. At these limits each takes less than half a
second.
"""

from __future__ import annotations

import re
from collections import Counter

from onrecord.records.reason import Reason

MOST_LOOKED_THROUGH = 100_000_000
LOOKED_THROUGH_A_CHARACTER = 50
"""Open elements looked through for new ones: in all, and besides for each character of the page."""

MOST_ATTRIBUTES = 1_000
MOST_REOPENED = 1_000_000

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
_CLOSED_BY_NEXT = frozenset(
    ("a", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup")
)
_RAW = {tag: re.compile(f"</{tag}", re.IGNORECASE) for tag in ("script", "style", "textarea", "title", "iframe", "xmp")}
_FORMATTING = frozenset(("b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"))
_ALIKE = 3  # of formatting elements that are the same in all, the standard keeps three

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,40})|<!--")
_QUOTE_OR_END = re.compile(r"=\s*[\"']|>")


class _Counts:
    """How deep, and how much is opened anew, up to a place in the source."""

    def __init__(self, most_looked_through: int) -> None:
        self._most_looked_through = most_looked_through
        self._depth = 0
        self._looked_through = 0
        self._reopened = 0
        self._open: Counter[str] = Counter()
        self._formatting: dict[str, list[str]] = {tag: [] for tag in _FORMATTING}
        self._alike: Counter[str] = Counter()
        self._kept = 0

    def start(self, tag: str, source: str) -> None:
        """An element begins; `source` is its tag as written."""
        if tag not in _VOID and tag not in _CLOSED_BY_NEXT:
            self._open[tag] += 1
            self._depth += 1
        self._looked_through += self._depth
        self._reopened += self._kept
        if tag in _FORMATTING:
            self._formatting[tag].append(source)
            self._alike[source] += 1
            self._kept += self._alike[source] <= _ALIKE

    def end(self, tag: str) -> None:
        """An element ends, if one of its kind is open."""
        self._looked_through += self._depth
        if self._open[tag]:
            self._open[tag] -= 1
            self._depth -= 1
        if self._formatting.get(tag):
            source = self._formatting[tag].pop()
            self._kept -= self._alike[source] <= _ALIKE
            self._alike[source] -= 1

    def fault(self) -> Reason | None:
        """What has grown too large."""
        if self._looked_through > self._most_looked_through:
            return Reason.of("nested_too_deep", format="html")
        return Reason.of("formatting_not_closed", limit=MOST_REOPENED) if self._reopened > MOST_REOPENED else None


def too_tangled(source: str) -> Reason | None:
    """Why the page is not parsed, or `None`."""
    counts = _Counts(MOST_LOOKED_THROUGH + LOOKED_THROUGH_A_CHARACTER * len(source))
    at = 0
    while match := _TAG.search(source, at):
        if match[2] is None:
            at = _after_comment(source, match.end())
            continue
        at, attributes = _tag_end(source, match.end())
        tag = match[2].lower()
        if attributes > MOST_ATTRIBUTES:
            return Reason.of("too_many_attributes", limit=MOST_ATTRIBUTES)
        if match[1]:
            counts.end(tag)
        else:
            counts.start(tag, source[match.start() : at])
            at = _after_raw(tag, source, at)
        if fault := counts.fault():
            return fault
    return None


def _after_comment(source: str, at: int) -> int:
    end = source.find("-->", at)
    return end if end >= 0 else len(source)


def _after_raw(tag: str, source: str, at: int) -> int:
    """Where the text of a script or the like ends, in which `<` is no tag."""
    if tag not in _RAW:
        return at
    closing = _RAW[tag].search(source, at)
    return closing.start() if closing else len(source)


def _tag_end(source: str, at: int) -> tuple[int, int]:
    """Where a tag ends, and a number of attributes that it does not exceed."""
    attributes = 0
    while match := _QUOTE_OR_END.search(source, at):
        between = source[at : match.start()]
        attributes += len(between.split()) + between.count("=") + between.count("/")
        if match[0] == ">":
            return match.end(), attributes
        closing = source.find(match[0][-1], match.end())
        if closing < 0 or attributes > MOST_ATTRIBUTES:
            break
        at, attributes = closing + 1, attributes + 1
    return len(source), attributes
