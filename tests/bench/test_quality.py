"""What scorers print becomes measures with names, units and numbers."""

from __future__ import annotations

import pytest

from quality import attempted, departures, measures


def test_nested_scores_become_dotted_names() -> None:
    found = list(measures("polnear", {"documents": 84, "statement_relaxed": {"p": 77.4, "f1": 58.6}}, "score"))
    assert [(one.name, one.value, one.unit) for one in found] == [
        ("polnear.documents", 84, "count"),
        ("polnear.statement_relaxed.p", 77.4, "percent"),
        ("polnear.statement_relaxed.f1", 58.6, "percent"),
    ]
    assert {one.command for one in found} == {"score"}


def test_a_share_of_nothing_stays_unknown_and_a_part_of_some_is_a_count() -> None:
    scores = {"events_status": None, "conflicts_found": "3 of 11"}
    unknown, count = measures("seeds", scores, "score")
    assert (unknown.value, count.attempted) == (None, False)
    assert (count.value, count.unit) == (3, "count")


@pytest.mark.parametrize(
    ("name", "tried"),
    [
        ("polnear.statement_relaxed.f1", True),
        ("seeds.statements.f1", True),
        ("seeds.figures.f1", True),
        ("seeds.events.f1", True),
        ("plover.root_accuracy", True),
        ("ud-gum.las", True),
        ("ecb.bcubed.f1", True),
        ("seeds.matches.f1", True),
        ("seeds.conflicts_called", False),
    ],
)
def test_what_is_not_attempted_is_told_apart(name: str, tried: bool) -> None:  # noqa: FBT001
    assert attempted(name) is tried


def test_departures_are_the_counts_the_checker_prints() -> None:
    printed = "     2  article: no field 'url'    e.g. {'id': 1}\n    11  zones: unknown kind 'foot'    e.g. 003.txt\n"
    assert departures(printed) == 13
    assert departures("") == 0
