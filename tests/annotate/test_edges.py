from __future__ import annotations

import pytest

from onrecord.annotate.edges import end_with_stop, is_address, is_weekday
from onrecord.records.annotation import Name


def name(text: str, words: str) -> Name:
    start = text.index(words)
    return Name(start, start + len(words), "organisation")


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        ("Keller Freight Inc. is bankrupt.", "Keller Freight Inc", "Keller Freight Inc."),
        ("The buyer is Halvik Port Corp.", "Halvik Port Corp", "Halvik Port Corp."),
        ("Hal Brandt Jr. was first.", "Hal Brandt Jr", "Hal Brandt Jr."),
        ("We met Anna Keller. It rained.", "Anna Keller", "Anna Keller"),
        ("Keller Freight Inc, a shipper", "Keller Freight Inc", "Keller Freight Inc"),
        ("Ask Inc", "Inc", "Inc"),
    ],
)
def test_a_name_has_the_stop_of_its_abbreviation(text: str, words: str, whole: str) -> None:
    found = name(text, words)
    assert text[found.start : end_with_stop(text, found)] == whole


@pytest.mark.parametrize(
    ("text", "words", "address"),
    [
        ("Write to solt@kiosk.example now.", "solt", True),
        ("Write to solt@kiosk.example now.", "kiosk", True),
        ("See halvikport.com for times.", "halvikport", True),
        ("See halvikport.com for times.", "halvikport.com", True),
        ("Shares of Kiosk.com fell.", "Kiosk.com", False),
        ("The ferry left halvik. Common sense", "halvik", False),
        ("Keller spoke.", "Keller", False),
    ],
)
def test_an_address_is_no_name(text: str, words: str, address: bool) -> None:  # noqa: FBT001 - what is expected
    assert is_address(text, name(text, words)) is address


def test_a_day_of_the_week_is_no_name() -> None:
    text = "Friday Keller spoke on Friday."
    assert is_weekday(text, Name(0, 6, "person"))
    assert not is_weekday(text, Name(0, 13, "person"))
