from __future__ import annotations

from typing import Any

import pytest

from onrecord.report.build import SMALLEST_CAP, make_view
from onrecord.report.view import Selection, View

from .fake import rows, view_of


def chosen(**asked: Any) -> View:
    found: View = view_of(rows(), selection=Selection(**asked))
    return found


def test_everything_is_shown_where_nothing_is_asked_for() -> None:
    view = chosen()
    assert (len(view.articles), len(view.statements), len(view.figures)) == (30, 120, 60)
    assert view.totals.refusals == len(view.refusals) == 34


def test_newest_first_and_unknown_days_last() -> None:
    days = [row.day for row in chosen().statements]
    assert days == sorted(days, reverse=True)
    assert days[0] == "2031-03-12"
    assert days[-1] == ""


def test_since_goes_by_the_day_it_was_said() -> None:
    view = chosen(since="2031-03-10")
    assert {row.day for row in view.statements} == {"2031-03-10", "2031-03-11", "2031-03-12"}
    assert all(row.said is None for row in view.statements)


def test_rows_without_a_day_are_counted_not_guessed() -> None:
    view = chosen(since="2031-03-10")
    # Article 12 has no date: four statements and two figures; its event has no time of its own.
    assert view.undated == 7
    assert chosen().undated == 0


@pytest.mark.parametrize(("day", "kept"), [("2031-03", 1), ("2031-02", 0), ("2031-02-20/2031-03-06", 1), ("2030", 0)])
def test_a_coarse_day_counts_by_its_last(day: str, kept: int) -> None:
    row = {"id": "s", "article": "a", "start": 0, "end": 1, "text": "x", "spans": [[0, 1]], "said": day}
    view = make_view([], [row], [], [], {}, selection=Selection(since="2031-03-05"))
    assert len(view.statements) == kept


def test_speaker_is_part_of_a_name_in_any_case() -> None:
    view = chosen(speaker="TANASE")
    assert {row.speaker for row in view.statements} == {"Mirela Tanase"}
    assert {row.speaker for row in view.figures} <= {"Mirela Tanase"}
    carrying = {row.article for row in view.statements} | {row.article for row in view.figures}
    assert {article.id for article in view.articles} == carrying
    assert view.totals.statements == 120


def test_limit_keeps_the_newest() -> None:
    view = chosen(limit=5)
    assert (len(view.statements), len(view.figures)) == (5, 5)
    assert view.statements == chosen().statements[:5]


def test_the_order_of_rows_leaves_no_trace() -> None:
    found = rows()
    turned = {kind: some if kind == "series" else some[::-1] for kind, some in found.items()}
    assert view_of(found) == view_of(turned)


def test_stretches_are_cut_from_the_article() -> None:
    article = {"article": "a", "name": "a.txt", "text": "“One,” she said, “two.”", "zones": []}
    row = {"id": "s", "article": "a", "start": 0, "end": 23, "text": "“One,”", "spans": [[0, 6], [17, 23]]}
    view = make_view([article], [row], [], [], {})
    assert [stretch.text for stretch in view.statements[0].content] == ["“One,”", "“two.”"]


def test_a_cap_without_room_is_refused() -> None:
    with pytest.raises(ValueError, match=f"give at least {SMALLEST_CAP}"):
        make_view([], [], [], [], {}, size_cap=SMALLEST_CAP - 1)
