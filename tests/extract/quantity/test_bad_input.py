"""Numbers as bad translations, scanners and other conventions write them: read right, or refused; never a wrong one."""

from __future__ import annotations

import pytest

from onrecord.extract.figures import figures
from onrecord.extract.scope.scene import Scene
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.figure import Figure
from onrecord.records.page import Page
from onrecord.records.refusal import Refusal
from onrecord.records.resolution import Resolution


def read(text: str) -> tuple[tuple[Figure, ...], tuple[Refusal, ...]]:
    return figures(Article(text=text, name="test"), Annotation(), Scene(text, Page(), Annotation(), Resolution(), ()))


@pytest.mark.parametrize(
    ("written", "value", "noun"),
    [
        # conventions of grouping
        ("1,00,000 men", 100_000, "men"),
        ("12,34,567 men", 1_234_567, "men"),
        ("1 234 567 men", 1_234_567, "men"),
        ("1\u00a0234\u00a0567 men", 1_234_567, "men"),
        ("1'234'567 men", 1_234_567, "men"),
        ("1.234.567 men", 1_234_567, "men"),
        ("12 500 men", 12_500, "men"),
        # other digits
        ("１２０ men", 120, "men"),
        ("１,２００ men", 1200, "men"),
        ("１．５ million men", 1.5e6, "men"),
        ("١٢٠ men", 120, "men"),
        ("۱۲۰ men", 120, "men"),
        ("१२ men", 12, "men"),
        # words
        ("twenty-one hundred men", 2100, "men"),
        ("two hundred fifty men", 250, "men"),
        ("one and a half thousand men", 1500, "men"),
        ("hundred thousand men", 100_000, "men"),
        ("3½ thousand men", 3500, "men"),
        # scales of translations
        ("2.5 thousands of men", 2500, "men"),
        ("2,5 thousand men", 2500, "men"),
        ("0,5 million men", 500_000, "men"),
        ("2 thousand 300 men", 2300, "men"),
        ("1 million 200 thousand men", 1.2e6, "men"),
        ("200 thous. men", 200_000, "men"),
        ("4 milliards men", 4e9, "men"),
        # repeated, annotated
        ("12 (twelve) men", 12, "men"),
        ("twelve (12) men", 12, "men"),
        ("100,000 XNUMX men", 100_000, "men"),
        # zero counts
        ("0 men", 0, "men"),
        ("zero men", 0, "men"),
        # what describes the noun
        ("3,000 155mm shells", 3000, "shells"),
        ("200 155 mm howitzers", 200, "howitzers"),
        ("twelve 120-mm mortars", 12, "mortars"),
        ("30 122mm rockets", 30, "rockets"),
        ("50 M777 howitzers", 50, "howitzers"),
        ("12 F-16s", 12, "F-16s"),
        ("three S-400s", 3, "S-400s"),
        ("2 Boeing 737s", 2, "Boeing 737s"),
        ("18 Leopard 2 tanks", 18, "tanks"),
        # units that do not exist
        ("40 zorks", 40, "zorks"),
    ],
)
def test_counts_read_right(written: str, value: float, noun: str) -> None:
    taken, refused = read(f"They lost {written} there.")
    assert [(figure.text, figure.value, figure.counted) for figure in taken] == [(written, value, noun)]
    assert refused == ()


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("1.234,56 euros", 1234.56, "EUR"),
        ("$1,5 million", 1.5e6, "USD"),
        ("2,5 billion $", 2.5e9, "USD"),
        ("₹5,00,000", 500_000, "INR"),
        ("5 mln. hryvnias", 5e6, "UAH"),
        ("3 mrd euros", 3e9, "EUR"),
        ("12 tys. zlotych", 12_000, "PLN"),
        ("$1.2 B", 1.2e9, "USD"),
        ("$1.2MM", 1.2e6, "USD"),
        ("$1.2 MM", 1.2e6, "USD"),
        ("USD1.2bn", 1.2e9, "USD"),
        ("$ 2.5 billion", 2.5e9, "USD"),
        ("2 1/2 years", 2.5, "year"),
        ("6 1/4%", 6.25, "percent"),
        ("-15 degrees", -15, "°"),
        ("−12 per cent", -12, "percent"),
        ("minus 5 degrees", -5, "°"),
        ("12,5 per cent", 12.5, "percent"),
        ("25 y.o.", 25, "year"),
    ],
)
def test_measures_read_right(written: str, value: float, unit: str) -> None:
    taken, refused = read(f"They told of {written} there.")
    assert [(figure.text, figure.value, figure.unit) for figure in taken] == [(written, value, unit)]
    assert refused == ()


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("few hundred thousand men", 200_000),
        ("several hundred thousand men", 300_000),
        ("several tens of thousands of men", 30_000),
        ("many thousands of men", 2000),
    ],
)
def test_vague_words_go_on_to_the_last_scale(written: str, value: float) -> None:
    (figure,) = read(f"They lost {written} there.")[0]
    assert (figure.text, figure.value, figure.comparator) == (written, value, "vague")


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("between 30 and 20 men", 20, 30),
        ("20 000 - 25 000 men", 20_000, 25_000),
        ("100 - 150 thousand men", 100_000, 150_000),
        ("from 5 till 10 men", 5, 10),
        ("1.5-2 thousand men", 1500, 2000),
    ],
)
def test_ranges_read_right(written: str, low: float, high: float) -> None:
    taken, refused = read(f"They lost {written} there.")
    assert [(figure.text, figure.value, figure.value_max) for figure in taken] == [(written, low, high)]
    assert refused == ()


@pytest.mark.parametrize(("written", "value"), [("3/4 of the army", 0.75), ("1/2 of its tanks", 0.5)])
def test_parts_with_a_stroke(written: str, value: float) -> None:
    (figure,) = read(f"They lost {written} there.")[0]
    assert (figure.text, figure.value) == (written, value)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        # one thousand, or a decimal?
        ("1.234 men", "1.234"),
        ("2.400 km", "2.400 km"),
        ("$100.000", "$100.000"),
        ("1.250 euros", "1.250 euros"),
        # groups that are none
        ("1,0000 men", "1,0000"),
        ("100,00 men", "100,00"),
        ("1,234,56 men", "1,234,56"),
        ("10 0000 men", "10 0000"),
        # separators astray
        ("5,,000 men", "5,,000"),
        ("1..2 men", "1..2"),
        ("100 ,000 men", "100 ,000"),
        ("100, 000 men", "100, 000"),
        ("1.2.bn euros", "1.2.bn"),
        # scanned
        ("5oo men", "5oo"),
        ("l00 men", "l00"),
        ("1O men", "1O"),
        # masks, torn words
        ("XNUMX men", "XNUMX"),
        ("twenty- five men", "twenty- five"),
        ("twenty -five men", "twenty -five"),
        ("ten-fifteen men", "ten-fifteen"),
        ("thousand of men", "thousand"),
        ("tens thousands of men", "thousands"),
        ("10s of thousands of men", "thousands"),
        ("ten of thousands men", "ten of thousands"),
        # two readings
        ("15 (fifty) men", "15 (fifty)"),
        ("3 thousand 50 men", "3 thousand 50"),
        ("300-200 men", "300-200"),
        ("2 x 155mm guns", "2 x 155"),
        ("4x HIMARS", "4x"),
        ("5 lakh crore rupees", "5 lakh crore"),
        # powers and footnotes
        ("10^6 men", "10^6"),
        ("10⁶ men", "10⁶"),
        ("120¹ men", "120¹"),
        # fewer than none
        ("a balance of -500 men", "-500"),
        ("9" * 400 + " men", "9" * 400),
    ],
)
def test_what_may_be_wrong_is_refused(written: str, number: str) -> None:
    sentence = f"They lost {written} there."
    taken, refused = read(sentence)
    assert taken == ()
    assert [sentence[refusal.start : refusal.end] for refusal in refused] == [number]
    assert {refusal.reason.code for refusal in refused} == {"number_not_read"}


def test_a_calibre_is_no_figure() -> None:
    assert read("The 155mm shells, a 7.62 mm machine gun and 30mm cannon came.") == ((), ())


def test_a_dash_that_opens_a_line_is_no_minus() -> None:
    (figure,) = read("Losses:\n-500 tanks\n")[0]
    assert (figure.value, figure.counted) == (500, "tanks")


def test_a_count_with_its_daily_step() -> None:
    total, step = read("They lost about 172 900 (+550) men.")[0]
    assert (total.value, total.counted, total.comparator, total.change) == (172_900, "men", "about", None)
    assert (step.value, step.counted, step.change) == (550, "men", "up")


def test_a_list_of_counts_behind_their_nouns() -> None:
    text = "Losses so far: tanks – 3,574 (+12), guns – 1,200, trucks - 800."
    assert [(figure.value, figure.counted, figure.change) for figure in read(text)[0]] == [
        (3574, "tanks", None),
        (12, "tanks", "up"),
        (1200, "guns", None),
        (800, "trucks", None),
    ]
