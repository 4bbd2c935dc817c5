"""What a line's own words say it is: a credit, a teaser, a subscription line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from onrecord.clean.lines import Paragraph
from onrecord.lexicon.tables import table
from onrecord.records.zone import ZoneKind
from onrecord.text.dates import find_dates

# An opener such as "Related" counts where one of these follows.
OPENER = re.compile(r"([^:|–—>»]{2,40}?)(?: ?[:|>»]| [–—-] )")
QUOTES = frozenset('"“”„«»')
BETWEEN_NAMES = re.compile(r" ?[/|,·;&+] ?| via | and ")
WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*")
CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d(?::\d\d)?\b")
LINE_CLOSERS = ":.!…→»› "
# A credit or a reporter's address stands at the end of its paragraph.
TAIL = 120
LONGEST_CREDIT = 60
LONGEST_DATE_LINE = 110


@dataclass(frozen=True, slots=True)
class Furniture:
    """The rules for one kind of line, from `page.toml`."""

    longest: int
    lines: frozenset[str]
    openers: frozenset[str]
    starts: re.Pattern[str] | None
    holds: re.Pattern[str] | None
    cased: re.Pattern[str] | None

    @classmethod
    def of(cls, rules: dict[str, Any]) -> Furniture:
        """The rules of one section of the table."""
        return cls(
            rules["longest"],
            frozenset(rules["lines"]),
            frozenset(rules["openers"]),
            _any_of(rules["starts"]),
            _any_of(rules["holds"]),
            _any_of(rules.get("cased", [])),
        )

    def fits(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph reads like this kind of line."""
        plain = paragraph.plain
        if not plain or len(plain) > self.longest:
            return False
        if plain.rstrip(LINE_CLOSERS) in self.lines:
            return True
        if (self.starts and self.starts.match(plain)) or (
            self.holds and self.holds.search(plain, max(0, len(plain) - TAIL))
        ):
            return True
        if self.cased and self.cased.match(paragraph.bare):
            return True
        opener = OPENER.match(plain) if self.openers else None
        return opener is not None and opener[1] in self.openers


def kind_by_wording(paragraph: Paragraph) -> ZoneKind | None:
    """The kind that the words give away anywhere on a page; `None` for an ordinary line."""
    if len(paragraph.text) == 1 and paragraph.text != "©":
        return None  # a million one-letter lines cost most of all
    if furniture("boilerplate").fits(paragraph) and not _reports(paragraph):
        return "boilerplate"
    if is_credit(paragraph) or furniture("caption").fits(paragraph):
        return "caption"
    # A report's own sentence may begin "Read:"; a link to another report has no full stop.
    if furniture("teaser").fits(paragraph) and not paragraph.text.endswith("."):
        return "teaser"
    return None


def _reports(paragraph: Paragraph) -> bool:
    """Whether somebody's words stand in the line: then it is a reporter's, whatever it begins with."""
    plain = paragraph.plain
    return not QUOTES.isdisjoint(plain) or any(f" {word} " in plain for word in table("page")["boilerplate"]["reports"])


def is_credit(paragraph: Paragraph) -> bool:
    """Whether the line names agencies and nothing else, or opens with the sign of copyright."""
    plain = paragraph.plain.rstrip(".")
    if plain.startswith("©"):
        return True
    if not plain or len(plain) > LONGEST_CREDIT:
        return False
    names = BETWEEN_NAMES.split(plain)
    return any(name in agencies() for name in names) and all(name in _credit_words() for name in names)


def is_widget_heading(paragraph: Paragraph) -> bool:
    """Whether the line is the heading of a list of links, such as "Related stories"."""
    return paragraph.plain.rstrip(LINE_CLOSERS) in furniture("teaser").lines


def is_masthead(paragraph: Paragraph, site: frozenset[str]) -> bool:
    """Whether a line above the article is the site's name, the weather, a section, a byline or the page's date."""
    return paragraph.plain in site or furniture("masthead").fits(paragraph) or is_date_line(paragraph)


def is_date_line(paragraph: Paragraph) -> bool:
    """Whether the line gives a date and says nothing else."""
    text = paragraph.text
    if len(text) > LONGEST_DATE_LINE:
        return False
    dates = find_dates(text)
    if not dates:
        return False
    for date in reversed(dates):
        text = text[: date.start] + " " + text[date.end :]
    text = CLOCK.sub(" ", text)
    return all(word.lower() in _date_labels() for word in WORD.findall(text))


@cache
def furniture(kind: str) -> Furniture:
    """The rules for a kind of line."""
    return Furniture.of(table("page")[kind])


@cache
def agencies() -> frozenset[str]:
    """Names of news agencies and picture desks, in small letters."""
    return frozenset(table("page")["agencies"]["names"])


@cache
def _credit_words() -> frozenset[str]:
    return agencies() | frozenset(table("page")["agencies"]["beside"])


@cache
def _date_labels() -> frozenset[str]:
    return frozenset(table("page")["date_line"]["labels"])


def _any_of(expressions: list[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{each})" for each in expressions)) if expressions else None
