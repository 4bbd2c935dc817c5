"""How a measure is written for readers and kept for programs."""

from __future__ import annotations

import pytest

from measure import Measure, table, written


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "-"),
        (0, "0"),
        (665183, "665,183"),
        (100.0, "100"),
        (0.0794, "0.079"),
        (58.64, "58.6"),
        (33842.91, "33,842.9"),
    ],
)
def test_numbers_are_written_to_be_read(value: float | None, text: str) -> None:
    assert written(value) == text


def test_a_row_says_only_of_what_is_not_attempted_that_it_is_not() -> None:
    tried = Measure(name="polnear.f1", value=58.6, unit="percent", command="score")
    untried = Measure(name="plover.f1", value=0, unit="percent", command="score", attempted=False)
    assert tried.row() == {"value": 58.6, "unit": "percent", "command": "score"}
    assert untried.row()["attempted"] is False


def test_the_table_parts_the_families() -> None:
    names = ("build.words_per_s", "build.articles_per_s", "polnear.f1")
    lines = table(Measure(name=name, value=1.5, unit="x", command="c") for name in names).splitlines()
    assert [line.split() for line in lines] == [
        [names[0], "1.500", "x"],
        [names[1], "1.500", "x"],
        [],
        [names[2], "1.500", "x"],
    ]
