"""Export rows as JSON Lines, CSV, Parquet or a spreadsheet."""

from __future__ import annotations

import csv
import importlib
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime
from itertools import islice
from types import ModuleType
from typing import Any, BinaryIO

Row = Mapping[str, Any]
Fields = Mapping[str, type]

FORMATS = ("jsonl", "csv", "parquet", "xlsx")
# A spreadsheet takes a cell that begins so for a formula and runs it.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
# What one sheet can hold (ECMA-376, SpreadsheetML).
MOST_SHEET_ROWS = 1_048_576
LONGEST_CELL = 32_767
# Of a Parquet file; so many are in memory at a time.
ROWS_A_GROUP = 50_000
# A spreadsheet holds the day it was made; that of the export would make two exports of one ledger differ.
MADE = datetime(2000, 1, 1, tzinfo=UTC)


class MissingExtraError(Exception):
    """A format needs a library that is not installed."""


class TooLargeError(Exception):
    """A format cannot hold so much."""


def write_rows(rows: Iterable[Row], kind: str, form: str, stream: BinaryIO, fields: Fields) -> int:
    """Write rows of one kind to a binary stream; how many there were.

    Args:
        rows: with these fields each.
        kind: the export kind, which names the sheet of a spreadsheet.
        form: one of `FORMATS`.
        stream: where to.
        fields: names in order, each with what its values are where there are any: `str`, `int`, `float`, `bool`,
            `list` or `dict`. They make the columns, also of no rows at all.

    Raises:
        MissingExtraError: the format's library is not installed.
        TooLargeError: the format cannot hold so many rows.
    """
    counted = _Counted(rows)
    {"jsonl": _jsonl, "csv": _csv, "parquet": _parquet, "xlsx": _xlsx}[form](counted, kind, stream, fields)
    return counted.number


class _Counted:
    """Rows that are counted as they pass."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = rows
        self.number = 0

    def __iter__(self) -> Iterator[Row]:
        for row in self.rows:
            self.number += 1
            yield row


def _jsonl(rows: Iterable[Row], kind: str, stream: BinaryIO, fields: Fields) -> None:
    del kind, fields
    stream.writelines(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)


def _csv(rows: Iterable[Row], kind: str, stream: BinaryIO, fields: Fields) -> None:
    del kind
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer = csv.DictWriter(text, list(fields))
    writer.writeheader()
    for row in rows:
        writer.writerow({name: disarmed(_flat(value)) for name, value in row.items()})
    text.detach()


def disarmed(value: Any) -> Any:
    """Text that a spreadsheet would run as a formula, with an apostrophe before it; anything else as it is."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _flat(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def _parquet(rows: Iterable[Row], kind: str, stream: BinaryIO, fields: Fields) -> None:
    arrow = _library("pyarrow", "parquet")
    parquet = _library("pyarrow.parquet", "parquet")
    types = {int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_()}
    schema = arrow.schema([(name, types.get(type_, arrow.string())) for name, type_ in fields.items()])
    plain = ({name: _flat(value) for name, value in row.items()} for row in rows)
    with parquet.ParquetWriter(stream, schema.with_metadata({"onrecord_kind": kind})) as writer:
        while group := list(islice(plain, ROWS_A_GROUP)):
            writer.write_table(arrow.Table.from_pylist(group, schema=writer.schema))


def _xlsx(rows: Iterable[Row], kind: str, stream: BinaryIO, fields: Fields) -> None:
    xlsxwriter = _library("xlsxwriter", "xlsx")
    options = {"strings_to_formulas": False, "strings_to_numbers": False, "constant_memory": True}
    made = io.BytesIO()
    with closing(xlsxwriter.Workbook(made, options)) as book:  # closing removes its scratch files, also after an error
        book.set_properties({"created": MADE})
        sheet = book.add_worksheet(kind)
        sheet.write_row(0, 0, list(fields))
        for number, row in enumerate(rows, start=1):
            if number >= MOST_SHEET_ROWS:
                raise TooLargeError(f"a sheet holds {MOST_SHEET_ROWS - 1:,} rows; export {kind} as csv or parquet")
            for column, name in enumerate(fields):
                _cell(sheet, number, column, _flat(row[name]))
    stream.write(made.getvalue())


def _cell(sheet: Any, number: int, column: int, value: Any) -> None:
    if isinstance(value, str) and value.startswith(("http://", "https://")) and len(value) < 2000:
        sheet.write_url(number, column, value, string=value)
    elif isinstance(value, str):
        sheet.write_string(number, column, value[:LONGEST_CELL])
    else:
        sheet.write(number, column, value)


def _library(name: str, extra: str) -> ModuleType:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise MissingExtraError(
            f"the {extra} format needs an extra that is not installed; run: pip install 'onrecord[{extra}]'"
        ) from error
