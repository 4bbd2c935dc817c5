"""Numbers in digits and words: read right, marked doubtful, or refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.quantity.quantities import vocabulary
from onrecord.text.digits import LONGEST, read_digits
from onrecord.text.numerals import Number, Unread, number_at
from onrecord.text.pieces import pieces_of

WORDS = vocabulary().numbers
ONES = [word for word, _ in sorted(WORDS.small.items(), key=lambda item: item[1])]
TENS = [word for word, _ in sorted(WORDS.tens.items(), key=lambda item: item[1])]


def read(text: str) -> Number | Unread | None:
    return number_at(pieces_of(text), 0, WORDS)


def value(text: str) -> Decimal | None:
    found = read(text)
    return found.value if isinstance(found, Number) else None


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("0", "0"),
        ("1200", "1200"),
        ("46,000", "46000"),
        ("1,234,567.5", "1234567.5"),
        ("1,00,000", "100000"),
        ("12,34,567", "1234567"),
        ("1.234,56", "1234.56"),
        ("1.234.567", "1234567"),
        ("1'250'000", "1250000"),
        ("1\u00a0250\u00a0000", "1250000"),
        (".5", "0.5"),
        ("0,75", "0.75"),
        ("１２３", "123"),
        ("١٬٢٣٤", "1234"),
        ("٣٫٥", "3.5"),
    ],
)
def test_digits_with_separators(written: str, expected: str) -> None:
    found = read_digits(written)
    assert found is not None
    assert found[0] == Decimal(expected)


@pytest.mark.parametrize("written", ["1,2,3", "1.2.3", "12,34,5", "1,234,56", "0,123,456", "192.168.1.1", "9" * 400])
def test_digits_in_no_known_pattern_are_not_read(written: str) -> None:
    assert read_digits(written) is None
    assert isinstance(read(written), Unread)


@pytest.mark.parametrize(
    ("written", "doubt"),
    [("3,5", "decimal_comma"), ("1.234", "dot_group"), ("12 500", "space_group"), ("12,500", None), ("3.5", None)],
)
def test_a_second_reading_is_kept_as_a_doubt(written: str, doubt: str | None) -> None:
    found = read(written)
    assert isinstance(found, Number)
    assert found.doubt == doubt


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("zero", "0"),
        ("twenty-one", "21"),
        ("twenty-one hundred", "2100"),
        ("a hundred and five", "105"),
        ("two hundred five", "205"),
        ("three thousand and twelve", "3012"),
        ("five hundred thousand", "500000"),
        ("two million three hundred thousand and four", "2300004"),
        ("two and a half million", "2500000"),
        ("a million and a half", "1500000"),
        ("half a dozen", "6"),
        ("two dozen", "24"),
        ("30 thousand", "30000"),
        ("4 hundred", "400"),
        ("2.3 billion", "2300000000"),
        ("1 million 200 thousand", "1200000"),
        ("1 234 567", "1234567"),
        ("2½", "2.5"),
        ("½", "0.5"),
        ("two-fifths", "0.4"),
        ("a quarter of the fleet", "0.25"),
        ("three quarters of a million", "750000"),
        ("half the fleet", "0.5"),
    ],
)
def test_number_words(written: str, expected: str) -> None:
    assert value(written) == Decimal(expected)


@pytest.mark.parametrize(
    "written", ["five twenty", "one two three", "nineteen eighty-four", "thousand", "a ship", "half"]
)
def test_words_that_are_no_numeral(written: str) -> None:
    assert value(written) is None


def test_words_that_break_the_grammar_are_refused_as_a_whole() -> None:
    assert read("one two three four") == Unread(0, 4)


def test_a_number_ends_where_another_begins() -> None:
    found = read("three one-year terms")
    assert isinstance(found, Number)
    assert (found.value, found.last) == (Decimal(3), 1)


def test_two_and_five_are_no_two_hundred() -> None:
    found = read("two million and five ships")
    assert isinstance(found, Number)
    assert (found.value, found.last) == (Decimal(2_000_000), 2)


@given(st.integers(min_value=0, max_value=10**15))
def test_grouped_digits_read_back(number: int) -> None:
    assert read_digits(f"{number:,}") == (Decimal(number), None)


@given(st.integers(min_value=0, max_value=999_999_999))
def test_spelled_numbers_read_back(number: int) -> None:
    assert value(spelled(number)) == number


@given(st.text(alphabet="0123456789., '’", max_size=LONGEST))
def test_digits_are_read_or_refused(written: str) -> None:
    pieces = pieces_of(written)
    for at in range(len(pieces)):
        found = number_at(pieces, at, WORDS)
        assert found is None or at < found.last <= len(pieces)


@given(st.text())
def test_pieces_hold_all_but_white_space(text: str) -> None:
    assert "".join(text[piece.start : piece.end] for piece in pieces_of(text)).split() == (
        ["".join(text.split())] if text.split() else []
    )


def spelled(number: int) -> str:
    """British spelling, written for the test alone."""
    for scale, word in ((10**6, "million"), (10**3, "thousand")):
        if number >= scale:
            rest = number % scale
            link = "" if not rest else " and " if rest < 100 and word == "thousand" else " "
            return f"{spelled(number // scale)} {word}{link}{spelled(rest) if rest else ''}"
    if number >= 100:
        return f"{ONES[number // 100]} hundred" + (f" and {spelled(number % 100)}" if number % 100 else "")
    if number >= 20:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")
    return ONES[number]
