from __future__ import annotations

from onrecord.records.reason import Reason


def test_the_order_of_parameters_leaves_no_trace() -> None:
    assert Reason.of("ambiguous_name", words="Congo", candidates="a; b") == Reason.of(
        "ambiguous_name", candidates="a; b", words="Congo"
    )


def test_parameters_are_words() -> None:
    assert Reason.of("too_long", length=3).params == (("length", "3"),)


def test_reasons_sort_by_code() -> None:
    assert sorted([Reason.of("b"), Reason.of("a", x=1), Reason.of("a")]) == [
        Reason.of("a"),
        Reason.of("a", x=1),
        Reason.of("b"),
    ]
