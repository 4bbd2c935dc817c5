"""`onrecord report`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from onrecord.ledger.open import open_ledger

Run = Callable[..., Result]
Page = Callable[..., str]


@pytest.fixture
def page(run: Run, sample_ledger: Path, tmp_path: Path) -> Page:
    """The report of the sample, with options."""

    def made(*options: str) -> str:
        result = run("report", "--ledger", sample_ledger, "-o", tmp_path / "page.html", *options)
        text = (tmp_path / "page.html").read_text(encoding="utf-8")
        assert (result.exit_code, result.stderr) == (0, "")
        size = len(text.encode())
        told = f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{size / 1e3:.0f} kB"
        assert result.stdout == f"Wrote {tmp_path / 'page.html'} ({told}).\n"
        return text

    return made


def test_the_whole_ledger(page: Page, sample_ledger: Path) -> None:
    text = page()
    assert text.startswith("<!doctype html>")
    with open_ledger(sample_ledger) as ledger:
        assert all(row["outlet"] in text for row in ledger.rows("articles") if row["outlet"])


def test_a_selection_shows_less(page: Page) -> None:
    whole = page()
    for options in (("--since", "2025-03-09"), ("--speaker", "Prime Minister"), ("--limit", "3")):
        assert len(page(*options)) < len(whole)


def test_a_limit_of_bytes_holds(page: Page) -> None:
    assert len(page("--max-bytes", "400000").encode()) <= 400_000


def test_a_story_that_is_not_there_is_one_line(run: Run, sample_ledger: Path, tmp_path: Path) -> None:
    result = run("report", "--ledger", sample_ledger, "-o", tmp_path / "page.html", "--story", "s7")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"onrecord: {sample_ledger} has no story 's7';")
    assert result.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_page_in_a_missing_folder_is_one_line(run: Run, sample_ledger: Path, tmp_path: Path) -> None:
    file = tmp_path / "no" / "page.html"
    result = run("report", "--ledger", sample_ledger, "-o", file)
    assert result.exit_code == 1
    assert result.stderr == f"onrecord: {file}: cannot be written here (No such file or directory)\n"


def test_a_report_is_the_same_each_time(page: Page) -> None:
    assert page() == page()


def test_a_dash_is_standard_output(run: Run, sample_ledger: Path) -> None:
    result = run("report", "--ledger", sample_ledger, "-o", "-")
    assert result.exit_code == 0
    assert result.stdout.startswith("<!doctype html>")
