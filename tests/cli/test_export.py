"""`onrecord export`: every kind and format, read back."""

from __future__ import annotations

import csv
import importlib
import io
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import pytest
from click.testing import CliRunner, Result
from pyarrow import parquet  # type: ignore[import-untyped]

from onrecord.cli.main import cli
from onrecord.ledger.export import KINDS, LATER, LINKED
from onrecord.ledger.open import open_ledger
from onrecord.report.spreadsheet import LINK
from onrecord.run.exporting import rows

Run = Callable[..., Result]
ALL = sorted({*KINDS, *LINKED, "actors"})


def expected(ledger: Path, kind: str) -> list[dict[str, Any]]:
    with open_ledger(ledger) as opened:
        return list(rows(opened, kind))


def flat(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def test_the_sample_has_rows_to_export(sample_ledger: Path) -> None:
    assert {kind for kind in ALL if expected(sample_ledger, kind)} >= {*ALL} - {"findings", "events", "series"}


@pytest.mark.parametrize("kind", ALL)
def test_json_lines(run: Run, sample_ledger: Path, kind: str) -> None:
    result = run("export", kind, "--ledger", sample_ledger)
    assert (result.exit_code, result.stderr) == (0, "")
    assert [json.loads(line) for line in result.stdout.splitlines()] == expected(sample_ledger, kind)


@pytest.mark.parametrize("kind", ALL)
def test_csv(run: Run, sample_ledger: Path, kind: str) -> None:
    result = run("export", kind, "--ledger", sample_ledger, "--format", "csv")
    found = list(csv.DictReader(io.StringIO(result.stdout_bytes.decode(), newline="")))
    wanted = expected(sample_ledger, kind)
    assert len(found) == len(wanted)
    for row, want in zip(found, wanted, strict=True):
        assert {name: value.removeprefix("'") for name, value in row.items()} == {
            name: "" if value is None else str(flat(value)).removeprefix("'") for name, value in want.items()
        }


@pytest.mark.parametrize("kind", ALL)
def test_parquet(run: Run, sample_ledger: Path, kind: str, tmp_path: Path) -> None:
    file = tmp_path / "rows.parquet"
    assert run("export", kind, "--ledger", sample_ledger, "--format", "parquet", "-o", file).stdout == ""
    found = parquet.read_table(file).to_pylist()
    assert found == [{name: flat(value) for name, value in row.items()} for row in expected(sample_ledger, kind)]


def as_in(sheet: Any, wanted: list[dict[str, Any]]) -> bool:
    """Whether a sheet has these rows, and behind them a link to each one's article where they rest on one."""
    header, *body = sheet.iter_rows(values_only=True)
    linked = [LINK] if "article" in wanted[0] and "url" not in wanted[0] else []
    assert list(header) == [*wanted[0], *linked]
    assert len(body) == len(wanted)
    for cells, want in zip(body, wanted, strict=True):
        assert [cell or None for cell in cells[: len(want)]] == [flat(value) or None for value in want.values()]
    return True


@pytest.mark.parametrize("kind", ALL)
def test_spreadsheet(run: Run, sample_ledger: Path, kind: str, tmp_path: Path) -> None:
    file = tmp_path / "rows.xlsx"
    assert run("export", kind, "--ledger", sample_ledger, "--format", "xlsx", "-o", file).exit_code == 0
    book = openpyxl.load_workbook(file)
    assert book.sheetnames == [kind]
    wanted = expected(sample_ledger, kind)
    assert not wanted or as_in(book[kind], wanted)


@pytest.fixture(scope="module")
def book(sample_ledger: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Every kind of the sample as one workbook."""
    file = tmp_path_factory.mktemp("book") / "all.xlsx"
    args = ["export", "all", "--ledger", str(sample_ledger), "--format", "xlsx", "-o", str(file)]
    assert CliRunner().invoke(cli, args, catch_exceptions=False).exit_code == 0
    return openpyxl.load_workbook(file)


def test_all_kinds_are_sheets_of_one_workbook(book: Any, sample_ledger: Path) -> None:
    assert sorted(book.sheetnames) == ALL
    for kind in ALL:
        wanted = expected(sample_ledger, kind)
        assert not wanted or as_in(book[kind], wanted)


def test_each_row_of_words_links_to_its_articles_address(book: Any, sample_ledger: Path) -> None:
    articles = {row["article"]: row for row in expected(sample_ledger, "articles")}
    assert any(row["url"] for row in articles.values())
    for kind in ("statements", "figures", "mentions", "times", "zones", "refusals"):
        *_, last = book[kind].iter_cols()
        for row, cell in zip(expected(sample_ledger, kind), last[1:], strict=True):
            article = articles[row["article"]]
            outlet = f"{article['outlet']}: " if article["outlet"] else ""
            assert cell.value == f"{outlet}{article['title'] or article['name']}"
            assert (cell.hyperlink.target if cell.hyperlink else None) == article["url"]


def test_several_kinds_are_sheets_in_the_order_given_each_once(run: Run, sample_ledger: Path, tmp_path: Path) -> None:
    file = tmp_path / "rows.xlsx"
    kinds = ("figures", "actors", "figures")
    assert run("export", *kinds, "--ledger", sample_ledger, "--format", "xlsx", "-o", file).exit_code == 0
    assert openpyxl.load_workbook(file).sheetnames == ["figures", "actors"]


@pytest.mark.parametrize("kinds", [("all",), ("figures", "actors")])
@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_several_kinds_in_another_format_are_wrong_usage(
    run: Run, sample_ledger: Path, tmp_path: Path, kinds: tuple[str, ...], form: str
) -> None:
    file = tmp_path / "rows"
    result = run("export", *kinds, "--ledger", sample_ledger, "--format", form, "-o", file)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{form} holds rows of one kind; name one, or take --format xlsx, which has a sheet for each" in (
        result.stderr
    )
    assert not file.exists()


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet", "xlsx"])
def test_standard_output_gets_the_bytes_of_the_file(run: Run, sample_ledger: Path, tmp_path: Path, form: str) -> None:
    args = ("export", "figures", "--ledger", sample_ledger, "--format", form)
    assert run(*args, "-o", tmp_path / "file").exit_code == 0
    assert run(*args).stdout_bytes == (tmp_path / "file").read_bytes()


def test_as_of_leaves_out_what_was_published_later(run: Run, sample_ledger: Path) -> None:
    rows = [json.loads(line) for line in run("export", "articles", "--ledger", sample_ledger).stdout.splitlines()]
    early = {row["article"] for row in rows if row["published"] and row["published"] <= "2025-03-05"}
    assert 0 < len(early) < len(rows)
    for kind in ("articles", "statements", "figures"):
        result = run("export", kind, "--ledger", sample_ledger, "--as-of", "2025-03-05")
        assert {json.loads(line)["article"] for line in result.stdout.splitlines()} == early


@pytest.mark.parametrize("kind", sorted(LATER))
def test_kinds_that_nothing_fills_yet_are_said_to_be_empty(run: Run, sample_ledger: Path, kind: str) -> None:
    result = run("export", kind, "--ledger", sample_ledger)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"onrecord: this version does not make {kind} yet; there are no rows\n"


@pytest.mark.parametrize(("form", "library"), [("parquet", "pyarrow"), ("xlsx", "xlsxwriter")])
def test_a_missing_extra_is_one_clear_sentence(
    run: Run, sample_ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, library: str
) -> None:
    def without(name: str, package: str | None = None) -> ModuleType:
        if name.partition(".")[0] == library:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return real(name, package)

    real = importlib.import_module
    monkeypatch.setattr(importlib, "import_module", without)
    file = tmp_path / "rows"
    file.write_text("kept")
    result = run("export", "statements", "--ledger", sample_ledger, "--format", form, "-o", file)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"onrecord: the {form} format needs an extra that is not installed; run: pip install 'onrecord[{form}]'\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["rows"]
    assert file.read_text() == "kept"


@pytest.mark.parametrize("form", ["parquet", "xlsx"])
def test_a_terminal_gets_no_binary(run: Run, sample_ledger: Path, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda _: True, raising=False)
    result = run("export", "statements", "--ledger", sample_ledger, "--format", form)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{form} is no text for a terminal; name a file with -o" in result.stderr


def test_an_output_in_a_missing_folder_is_one_line(run: Run, sample_ledger: Path, tmp_path: Path) -> None:
    file = tmp_path / "no" / "rows"
    result = run("export", "statements", "--ledger", sample_ledger, "-o", file)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"onrecord: {file}: cannot be written here (No such file or directory)\n"


def test_a_dash_is_standard_output(run: Run, sample_ledger: Path) -> None:
    with_dash = run("export", "actors", "--ledger", sample_ledger, "-o", "-")
    assert with_dash.exit_code == 0
    assert with_dash.stdout == run("export", "actors", "--ledger", sample_ledger).stdout != ""


def test_events_as_plovers_records(run: Run, sample_ledger: Path) -> None:
    result = run("export", "events", "--ledger", sample_ledger, "--format", "plover")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    coded = [row for row in expected(sample_ledger, "events") if row["status"] not in {"denied", "conditional"}]
    assert [record["id"] for record in records] == [row["id"] for row in coded]
    assert records


def test_plover_is_a_format_of_events_alone(run: Run, sample_ledger: Path) -> None:
    result = run("export", "figures", "--ledger", sample_ledger, "--format", "plover")
    assert result.exit_code == 2
    assert "onrecord export events --format plover" in result.stderr
