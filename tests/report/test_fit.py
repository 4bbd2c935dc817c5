"""What of a view finds room under its size cap."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.report.fake import rows, view_of

from onrecord.report.build import SMALLEST_CAP
from onrecord.report.fit import fit
from onrecord.report.page import render
from onrecord.report.view import ShownArticle, View

WHOLE = view_of(rows(12))


def test_what_has_room_is_whole() -> None:
    fitted = fit(WHOLE)
    assert fitted.view == fitted.whole == WHOLE
    assert len(fitted.sheets) == 12


def test_rows_are_cut_from_the_end() -> None:
    long = view_of(rows(300), size_cap=SMALLEST_CAP)
    kept = fit(long).view
    for kind in ("statements", "figures", "refusals", "articles"):
        some, every = getattr(kept, kind), getattr(long, kind)
        assert 0 < len(some) < len(every)
        assert some == every[: len(some)]


def test_articles_that_carry_rows_come_before_others() -> None:
    text = "Rain. " * 8_000
    bare = tuple(ShownArticle(id=f"z{n}", name="bare", published="2032-01-01", text=text) for n in range(12))
    view = replace(WHOLE, articles=bare + WHOLE.articles, size_cap=400_000)
    shelf = fit(view).shelf
    assert all(shelf.holds(article.id) for article in WHOLE.articles)
    assert not all(shelf.holds(article.id) for article in bare)


@settings(deadline=None, max_examples=12)
@given(st.integers(SMALLEST_CAP, 900_000), st.sampled_from(["“<&>”", "\x00\ud800", "水\u202e", "a b\n\n", "'"]))
def test_the_page_is_never_larger_than_its_cap(cap: int, unit: str) -> None:
    found = rows(24)
    for number, row in enumerate(found["articles"]):
        row["text"] += unit * (number * 1_500)
        row["title"] = unit * 80
        row["outlet"] = unit * 80
    for row in (*found["statements"], *found["figures"]):
        row["outlet"] = row["speaker"] = unit * 80
        row["actor"] = row["id"]
    view: View = view_of(found, size_cap=cap)
    assert len(render(view).encode()) <= cap


@pytest.mark.parametrize("kind", ["articles", "statements", "figures", "refusals"])
def test_many_rows_of_one_kind_hold_the_cap(kind: str) -> None:
    found = rows(250)
    view = view_of({name: (some if name in {kind, "articles"} else []) for name, some in found.items()})
    assert len(render(replace(view, size_cap=SMALLEST_CAP)).encode()) <= SMALLEST_CAP
