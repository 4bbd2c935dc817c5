"""The header of a CSV file: which mark separates, which columns there are."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass

DELIMITERS = ",;\t|"

UNCLOSED = "unexpected end of data"
"""The csv module's words for a quotation mark that is never closed."""

_TOLD = re.compile(r"\"?sep=([^\w\s\"]|\t)\"?\s{0,2}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Header:
    """Column names in lower case, and the mark between them."""

    delimiter: str
    columns: tuple[str, ...]


def header_in(lines: Sequence[str]) -> Header | None:
    """The header among a file's first lines: the first, or the second where the first tells the delimiter."""
    told = told_delimiter(lines[0]) if lines else None
    line = lines[bool(told) : bool(told) + 1]
    return header_of(line[0], told or DELIMITERS) if line else None


def told_delimiter(line: str) -> str | None:
    """The delimiter in a first line `sep=;`, which Excel writes and obeys."""
    told = _TOLD.fullmatch(line)
    return told[1] if told else None


def header_of(line: str, delimiters: str = DELIMITERS) -> Header | None:
    """The header that a line is; `None` where no column is named `text` or `html`.

    Of several delimiters that would show such a column, the one with most columns is meant.
    """
    found = [header for mark in delimiters if (header := _split(line, mark)) and {"text", "html"} & set(header.columns)]
    return max(found, key=lambda header: len(header.columns), default=None)


def _split(line: str, delimiter: str) -> Header | None:
    try:
        rows = list(csv.reader([line.rstrip("\r\n")], delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    return Header(delimiter, tuple(cell.strip().lower() for cell in rows[0])) if rows else None
