"""Words that have lost the space between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.lexicon.damage import traces
from onrecord.lexicon.reporting import people
from onrecord.records.finding import Finding
from onrecord.resolve.damage.seen import Seen

WORD = re.compile(r"[^\W\d_]{1,30}")
WORD_BEFORE = re.compile(r"[^\s“”\"]{1,30}\s?\Z")
# "said.The", "troops,the": letters on both sides. What belongs to an address has a stop, slash or @ beside it.
STOP = re.compile(r"(?<![\w./@&-])[a-z]{3,20}(?:\.[A-Z][a-z]{1,20}|[,;][A-Za-z]{2,20})(?![\w/@&.-]*[\w/@&])")
OPENED = re.compile(r"(?<![^\W\d_])[a-z]{2,20}[,.:]?“[^\W_]{1,20}")
BRACKET = re.compile(r"(?<![^\W\d_])[A-Za-z]{4,20}\([A-Z]{2,10}\)")
# "ministerAnna": a small word before a capitalised one; names such as "easyJet" are told by their parts.
INSIDE = re.compile(r"(?<![\w./@#-])([a-z]{3,20})([A-Z][a-z]{2,20})(?![\w/@-])")
BEHIND_NAME = re.compile(r"(?<![\w./@#-])([A-Z][a-z]{3,20})(The|But|However|Meanwhile|According|This|They|There)(?![\w/@])")
YEAR = re.compile(r"(?<!\w)(?:in|on|of|since|by|until|from)(?:19|20)\d\d(?!\w)")
ARTICLE = re.compile(r"(?<![\w./@#-])(?:of|in|to|and|on|for|from|with|by|at|that)the(?![\w./@-])")


def glued_words(seen: Seen) -> Iterator[Finding]:
    """Places where a space is lost between two words, or behind a stop, a bracket or a quotation mark."""
    for pattern, detail in (
        (STOP, "no space behind the mark"),
        (OPENED, "no space before the opening quotation mark"),
        (BRACKET, "no space before the bracket"),
        (YEAR, "a word and a year are glued together"),
        (ARTICLE, "two words are glued together"),
        (BEHIND_NAME, "two words are glued together"),
    ):
        for match in seen.matches(pattern):
            yield Finding(*match.span(), "glued_words", detail)
    yield from _inside(seen)


def glued_marks(seen: Seen) -> Iterator[Finding]:
    """Closing quotation marks with the next word glued to them, as engines leave them: "we wait, ”Keller said"."""
    for quotation in seen.marks[0]:
        behind = WORD.match(seen.text, quotation.end)
        if not behind or not seen.is_read(quotation.end) or behind[0] in traces().suffixes:
            continue
        before = WORD_BEFORE.search(seen.text[max(0, quotation.end - 33) : quotation.end - 1])
        start = quotation.end - 1 - len(before[0]) if before else quotation.end - 1
        yield Finding(start, behind.end(), "glued_words", "the closing quotation mark is glued to the next word")


def _inside(seen: Seen) -> Iterator[Finding]:
    """A capital inside a word parts two where both stand alone elsewhere, or the first is a title or a little word."""
    matches = list(seen.matches(INSIDE))
    alone = set(WORD.findall(seen.text)) if matches else set()
    for match in matches:
        first, second = match.groups()
        known = first in traces().before_names or people().titles.get(first) or first in people().roles
        if known or {first, second} <= alone:
            detail = f"two words are glued together: “{first} {second}”"
            yield Finding(*match.span(), "glued_words", detail)
