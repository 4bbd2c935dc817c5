from __future__ import annotations

import pytest

from onrecord.report.days import day_words, period


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2031-03-09", "9 March 2031"),
        ("2031-03", "March 2031"),
        ("2031", "2031"),
        ("2031-03-09/2031-03-12", "9–12 March 2031"),
        (None, "date not known"),
        ("", "date not known"),
        ("last week", "last week"),
        ("2031-13-09", "2031-13-09"),
    ],
)
def test_day_words(value: str | None, words: str) -> None:
    assert day_words(value) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2031-03-09", "2031-03-09", "9 March 2031"),
        ("2031-02-28", "2031-03-03", "28 February – 3 March 2031"),
        ("2030-12-30", "2031-01-02", "30 December 2030 – 2 January 2031"),
        ("2030", "2031-01-02", "2030 – 2 January 2031"),
    ],
)
def test_period(first: str, last: str, words: str) -> None:
    assert period(first, last) == words
