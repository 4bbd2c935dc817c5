from __future__ import annotations

from typing import Any

import pytest

from gold_records import is_found

RECORD = {
    "event": "DEMAND",
    "text": "Solt on Monday demanded that Kesk stop the work.",
    "textInfo": {"markup": "(SRC: Solt) on Monday (EVT: demanded) that (TAR: Kesk) (EVT: stop) the work."},
}


@pytest.mark.parametrize(
    ("found", "right"),
    [
        ({"kind": "REQUEST", "start": 15, "end": 23}, True),
        ({"kind": "REQUEST", "start": 34, "end": 38}, True),
        ({"kind": "REQUEST", "start": 0, "end": 4}, False),
        ({"kind": "REJECT", "start": 15, "end": 23}, False),
    ],
)
def test_an_event_answers_by_its_kind_and_place(found: dict[str, Any], right: bool) -> None:  # noqa: FBT001
    assert is_found(RECORD, [found]) is right


def test_nothing_found_is_not_right() -> None:
    assert not is_found(RECORD, [])


@pytest.mark.parametrize("info", ["", "no words are marked", "(EVT: demanded)"])
def test_a_record_without_marks_has_its_words(info: str) -> None:
    record = RECORD | {"textInfo": info, "eventText": "demanded stop"}
    assert is_found(record, [{"kind": "REQUEST", "start": 15, "end": 23}])
