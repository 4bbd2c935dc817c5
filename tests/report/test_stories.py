"""Stories as a reader sees them: heading, days, outlets, sources, and the articles in time."""

from __future__ import annotations

from typing import Any

from onrecord.report.build_copies import with_copies
from onrecord.report.build_stories import in_stories, shown_stories
from onrecord.report.provenance import Shelf
from onrecord.report.stories import stories_part
from onrecord.report.view import ShownArticle
from onrecord.report.view_linked import ShownStory
from onrecord.report.view_statements import ShownStatement

from .fragments import fragment


def article(name: str, day: str | None, origin: str | None) -> ShownArticle:
    return ShownArticle(
        id=name,
        name=f"{name}.txt",
        title=f"Title {name}",
        outlet=f"Outlet {name.upper()}",
        published=day,
        origin=origin,
    )


ARTICLES = with_copies(
    {
        one.id: one
        for one in (
            article("a", "2031-03-05", "1"),
            article("b", "2031-03-04", "2"),
            article("c", "2031-03-04", "1"),
            article("d", None, None),
            article("e", "2031-03-09", "4"),
            article("f", "2031-03-08", "5"),
        )
    },
    [
        {"article": "a", "origin": "1", "kind": "first"},
        {"article": "c", "origin": "1", "kind": "reprint", "share": 1.0},
    ],
)


def row(story: str, name: str, **fields: Any) -> dict[str, Any]:
    return {"story": story, "article": name, "heading": f"Story {story}"} | fields


ROWS = [row("x", name) for name in "abcd"] + [row("y", name) for name in "ef"]


def shown(rows: list[dict[str, Any]] = ROWS) -> tuple[ShownStory, ...]:
    said = [
        ShownStatement(id="1", article="a", content=(), speaker="Quaye"),
        ShownStatement(id="2", article="b", content=()),
    ]
    return shown_stories(rows, ARTICLES, said)


def drawn(stories: tuple[ShownStory, ...], held: str = "abcdef") -> Any:
    return fragment(stories_part(stories, Shelf(ARTICLES, frozenset(held))))


def test_a_story_tells_its_days_its_sources_and_its_outlets() -> None:
    head = drawn(shown()).css(".group > header")[1]
    assert [one.text() for one in head.css("h3, p")] == [
        "Story x",
        "4–5 March 2031",
        "4 articles, 3 origins",
        "Outlet A, Outlet B, Outlet C, Outlet D",
    ]


def test_articles_stand_in_time_and_copies_with_the_first_known_carrier() -> None:
    story = drawn(shown()).css(".story")[1]
    assert [one.text() for one in story.css("li > .title > a")] == ["Title b", "Title a", "Title d"]
    # That it is dated a day earlier does not make a copy the first.
    assert [one.text() for one in story.css(".also")] == [
        "also in 1 article of the same origin: Outlet C (4 March 2031)"
    ]
    assert [one.attributes["href"] for one in story.css("a")] == ["#a-b", "#a-a", "#a-c", "#a-d"]


def test_the_latest_story_stands_first() -> None:
    assert [one.id for one in shown()] == [one.id for one in shown(ROWS[::-1])] == ["y", "x"]


def test_one_article_is_no_story() -> None:
    assert shown([row("x", "a")]) == ()
    assert drawn(()).css(".empty")


def test_without_a_heading_the_first_article_gives_it() -> None:
    [story] = shown([row("x", "e", heading=None), row("x", "f", heading=" ")])
    assert story.heading == "Title f"


def test_only_articles_in_the_page_are_linked() -> None:
    assert not drawn(shown(), held="").css("a")


def test_who_speaks_in_it_is_kept_for_the_filters() -> None:
    [_, story] = drawn(shown()).css(".story")
    assert (story.attributes["data-speaker"] or "").split("\t") == ["", "Quaye"]
    assert (story.attributes["data-outlet"] or "").split("\t") == ["Outlet A", "Outlet B", "Outlet C", "Outlet D"]
    assert story.attributes["data-day"] == "2031-03-04/2031-03-05"


def test_each_article_knows_its_story() -> None:
    found = {
        one.id: (one.story, one.story_heading)
        for one in in_stories(ARTICLES.values(), shown([row("x", "a"), row("x", "b")]))
    }
    assert found["a"] == found["b"] == ("x", "Story x")
    assert found["c"] == (None, "")


def test_very_many_origins_are_cut_and_counted() -> None:
    many = {f"z{n:03}": article(f"z{n:03}", "2031-03-04", f"o{n}") for n in range(300)}
    [story] = shown_stories([row("x", name) for name in many], many, [])
    assert (len(story.parts), story.more) == (24, 276)
    assert "and 276 more origins: onrecord export stories" in drawn((story,)).text()
