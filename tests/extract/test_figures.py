"""Figures in sentences written for the test: value, unit, noun, hedge, change, and what is no figure."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.figures import figures
from onrecord.extract.scope.scene import Scene
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.figure import Figure
from onrecord.records.mention import Mention
from onrecord.records.page import Page
from onrecord.records.refusal import Refusal
from onrecord.records.resolution import Resolution
from onrecord.records.span import Span, Stretch
from onrecord.records.statement import Statement
from onrecord.records.when import TimeExpression
from onrecord.records.zone import Zone


def read(text: str) -> tuple[tuple[Figure, ...], tuple[Refusal, ...]]:
    return figures(Article(text=text, name="test"), Annotation(), Scene(text, Page(), Annotation(), Resolution(), ()))


def found(text: str) -> list[Figure]:
    return list(read(text)[0])


@pytest.mark.parametrize(
    ("sentence", "text", "fields"),
    [
        (
            "They moved more than 100,000 troops north.",
            "more than 100,000 troops",
            {"value": 100_000, "comparator": "more_than", "counted": "troops"},
        ),
        ("It cost $19 billion.", "$19 billion", {"value": 19e9, "unit": "USD"}),
        (
            "It cost $19 billion in direct aid.",
            "$19 billion in direct aid",
            {"value": 19e9, "counted": "aid", "modifiers": ("direct",)},
        ),
        (
            "It took nearly 200 artillery pieces.",
            "nearly 200 artillery pieces",
            {"value": 200, "comparator": "nearly", "counted": "pieces", "modifiers": ("artillery",)},
        ),
        (
            "Turnout was 61.5 per cent of voters.",
            "61.5 per cent of voters",
            {"value": 61.5, "unit": "percent", "counted": "voters"},
        ),
        ("It lies 12 km away.", "12 km", {"value": 12, "unit": "km"}),
        ("It weighs 3,200 kilograms.", "3,200 kilograms", {"value": 3200, "unit": "kg", "counted": "kilograms"}),
        ("It cost 92 million yuan.", "92 million yuan", {"value": 92e6, "unit": "CNY"}),
        ("He gave US $5m.", "US $5m", {"value": 5e6, "unit": "USD"}),
        ("They need 5m doses.", "5m doses", {"value": 5e6, "unit": None, "counted": "doses"}),
        ("He won the 100m race.", "100m", {"value": 100, "unit": "m"}),
        ("A 30-member council met.", "30-member", {"value": 30, "counted": "member"}),
        ("A two-day summit began.", "two-day", {"value": 2, "unit": "day"}),
        ("One shell hit a roof.", "One shell", {"value": 1, "counted": "shell"}),
        ("It fell to -5 degrees.", "-5 degrees", {"value": -5, "unit": "°", "change": None}),
        ("They sent 1,800 pieces of ammunition.", "1,800 pieces of ammunition", {"counted": "pieces of ammunition"}),
        ("They saw 40 wounded.", "40 wounded", {"counted": "wounded"}),
        (
            "The club has 300 Nordic and Baltic members.",
            "300 Nordic and Baltic members",
            {"modifiers": ("Nordic", "Baltic")},
        ),
        (
            "They lost more than 4,000 of their men.",
            "more than 4,000 of their men",
            {"counted": "men", "comparator": "more_than"},
        ),
        ("It is 60 km of rough road.", "60 km", {"unit": "km", "counted": None}),
        ("As many as 40 MPs voted.", "As many as 40 MPs", {"value": 40, "counted": "MPs", "comparator": "up_to"}),
        ("He drove at 90mph.", "90mph", {"value": 90, "unit": "mph", "counted": None}),
        ("It fell at 90 kph.", "90 kph", {"value": 90, "unit": "km/h", "counted": None}),
        ("They sent more than 100\nsoldiers.", "more than 100\nsoldiers", {"counted": "soldiers"}),
        ("Anna Keller, 34, left.", "34", {"value": 34, "unit": "year"}),
        ("They lost 100,000 XNUMX soldiers.", "100,000 XNUMX soldiers", {"value": 100_000, "counted": "soldiers"}),
    ],
)
def test_a_figure_with_its_unit_and_noun(sentence: str, text: str, fields: dict[str, Any]) -> None:
    (figure,) = found(sentence)
    assert figure.text == text
    assert {name: getattr(figure, name) for name in fields} == fields


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("He is 18 to 25 km away.", 18, 25),
        ("It took 5,000–6,000 men.", 5000, 6000),
        ("It needs between 2 and 3 million doses.", 2e6, 3e6),
        ("It costs $2.2-2.4 billion.", 2.2e9, 2.4e9),
        ("Bids ran from $250,000 to $1 million.", 250_000, 1e6),
        ("Between 30 and 20 people came.", 20, 30),
        ("It sent four to five thousand men.", 4000, 5000),
        ("Ages ran from 18 to 25 in the unit.", 18, 25),
    ],
)
def test_a_range_has_both_ends_the_larger_last(sentence: str, low: float, high: float) -> None:
    (figure,) = found(sentence)
    assert (figure.value, figure.value_max) == (low, high)


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("Dozens of tents", 24),
        ("Tens of thousands of tents", 20_000),
        ("A couple of tents", 2),
        ("A couple of hundred tents", 200),
        ("Several hundred tents", 300),
    ],
)
def test_vague_words_give_the_least_they_say(phrase: str, value: float) -> None:
    (figure,) = found(f"{phrase} burned.")
    assert (figure.value, figure.value_max, figure.comparator) == (value, None, "vague")
    assert figure.counted == "tents"


@pytest.mark.parametrize("share", ["28 of the 30 allies", "28 of Norland’s 30 allies", "28 of its 30 allies"])
def test_a_share_keeps_both_numbers(share: str) -> None:
    (figure,) = found(f"So far {share} agreed.")
    assert (figure.text, figure.value, figure.out_of, figure.counted) == (share, 28, 30, "allies")


def test_a_whole_set_apart_counts_too() -> None:
    share, whole = found("So far 28 out of 30 allies agreed.")
    assert (share.text, share.value, share.out_of) == ("28 out of 30 allies", 28, 30)
    assert (whole.text, whole.value, whole.out_of, whole.counted) == ("30 allies", 30, None, "allies")


@pytest.mark.parametrize(
    "sentence", ["A quarter of the 240 schools shut.", "Some 40 percent of all the 240 schools shut."]
)
def test_the_whole_of_a_part_may_be_counted_itself(sentence: str) -> None:
    part, whole = found(sentence)
    assert (part.counted, whole.value, whole.counted) == ("schools", 240, "schools")


def test_one_in_three_counts_no_whole() -> None:
    (share,) = found("One in three young voters agreed.")
    assert (share.value, share.out_of, share.counted) == (1, 3, "voters")


@pytest.mark.parametrize(("part", "value"), [("two thirds of", 2 / 3), ("half", 0.5), ("a quarter of", 0.25)])
def test_parts_of_one(part: str, value: float) -> None:
    (figure,) = found(f"They lost {part} the fleet.")
    assert figure.value == pytest.approx(value)
    assert figure.counted == "fleet"


def test_a_range_spans_the_word_that_opens_it() -> None:
    (figure,) = found("It holds between 18 and 25 monitors.")
    assert figure.text == "between 18 and 25 monitors"


def test_a_number_alone_on_its_line_joins_nothing() -> None:
    assert [(figure.text, figure.counted) for figure in found("Seats:\n12\nships\n14\n250\nmen")] == [
        ("12", None),
        ("14", None),
        ("250", None),
    ]


def test_a_list_shares_its_last_unit() -> None:
    assert [(figure.value, figure.unit) for figure in found("Rates of 10, 20 and 30 percent apply.")] == [
        (10, "percent"),
        (20, "percent"),
        (30, "percent"),
    ]


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("They sent 1.234 soldiers.", "1.234"),
        ("They are 3,5 in all.", "3,5"),
        ("They dropped 28 500 kg bombs.", "28 500 kg"),
        ("It cost 900 to 1.2 million euros.", "900 to 1.2 million euros"),
        ("It lies 25-18 km away.", "25-18 km"),
        ("They count 1,2,3 ships.", "1,2,3"),
        ("They hold XNUMX tanks.", "XNUMX"),
        ("They sold 5m.", "5m"),
        ("It holds 6.02×10^23 atoms.", "6.02×10^23"),
        ("They counted five twenty ships.", "five twenty"),
        ("They counted 1\n234 ships.", "1\n234"),
        ("The menu says 3€4€5€ a plate.", "3€4€5"),
        ("The list reads $10$20$30 here.", "10$20$30"),
        ("It fell from $10$8 a share.", "10$8"),
    ],
)
def test_what_could_be_read_wrong_is_refused(sentence: str, number: str) -> None:
    taken, refused = read(sentence)
    assert taken == ()
    (refusal,) = refused
    assert sentence[refusal.start : refusal.end] == number
    assert (refusal.stage, refusal.reason.code) == ("extract", "number_not_read")


def test_a_list_that_may_be_millions_is_not_read_as_units() -> None:
    taken, refused = read("They moved 2 or 3 million people.")
    assert [figure.value for figure in taken] == [3e6]
    assert len(refused) == 1


def test_a_number_of_400_digits_is_refused() -> None:
    taken, refused = read(f"They count {'9' * 400} ships.")
    assert taken == ()
    assert (refused[0].start, refused[0].end) == (11, 411)
    assert len(refused[0].reason.params[0][1]) == 40


def test_numbers_in_names_and_dates_are_left_out() -> None:
    text = "Unit 7 moved on 4 March with 12 men for two days."
    resolution = Resolution(
        mentions=(Mention(0, 6, "Unit 7", "m", "organisation"),),
        times=(
            TimeExpression(16, 23, "4 March", "DATE", "XXXX-03-04"),
            TimeExpression(40, 48, "two days", "DURATION", "P2D"),
        ),
    )
    taken, _ = figures(Article(text=text, name="test"), Annotation(), Scene(text, Page(), Annotation(), resolution, ()))
    assert [figure.text for figure in taken] == ["12 men", "two days"]


def test_zones_outside_the_story_are_not_read() -> None:
    text = "33 C\nHALVIK, 3 men (Norrpost) - They lost 12 men.\nAlso read: 5 tips"
    page = Page(
        zones=(Zone(0, 4, "masthead"), Zone(5, 32, "dateline"), Zone(33, 50, "body"), Zone(51, len(text), "teaser"))
    )
    sentences = Annotation(sentences=(Span(0, 4), Span(5, 50), Span(51, len(text))))
    taken, _ = figures(Article(text=text, name="test"), sentences, Scene(text, page, sentences, Resolution(), ()))
    assert [figure.text for figure in taken] == ["12 men"]


def test_the_innermost_statement_asserts_it() -> None:
    text = "She said he said 12 men fell. In all 15 men fell."
    outer = Statement(id="outer", source=(), cue=(), content=(Stretch.of(text, 9, 28),), quote_type="indirect")
    inner = Statement(id="inner", source=(), cue=(), content=(Stretch.of(text, 17, 28),), quote_type="indirect")
    scene = Scene(text, Page(), Annotation(), Resolution(), (outer, inner))
    taken, _ = figures(Article(text=text, name="test"), Annotation(), scene)
    assert [(figure.text, figure.statement) for figure in taken] == [("12 men", "inner"), ("15 men", None)]


PARTS = [
    "12",
    " ",
    "-",
    "–",
    ",",
    ".",
    "$",
    "%",
    " to ",
    " of ",
    " in ",
    " and ",
    "one",
    "two",
    "half",
    "a ",
    "million",
]
PARTS += [
    "more than ",
    "men",
    "(",
    ")",
    "from ",
    "between ",
    "rose by ",
    "dozens",
    "1,000",
    "km",
    "bn",
    "m",
    "½",
    "\n",
    "x",
    "/",
    "^",
    "hundred ",
    "several ",
    "thousands ",
    "155mm ",
    " shells",
    "²",
    "000",
    "9" * 400,
    "fell by ",
    "9" * 5000,
]


@given(st.lists(st.sampled_from(PARTS), max_size=30).map("".join))
def test_every_figure_is_verbatim_finite_and_in_order(text: str) -> None:
    taken, refused = read(text)
    for figure in taken:
        assert figure.text == text[figure.start : figure.end] != ""
        assert figure.value is not None
        assert math.isfinite(figure.value)
        assert figure.value_max is None or figure.value_max > figure.value
    assert all(0 <= refusal.start < refusal.end <= len(text) for refusal in refused)
    assert [figure.start for figure in taken] == sorted(figure.start for figure in taken)
    assert len({figure.id for figure in taken}) == len(taken)
