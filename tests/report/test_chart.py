from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.report.chart import Point, chart

ONE = Point(
    first="2031-03-03",
    last="2031-03-03",
    value=9400,
    low=9400,
    high=9400,
    author="The Lantern Post",
    says="The Lantern Post, 3 March 2031: “9,400 people”.",
)
SVG = "{http://www.w3.org/2000/svg}"


def marks(drawn: str) -> list[ET.Element]:
    """The marks of claims, in order."""
    return [one for one in ET.fromstring(drawn).iter(f"{SVG}path") if one.get("aria-roledescription") == "point"]  # noqa: S314


def across(mark: ET.Element) -> float:
    """How far to the right a mark stands."""
    return float((mark.get("transform") or "").removeprefix("translate(").partition(",")[0])


def down(mark: ET.Element) -> float:
    """How far down a mark stands."""
    return float((mark.get("transform") or "").removesuffix(")").partition(",")[2])


def test_a_mark_for_each_claim_in_its_place() -> None:
    later = replace(ONE, first="2031-03-09", last="2031-03-09", value=12000, low=10800, high=13200, author="Radio Kesk")
    first, second = marks(chart((ONE, later), "people"))
    assert across(first) < across(second)
    assert down(first) > down(second)


def test_a_mark_shows_its_sentence_to_pointers_and_to_readers_of_screens() -> None:
    [mark] = marks(chart((ONE,), "people"))
    assert mark.get("aria-label") == ONE.says
    assert mark.findtext(f"{SVG}title") == ONE.says


def test_the_drawing_says_what_it_is() -> None:
    root = ET.fromstring(chart((ONE,), "people: 1 figure"))  # noqa: S314
    assert (root.get("role"), root.get("aria-label")) == ("img", "people: 1 figure")


def test_authors_have_marks_of_their_own_and_the_rest_share_one() -> None:
    points = tuple(replace(ONE, author=f"Author {number}") for number in range(12))
    drawn = chart(points, "people")
    assert len({mark.get("d") for mark in marks(drawn)}) == 7
    assert "others" in drawn
    assert "Author 5" in drawn
    assert ">Author 6<" not in drawn


def test_words_from_outside_stay_words() -> None:
    drawn = chart((replace(ONE, author="<script>x</script> & \u202e", says="<b>“1”</b>"),), "<i>")
    assert "<script" not in drawn
    assert "<b>" not in drawn
    assert "[U+202E]" in drawn


def test_nothing_needs_a_style_or_an_address() -> None:
    drawn = chart((ONE,), "people")
    assert "style=" not in drawn
    assert "href" not in drawn
    assert "url(" not in drawn


@pytest.mark.parametrize(
    ("value", "tick"), [(8, "8"), (400, "400"), (90_000, "80k"), (3_000_000, "3m"), (19e9, "15bn"), (2e12, "2tn")]
)
def test_numbers_at_the_axis_are_written_as_in_news(value: float, tick: str) -> None:
    assert f">{tick}<" in chart((replace(ONE, value=value, low=value, high=value),), "people")


def test_days_stand_on_their_own_day_wherever_the_machine_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    assert ">3 Mar 2031<" in chart((ONE,), "people in Los Angeles")


@given(st.floats(0, 1e15), st.floats(0, 1e15), st.dates().filter(lambda day: day.year >= 1900), st.text(max_size=30))
def test_anything_is_drawn_and_the_same_twice(value: float, high: float, day: object, author: str) -> None:
    point = Point(
        first=str(day),
        last=str(day),
        value=value,
        low=min(value, high),
        high=max(value, high),
        author=author,
        says=author,
    )
    drawn = chart((point,), "any")
    chart.cache_clear()
    assert chart((point,), "any") == drawn
    assert len(marks(drawn)) == 1
