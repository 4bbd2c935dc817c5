"""What is known of an outlet stands beside its name, and nothing is made of what is not known."""

from __future__ import annotations

import pytest

from onrecord.report.outlets import LONGEST_ADDRESS, known_parts, wire_parts
from onrecord.report.page import render
from onrecord.report.view import OutletFacts, ShownArticle

from .fake import Row, rows, view_of
from .parsed import parse, said

SOURCE = "https://news.example/about"
OWNED = OutletFacts(country="Iceland", agency=True, state_owned=True, owner_source=SOURCE)


@pytest.fixture(scope="module")
def page() -> str:
    return render(view_of(rows()))


def words(facts: OutletFacts, *, linked: bool = True) -> str:
    return "".join(said(parse(part).css("body")[0]) for part in known_parts(facts, linked=linked))


def named(page: str, place: str, outlet: str) -> list[str]:
    return sorted({said(node) for node in parse(page).css(place) if outlet in said(node)})


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (OutletFacts(), ""),
        (OutletFacts(country="Iceland"), "Iceland"),
        (OutletFacts(agency=True), "agency"),
        (OutletFacts(country="<b>Iceland</b>", agency=True), "<b>Iceland</b>, agency"),
        (OWNED, "Iceland, agency, state-owned, the page that says so"),
    ],
)
def test_only_what_is_known_is_said(facts: OutletFacts, expected: str) -> None:
    assert words(facts) == expected


def test_the_page_that_says_who_owns_an_outlet_is_linked_where_links_are_wanted() -> None:
    [part] = known_parts(OWNED, linked=True)
    assert [link.attributes["href"] for link in parse(part).css("a")] == [SOURCE]
    [part] = known_parts(OWNED, linked=False)
    assert (parse(part).css("a"), words(OWNED, linked=False)) == ([], "Iceland, agency, state-owned")


@pytest.mark.parametrize("source", [None, "", "javascript:ran()", "imprint.html", f"{SOURCE}/{'x' * LONGEST_ADDRESS}"])
def test_what_is_no_address_is_not_linked(source: str | None) -> None:
    facts = OutletFacts(state_owned=True, owner_source=source)
    article = ShownArticle(id="a", name="a", wire="Ostrel Wire", wire_url=source)
    for part in (*known_parts(facts, linked=True), *wire_parts(article, linked=True)):
        assert not parse(part).css("a")


def test_the_wire_is_named_and_linked() -> None:
    article = ShownArticle(id="a", name="a", wire="<i>Ostrel</i>\u202e", wire_url="https://news.example/wire")
    [part] = wire_parts(article, linked=True)
    assert said(parse(part).css(".wire")[0]) == "via <i>Ostrel</i>\u202e"
    assert [link.attributes["href"] for link in parse(part).css("a")] == ["https://news.example/wire"]
    assert wire_parts(ShownArticle(id="a", name="a", wire_url="https://news.example/wire"), linked=True) == []
    assert wire_parts(ShownArticle(id="a", name="a", outlet="Ostrel", wire="Ostrel"), linked=True) == []


def test_the_list_of_outlets_says_what_is_known(page: str) -> None:
    assert named(page, ".outlets li", "Ostrel Wire") == [
        "Ostrel Wire 4 Iceland, agency, state-owned, the page that says so"
    ]
    assert named(page, ".outlets li", "Lantern Post") == ["The Lantern Post 4 United Kingdom"]
    assert named(page, ".outlets li", "Harbour & Hill") == ["Harbour & Hill 4"]


def test_articles_rows_and_sheets_say_it_too(page: str) -> None:
    assert named(page, ".articles .by", "via Ostrel Wire") == ["Dispatch 24 via Ostrel Wire"]
    assert "Iceland, agency, state-owned, the page that says so" in named(page, ".articles .by", "Ostrel Wire")[1]
    assert any("Iceland, agency, state-owned" in row for row in named(page, ".statement .where", "Ostrel Wire"))
    assert any("via Ostrel Wire" in row for row in named(page, ".figure .where", "Dispatch 24"))
    assert any(row.endswith("via Ostrel Wire") for row in named(page, ".origin", "day-03.html"))


def test_a_row_has_one_link() -> None:
    page = render(view_of(rows()))
    assert {len(row.css("a")) for row in parse(page).css(".row")} == {1}


def test_two_outlets_of_one_name_are_not_told_for_one_another() -> None:
    found = rows(2)
    for number, row in enumerate(found["articles"]):
        row |= {"outlet": "Spill", "outlet_country": ("IS", None)[number]}
    assert named(render(view_of(found)), ".outlets li", "Spill") == ["Spill 2"]


@pytest.mark.parametrize(("code", "country"), [("IS", "Iceland"), ("XZ", "XZ"), (None, ""), ("", "")])
def test_a_country_stands_by_its_name_a_code_without_one_as_it_is(code: str | None, country: str) -> None:
    found: dict[str, list[Row]] = rows(1)
    found["articles"][0] |= {"outlet": "Spill", "outlet_country": code}
    assert named(render(view_of(found)), ".outlets li", "Spill") == [f"Spill 1 {country}".strip()]
