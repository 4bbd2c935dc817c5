from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.link.held import Pair, claim, pairs

from onrecord.link.figures import compare
from onrecord.records.comparison import Claim, Verdict
from onrecord.records.figure import Comparator, Measure, Status
from onrecord.report.reasons import sentence

TROOPS = {"kind": "troops", "counted": "soldiers", "of": "Norway", "where": "Finnmark", "measure": "stock"}
DAY = {"as_of": "2024-05-01", "basis": "words"}


def told(a: Claim, b: Claim) -> tuple[str, str]:
    """The verdict and the reason's code, which do not depend on the order."""
    found, turned = compare(a, b), compare(b, a)
    assert (found.verdict, found.why.code) == (turned.verdict, turned.why.code)
    return found.verdict, found.why.code.removeprefix("figures_")


def troops(words: str, **fields: Any) -> Claim:
    return claim(words, **{**TROOPS, **DAY, **fields})


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: pair.because)
def test_the_pairs_with_their_fields_filled_by_hand(pair: Pair) -> None:
    verdict, why = told(pair.a, pair.b)
    assert verdict == pair.verdict
    assert why in pair.why


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: pair.because)
def test_each_reason_quotes_the_figures_and_reads_as_a_sentence(pair: Pair) -> None:
    found = compare(pair.a, pair.b)
    said = sentence(found.why.code, dict(found.why.params))
    assert said.endswith(".")
    assert "“" in said
    assert not {"{", "}", "(", "_"} & set(said)


def test_what_is_taken_in_counts_only_where_the_values_part() -> None:
    wide = troops("14,000 soldiers", value=14000.0, behind=", including the Swedish units, are there.")
    assert told(troops("9,000 soldiers", value=9000.0), wide) == ("scope", "included")
    assert told(troops("14,000 soldiers", value=14000.0), wide) == ("compatible", "equal")
    # More than those who take others in are not explained by it.
    assert told(troops("19,000 soldiers", value=19000.0), wide) == ("conflict", "disjoint")


def test_what_is_left_out_explains_the_smaller_number() -> None:
    narrow = troops("9,000 soldiers", value=9000.0, behind=", not counting the conscripts, are there.")
    assert told(narrow, troops("14,000 soldiers", value=14000.0)) == ("scope", "included")


def test_two_denials_do_not_contradict_each_other() -> None:
    a, b = (troops(f"{n}", value=float(n), status="denied") for n in (300, 500))
    assert told(a, b) == ("scope", "status")


def test_plans_for_different_years_are_two_plans_and_a_newer_plan_replaces_the_older() -> None:
    plan = {"status": "planned", "basis": "words"}
    first = troops("24", value=24.0, as_of="2027", **{**plan, "published": "2024-01-10"})
    other = troops("30", value=30.0, as_of="2030", **{**plan, "published": "2024-03-10"})
    newer = troops("30", value=30.0, as_of="2027", **{**plan, "published": "2024-03-10"})
    assert told(first, other) == ("scope", "period")
    assert told(first, newer) == ("superseded", "later")


def test_another_number_of_the_same_author_a_day_later_is_a_new_count() -> None:
    event = {"kind": "killed", "counted": "people", "measure": "flow"}
    first = troops("12 people", value=12.0, author="Osk", published="2024-05-02", **event)
    again = troops("19 people", value=19.0, author="Osk", published="2024-05-03", **event)
    other = troops("19 people", value=19.0, author="Ven", published="2024-05-03", **event)
    assert told(first, again) == ("superseded", "revised")
    assert told(first, other) == ("conflict", "disjoint")


def test_nobodys_number_is_not_held_against_one_sides_where_two_fight() -> None:
    ours = troops("25 soldiers", value=25.0)
    open_ = troops("60 soldiers", value=60.0, of=None, sides=("Norway", "Sweden"))
    assert told(ours, open_) == ("unknown", "no_owner")
    assert told(ours, replace(open_, sides=("Norway",))) == ("conflict", "disjoint")
    nobodys = troops("25 soldiers", value=25.0, of=None)
    assert told(nobodys, open_) == ("unknown", "no_owner")
    assert told(nobodys, replace(open_, sides=("Norway",))) == ("unknown", "no_grounds")


numbers = st.floats(allow_nan=False, allow_infinity=False)
units = st.sampled_from([None, "km", "mi", "°C", "°F", "USD", "EUR", "percent", "parsnip", ""])
days = st.sampled_from(
    [None, "2024", "2024-05", "2024-05-01", "2024-05-01/2024-05-09", "2024-13", "soon", "9999-12-31"]
)
names = st.sampled_from([None, "Norway", "near the Norwegian border", ""])


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    value = draw(st.none() | numbers)
    higher = None if value is None else draw(st.none() | numbers.filter(lambda other: other > value))
    return claim(
        draw(st.text(min_size=1, max_size=30)),
        published=draw(days),
        value=value,
        value_max=higher,
        out_of=draw(st.none() | numbers),
        unit=draw(units),
        counted=draw(st.sampled_from([None, "soldiers", "people dead", " "])),
        kind=draw(st.sampled_from([None, "troops", "killed", "money", "money_pledged"])),
        comparator=draw(st.sampled_from(get_args(Comparator))),
        change=draw(st.sampled_from([None, "up", "down", "factor"])),
        status=draw(st.none() | st.sampled_from(get_args(Status))),
        measure=draw(st.none() | st.sampled_from(get_args(Measure))),
        modifiers=draw(st.lists(st.sampled_from(["foreign", "Norwegian", "total", ""]), max_size=2)),
        of=draw(names),
        where=draw(names),
        as_of=draw(days),
        basis=draw(st.sampled_from([None, "words", "said", "published"])),
        confidence=draw(st.sampled_from([None, None, 1.0, 0.8])),
        before=draw(st.text(max_size=40)),
        behind=draw(st.text(max_size=40)),
        author=draw(names),
        sides=draw(st.sampled_from([(), ("Norway",), ("Norway", "Sweden")])),
    )


@given(claims(), claims())
def test_any_two_claims_have_a_verdict_with_a_sentence_in_either_order(a: Claim, b: Claim) -> None:
    found, turned = compare(a, b), compare(b, a)
    assert found.verdict in get_args(Verdict)
    assert (found.verdict, found.why.code) == (turned.verdict, turned.why.code)
    assert sentence(found.why.code, dict(found.why.params)).endswith(".")


@given(claims())
def test_no_claim_contradicts_or_replaces_itself(a: Claim) -> None:
    found = compare(a, a)
    assert found.verdict == "compatible" or found.why.code == "figures_damaged"


@given(st.integers(1, 10**12), st.integers(1, 10**12))
def test_bare_numbers_agree_only_if_one_is_the_other_to_two_digits(a: int, b: int) -> None:
    verdict, why = told(troops("a", value=float(a)), troops("b", value=float(b)))
    if verdict == "compatible":
        assert abs(a - b) <= 0.05 * max(a, b)
    else:
        assert (verdict, why) == ("conflict", "disjoint")
        assert a != b


def test_far_apart_and_nothing_in_common_is_no_conflict() -> None:
    event = {"kind": "killed", "counted": "people", "measure": "flow", **DAY}
    assert told(claim("12", value=12.0, **event), claim("40", value=40.0, **event)) == ("unknown", "no_grounds")


def test_which_of_them_are_meant_parts_them() -> None:
    some = troops("300 soldiers", value=300.0, behind=" who speak French are there.")
    assert told(some, troops("900 soldiers", value=900.0)) == ("scope", "modifiers")
    assert told(troops("100 soldiers", value=100.0), some) == ("conflict", "disjoint")
    assert told(troops("300 soldiers", value=300.0), some) == ("compatible", "equal")


def test_who_takes_a_count_back_need_not_date_it_again() -> None:
    event = {"kind": "killed", "counted": "people", "measure": "flow", "basis": "said", "where": "Osk"}
    first = claim("164", value=164.0, as_of="2024-01-10", published="2024-01-10", **event)
    newer = claim("225", value=225.0, as_of="2024-01-16", published="2024-01-16", before="Corrected: ", **event)
    assert told(first, newer) == ("superseded", "revised")
    assert told(first, replace(newer, before="")) == ("unknown", "no_time")


def test_shares_of_different_wholes_are_no_conflict() -> None:
    share = {"unit": "percent", "measure": "share", "kind": "settlements", "where": "Osk", **DAY}
    villages, towns = (
        claim(noun, value=value, counted=noun, **share) for value, noun in ((70.0, "villages"), (40.0, "towns"))
    )
    assert told(villages, towns) == ("scope", "share")
    assert told(villages, replace(towns, figure=replace(towns.figure, counted="villages"))) == ("conflict", "disjoint")
    assert told(villages, replace(towns, figure=replace(towns.figure, counted=None, kind=None))) == ("scope", "share")


def test_nobody_contradicts_themselves_in_one_article() -> None:
    loans, grants = (troops(f"{n}", value=float(n), article="one", author="Osk") for n in (350, 40))
    assert told(loans, grants) == ("scope", "side_by_side")
    assert told(loans, replace(grants, author="Ven")) == ("conflict", "disjoint")
    assert told(loans, replace(grants, article="two")) == ("conflict", "disjoint")
    assert told(loans, replace(grants, before="Of those, ")) == ("compatible", "part")


def test_what_the_press_knows_after_a_while_takes_the_place_of_first_reports() -> None:
    event = {"kind": "killed", "counted": "people", "measure": "flow", "where": "Osk"}
    first = troops("12 people", value=12.0, author="Wire", published="2024-05-02", **event)
    newer = troops("19 people", value=19.0, author="Post", published="2024-05-12", **event)
    assert told(first, newer) == ("superseded", "revised")
    assert told(first, replace(newer, published="2024-05-04")) == ("conflict", "disjoint")
    assert told(first, replace(newer, speaks=True)) == ("conflict", "disjoint")
