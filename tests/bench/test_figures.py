from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from figures import fits, line, score

TEXT = "Some 40 boats lay in Solt harbour on Monday; 3 sank. Boats cost $5 million."
ASKED: dict[str, Any] = {
    "text": "40 boats",
    "value": 40,
    "comparator": "about",
    "counted": ["ships", "boat"],
    "of": [],
    "where": ["Solt", "Solt harbour"],
    "as_of": ["2031-03-03", "2031-03"],
    "status": "in_place",
    "measure": "stock",
}
ARTICLE = {"name": "boats", "published": "2031-03-05", "text": TEXT, "figure": [ASKED]}


def row(**fields: Any) -> Mapping[str, Any]:
    """A figure as `annotate` prints it, right in all."""
    right = {
        "start": 0,
        "end": 13,
        "value": 40,
        "value_max": None,
        "out_of": None,
        "unit": None,
        "comparator": "about",
        "counted": "boats",
        "kind": None,
        "of": None,
        "where": "Solt",
        "as_of": "2031-03-03",
        "status": "in_place",
        "measure": "stock",
    }
    return right | fields


def test_a_figure_right_in_all() -> None:
    [right] = score(ARTICLE, [row()]).right
    assert right == {"found", "value", "comparator", "counted", "of", "where", "as_of", "status", "measure"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("value", 41),
        ("comparator", "exactly"),
        ("counted", "docks"),
        ("of", "Solt"),
        ("where", None),
        ("where", "near Solt"),
        ("as_of", None),
        ("as_of", "2031-03-05"),
        ("status", "planned"),
        ("measure", None),
    ],
)
def test_one_field_wrong_is_that_field_alone(field: str, value: object) -> None:
    [right] = score(ARTICLE, [row(**{field: value})]).right
    assert {"found", "value", "comparator", "counted", "of", "where", "as_of", "status", "measure"} - right == {field}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "ships"),
        ("counted", "rowing boats"),
        ("counted", "boats of fishermen"),
        ("where", "in the Solt harbour"),
        ("as_of", "2031-03-01/2031-03-31"),
    ],
)
def test_another_form_of_an_answer_is_as_good(field: str, value: str) -> None:
    assert fits(
        ASKED,
        row(**{"counted": "docks" if field == "kind" else "boats", field: value}),
        {"kind": "counted"}.get(field, field),
    )


def test_what_is_not_found_has_nothing_right_and_what_is_no_figure_is_too_many() -> None:
    scored = score(ARTICLE, [row(start=45, end=46)])
    assert scored.right == (frozenset(),)
    assert scored.too_many == 1


def test_of_two_over_the_words_the_one_with_the_value_counts() -> None:
    scored = score(ARTICLE, [row(value=3), row(start=1)])
    assert "value" in scored.right[0]
    assert scored.too_many == 1


def test_an_empty_answer_is_null_and_one_of_several_may_be() -> None:
    assert not fits(ASKED, row(of="Solt"), "of")
    assert fits(ASKED | {"of": ["", "Solt"]}, row(), "of")
    assert fits(ASKED | {"of": ["", "Solt"]}, row(of="Solt"), "of")


def test_of_what_counts_nothing_the_scope_is_not_asked() -> None:
    assert fits(ASKED | {"measure": ""}, row(of="Solt", measure=None), "of")
    assert not fits(ASKED | {"measure": ""}, row(), "measure")


def test_a_second_reading_is_as_good() -> None:
    assert fits(ASKED | {"also": {"status": ["planned"]}}, row(status="planned"), "status")


def test_a_currency_belongs_to_its_number() -> None:
    assert not fits(ASKED | {"unit": "USD"}, row(), "value")
    assert fits(ASKED | {"unit": "USD"}, row(unit="USD"), "value")
    assert not fits(ASKED, row(unit="EUR"), "value")
    assert fits(ASKED | {"unit": "kilometre"}, row(unit="km"), "value")


def test_a_coarse_value_is_the_days_it_has() -> None:
    assert fits(ASKED | {"as_of": ["2028-02"]}, row(as_of="2028-02-01/2028-02-29"), "as_of")
    assert fits(ASKED | {"as_of": ["2028"]}, row(as_of="2028-01-01/2028-12-31"), "as_of")


def test_an_article_is_a_line_with_its_day() -> None:
    given = json.loads(line(ARTICLE))
    assert (given["id"], given["published"], given["text"]) == ("boats", "2031-03-05", TEXT)
