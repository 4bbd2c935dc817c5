"""Figures that tell an earlier one again, and those that only have the same number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.extract.figures import figures
from onrecord.extract.scope.same import same_as
from onrecord.extract.scope.scene import Scene
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.figure import Figure
from onrecord.records.page import Page
from onrecord.records.resolution import Resolution
from onrecord.records.span import Span
from onrecord.records.zone import Zone
from onrecord.text.paragraphs import LINE


def told(text: str, *, headline: bool = False) -> list[tuple[str, str | None]]:
    """Each figure's words, and those of the figure that it tells again; sentences are lines."""
    page = Page(zones=(Zone(0, text.index("\n"), "headline"),) if headline else ())
    lines = Annotation(sentences=tuple(Span(*line.span()) for line in LINE.finditer(text) if line[0].strip()))
    found, _ = figures(Article(text=text, name="test"), lines, Scene(text, page, lines, Resolution(), ()))
    words = {figure.id: figure.text for figure in found}
    return [(figure.text, words[figure.same_as] if figure.same_as else None) for figure in found]


@pytest.mark.parametrize(
    ("text", "first", "again"),
    [
        ("They paid C$6 (US$4.46) each.", "C$6", "US$4.46"),
        ("They went 30 miles (48 km) east.", "30 miles", "48 km"),
        ("It cost 7 billion hryvnias, or $190 million, in all.", "7 billion hryvnias", "$190 million"),
        ("It cost £240 million, or about $305 million, in all.", "£240 million", "or about $305 million"),
        ("It flies 100 kilometres or 62 miles far.", "100 kilometres", "62 miles"),
        ("It gives 149 kW / 203 PS in all.", "149 kW", "203 PS"),
    ],
)
def test_a_conversion_tells_the_first_again(text: str, first: str, again: str) -> None:
    assert told(text) == [(first, None), (again, first)]


@pytest.mark.parametrize(
    "text",
    [
        "They lost 12 percent ($5 million) of it.",
        "They went 30 miles (2 hours) east.",
        "They paid $5 or €5 for it.",
        "They sent 30 tanks (48 km) east.",
        "They have 30 tanks, or 48 guns.",
    ],
)
def test_what_stands_beside_a_figure_may_be_another(text: str) -> None:
    assert [again for _, again in told(text)] == [None, None]


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Norland to send 2,340 troops\nNorland will send 2,340 troops, it said.", "2,340 troops"),
        ("Strike kills 27 in hospital\nAt least 27 people died in the hospital.", "At least 27 people"),
        ("Five ships lost\nThe fleet has lost five ships.", "five ships"),
        ("Two thousand troops to go\nNorland will send 2,000 troops, it said.", "2,000 troops"),
    ],
)
def test_what_a_headline_tells_and_the_body_again(text: str, again: str) -> None:
    (first, none), second = told(text, headline=True)
    assert (none, second) == (None, (again, first))


@pytest.mark.parametrize(
    "text",
    [
        "Norland lost 1,340 tanks.\nOf the 1,340 tanks most were old.",
        "It holds 14 foreigners.\nThe 14 foreigners came by sea.",
        "It cost $19.5 million.\nThe $19.5 million came from Norland.",
        "It has nine southern bases.\nThe nine southern bases are old.",
    ],
)
def test_a_telling_number_told_again_in_the_body(text: str) -> None:
    (first, none), (_, again) = told(text)
    assert (none, again) == (None, first)


@pytest.mark.parametrize(
    "text",
    [
        "Two soldiers died in the north.\nTwo soldiers died in the south.",
        "It burned 100 houses.\nIt built 100 houses.",
        "It needs 17 tanks.\nIt needs 17 ships.",
        "It has more than 340 tanks.\nIt has fewer than 340 tanks.",
        "It cost $10 million.\nIt earned $10 million.",
        "It cost $1.4 billion in aid.\nIt cost $1.4 billion in fines.",
        "It took 36 days.\nIt rained 36 days.",
        "They walked 36 km.\nThey drove 36 km.",
        "They sent 340 men and they lost 340 men.",
        "Output rose by 14 percent.\nOutput fell by 14 percent.",
        "They ship 486-based sets.\nThe 486-based sets came.",
    ],
)
def test_numbers_that_agree_by_chance(text: str) -> None:
    assert [again for _, again in told(text)] == [None, None]


def scoped(one: Figure, other: Figure) -> str | None:
    """What the second of two figures in two sentences tells again."""
    text = "x" * 40
    scene = Scene(text, Page(), Annotation(sentences=(Span(0, 20), Span(20, 40))), Resolution(), ())
    return same_as(scene, (one, other))[1].same_as


BASE = Figure(id="a", start=0, end=9, text="340 troops", value=340, counted="troops", kind="troops")
EXACT = replace(BASE, text="341 troops", value=341)
AGAIN = replace(BASE, id="b", start=20, end=29)


def test_two_nouns_of_one_kind_are_one() -> None:
    assert scoped(BASE, replace(AGAIN, counted="soldiers")) == "a"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"kind": "troops"}, {"kind": "killed"}),
        ({"of": "Norland"}, {"of": "Sudmark"}),
        ({"where": "Halvik"}, {"where": "Brenna"}),
        ({"measure": "stock"}, {"measure": "flow"}),
        ({"status": "in_place"}, {"status": "denied"}),
        ({"status": "in_place"}, {"status": "goal"}),
        ({"as_of": "2021", "as_of_basis": "words"}, {"as_of": "2022", "as_of_basis": "words"}),
    ],
)
def test_what_speaks_against_one_claim(one: dict[str, str], other: dict[str, str]) -> None:
    assert scoped(replace(BASE, **one), replace(AGAIN, **other)) is None  # type: ignore[arg-type]
    assert scoped(replace(BASE, **one), replace(AGAIN, **one)) == "a"  # type: ignore[arg-type]


@pytest.mark.parametrize("other", [{"where": "Brenna"}, {"measure": "flow"}, {"status": "goal"}])
def test_a_number_with_many_digits_is_one_of_a_kind(other: dict[str, str]) -> None:
    one = replace(EXACT, where="Halvik", measure="stock", status="in_place")
    assert scoped(one, replace(one, id="b", start=20, end=29, **other)) == "a"  # type: ignore[arg-type]


def test_a_headline_may_call_a_plan_what_the_body_calls_a_pledge() -> None:
    assert scoped(replace(BASE, status="planned"), replace(AGAIN, status="pledged")) == "a"


def test_all_lead_to_the_first() -> None:
    text = "It cost $19.5 million (€18.1 million).\nThe $19.5 million is lost.\nThe €18.1 million is lost."
    assert [again for _, again in told(text)] == [None, *["$19.5 million"] * 3]
