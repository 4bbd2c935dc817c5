"""`onrecord diff`."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import pytest
from click.testing import Result
from pyarrow import parquet  # type: ignore[import-untyped]

from onrecord.ledger.open import open_ledger

Run = Callable[..., Result]
Row = dict[str, Any]

CONTRACT = "change kind article name id start end text fields why run when".split()
BRANDT = '[[holder]]\nid = "B"\nname = "Ilse Marie Brandt"\naliases = ["Ilse Brandt"]\n'


def rows(result: Result) -> list[Row]:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def history(run: Run, article: Path, ledger: Path) -> Path:
    """A ledger of three runs: an article, a second one and a refused input, and both with actors of the user's own."""
    second = article.with_name("quay.jsonl")
    known = {"text": "The quay holds 40 boats, Tomas Reuk said.", "url": "https://coastwire.example/quay", "id": "q"}
    second.write_text(json.dumps(known) + "\n{}\n", encoding="utf-8")
    assert run("build", second, "--ledger", ledger).exit_code == 3
    own = article.with_name("own.toml")
    own.write_text(BRANDT, encoding="utf-8")
    assert run("build", article, "--ledger", ledger, "--actors", own).exit_code == 0
    return ledger


def test_rows_have_the_contracts_fields_and_the_articles_words(run: Run, history: Path) -> None:
    found = rows(run("diff", "--ledger", history, "--since", "run:0"))
    with open_ledger(history) as ledger:
        texts = {row["article"]: (ledger.article(row["article"]) or {})["text"] for row in ledger.rows("articles")}
    assert {row["article"] for row in found} == {*texts, None}
    for row in found:
        assert list(row) == CONTRACT
        assert row["change"] == "came"
        if row["text"] is not None:
            assert texts[row["article"]][row["start"] : row["end"]] == row["text"]


def test_what_came_with_a_new_article_and_what_was_refused(run: Run, history: Path) -> None:
    found = [row for row in rows(run("diff", "--ledger", history, "--since", "run:1")) if row["change"] == "came"]
    assert {(row["name"], *row["why"]) for row in found} == {("q", "new_article"), ("quay.jsonl", "new_input")}
    assert {row["kind"] for row in found} >= {"articles", "statements", "figures", "mentions", "refusals"}


def test_what_changed_with_a_file_of_the_users_own(run: Run, history: Path) -> None:
    result = run("diff", "--ledger", history, "--since", "run:2")
    found = rows(result)
    assert {(row["change"], row["name"], *row["why"]) for row in found} == {("changed", "harbour.txt", "user_file")}
    [said] = [row for row in found if row["kind"] == "statements"]
    assert said["text"].endswith("The harbour is open again")
    assert said["fields"]["speaker"] == ["Ilse Brandt", "Ilse Marie Brandt"]


def test_the_summary_counts_by_kind_change_and_cause(run: Run, history: Path) -> None:
    result = run("diff", "--ledger", history, "--since", "run:1")
    found = rows(result)
    first = result.stderr.partition("; ")[0]
    assert first == "Since run:1 (runs 2 to 3): 1 article came"
    new = sum(row["why"] == ["new_article"] for row in found)
    assert f"Why, in rows: new articles ({new})" in result.stderr
    assert "newly refused inputs (1)" in result.stderr
    assert result.stderr.count("\n") == 1


def test_nothing_changed_is_said_so(run: Run, history: Path) -> None:
    for since, runs in (("run:3", ""), ("2999-12-31", "")):
        result = run("diff", "--ledger", history, "--since", since)
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr == f"Since {since}{runs}: nothing changed.\n"


def test_forgetting_is_told_by_id_alone(run: Run, history: Path) -> None:
    assert run("forget", "harbour.txt", "quay.jsonl", "--ledger", history).exit_code == 0
    result = run("diff", "--ledger", history, "--since", "run:3")
    assert [(row["change"], row["kind"], row["name"], row["why"]) for row in rows(result)] == [
        ("went", "articles", None, ["forgotten"]),
        ("went", "refusals", None, ["forgotten"]),
    ]
    assert result.stderr == (
        "Since run:3 (run 4): 1 article went; 1 refusal went. Why, in rows: articles forgotten (2).\n"
    )
    assert "harbour" not in result.output


def test_what_was_forgotten_and_came_again_is_said_so(run: Run, article: Path, ledger: Path) -> None:
    assert run("forget", article.name, "--ledger", ledger).exit_code == 0
    assert run("build", article, "--ledger", ledger).exit_code == 0
    result = run("diff", "--ledger", ledger, "--since", "run:1")
    found = rows(result)
    assert {(row["change"], *row["why"]) for row in found} == {("came", "came_again")}
    assert result.stderr.startswith("Since run:1 (runs 2 to 3): 1 article came; ")
    assert result.stderr.endswith(
        "Why, in rows: articles forgotten and read again, whose former rows are gone and cannot be compared "
        f"({len(found)}).\n"
    )
    assert "(came_again)" in run("diff", "--help").stdout


def test_a_time_that_is_none_is_wrong_usage_and_says_what_runs_there_are(run: Run, history: Path) -> None:
    for since, words in (
        ("2025", "'2025' is no day, instant or run; write it like 2025-03-04, 2025-03-04T18:00Z or run:3; "),
        ("run:4", "there is no run:4; "),
    ):
        result = run("diff", "--ledger", history, "--since", since)
        assert (result.exit_code, result.stdout) == (2, "")
        assert f"Error: Invalid value for --since: {words}this ledger has runs 1 to 3, of 20" in result.stderr


def test_csv_runs_nothing(run: Run, article: Path) -> None:
    ledger, name = article.with_name("x.ledger"), "=cmd|x.txt"
    article.rename(article.with_name(name))
    assert run("build", article.with_name(name), "--ledger", ledger).exit_code == 0
    result = run("diff", "--ledger", ledger, "--since", "run:0", "--format", "csv")
    found = list(csv.DictReader(io.StringIO(result.stdout_bytes.decode(), newline="")))
    assert list(found[0]) == CONTRACT
    assert {row["name"] for row in found} == {f"'{name}"}
    assert {row["why"] for row in found} == {'["new_article"]'}


def test_parquet_and_spreadsheet(run: Run, history: Path, tmp_path: Path) -> None:
    wanted = rows(run("diff", "--ledger", history, "--since", "run:1"))
    nested = {"fields", "why"}
    flat = [
        {name: json.dumps(value) if name in nested and value is not None else value for name, value in row.items()}
        for row in wanted
    ]
    files = {form: tmp_path / f"changes.{form}" for form in ("parquet", "xlsx")}
    for form, file in files.items():
        assert run("diff", "--ledger", history, "--since", "run:1", "--format", form, "-o", file).stdout == ""
    assert parquet.read_table(files["parquet"]).to_pylist() == flat
    header, *cells = openpyxl.load_workbook(files["xlsx"])["changes"].iter_rows()
    assert [cell.value for cell in header] == [*CONTRACT, "source_link"]
    for row, want in zip(cells, flat, strict=True):
        assert [cell.value for cell in row[:-1]] == list(want.values())
        address = "https://coastwire.example/quay" if want["name"] == "q" else None
        assert (row[-1].hyperlink.target if row[-1].hyperlink else None) == address


@pytest.mark.parametrize("form", ["parquet", "xlsx"])
def test_a_terminal_gets_no_binary(run: Run, ledger: Path, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda _: True, raising=False)
    result = run("diff", "--ledger", ledger, "--since", "run:0", "--format", form, "-o", "-")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{form} is no text for a terminal; name a file with -o" in result.stderr


def test_history_that_begins_later_is_said_so(run: Run, ledger: Path) -> None:
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE runs SET made_with = NULL, finished = '2025-03-04T09:00:00+00:00'")
        connection.execute("DELETE FROM changes")
    result = run("diff", "--ledger", ledger, "--since", "2025-03-04")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == (
        "Since 2025-03-04: nothing changed. "
        "History begins after run 1 of 2025-03-04T09:00:00+00:00: what changed until then was not noted.\n"
    )
