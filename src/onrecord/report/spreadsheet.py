"""Rows as an Excel workbook: one sheet a kind, each row that rests on words with a link to its article's address."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, BinaryIO

from onrecord.report.tables import Fields, Row, TooLargeError, flat, library

# What Excel holds (support.microsoft.com, "Excel specifications and limits"); it counts UTF-16 code units.
MOST_ROWS = 1_048_576
LONGEST_CELL = 32_767
MOST_LINKS = 65_530
CUT = " … [cut: a cell holds no more; jsonl, csv and parquet have the rest]"

# The column that names and links the article; `source` is the contract's name for the words that name who speaks.
LINK = "source_link"
ADDRESSES = frozenset({"url", "wire_url", "outlet_owner_source"})
# An address of the web, no longer than Excel takes (2,079), of characters that an XML file can hold as they are.
_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe-\U0010ffff]{1,2071}")

# A workbook holds the day it was made; that of the export would make two exports of one ledger differ.
MADE = datetime(2000, 1, 1, tzinfo=UTC)
# Text stays text, whatever it begins with: no cell is a formula.
OPTIONS = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False, "constant_memory": True}

SourceOf = Callable[[str], Mapping[str, Any] | None]
"""Gives an article's `name`, `outlet`, `title` and `url` for its id."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of one kind.

    Attributes:
        kind: names the sheet.
        rows: with these fields each.
        fields: names in order, each with what its values are.
    """

    kind: str
    rows: Iterable[Row]
    fields: Fields


def write_book(sheets: Iterable[Sheet], stream: BinaryIO, source_of: SourceOf) -> None:
    """Write a workbook to a binary stream.

    Where the rows name an article, a last column `source_link` has its outlet and title, linked to its address. Past
    the links that a sheet can hold the address stands there in words; a text too long for a cell ends in words that
    say so.

    Raises:
        MissingExtraError: the format's library is not installed.
        TooLargeError: a sheet cannot hold so many rows; nothing has been written.
    """
    xlsxwriter = library("xlsxwriter", "xlsx")
    made = io.BytesIO()
    with closing(xlsxwriter.Workbook(made, OPTIONS)) as book:  # closing removes its scratch files, also after an error
        book.set_properties({"created": MADE})
        for sheet in sheets:
            _fill(_Page(book.add_worksheet(sheet.kind)), sheet, _last_asked(source_of))
    stream.write(made.getvalue())


def _fill(page: _Page, sheet: Sheet, source_of: SourceOf) -> None:
    linked = "article" in sheet.fields and "url" not in sheet.fields
    for column, name in enumerate([*sheet.fields, LINK] if linked else sheet.fields):
        page.write(0, column, name)
    for number, row in enumerate(sheet.rows, start=1):
        if number >= MOST_ROWS:
            raise TooLargeError(f"a sheet holds {MOST_ROWS - 1:,} rows; export {sheet.kind} as csv or parquet")
        for column, name in enumerate(sheet.fields):
            value = flat(row[name])
            page.write(number, column, value, value if name in ADDRESSES else None)
        source = source_of(row["article"]) if linked and row["article"] else None
        if source:
            page.write(number, len(sheet.fields), _words(source), source["url"])


def _last_asked(source_of: SourceOf) -> SourceOf:
    """Asks once for an article's rows, which follow each other."""
    last: tuple[str, Mapping[str, Any] | None] = ("", None)

    def ask(article_id: str) -> Mapping[str, Any] | None:
        nonlocal last
        if last[0] != article_id:
            last = (article_id, source_of(article_id))
        return last[1]

    return ask


def _words(source: Mapping[str, Any]) -> str:
    return ": ".join(part for part in (source["outlet"], source["title"] or source["name"]) if part)


class _Page:
    """A sheet being written, and how many links it has."""

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet
        self._links = 0

    def write(self, row: int, column: int, value: Any, address: str | None = None) -> None:
        """Put a value into a cell, linked to an address where that is one of the web."""
        if not isinstance(value, str):
            self._sheet.write(row, column, value)
        elif not (address and _ADDRESS.fullmatch(address)):
            self._sheet.write_string(row, column, fitting(value))
        elif self._links < MOST_LINKS:
            self._links += 1
            self._sheet.write_url(row, column, address, string=fitting(value))
        else:
            self._sheet.write_string(row, column, fitting(value if value == address else f"{value} ({address})"))


def fitting(text: str) -> str:
    """The text, or as much of it as a cell holds and words that say so."""
    if len(text) <= LONGEST_CELL // 2:
        return text
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) <= 2 * LONGEST_CELL:
        return text
    return units[: 2 * (LONGEST_CELL - len(CUT))].decode("utf-16-le", "ignore") + CUT
