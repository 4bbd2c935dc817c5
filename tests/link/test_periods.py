from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.link.held import claim

from onrecord.link.periods import Order, days, order, own_days, published_later

TURNED: dict[Order, Order] = {"second_later": "first_later", "first_later": "second_later"}


def between(a: dict[str, Any], b: dict[str, Any]) -> Order:
    ours, theirs = claim(**a), claim(**b)
    found = order(ours, theirs)
    assert order(theirs, ours) == TURNED.get(found, found)
    return found


def stock(as_of: str | None, **fields: Any) -> dict[str, Any]:
    return {"measure": "stock", "as_of": as_of, "basis": "words", **fields}


def flow(as_of: str | None, basis: str = "words", **fields: Any) -> dict[str, Any]:
    return {"measure": "flow", "as_of": as_of, "basis": basis, **fields}


@pytest.mark.parametrize(
    ("a", "b", "wanted"),
    [
        (stock("2024-05-01"), stock("2024-05-01"), "same"),
        (stock("2024-05-01"), stock("2024-05-02"), "second_later"),
        (stock("2024-05"), stock("2024-05-02"), "open"),
        (stock("2024"), stock("2024"), "same"),
        (stock(None), stock("2024-05-02"), "same"),
        (stock(None, published=None), stock("2024-05-02"), "open"),
        (flow("2024-05-01"), flow("2024-05-01"), "same"),
        (flow("2024-05-01"), flow("2024-05-02"), "apart"),
        (flow("2024-05-01"), flow("2024-01-01/2024-05-01"), "apart"),
        (flow("2024-05"), flow("2024-05-09"), "apart"),
        (flow("2024-01-01/2024-05-01"), flow("2024-01-01/2024-06-01"), "second_later"),
        (flow("2024-05-01/2024-05-02"), flow("2024-05-01/2024-05-06"), "second_later"),
        (flow("2024-01-02/2024-06-01"), flow("2024-01-01/2024-05-01"), "first_later"),
        (flow("2024-05-01"), flow("2024-05-03", "said"), "same"),
        (flow("2024-05-01"), flow("2024-05-23", "said"), "open"),
        (flow("2024-05-01", "said"), flow("2024-05-03", "published"), "second_later"),
        (flow("2024-05-01", "said"), flow("2024-06-03", "published"), "open"),
        (flow("2024-05-01", "said", before="has "), flow("2024-06-03", "said", before="has "), "second_later"),
        (flow("2024-05-01", "said", before="has "), flow("2024-05-01"), "apart"),
        (flow("2024-05-01", "said", before="has "), flow("2024-05-01", "said"), "open"),
        (flow("2024-01-01/2024-05-01"), flow("2024-06-03", "said", before="has "), "second_later"),
        (flow("2024-05-01"), stock("2024-05-01"), "same"),
        (stock("2027", status="planned"), stock("2030", status="planned"), "apart"),
        (stock("2027", status="goal"), stock("2027", status="goal"), "same"),
    ],
)
def test_two_times(a: dict[str, Any], b: dict[str, Any], wanted: str) -> None:
    assert between(a, b) == wanted


@given(st.text(max_size=24))
def test_what_is_no_day_is_none(value: str) -> None:
    found = days(value)
    assert found is None or found.first <= found.last or "/" in value


def test_own_days_fall_back_on_the_day_of_publication() -> None:
    assert own_days(claim(as_of=None, published="2024-05-02")) == days("2024-05-02")
    assert own_days(claim(as_of="2024-04", published="2024-05-02")) == days("2024-04-01/2024-04-30")
    assert own_days(claim(as_of=None, published=None)) is None


def test_which_was_published_later() -> None:
    first, second, undated = (claim(published=day) for day in ("2024-05-01", "2024-05-02", None))
    assert published_later(first, second) is second
    assert published_later(second, first) is second
    assert published_later(first, first) is None
    assert published_later(first, undated) is None
