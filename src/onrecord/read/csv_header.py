"""The header of a CSV file: which mark separates, which columns there are."""

from __future__ import annotations

import csv
from dataclasses import dataclass

DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class Header:
    """Column names in lower case, and the mark between them."""

    delimiter: str
    columns: tuple[str, ...]


def header_of(line: str) -> Header | None:
    """The header a file's first line is; `None` where no column is named `text` or `html`.

    Of several delimiters that would show such a column, the one with most columns is meant.
    """
    found = [header for mark in DELIMITERS if (header := _split(line, mark)) and {"text", "html"} & set(header.columns)]
    return max(found, key=lambda header: len(header.columns), default=None)


def _split(line: str, delimiter: str) -> Header | None:
    try:
        rows = list(csv.reader([line.rstrip("\r\n")], delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    return Header(delimiter, tuple(cell.strip().lower() for cell in rows[0])) if rows else None
