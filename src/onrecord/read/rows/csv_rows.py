"""CSV with a header: one article a row."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from hashlib import sha256

from onrecord.read.carrier import Carrier
from onrecord.read.characters.decoding import decode_text
from onrecord.read.rows.article_lists import opens_list
from onrecord.read.rows.csv_header import DELIMITERS, UNCLOSED, Header, header_of, told_delimiter
from onrecord.read.rows.csv_lines import csv_lines
from onrecord.read.rows.json_rows import NotJson, parse
from onrecord.read.rows.row import FIELDS, Origin, read_row
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

CELL_CHARACTERS = 2**31 - 1
"""More than any file within the limit holds: Python's own limit of 131,072 is less than a long article."""


class _Lines:
    """The lines of one stream, with those of the row being read kept for a second reading.

    Bytes that are no UTF-8 pass as lone surrogates, so that only the row they stand in is lost.
    """

    def __init__(self, carrier: Carrier) -> None:
        self._source = csv_lines(carrier)
        self._again: list[str] = []
        self.taken: list[str] = []
        self.number = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._again.pop() if self._again else next(self._source).decode("utf-8", "surrogateescape")
        self.taken.append(line)
        self.number += 1
        return line

    def words(self) -> str:
        """The next line that is not blank, "" at the end."""
        return next((line for line in self if line.strip()), "")

    def give_back(self) -> None:
        """Takes all lines of the row but its first back to be read again."""
        self._again += self.taken[:0:-1]
        self.number -= len(self.taken) - 1


def read_csv(carrier: Carrier) -> Iterator[Article | InputRefusal]:
    """The articles of a CSV file, row by row."""
    utf8 = carrier.in_utf8()
    if isinstance(utf8, InputRefusal):
        yield utf8
        return
    lines = _Lines(utf8)
    first = lines.words()
    told = told_delimiter(first)
    header = header_of(lines.words() if told else first, told or DELIMITERS)
    if header is None:
        again = utf8.again(_bytes("".join(lines.taken)))
        yield again.refusal_unread(_without_text(first))
        return
    csv.field_size_limit(CELL_CHARACTERS)
    rows = csv.reader(lines, delimiter=header.delimiter, strict=True)
    while True:
        lines.taken.clear()
        start = lines.number + 1
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield _malformed(utf8, lines, start, str(error))
            continue
        yield from _row(cells, header, utf8, lines, start)


def _without_text(first: str) -> Reason:
    """Why a file with this first line has no articles."""
    return (
        Reason.of("article_list") if opens_list(first) else Reason.of("csv_without_text_column", header=_shown(first))
    )


def _malformed(carrier: Carrier, lines: _Lines, start: int, problem: str) -> InputRefusal:
    """The refusal of a line whose quotation marks do not close as they should.

    A mark that closes too late has swallowed the lines after it: only the line it stands in is lost, they are read
    again. No line is read more than twice: those between hold an even number of marks each and swallow nothing.
    """
    raw = _bytes(lines.taken[0])
    lines.give_back()
    reason = Reason.of("csv_quote_not_closed") if problem == UNCLOSED else Reason.of("csv_malformed", problem=problem)
    return carrier.refusal(reason, raw, f"line {start}")


def _row(
    cells: list[str], header: Header, carrier: Carrier, lines: _Lines, start: int
) -> Iterator[Article | InputRefusal]:
    if not cells:
        return
    raw = _bytes("".join(lines.taken))
    source_hash = sha256(_bytes("\x1f".join(cells))).hexdigest()
    origin = Origin(carrier.name, f"{carrier.name}#{start}", f"line {start}", source_hash)
    decoded = decode_text(raw)
    if isinstance(decoded, Reason):
        yield origin.refusal(decoded)
    elif len(raw) > carrier.max_bytes:
        yield origin.refusal(Reason.of("too_large", limit=carrier.max_bytes))
    elif len(cells) != len(header.columns):
        yield origin.refusal(Reason.of("csv_wrong_cell_count", expected=len(header.columns), found=len(cells)))
    else:
        yield from read_row(_fields(header, cells), origin)


def _fields(header: Header, cells: list[str]) -> dict[str, object]:
    """The cells by field; an empty cell is an absent field, and of two columns with one name the first counts."""
    fields: dict[str, object] = {}
    for name, cell in zip(header.columns, cells, strict=True):
        if name in FIELDS and cell:
            fields.setdefault(name, _tokens(cell) if name == "tokens" else cell)
    return fields


def _tokens(cell: str) -> object:
    value = parse(cell)
    return cell if isinstance(value, NotJson) else value


def _shown(line: str) -> str:
    return line.encode("utf-8", "surrogateescape").decode("utf-8", "replace").strip()[:80]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
