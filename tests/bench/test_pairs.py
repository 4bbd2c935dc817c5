from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from onrecord.records.comparison import Comparison
from onrecord.records.figure import Figure
from onrecord.records.reason import Reason
from pairs import Held, claim, comparison, line

TEXT = "Osk said that 40 boats lay in Solt. Ven saw 3 docks."
FIGURE = {name: getattr(Figure(id="f", start=0, end=0, text="", value=0), name) for name in Figure.__slots__}
SIDE = {"outlet": "Wire", "published": "2031-03-05", "article": TEXT, "text": "40 boats lay"}
PAIR = {"verdict": "scope", "why": "included", "also": ["owner"], "a": SIDE, "b": {**SIDE, "published": ""}}


def figure(words: str, value: float, **fields: Any) -> Mapping[str, Any]:
    start = TEXT.index(words)
    place = {"id": words, "start": start, "end": start + len(words), "text": words, "value": value}
    return {**FIGURE, "modifiers": [], "rests_on": [], **place, **fields}


def made(*figures: Mapping[str, Any], article: str = "i") -> Mapping[str, Any]:
    """What `annotate` prints of the article."""
    return {
        "article": {"id": article, "text_id": "t", "outlet": "Wire", "published": {"value": "2031-03-05"}},
        "statements": [{"id": "s", "speaker": {"name": "Osk"}}, {"id": "u", "speaker": None}],
        "mentions": [{"start": 30, "end": 34, "kind": "nationality", "actor": None, "name": "Solt"}],
        "figures": list(figures),
        "refusals": [{"start": 45, "end": 52, "reason": "number_not_read"}],
    }


def test_a_line_has_the_day_where_there_is_one() -> None:
    assert json.loads(line(3, "a", PAIR)) == {"id": "3a", "text": TEXT, "outlet": "Wire", "published": "2031-03-05"}
    assert "published" not in json.loads(line(3, "b", PAIR))


def test_the_figure_is_the_one_that_shares_most_with_the_words() -> None:
    found = claim(SIDE, made(figure("3 docks", 3), figure("40", 40, statement="s")))
    assert found is not None
    assert (found.figure.value, found.author, found.published, found.sides) == (40, "Osk", "2031-03-05", ("Solt",))
    assert claim(SIDE, made(figure("3 docks", 3))) is None
    assert claim(SIDE, made()) is None


@pytest.mark.parametrize(("statement", "author"), [(None, "Wire"), ("u", None)])
def test_who_gives_a_figure(statement: str | None, author: str | None) -> None:
    found = claim(SIDE, made(figure("40 boats", 40, statement=statement)))
    assert found is not None
    assert found.author == author


def test_what_two_figures_come_to() -> None:
    found = comparison(PAIR, *(made(figure("40 boats", value, where="Solt"), article=f"{value}") for value in (40, 41)))
    assert found is not None
    assert (found.verdict, found.why.code) == ("conflict", "figures_disjoint")
    assert comparison(PAIR, made(figure("40 boats", 40)), made()) is None
    unread = {**PAIR, "b": {**SIDE, "text": "3 docks"}}
    found = comparison(unread, made(figure("40 boats", 40)), made())
    assert found is not None
    assert (found.verdict, found.why.code) == ("unknown", "figures_damaged")


@pytest.mark.parametrize(
    ("found", "right", "why", "wrong_conflict"),
    [
        (None, False, False, False),
        (Comparison("scope", Reason("figures_included")), True, True, False),
        (Comparison("scope", Reason("figures_owner")), True, True, False),
        (Comparison("scope", Reason("figures_place")), True, False, False),
        (Comparison("conflict", Reason("figures_disjoint")), False, False, True),
        (Comparison("unknown", Reason("figures_no_time")), False, False, False),
    ],
)
def test_what_is_counted(found: Comparison | None, right: bool, why: bool, wrong_conflict: bool) -> None:  # noqa: FBT001
    held = Held(PAIR, found)
    assert (held.right, held.why, held.wrong_conflict) == (right, why, wrong_conflict)
    assert not Held({**PAIR, "verdict": "conflict", "why": "disjoint"}, found).wrong_conflict
