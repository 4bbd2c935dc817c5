from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from tests.link.stories.made import told

from onrecord.link.stories.keys import WINDOW, finer, keys
from onrecord.link.stories.told import Told

WORDS = " ".join(f"w{n}" for n in range(30))


def below(side: Told, number: int) -> set[int]:
    return set(finer(side, number))


@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(0, WINDOW // 2))
def test_what_is_near_in_time_meets_in_a_window_of_each_shared_word(day: date, apart: int) -> None:
    one = told("Herat", "quake", day.isoformat())
    other = told("Herat", "tent", (day + timedelta(apart)).isoformat())
    shared = set(keys(one)) & set(keys(other))
    assert len(shared) == 1
    assert below(one, *shared) & below(other, *shared)


def test_a_dated_and_an_undated_article_meet_by_two_words() -> None:
    one, other = told("Herat Zinda", "quake", "2024-03-05"), told("Herat Zinda", "tent")
    first = min(set(keys(one)) & set(keys(other)))
    assert below(one, first) & below(other, first)


def test_blocks_are_few_however_long_the_article_and_have_an_end() -> None:
    side = told(WORDS, WORDS.upper(), "2024-03-05")
    level = set(keys(side))
    for most in (60, 120, 120):
        assert len(level) <= most
        level = {number for one in level for number in finer(side, one)}
    assert level == set()
