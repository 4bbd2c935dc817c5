from __future__ import annotations

from dataclasses import replace
from time import process_time
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.linear import MOST_RATIO, TOO_SHORT_TO_TELL
from tests.link.held import claim, figure

from onrecord.link.series import key_of, repeated, series
from onrecord.records.comparison import Claim

SHARED: dict[str, Any] = {"kind": "troops", "counted": "soldiers", "of": "Norway", "measure": "stock", "basis": "said"}


def troops(value: int, day: str, article: str = "a", **fields: Any) -> Claim:
    given = {**SHARED, "value": float(value), "as_of": day, "published": day, "article": article, **fields}
    return claim(f"{value:,} soldiers", **{"text_id": f"text of {article}", **given})


def test_claims_about_one_number_in_order_of_time_each_held_against_the_next() -> None:
    later, first = troops(9500, "2024-12-01", "b"), troops(4000, "2024-09-01", "a")
    same = troops(9500, "2024-12-01", "c", author="Osk")
    [found] = series([later, same, first])
    assert [member.claim for member in found.members] == [first, later, same]
    held = [member.next and member.next.verdict for member in found.members]
    assert held == ["superseded", "compatible", None]
    assert found.counted == "troops"


def test_what_keeps_claims_in_series_of_their_own() -> None:
    one = troops(4000, "2024-09-01")
    others: list[dict[str, Any]] = [
        {"kind": "tanks"},
        {"of": "Sweden"},
        {"where": "Finnmark"},
        {"measure": "flow"},
        {"status": "goal"},
        {"status": "denied"},
        {"modifiers": ["reserve"]},
        {"unit": "percent"},
        {"change": "up"},
    ]
    assert not series([one, *(troops(5000, "2024-09-02", "b", **other) for other in others)])
    assert series([one, troops(5000, "2024-09-02", "b", modifiers=["Norwegian"])])


def test_what_is_in_no_series() -> None:
    assert not series([troops(4000, "2024-09-01")])
    lacks: list[dict[str, Any]] = [
        {"of": None},
        {"measure": None},
        {"kind": None, "counted": None},
        {"value": None},
        {"change": "factor"},
        {"kind": "money"},
    ]
    for lack in lacks:
        assert key_of(claim(**{**SHARED, **lack})) is None


def test_a_figure_told_twice_in_its_article_is_one_claim() -> None:
    first = figure("4,000", 0, **SHARED, value=4000.0)
    again = figure("4,000 soldiers", 50, **SHARED, value=4000.0, same_as=first.id)
    other = figure("KR 7", 90, value=7.0, unit="NOK", same_as=first.id)
    told = repeated([first, again, other])
    assert told[first.id] == (again, other)
    assert told[again.id] == (first, other)
    article = [Claim(figure=one, article="a", again=told[one.id]) for one in (first, again)]
    assert not series(article)
    [found] = series([*article, troops(5000, "2024-09-02", "b")])
    assert {member.claim.figure.id for member in found.members} >= {first.id}
    assert len(found.members) == 2


def test_what_a_figure_repeats_need_not_be_there() -> None:
    lone = figure("4,000", 0, same_as="elsewhere")
    assert repeated([lone]) == {lone.id: ()}


def test_one_text_in_several_outlets_is_one_claim_and_other_texts_are_origins() -> None:
    wire = [troops(4000, "2024-09-01", article, author="Osk", text_id="wire") for article in "abc"]
    own = troops(4000, "2024-09-02", "d", author="Osk")
    [found] = series([*wire, own])
    assert [(member.claim.article, member.origins) for member in found.members] == [("a", 2), ("d", 2)]
    [apart] = series([*wire, troops(4000, "2024-09-02", "d", author="Ven")])
    assert [member.origins for member in apart.members] == [1, 1]


def test_two_texts_that_carry_one_passage_are_one_origin() -> None:
    wire, edited = (troops(4000, "2024-09-01", article, author="Osk", text_id=article) for article in "ab")
    later = troops(5000, "2024-09-02", "c", author="Osk")
    [found] = series([replace(wire, origin="wire"), replace(edited, origin="wire"), later])
    assert [member.origins for member in found.members] == [1, 1, 1]
    [apart] = series([wire, edited, later])
    assert [member.origins for member in apart.members] == [2, 2, 1]


MANY = [
    troops(value, f"2024-0{month}-01", f"{value}{month}{of}{author}", of=of, author=author)
    for value in (4000, 4100, 9000)
    for month in (1, 2, 3)
    for of in ("Norway", "Sweden")
    for author in ("Osk", "Ven", None)
]


@given(st.permutations(MANY))
def test_the_order_of_claims_leaves_no_trace(shuffled: list[Claim]) -> None:
    assert series(shuffled) == series(MANY)


def test_a_series_keeps_its_id_as_it_grows() -> None:
    few, all_ = series(MANY[:9]), series(MANY)
    assert {one.id for one in few} <= {one.id for one in all_}


def test_long_ledgers_take_no_longer_by_the_claim() -> None:
    def seconds(size: int) -> float:
        claims = [troops(n + 1, f"20{n % 90 + 10}-01-01", str(n)) for n in range(size)]
        start = process_time()
        [found] = series(claims)
        assert len(found.members) == size
        return process_time() - start

    few, many = seconds(500), seconds(2000)
    assert many < max(MOST_RATIO * few, TOO_SHORT_TO_TELL)
