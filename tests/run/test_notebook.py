"""The face for notebooks: texts read, and a ledger's rows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.ledger.errors import LedgerMissingError
from onrecord.records.vector import Vectors
from onrecord.run.notebook import OpenLedger, read_text


@pytest.fixture
def opened(sample_ledger: Path) -> Iterator[OpenLedger]:
    with OpenLedger(sample_ledger) as ledger:
        yield ledger


def test_a_text_with_what_is_known_of_it() -> None:
    text = "The quay is open, Mayor Ilse Brandt said."
    known = {"outlet": "Coastwire", "url": "https://coastwire.example/1", "title": "Open", "published": "2025-06-03"}
    reading = read_text(text, **known)
    article = reading.article
    assert (article.text, article.outlet, article.url) == (text, known["outlet"], known["url"])
    assert reading.page.title == "Open"
    assert reading.page.published is not None
    assert (reading.page.published.value, reading.page.published.basis) == ("2025-06-03", "given")
    assert read_text(text).article.published_basis is None
    assert reading.vectors == Vectors()


def test_statements_by_speaker_day_and_number(opened: OpenLedger) -> None:
    every = opened.statements()
    speaker = next(row["speaker"] for row in every if row["speaker"])
    by_speaker = opened.statements(speaker=speaker.upper())
    assert by_speaker == [row for row in every if row["speaker"] and speaker.lower() in row["speaker"].lower()]
    assert 0 < len(by_speaker) < len(every)
    late = opened.statements(since="2025-03-09")
    assert 0 < len(late) < len(every)
    last_days = [(row["said"] or row["published"]).rpartition("/")[2] for row in late]
    assert all(day >= "2025-03-09"[: len(day)] for day in last_days)
    assert opened.statements(limit=5) == every[:5]


def test_figures_by_what_they_count_and_who_says_so(opened: OpenLedger) -> None:
    every = opened.figures()
    troops = opened.figures(counted="TROOPS")
    assert troops == [row for row in every if "troops" in (row["counted"] or "").lower()]
    assert 0 < len(troops) < len(every)
    speaker = next(row["speaker"] for row in every if row["speaker"])
    assert {row["speaker"] for row in opened.figures(speaker=speaker)} == {speaker}
    early = {row["article"] for row in opened.articles(as_of="2025-03-05")}
    assert {row["article"] for row in opened.figures(as_of="2025-03-05")} <= early


def test_rows_of_any_kind_rest_on_the_articles_words(opened: OpenLedger) -> None:
    for kind in ("statements", "figures", "mentions", "times"):
        for row in opened.rows(kind):
            text = opened.text(row["article"])
            assert text is not None
            assert text[row["start"] : row["end"]] == row["text"]


def test_what_changed_since_a_run_or_a_day(opened: OpenLedger) -> None:
    came = opened.diff("run:0")
    assert {row["change"] for row in came} == {"came"}
    said = [row["id"] for row in came if row["kind"] == "statements"]
    assert sorted(said) == sorted(row["id"] for row in opened.statements())
    assert came == opened.diff("2020-01-01")
    assert opened.diff("run:1") == []


def test_what_is_not_there(opened: OpenLedger, tmp_path: Path) -> None:
    assert opened.text("no such id") is None
    with pytest.raises(ValueError, match="no kind 'nonsense'"):
        opened.rows("nonsense")
    with pytest.raises(ValueError, match="is no day"):
        opened.articles(as_of="soon")
    with pytest.raises(ValueError, match="there is no run:9; this ledger has one run, 1, of "):
        opened.diff("run:9")
    with pytest.raises(LedgerMissingError):
        OpenLedger(tmp_path / "none.ledger")
