"""Days of publication that cannot be taken."""

from __future__ import annotations

import pytest

from onrecord.clean.doubts import disagreeing, in_future
from onrecord.clean.published import published
from onrecord.clean.zones import zones
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.when import When

BODY = "\n\nThe ferry stopped, the company said.\n\nNobody was hurt, it said.\n"


def test_of_two_days_far_apart_neither_is_taken() -> None:
    text = "Tuesday, 4 March 2025\n\nFerry halted after blast\n\nBy Anna Keller, 16 December 2021" + BODY
    article = Article(text=text, name="a")
    found = zones(article)
    refusal = disagreeing(text, found)
    assert refusal is not None
    assert text[refusal.start : refusal.end] == "16 December 2021"
    assert refusal.reason == Reason.of("dates_disagree", first="Tuesday, 4 March 2025", second="16 December 2021")
    assert published(article, found) is None


def test_the_address_settles_what_two_mastheads_leave_open() -> None:
    text = "Tuesday, 4 March 2025\n\nFerry halted after blast\n\nBy Anna Keller, 16 December 2021" + BODY
    article = Article(text=text, name="a", url="https://norrpost.example/2021/12/16/ferry")
    assert published(article, zones(article)) == When("2021-12-16", "url")


@pytest.mark.parametrize(
    "head",
    [
        "4 March 2025\n\nFerry halted after blast\n\nUpdated: 16 December 2025",
        "4 March 2025\n\nFerry halted after blast\n\nBy Anna Keller, 3 March 2025",
        "4 March 2025\n\nFerry halted after blast",
    ],
)
def test_a_day_of_an_update_and_days_beside_one_another_agree(head: str) -> None:
    article = Article(text=head + BODY, name="a")
    assert disagreeing(article.text, zones(article)) is None
    assert published(article, zones(article)) == When("2025-03-04", "masthead")


@pytest.mark.parametrize(
    ("day", "basis", "fetched", "refused"),
    [
        ("2025-03-06", "masthead", "2025-03-04T10:00:00Z", True),
        ("2025-03-05", "masthead", "2025-03-04T23:00:00Z", False),
        ("2025-03-04", "url", "2025-03-04T10:00:00Z", False),
        ("2031-01-01", "given", "2025-03-04T10:00:00Z", False),
        ("2031-01-01", "masthead", None, False),
        ("2031-01", "metadata", "2025-03-04T10:00:00Z", False),
    ],
)
def test_a_page_was_not_published_after_it_was_fetched(
    day: str, basis: str, fetched: str | None, *, refused: bool
) -> None:
    found = in_future(Article(text="x", name="a", fetched=fetched), When(day, basis))
    assert (found is not None) == refused
