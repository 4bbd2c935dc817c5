"""Export rows as JSON Lines, CSV, Parquet or a spreadsheet."""

from __future__ import annotations

import csv
import importlib
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import chain
from types import ModuleType
from typing import Any, BinaryIO

Row = Mapping[str, Any]

FORMATS = ("jsonl", "csv", "parquet", "xlsx")
# A spreadsheet takes a cell that begins so for a formula and runs it.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
# What one sheet can hold (ECMA-376, SpreadsheetML).
MOST_SHEET_ROWS = 1_048_576
LONGEST_CELL = 32_767
# A spreadsheet holds the day it was made; that of the export would make two exports of one ledger differ.
MADE = datetime(2000, 1, 1, tzinfo=UTC)


class MissingExtraError(Exception):
    """A format needs a library that is not installed."""


class TooLargeError(Exception):
    """A format cannot hold so much."""


def write_rows(rows: Iterable[Row], kind: str, form: str, stream: BinaryIO) -> int:
    """Write rows of one kind to a binary stream; how many there were.

    Args:
        rows: with the same fields each.
        kind: the export kind, which names the sheet of a spreadsheet.
        form: one of `FORMATS`.
        stream: where to.

    Raises:
        MissingExtraError: the format's library is not installed.
        TooLargeError: the format cannot hold so many rows.
    """
    counted = _Counted(rows)
    {"jsonl": _jsonl, "csv": _csv, "parquet": _parquet, "xlsx": _xlsx}[form](counted, kind, stream)
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


def _jsonl(rows: Iterable[Row], kind: str, stream: BinaryIO) -> None:
    del kind
    stream.writelines(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)


def _csv(rows: Iterable[Row], kind: str, stream: BinaryIO) -> None:
    del kind
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    writer: csv.DictWriter[str] | None = None
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(text, list(row))
            writer.writeheader()
        writer.writerow({name: disarmed(_flat(value)) for name, value in row.items()})
    text.detach()


def disarmed(value: Any) -> Any:
    """Text that a spreadsheet would run as a formula, with an apostrophe before it; anything else as it is."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _flat(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def _parquet(rows: Iterable[Row], kind: str, stream: BinaryIO) -> None:
    arrow = _library("pyarrow", "parquet")
    parquet = _library("pyarrow.parquet", "parquet")
    plain = [{name: _flat(value) for name, value in row.items()} for row in rows]
    columns = {name: [row[name] for row in plain] for name in (plain[0] if plain else {})}
    table = arrow.table({name: _column(arrow, values) for name, values in columns.items()})
    parquet.write_table(table.replace_schema_metadata({"onrecord_kind": kind}), stream)


def _column(arrow: ModuleType, values: list[Any]) -> Any:
    """A column; one with whole numbers and fractions is of fractions, one without any value is of text."""
    if any(isinstance(value, float) for value in values):
        return arrow.array(values, arrow.float64())
    return arrow.array(values, arrow.string() if all(value is None for value in values) else None)


def _xlsx(rows: Iterable[Row], kind: str, stream: BinaryIO) -> None:
    xlsxwriter = _library("xlsxwriter", "xlsx")
    book = xlsxwriter.Workbook(
        stream, {"strings_to_formulas": False, "strings_to_numbers": False, "constant_memory": True}
    )
    book.set_properties({"created": MADE})
    sheet = book.add_worksheet(kind)
    source = iter(rows)
    first = next(source, None)
    if first is not None:
        sheet.write_row(0, 0, list(first))
        for number, row in enumerate(chain([first], source), start=1):
            if number >= MOST_SHEET_ROWS:
                raise TooLargeError(f"a sheet holds {MOST_SHEET_ROWS - 1:,} rows; export {kind} as csv or parquet")
            for column, value in enumerate(row.values()):
                _cell(sheet, number, column, _flat(value))
    book.close()


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
