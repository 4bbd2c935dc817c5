"""Generated articles: the same for everybody, each another, as long as news is, and in the sample's own words."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

from articles import FEWEST, MOST, Material, generated, material, write

MADE_OF = material()


def test_articles_are_the_same_every_time() -> None:
    assert list(generated(20, MADE_OF)) == list(generated(20, material()))


def test_more_articles_begin_with_the_fewer() -> None:
    assert list(islice(generated(50, MADE_OF), 5)) == list(generated(5, MADE_OF))


def test_every_article_is_another() -> None:
    rows = list(generated(500, MADE_OF))
    assert len({row["text"] for row in rows}) == len({row["id"] for row in rows}) == 500


def test_articles_are_as_long_as_news_is() -> None:
    lengths = [len(row["text"].split()) for row in generated(300, MADE_OF)]
    assert FEWEST <= min(lengths) < 400
    assert 800 < max(lengths) <= MOST


def test_articles_hold_only_paragraphs_of_the_sample_each_once() -> None:
    for row in generated(20, MADE_OF):
        title, *paragraphs = row["text"].split("\n\n")
        assert title == row["title"]
        assert title in MADE_OF.titles
        assert set(paragraphs) <= set(MADE_OF.paragraphs)
        assert len(set(paragraphs)) == len(paragraphs)


def test_material_has_no_line_twice() -> None:
    lines = MADE_OF.paragraphs + MADE_OF.titles
    assert len(set(lines)) == len(lines)


def test_the_same_text_twice_is_an_error(tmp_path: Path) -> None:
    poor = Material(paragraphs=("The ferry sailed at noon.",), titles=("Ferry sails",))
    try:
        write(tmp_path / "articles.jsonl", 2, poor)
    except ValueError as error:
        assert "article 1" in str(error)  # noqa: PT017  # `raises` would hide that the first article passed
    else:
        raise AssertionError


def test_written_articles_read_back_with_their_words(tmp_path: Path) -> None:
    words = write(tmp_path / "articles.jsonl", 3, MADE_OF)
    lines = (tmp_path / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == list(generated(3, MADE_OF))
    assert words == sum(len(json.loads(line)["text"].split()) for line in lines)
