from __future__ import annotations

from typing import Any

import pytest
from tests.link.held import claim

from onrecord.link.grounds import have_grounds

KILLED = {"kind": "killed", "counted": "people"}
TANKS = {"kind": "tanks", "counted": "tanks"}


@pytest.mark.parametrize(
    ("a", "b", "grounds"),
    [
        ({**KILLED, "where": "Goma"}, {**KILLED, "where": "Goma"}, True),
        ({**KILLED, "where": "Goma"}, {**KILLED, "before": "The strike on Goma killed "}, True),
        ({**KILLED, "where": "Goma"}, {**KILLED, "before": "The strike killed "}, False),
        (KILLED, KILLED, False),
        ({**KILLED, "before": "In Osk "}, {**KILLED, "behind": " died in Osk on Monday."}, True),
        ({**KILLED, "before": "On Monday "}, {**KILLED, "behind": " died on Monday."}, False),
        ({**KILLED, "behind": ", Ven said.", "author": "Ven"}, {**KILLED, "behind": ", Ven said."}, False),
        ({**KILLED, "of": "Norway"}, {**KILLED, "of": "Norway"}, True),
        ({**TANKS, "where": "Goma"}, {**TANKS, "where": "Goma"}, False),
        ({**TANKS, "of": "Norway"}, {**TANKS, "of": "Norway"}, True),
        ({**TANKS, "of": "Norway"}, {**TANKS, "sides": ("Norway",)}, True),
        ({**TANKS, "of": "Norway"}, {**TANKS, "sides": ("Norway", "Sweden")}, False),
        ({**TANKS, "of": "Norway"}, TANKS, False),
        ({"kind": "money", "of": "Norway"}, {"kind": "money", "of": "Norway"}, False),
        ({"kind": "money", "of": "Norway", "where": "Osk"}, {"kind": "money", "of": "Norway", "where": "Osk"}, True),
    ],
)
def test_what_both_name(a: dict[str, Any], b: dict[str, Any], grounds: bool) -> None:  # noqa: FBT001
    assert have_grounds(claim(**a), claim(**b)) is grounds
    assert have_grounds(claim(**b), claim(**a)) is grounds
