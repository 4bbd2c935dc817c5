from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pytest
from pyarrow import parquet

from onrecord.report import tables
from onrecord.report.tables import write_rows

FIELDS: dict[str, type] = {"name": str, "start": int, "value": float, "negated": bool, "spans": list, "params": dict}
NOTHING: dict[str, Any] = dict.fromkeys(FIELDS)
ROWS: list[dict[str, Any]] = [
    {"name": "=1+1", "start": 3, "value": 28, "negated": True, "spans": [[1, 2]], "params": {"a": "é"}},
    {"name": "b", "start": 4, "value": 1.5, "negated": False, "spans": [], "params": {}},
    NOTHING,
]


def written(form: str, rows: Iterable[dict[str, Any]]) -> io.BytesIO:
    stream = io.BytesIO()
    listed = list(rows)
    assert write_rows(listed, "figures", form, stream, FIELDS) == len(listed)
    stream.seek(0)
    return stream


def test_no_rows_have_all_columns() -> None:
    assert written("jsonl", []).read() == b""
    assert written("csv", []).read() == b"name,start,value,negated,spans,params\r\n"
    assert parquet.read_table(written("parquet", [])).column_names == list(FIELDS)


def test_json_lines_are_the_rows() -> None:
    first = '{"name": "=1+1", "start": 3, "value": 28, "negated": true, "spans": [[1, 2]], "params": {"a": "é"}}'
    assert written("jsonl", ROWS).read().decode().splitlines()[0] == first


def test_csv_has_lists_as_json_and_runs_nothing() -> None:
    found = list(csv.reader(io.StringIO(written("csv", ROWS).read().decode(), newline="")))
    assert found[1] == ["'=1+1", "3", "28", "True", "[[1, 2]]", '{"a": "é"}']
    assert found[3] == [""] * len(FIELDS)


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r"])
def test_csv_runs_no_cell_and_no_header(first: str) -> None:
    words, stream = f"{first}cmd|' /C calc'!A0", io.BytesIO()
    write_rows([{words: words, "list": [words]}], "figures", "csv", stream, {words: str, "list": list})
    header, row = csv.reader(io.StringIO(stream.getvalue().decode(), newline=""))
    assert header[0] == row[0] == f"'{words}"
    assert row[1].startswith("[")


@pytest.mark.parametrize("rows", [[], ROWS, ROWS[:1], [NOTHING]], ids=["none", "some", "whole numbers", "nulls"])
def test_parquet_has_one_schema_whatever_the_rows(rows: list[dict[str, Any]]) -> None:
    schema = parquet.read_schema(written("parquet", rows))
    string = pa.string()
    assert schema.types == [string, pa.int64(), pa.float64(), pa.bool_(), string, string]
    assert schema.metadata[b"onrecord_kind"] == b"figures"


def test_parquet_files_of_two_ledgers_go_together() -> None:
    both = pa.concat_tables([parquet.read_table(written("parquet", ROWS[start::2])) for start in (0, 1)])
    assert both.column("value").to_pylist() == [28.0, None, 1.5]
    assert both.column("spans").to_pylist() == ["[[1, 2]]", None, "[]"]


def test_parquet_is_written_group_by_group(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "ROWS_A_GROUP", 2)
    file = parquet.ParquetFile(written("parquet", ROWS))
    assert file.num_row_groups == 2
    assert file.read().column("start").to_pylist() == [3, 4, None]
