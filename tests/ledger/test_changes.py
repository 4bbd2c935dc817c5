"""Rows compared, and what was there before put together again."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from onrecord.ledger.changes import Change, differences, keyed, restored

ROWS = st.dictionaries(
    st.sampled_from("abc"), st.fixed_dictionaries({"text": st.integers(0, 2), "of": st.none() | st.integers(0, 1)})
)


def test_rows_are_told_apart_by_their_id() -> None:
    rows = [{"article": "x", "id": "1"}, {"article": "y", "id": "1"}, {"article": "x", "id": "2"}]
    assert keyed("figures", rows) == {"x": {"1": rows[0], "2": rows[2]}, "y": {"1": rows[1]}}


def test_rows_without_an_id_are_told_apart_by_place_and_kind_and_then_by_number() -> None:
    day = {"article": "x", "start": 3, "end": 8, "type": "DATE", "value": "2031"}
    rows = [day, day | {"type": "SET"}, day | {"value": "2032"}, day | {"end": 9}]
    assert list(keyed("times", rows)["x"]) == ["3-8 DATE", "3-8 SET", "3-8 DATE 2", "3-9 DATE"]
    assert keyed("zones", [{"article": "x", "start": 0, "end": 4, "kind": "body"}])["x"].keys() == {"0-4 body"}
    assert keyed("articles", [{"article": "x", "name": "x.txt"}])["x"].keys() == {"x"}


def test_what_differs_is_told_with_what_was_before() -> None:
    old: dict[str, dict[str, Any]] = {
        "same": {"a": 1, "b": [1]},
        "other": {"a": 1, "b": [1]},
        "gone": {"a": 1, "b": None},
    }
    new: dict[str, dict[str, Any]] = {
        "same": {"a": 1.0, "b": [1], "c": 7},
        "other": {"a": 2, "b": [1]},
        "more": {"a": 3, "b": []},
    }
    assert list(differences(old, new)) == [
        ("other", "changed", {"a": 1}),
        ("gone", "went", {"a": 1, "b": None}),
        ("more", "came", {}),
    ]


@given(st.lists(ROWS, min_size=1, max_size=6))
def test_what_was_is_found_again_from_what_is_and_the_differences(states: list[dict[str, dict[str, Any]]]) -> None:
    history: dict[str, list[Change]] = {key: [] for key in "abc"}
    for run in range(1, len(states)):
        for key, change, before in differences(states[run - 1], states[run]):
            history[key].insert(0, Change(run, "figures", key, change, before, ()))
    for run, state in enumerate(states):
        for key, changes in history.items():
            later = [change for change in changes if change.run > run]
            assert restored(states[-1].get(key), later) == state.get(key)
