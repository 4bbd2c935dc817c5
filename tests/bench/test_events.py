from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from events import is_wrongly_held, line, parties, score

TEXT = "Mira Solt said Kesk had shelled the harbour of Varda on Monday. Kesk denied it."
ASKED: dict[str, Any] = {
    "text": "had shelled",
    "kind": "ASSAULT",
    "also": ["COERCE"],
    "mode": ["heavy-weapons"],
    "actor": [["Kesk"]],
    "recipient": [["harbour", "Varda"]],
    "status": "happened",
    "reporter": ["Mira Solt"],
}
ARTICLE = {"name": "shelled", "published": "2031-03-05", "text": TEXT, "events": [ASKED]}
ALL = {"found", "kind", "mode", "actor", "recipient", "status", "reporter"}


def party(name: str) -> dict[str, Any]:
    return {"name": name, "start": 0, "end": 1, "actor": None}


def row(*events: Mapping[str, Any]) -> Mapping[str, Any]:
    """What `annotate` prints: one statement and some events."""
    return {"statements": [{"id": "s", "speaker": {"name": "Mira Solt"}}], "events": list(events)}


def event(**fields: Any) -> Mapping[str, Any]:
    """An event right in all."""
    right = {
        "id": "e",
        "start": 20,
        "end": 31,
        "kind": "ASSAULT",
        "mode": "heavy-weapons",
        "actors": [party("Kesk")],
        "recipients": [party("Varda")],
        "status": "happened",
        "statement": "s",
        "same_as": None,
    }
    return right | fields


def test_an_event_right_in_all() -> None:
    scored = score(ARTICLE, row(event()))
    assert (scored.right, scored.too_many, scored.wrongly) == ((frozenset(ALL),), 0, 0)


@pytest.mark.parametrize(
    ("field", "fields"),
    [
        ("kind", {"kind": "REJECT"}),
        ("mode", {"mode": "aerial"}),
        ("actor", {"actors": []}),
        ("recipient", {"recipients": [party("Solt")]}),
        ("status", {"status": "planned"}),
        ("reporter", {"statement": "other"}),
    ],
)
def test_one_field_wrong_is_that_field_alone(field: str, fields: dict[str, Any]) -> None:
    [right] = score(ARTICLE, row(event(**fields))).right
    assert ALL - right == {field}


def test_what_a_speaker_alone_says_is_wrongly_held_by_the_outlet() -> None:
    assert score(ARTICLE, row(event(statement=None))).wrongly == 1
    assert is_wrongly_held(ASKED | {"reporter": "outlet", "status": "planned"}, "happened", "outlet")
    assert not is_wrongly_held(ASKED | {"reporter": "outlet"}, "happened", "outlet")
    assert not is_wrongly_held(ASKED, "planned", "outlet")


def test_what_is_not_found_has_nothing_right_and_what_nobody_asked_for_is_too_many() -> None:
    scored = score(ARTICLE, row(event(start=64, end=75)))
    assert (scored.right, scored.too_many) == ((frozenset(),), 1)


def test_a_second_place_of_one_event_is_not_too_many() -> None:
    again = event(id="f", start=76, end=78, same_as="e")
    assert score(ARTICLE, row(event(), again)).too_many == 0


def test_an_optional_event_is_neither_asked_nor_held_against() -> None:
    optional = ARTICLE | {"events": [ASKED | {"optional": True}]}
    assert score(optional, row(event(statement=None))) == score(optional, row())


def test_parties_are_all_found_and_nobody_where_none_is() -> None:
    assert parties([["Kesk"], ["Solt"]], ["Kesk", "Mira Solt"])
    assert not parties([["Kesk"], ["Solt"]], ["Kesk"])
    assert parties([["Kesk", ""]], [])
    assert not parties([], ["Kesk"])


def test_what_both_do_to_one_another_may_stand_in_either_field() -> None:
    mutual = ARTICLE | {"events": [ASKED | {"actor": [["Kesk"], ["Varda"]], "recipient": [], "mutual": True}]}
    [right] = score(mutual, row(event(recipients=[party("Varda")]))).right
    assert "actor" in right


def test_an_article_is_a_line_with_its_day() -> None:
    assert json.loads(line(ARTICLE))["published"] == "2031-03-05"
