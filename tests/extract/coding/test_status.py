"""How real events are, and who reports them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.coding.reading import at, read

from onrecord.extract.coding.modal import Sign
from onrecord.extract.coding.status import decided
from onrecord.lexicon.event_status import Weight
from onrecord.lexicon.tables import table

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("status.toml").read_text("utf-8"))["case"]
WEIGHTS = get_args(Weight)
SIGNS: list[Sign] = [*WEIGHTS, "maybe", "if", "flip"]


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    found = read(case["text"])
    statements = {one.id: one for one in found.statements}
    for words, status, reporter in case["events"]:
        event = at(found, case["text"], words)
        assert (words, event.status) == (words, status)
        said = statements.get(event.statement or "")
        if reporter != "*":
            assert (said is None) == (not reporter)
        if said and reporter not in ("?", "*"):
            named = said.speaker.name if said.speaker else " ".join(one.text for one in said.source)
            assert reporter.lower() in named.lower()


def test_what_is_told_for_a_day_to_come_is_planned() -> None:
    text = "Xi Jinping visits Hungary on 9 May."
    assert at(read(text, "2024-05-02"), text, "visits").status == "planned"
    assert at(read(text, "2024-05-12"), text, "visits").status == "happened"


@given(st.lists(st.sampled_from(SIGNS), max_size=6))
def test_what_nobody_known_claims_has_not_happened(signs: list[Sign]) -> None:
    if "claimed" in signs:
        assert decided(signs, reported=False) in ("conditional", "denied")


@given(st.lists(st.sampled_from(SIGNS), max_size=6), st.booleans())
def test_a_condition_outweighs_what_stands_inside_it(signs: list[Sign], reported: bool) -> None:  # noqa: FBT001
    assert decided([*signs, "if"], reported=reported) == "conditional"


@given(st.lists(st.sampled_from(["happened", "ongoing", "planned"]), max_size=6))
def test_a_denial_outweighs_what_is_planned_or_goes_on(signs: list[Sign]) -> None:
    assert decided([*signs, "denied"], reported=True) == "denied"
    assert decided(["denied", *signs], reported=True) == "denied"


def test_every_entry_of_the_table_says_a_status_of_something() -> None:
    rules = table("event_status")
    for entry in rules["verb"]:
        assert entry["status"] in WEIGHTS
        assert any(entry.get(key) for key in ("object", "clause", "that", "subject", "behind")), entry["verbs"][:3]
    for entry in (*rules["noun"], *rules["adjective"]):
        assert entry["status"] in WEIGHTS
