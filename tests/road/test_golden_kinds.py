"""The sample's golden exports hold each kind of speaker, day and finding, so that a change to any of them shows."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest
from write_golden import GOLDEN

from onrecord.records.finding import FindingKind

HELD = {
    ("mentions", "basis"): "lexicon own surname spelling office_in_article office_held",
    ("statements", "speaker_basis"): "lexicon own surname spelling office_in_article office_held role_of_last "
    "body_named government_of pronoun_of_foremost source_unnamed source_joint",
    ("statements", "said_basis"): "attribution occasion dateline published happened",
    ("articles", "published_basis"): "given metadata masthead",
    ("articles", "happened_basis"): "text presupposed",
    ("times", "basis"): "words published narrative tense_past tense_future nearest utterance",
    ("findings", "kind"): " ".join(get_args(FindingKind)),
}


def rows(kind: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLDEN / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("kind", "field"), HELD)
def test_each_kind_is_there(kind: str, field: str) -> None:
    assert set(HELD[kind, field].split()) - {row[field] for row in rows(kind)} == set()


def test_a_side_a_relay_and_what_stays_unknown_are_there() -> None:
    statements = rows("statements")
    assert any(row["side"] and not row["actor"] for row in statements)
    assert any(row["via"] for row in statements)
    assert any(row["source_text"] and not row["speaker"] for row in statements)
    assert any(row["speaker"] and not row["said"] for row in statements)


def test_a_house_speaks_for_its_state() -> None:
    assert {row["actor"] for row in rows("statements") if row["source_text"] == "Seaward House"} == {"XOR"}
