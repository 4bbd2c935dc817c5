from __future__ import annotations

from tests.link.stories.made import told

from onrecord.link.stories.stories import Known, stories

QUAKE = "Zinda Herat quake"


def known(article: str, side: int, published: str | None, title: str | None = "A title") -> Known:
    return Known(article, side, published, title)


def test_an_article_alone_has_no_story_and_one_text_in_two_outlets_has_one() -> None:
    sides = {1: told(QUAKE), 2: told("Velden")}
    found = stories([known("a", 1, "2024-03-05"), known("b", 1, "2024-03-04"), known("c", 2, None)], sides, [])
    assert [story.articles for story in found] == [("b", "a")]


def test_members_are_in_time_those_without_a_day_last_and_the_central_title_speaks_for_all() -> None:
    sides = {1: told("Zinda"), 2: told(QUAKE), 3: told(QUAKE + " toll")}
    likings = [(1, 2, 5.0), (1, 3, 5.0), (2, 3, 5.0)]
    given = [
        known("a", 1, None, "Tremor"),
        known("b", 3, "2024-03-06", None),
        known("c", 2, "2024-03-05", "Quake in Herat"),
    ]
    (story,) = stories(given, sides, likings)
    assert story.articles == ("c", "b", "a")
    assert story.title == "Quake in Herat"


def test_an_id_is_of_the_articles_alone() -> None:
    sides = {1: told(QUAKE)}
    one, other = (stories([known("a", 1, day), known("b", 1, None)], sides, [])[0] for day in ("2024-03-05", None))
    assert one.id == other.id


def test_without_articles_there_are_none() -> None:
    assert stories([], {}, []) == []
