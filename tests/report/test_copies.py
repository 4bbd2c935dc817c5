"""What an article has of others, and others of it."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.report.articles import articles_part
from onrecord.report.build_copies import with_copies
from onrecord.report.provenance import Shelf
from onrecord.report.view import ShownArticle

from .fragments import fragment


def article(name: str, day: str | None, **fields: Any) -> ShownArticle:
    told = {"id": name, "name": f"{name}.txt", "outlet": f"Outlet {name.upper()}", "published": day, "origin": "o"}
    return ShownArticle(**(told | fields))


ARTICLES = {
    "a": article("a", "2031-03-04", title="Pumps run"),
    "b": article("b", "2031-03-04", title="Pumps run"),
    "c": article("c", "2031-03-05", title="What we know"),
    "d": article("d", None, origin=None),
}
ROWS = [
    {"article": "a", "origin": "o", "kind": "first", "share": 1.0},
    {"article": "b", "origin": "o", "kind": "reprint", "share": 0.984},
    {"article": "c", "origin": "o", "kind": "excerpt", "share": 0.1},
    {"article": "c", "origin": "o", "kind": "excerpt", "share": 0.24},
    {"article": "c", "origin": "o", "kind": "rewrite", "share": 0.05},
]


def listed(rows: list[dict[str, Any]], *, held: str = "abcd", among: str = "abcd") -> dict[str, list[str]]:
    """What stands beside each article's title, by its id."""
    known = with_copies(ARTICLES, rows)
    shown = [known[name] for name in among]
    page = fragment(articles_part(shown, {}, Shelf({one.id: one for one in shown}, frozenset(held))))
    lines = [[one.text() for one in row.css(".copies")] for row in page.css(".articles li")]
    return dict(zip(among, lines, strict=True))


def test_a_copy_says_of_what_and_the_first_carrier_where_it_was_copied() -> None:
    assert listed(ROWS) == {
        "a": ["first known carrier; 1 reprint and 1 excerpt: Outlet B, Outlet C (5 March 2031)"],
        "b": ["reprint of Outlet A, 98% of this text"],
        "c": ["excerpt of “Pumps run”, Outlet A (4 March 2031), 39% of this text"],
        "d": [],
    }


def test_the_order_of_the_rows_leaves_no_trace() -> None:
    assert with_copies(ARTICLES, ROWS) == with_copies(ARTICLES, ROWS[::-1])


def test_what_is_not_known_is_not_named() -> None:
    [line] = listed([{"article": "b", "origin": "o", "kind": "rewrite", "share": None}])["b"]
    assert line == "rewrite of an article that is not shown here"


def test_a_round_up_names_both_of_its_wires() -> None:
    more = [
        {"article": "d", "origin": "p", "kind": "first", "share": 1.0},
        {"article": "c", "origin": "p", "kind": "excerpt", "share": 0.5},
    ]
    [line] = listed([*ROWS, *more])["c"]
    assert line.split("; ") == [
        "excerpt of “d.txt”, Outlet D, 50% of this text",
        "excerpt of “Pumps run”, Outlet A (4 March 2031), 39% of this text",
    ]


def test_of_very_many_copies_the_first_are_named() -> None:
    copies = {f"z{n:03}": article(f"z{n:03}", "2031-03-04") for n in range(200)}
    rows = [ROWS[0], *({"article": name, "origin": "o", "kind": "reprint", "share": 1.0} for name in copies)]
    first = with_copies(ARTICLES | copies, rows)["a"]
    page = fragment(articles_part([first], {}, Shelf({"a": first}, frozenset())))
    [line] = [one.text() for one in page.css(".copies")]
    assert line.startswith("first known carrier; 200 reprints: Outlet Z000, Outlet Z001, ")
    assert line.endswith(", 192 more")


@pytest.mark.parametrize(("held", "links"), [("abcd", ["#a-a"]), ("b", [])])
def test_only_what_stands_in_the_page_is_linked(held: str, links: list[str]) -> None:
    known = with_copies(ARTICLES, ROWS)
    page = fragment(articles_part([known["b"]], {}, Shelf(known, frozenset(held))))
    assert [one.attributes["href"] for one in page.css(".copies a")] == links


def test_where_origins_are_known_an_article_without_one_is_its_own() -> None:
    assert [one.origin for one in with_copies(ARTICLES, []).values()] == ["o", "o", "o", "d"]
    assert with_copies({"d": ARTICLES["d"]}, [])["d"].origin is None


def test_the_list_of_outlets_tells_how_many_origins_stand_behind_it() -> None:
    known = with_copies({**ARTICLES, "e": article("e", None, outlet="Outlet A")}, ROWS)
    page = fragment(articles_part(list(known.values()), {}, Shelf(known, frozenset())))
    assert page.css(".sources")[0].text() == "5 articles, 2 origins"
    assert page.css(".outlets li")[0].text() == "Outlet A 2, 1 origin"
