from __future__ import annotations

from typing import Any

import pytest

from onrecord.report.plover import records

ROW: dict[str, Any] = {
    "article": "a",
    "id": "e",
    "start": 5,
    "end": 13,
    "text": "shelled",
    "kind": "ASSAULT",
    "mode": "heavy-weapons",
    "actors": [{"name": "Kesk", "start": 0, "end": 4, "actor": "XK"}],
    "recipients": [],
    "status": "happened",
    "when": "2031-03-03",
    "where": "Varda",
    "country": None,
    "same_as": None,
    "outlet": "Dispatch 24",
    "published": "2031-03-05",
    "speaker": "Mira Solt",
}


def test_a_record_has_the_codebooks_names_and_points_at_the_words() -> None:
    [record] = records([ROW])
    assert (record["event"], record["mode"], record["quad_code"]) == (["ASSAULT"], ["heavy-weapons"], 4)
    assert record["text_info"] == {"start": 5, "end": 13}
    assert record["actor"] == [{"entity_text": "Kesk", "identifier_id": "XK", "identifier_text": "Kesk"}]
    assert (record["date"], record["enddate"]) == ("2031-03-03", None)
    assert record["event_loc"] == {"text": "Varda", "country": None}


@pytest.mark.parametrize(
    ("kind", "folded"), [("AID", "AGREE"), ("CONSULT", "AGREE"), ("ASSAULT", "THREATEN"), ("REQUEST", "REQUEST")]
)
def test_a_plan_is_a_word_given_or_a_threat(kind: str, folded: str) -> None:
    [record] = records([ROW | {"kind": kind, "status": "planned"}])
    assert record["event"] == [folded]


@pytest.mark.parametrize("status", ["denied", "conditional"])
def test_what_did_not_happen_has_no_record(status: str) -> None:
    assert not list(records([ROW | {"status": status}]))


def test_a_time_from_day_to_day_has_both_and_without_one_the_day_of_publication_counts() -> None:
    [long, untold] = records([ROW | {"when": "2031-03-01/2031-03-04"}, ROW | {"when": None}])
    assert (long["date"], long["enddate"]) == ("2031-03-01", "2031-03-04")
    assert untold["date"] == "2031-03-05"
