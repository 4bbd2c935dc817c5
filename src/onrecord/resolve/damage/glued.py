"""Words that have lost the space between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.lexicon.damage import traces
from onrecord.lexicon.reporting import people
from onrecord.records.finding import Finding
from onrecord.resolve.damage.seen import Seen, piece_around, word_start

WORD = re.compile(r"[^\W\d_]{1,30}")
# "said.The", "troops,the", "said“We", "Organization(WHO)": letters on both sides.
JOINT = re.compile(r"\.(?<=[a-z]{3}\.)(?=[A-Z][a-z])|[,;](?<=[a-z]{3}[,;])(?=[A-Za-z]{2})|,(?<=[”»«],)(?=[a-z]{2})")
OPENED = re.compile(r"“(?:(?<=[a-z]{2}“)|(?<=[a-z][,.:]“))(?=[^\W_])")
BRACKET = re.compile(r"\((?<=[a-z]{4}\()(?=[A-Z]{2,10}\))")
# "in2014", "ofthe": a little word that has run into the next.
YEAR = re.compile(r"(?:19|20)\d\d(?<=[a-z]\d\d\d\d)(?!\w)")
ARTICLE = re.compile(r"the(?<=[a-z]the)(?!\w)")
# "ministerAnna", "talksThe": a capital inside a word.
CAPITAL = re.compile(r"[A-Z](?<=[a-z]{3}[A-Z])(?=[a-z]{2})")
TWO_WORDS = re.compile(r"([^\W\d_]{2,20}[a-z])([A-Z][a-z]{2,20})")
# In these a stop, comma or capital joins parts without a space.
ADDRESS = frozenset("/@#_=&\\")
MARK = (
    (JOINT, "no space behind the mark"),
    (OPENED, "no space before the opening quotation mark"),
    (BRACKET, "no space before the bracket"),
)


def glued_words(seen: Seen) -> Iterator[Finding]:
    """Places where the space is lost between two words, or at a mark between them."""
    for pattern, detail in MARK:
        for match in seen.matches(pattern):
            start, end = piece_around(seen.text, match.start())
            piece = seen.text[start:end]
            if ADDRESS.isdisjoint(piece) and piece.count(".") <= 1 + piece.endswith("."):
                yield Finding(start, end, "glued_words", detail)
    for pattern in (YEAR, ARTICLE):
        for match in seen.matches(pattern):
            start = word_start(seen.text, match.start())
            if seen.text[start : match.start()].lower() in traces().little_words:
                yield Finding(start, match.end(), "glued_words", "two words are glued together")
    yield from _capitals(seen)


def _capitals(seen: Seen) -> Iterator[Finding]:
    """A capital inside a word parts two where both stand alone elsewhere, or one is a title or a little word."""
    matches = list(seen.matches(CAPITAL))
    alone = set(WORD.findall(seen.text)) if matches else set()
    for match in matches:
        start, end = piece_around(seen.text, match.start())
        parts = TWO_WORDS.match(seen.text, start, end)
        if not parts or not ADDRESS.isdisjoint(seen.text[start:end]):
            continue
        first, second = parts.groups()
        if _stands_before_names(first) or second in traces().openers or (first.islower() and {first, second} <= alone):
            yield Finding(*parts.span(), "glued_words", f"two words are glued together: “{first} {second}”")


def _stands_before_names(word: str) -> bool:
    return word in traces().before_names or word in people().titles or word in people().roles


def glued_marks(seen: Seen) -> Iterator[Finding]:
    """Closing quotation marks with the next word glued to them, as engines leave them: "we wait, ”Keller said"."""
    for quotation in seen.marks[0]:
        behind = WORD.match(seen.text, quotation.end)
        attribute = "=" in seen.text[quotation.end - 2] + seen.text[quotation.start - 1]
        if not behind or attribute or not seen.is_read(quotation.end) or behind[0] in traces().suffixes:
            continue
        start = word_start(seen.text, quotation.end - 1)
        yield Finding(start, behind.end(), "glued_words", "the closing quotation mark is glued to the next word")
