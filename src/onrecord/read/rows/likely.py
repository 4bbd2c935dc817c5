"""Whether characters of which no name tells anything are rows: prose may begin like JSON, and like a CSV header."""

from __future__ import annotations

import csv
import re
from io import StringIO
from itertools import islice

from onrecord.read.rows.csv_header import UNCLOSED, Header, header_in, told_delimiter

_LINE = re.compile(r"[^\r\n]+")

_OPENING = re.compile(r"(?:\[\s{0,99}){1,100000}")
_OBJECT = re.compile(r"\{\s{0,99}(?:[\"}]|\Z)")
# A string in an array, and what RFC 8259 lets follow it: another value, or the array's end.
_STRING = re.compile(
    r"\"(?:[^\"\\\r\n]|\\.){0,100000}"
    r"(?:\\?\Z|\"\s{0,99}(?:\Z|,\s{0,99}(?:\Z|[\"\[{\-0-9]|true|false|null)|\]\s{0,99}(?:\Z|[,\[\]{])))"
)
_OTHER = re.compile(r"\Z|\]|(?:-?[0-9][0-9.eE+-]{0,999}|true|false|null)\s{0,99}[,\]]")


def could_be_json(text: str, start: int) -> bool:
    """Whether an array or object begins at `start`, as far as its first value shows."""
    arrays = _OPENING.match(text, start)
    at = arrays.end() if arrays else start
    if _OBJECT.match(text, at):
        return True
    if not arrays:
        return False
    return bool(_STRING.match(text, at) or (arrays[0].count("[") > 1 and _OTHER.match(text, at)))


def is_csv(text: str, *, whole: bool) -> bool:
    """Whether a header with a text column, among others, stands first, and a row of as many cells follows it.

    Args:
        text: the beginning of the file.
        whole: whether it is all of the file.
    """
    lines = list(islice(_LINE.finditer(text), 2))
    header = header_in([line[0] for line in lines])
    if not header or len(header.columns) < 2:
        return False
    if told_delimiter(lines[0][0]):
        return True
    return _row_follows(text[lines[0].end() :], header, whole=whole)


def _row_follows(rest: str, header: Header, *, whole: bool) -> bool:
    """Whether a row comes next; one that the end cuts off is a row too, and one whose quotation is not closed."""
    stream = StringIO(rest, newline=None)
    reader = csv.reader(stream, delimiter=header.delimiter, strict=True)
    try:
        row = next(filter(None, reader), None)
    except csv.Error as error:
        return str(error) == UNCLOSED
    cut_off = not whole and not stream.read(1) and not rest.endswith(("\r", "\n"))
    return row is not None and (cut_off or len(row) == len(header.columns))
