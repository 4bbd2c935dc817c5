"""A ledger as a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.ledger.open import open_ledger
from onrecord.report.build import SIZE_CAP
from onrecord.report.view import Selection
from onrecord.run import exporting
from onrecord.run.build import build
from onrecord.run.reporting import NoSuchStoryError, report_page
from onrecord.run.settings import Settings


def test_the_page_holds_the_articles_and_their_words(sample_ledger: Path) -> None:
    with open_ledger(sample_ledger) as ledger:
        page = report_page(ledger, Selection(), None, SIZE_CAP)
        ids = [row["article"] for row in ledger.rows("articles")]
    assert len(ids) == 29
    assert all(f'id="a-{id_}"' in page for id_ in ids)


def test_a_story_is_the_articles_it_names(sample_ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_ledger(sample_ledger) as ledger:
        first, second, third = [row["article"] for row in ledger.rows("articles")][:3]
        real = exporting.rows
        stories = [
            {"story": "s1", "article": first, "heading": "The harbour"},
            {"story": "s1", "article": second, "heading": "The harbour"},
            {"story": "s2", "article": third, "heading": "The road"},
        ]
        monkeypatch.setattr(
            "onrecord.run.reporting.rows",
            lambda ledger, kind: iter(stories) if kind == "stories" else real(ledger, kind),
        )
        page = report_page(ledger, Selection(), "s1", SIZE_CAP)
    assert [f'id="a-{id_}"' in page for id_ in (first, second, third)] == [True, True, False]
    assert "Only the articles of the story “The harbour”." in page


def test_a_story_that_is_not_there(sample_ledger: Path) -> None:
    with open_ledger(sample_ledger) as ledger, pytest.raises(NoSuchStoryError, match="has no story 's1'"):
        report_page(ledger, Selection(), "s1", SIZE_CAP)


def test_garbled_text_stands_among_what_was_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It wonâ€™t sail, the harbour master said.", "utf-8")
    with open_ledger(tmp_path / "a.ledger", write=True) as ledger:
        build(ledger, [str(tmp_path / "a.txt")], Settings())
        page = report_page(ledger, Selection(), None, SIZE_CAP)
    assert "Text damaged before it came here" in page
    assert "UTF-8 read as windows-1252: â€™ most likely ’" in page


def test_damage_that_reading_shows_stands_there_and_warns_at_the_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ferry left the the harbour before noon, the harbour master said.", "utf-8")
    with open_ledger(tmp_path / "a.ledger", write=True) as ledger:
        build(ledger, [str(tmp_path / "a.txt")], Settings())
        page = report_page(ledger, Selection(), None, SIZE_CAP)
        [finding] = ledger.rows("findings")
    assert (finding["kind"], finding["text"]) == ("garbled", "the the")
    assert "“the” stands twice" in page
    assert "damaged in 1 place" in page


def test_an_article_with_a_date_that_cannot_be_true_says_so_and_what_shows_it(sample_ledger: Path) -> None:
    with open_ledger(sample_ledger) as ledger:
        page = report_page(ledger, Selection(speaker="Orlik"), None, SIZE_CAP)
    assert (
        page.count("re-dated: dated 2025-03-09 (masthead), but “Defence Minister Stefan Orlik” held that office") == 2
    )
    assert "re-dated article" in page
    assert "events of 15 June 2022 – 31 May 2024" in page
