"""A reading as the contract's `annotate` row."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from onrecord.records.finding import Finding
from onrecord.records.reading import Reading
from onrecord.records.when import When
from onrecord.report.annotated import annotated
from onrecord.run.notebook import read_text

TEXT = (
    "“The gate held through the night,” said Mirela Tanase, the water minister. "
    "At least 9,400 people were moved. “And then the lamps went out, one by one"
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_text(TEXT)


def test_every_place_is_in_the_text(reading: Reading) -> None:
    [said] = annotated(reading)["statements"]
    words = {part: [TEXT[start:end] for start, end in said[part]] for part in ("source", "cue", "content")}
    assert words["cue"] == ["said"]
    assert words["content"] == ["“The gate held through the night,”", "“And then the lamps went out, one by one"]
    assert words["source"][0].startswith("Mirela Tanase")
    assert said["speaker"]["name"] == "Mirela Tanase"


def test_a_refusal_says_its_reason_in_words(reading: Reading) -> None:
    [refused] = annotated(reading)["refusals"]
    assert (refused["reason"], refused["params"]) == ("quotation_unclosed", {})
    assert refused["says"] == "A quotation opens here and is never closed."


@pytest.mark.parametrize(
    ("value", "written"),
    [(9400.0, "9400"), (0.5, "0.5"), (-3.0, "-3"), (1e300, "1e+300"), (2.0**53, str(2.0**53)), (None, "null")],
)
def test_a_whole_number_has_no_fraction_as_long_as_a_float_tells_it_from_the_next(
    reading: Reading, value: float | None, written: str
) -> None:
    figures = tuple(replace(one, value=value) for one in reading.figures)
    changed = replace(reading, extraction=replace(reading.extraction, figures=figures))
    assert {json.dumps(row["value"]) for row in annotated(changed)["figures"]} == {written}


def test_tokens_stand_only_where_asked_for(reading: Reading) -> None:
    plain, full = annotated(reading), annotated(reading, tokens=True)
    assert full == plain | {"tokens": full["tokens"], "sentences": full["sentences"]}
    assert "".join(TEXT[one["start"] : one["end"]] for one in full["tokens"]) == "".join(TEXT.split())


def test_it_is_json(reading: Reading) -> None:
    row = annotated(reading, tokens=True)
    assert json.loads(json.dumps(row, allow_nan=False)) == row


def test_the_article_says_what_is_known_of_its_outlet() -> None:
    known = annotated(read_text(TEXT, url="https://www.tass.com/a/1"))["article"]
    assert known["outlet"] == "TASS"
    assert {name: value for name, value in known.items() if name.startswith(("outlet_", "wire"))} == {
        "wire": None,
        "wire_url": None,
        "outlet_domain": "tass.com",
        "outlet_country": "RU",
        "outlet_language": "en",
        "outlet_agency": True,
        "outlet_state_owned": True,
        "outlet_owner_source": "https://en.wikipedia.org/wiki/TASS",
    }
    unknown = annotated(read_text(TEXT, outlet="The Quay", url="https://quay.example/"))["article"]
    assert unknown["outlet"] == "The Quay"
    assert {value for name, value in unknown.items() if name.startswith("outlet_")} == {None}


def test_the_wire_is_the_carriers(reading: Reading) -> None:
    carried = replace(reading, article=replace(reading.article, wire="Ostrel Wire", wire_url="https://ostrel.example/"))
    article = annotated(carried)["article"]
    assert (article["wire"], article["wire_url"]) == ("Ostrel Wire", "https://ostrel.example/")


def test_what_clean_and_resolve_find_stands_in_order_of_the_text_and_what_happened_has_its_basis(
    reading: Reading,
) -> None:
    of_page = replace(reading.page, findings=(Finding(9, 12, "garbled", "b"),))
    of_names = replace(
        reading.resolution, findings=(Finding(4, 8, "redated", "a"),), happened=When("2025-03-04", "text")
    )
    row = annotated(replace(reading, page=of_page, resolution=of_names))
    assert [one["kind"] for one in row["findings"]] == ["redated", "garbled"]
    assert row["article"]["happened"] == {"value": "2025-03-04", "basis": "text"}


def test_all_that_is_resolved_says_what_it_rests_on_where_asked_and_nowhere_else() -> None:
    text = "“We stay,” said Mirela Tanase on Tuesday. Tanase said the gate would be mended by 2033."
    read = read_text(text, published="2031-03-06")
    read = replace(read, resolution=replace(read.resolution, happened=When("2031-03-04", "text")))
    plain, explained = annotated(read), annotated(read, explain=True)
    assert "why" not in json.dumps(plain)
    assert (
        explained["article"]["published"]["why"] == "It was given with the article by the row or file that it came in."
    )
    assert explained["article"]["happened"]["why"] == "It is the last day that the article itself names as past."
    whys = {one["text"]: one["why"] for one in explained["times"]}
    assert whys["Tuesday"].startswith("The verb tells of the past")
    assert whys["2033"] == "The words say it by themselves."
    assert [one["said"]["why"] for one in explained["statements"]] == [
        "The words that ascribe it to somebody tell when it was said.",
        "The same speaker goes on, on an occasion that the article has dated before.",
    ]
    assert [one["speaker"]["why"] for one in explained["statements"]] == [
        "No table knows the name; it stands for an actor of its own.",
        "The article names one person in full who has this surname.",
    ]
