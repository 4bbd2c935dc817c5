"""Export rows as JSON Lines, CSV or Parquet."""

from __future__ import annotations

import csv
import importlib
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from types import ModuleType
from typing import Any, BinaryIO

Row = Mapping[str, Any]
Fields = Mapping[str, type]

# Formats of one kind of rows; a spreadsheet, with a sheet for each of several kinds, is made by `spreadsheet`.
FORMATS = ("jsonl", "csv", "parquet")
# A spreadsheet takes a cell that begins so for a formula and runs it.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
# Of a Parquet file; so many are in memory at a time.
ROWS_A_GROUP = 50_000


class MissingExtraError(Exception):
    """A format needs a library that is not installed."""


class TooLargeError(Exception):
    """A format cannot hold so much."""


def write_rows(rows: Iterable[Row], kind: str, form: str, stream: BinaryIO, fields: Fields) -> int:
    """Write rows of one kind to a binary stream; how many there were.

    Args:
        rows: with these fields each.
        kind: the export kind.
        form: one of `FORMATS`.
        stream: where to.
        fields: names in order, each with what its values are where there are any: `str`, `int`, `float`, `bool`,
            `list` or `dict`. They make the columns, also of no rows at all.

    Raises:
        MissingExtraError: the format's library is not installed.
    """
    counted = _Counted(rows)
    {"jsonl": _jsonl, "csv": _csv, "parquet": _parquet}[form](counted, kind, stream, fields)
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
    writer = csv.writer(text)
    writer.writerow([disarmed(name) for name in fields])
    for row in rows:
        writer.writerow([disarmed(flat(row[name])) for name in fields])
    text.detach()


def disarmed(value: Any) -> Any:
    """Text that a spreadsheet would run as a formula, with an apostrophe before it; anything else as it is."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def flat(value: Any) -> Any:
    """A list or a dict as JSON text; anything else as it is."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def _parquet(rows: Iterable[Row], kind: str, stream: BinaryIO, fields: Fields) -> None:
    arrow = library("pyarrow", "parquet")
    parquet = library("pyarrow.parquet", "parquet")
    types = {int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_()}
    schema = arrow.schema([(name, types.get(type_, arrow.string())) for name, type_ in fields.items()])
    plain = ({name: flat(value) for name, value in row.items()} for row in rows)
    with parquet.ParquetWriter(stream, schema.with_metadata({"onrecord_kind": kind})) as writer:
        while group := list(islice(plain, ROWS_A_GROUP)):
            writer.write_table(arrow.Table.from_pylist(group, schema=writer.schema))


def library(name: str, extra: str) -> ModuleType:
    """A library that is installed with an extra.

    Raises:
        MissingExtraError: it is not installed.
    """
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise MissingExtraError(
            f"the {extra} format needs an extra that is not installed; run: pip install 'onrecord[{extra}]'"
        ) from error
