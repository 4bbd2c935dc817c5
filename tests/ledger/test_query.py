from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Published
from onrecord.ledger.query import Summary
from onrecord.ledger.sqlite_search import quote_terms
from onrecord.records.actor import Speaker
from onrecord.records.article import Article
from onrecord.records.reading import Reading
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal
from onrecord.records.when import When

Build = Callable[..., Published]
Decode = Callable[[Article, Mapping[str, bytes]], Reading]


def test_summary(path: Path, article: Callable[..., Article], build: Build) -> None:
    build(path, [article(number) for number in (1, 2, 3, 5)], [InputRefusal("x", "", Reason("empty"))])
    with open_ledger(path) as ledger:
        assert ledger.summary() == Summary(
            counts={
                "articles": 4,
                "statements": 8,
                "figures": 4,
                "events": 8,
                "mentions": 8,
                "times": 4,
                "findings": 4,
                "zones": 4,
                "refusals": 5,
            },
            outlets=(("Outlet 1", 3), ("Outlet 0", 1)),
            languages=(("en", 4),),
            first="2031-05-02",
            last="2031-05-04",
            reasons=(("no_speaker", 4), ("empty", 1)),
        )


def test_an_empty_ledger_has_a_summary(path: Path, build: Build) -> None:
    build(path, [])
    with open_ledger(path) as ledger:
        assert ledger.summary().first is None
        assert set(ledger.summary().counts.values()) == {0}


def test_an_article_comes_with_its_text_and_zones(path: Path, article: Callable[..., Article], build: Build) -> None:
    build(path, [article(1)])
    with open_ledger(path) as ledger:
        shown = ledger.article(article(1).id)
        assert shown is not None
        assert (shown["article"], shown["text"], shown["name"]) == (article(1).id, article(1).text, "1.txt")
        assert shown["zones"] == [["body", 0, len(article(1).text) - 1]]
        assert ledger.article("0" * 16) is None


SAID = {  # name of the article: published, said
    "old": ("2031-05-01", None),
    "new": ("2031-05-09", None),
    "said before it was out": ("2031-05-09", "2031-05-02"),
    "some day in May": (None, "2031-05"),
    "interval": (None, "2031-04-01/2031-05-05"),
    "unknown": (None, None),
}


@pytest.fixture
def dated(path: Path, reading: Decode) -> Path:
    def decode(article: Article, payloads: Mapping[str, bytes]) -> Reading:
        made = reading(article, payloads)
        said = SAID[article.name][1]
        speaker = Speaker("x", "ÖZLEM Straße", None) if article.name == "new" else Speaker("y", "Abel", None)
        first = replace(made.extraction.statements[0], said=When(said, "text") if said else None, speaker=speaker)
        return replace(made, extraction=replace(made.extraction, statements=(first,), figures=()))

    with open_ledger(path, write=True) as ledger:
        for name, (published, _) in SAID.items():
            text = f"{name}. Ilse Brandt said the pier is open."
            ledger.add(Article(text=text, name=name, published=published))
        ledger.publish(decode)
    return path


def names(path: Path, **chosen: str | int) -> list[str]:
    with open_ledger(path) as ledger:
        by_id = {row["article"]: row["name"] for row in ledger.rows("articles")}
        return [by_id[row["article"]] for row in ledger.statements(**chosen)]  # type: ignore[arg-type]


def test_an_articles_source_is_what_a_link_to_it_needs(
    path: Path, article: Callable[..., Article], build: Build
) -> None:
    one = article(1, url="https://example.org/1", title="Quay shut")
    build(path, [one])
    with open_ledger(path) as ledger:
        found = ledger.source(one.id)
        assert found == {"name": "1.txt", "outlet": "Outlet 1", "title": None, "url": "https://example.org/1"}
        assert ledger.source("no such id") is None


def test_statements_come_newest_first_and_those_without_a_day_last(dated: Path) -> None:
    assert names(dated) == ["new", "said before it was out", "old", "some day in May", "interval", "unknown"]
    assert names(dated, limit=2) == ["new", "said before it was out"]


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        ("2031-05-09", ["new", "some day in May"]),
        ("2031-05-05", ["new", "some day in May", "interval"]),
        ("2031-05", ["new", "said before it was out", "old", "some day in May", "interval"]),
        ("2031-06", []),
    ],
)
def test_since_keeps_what_may_have_been_said_by_then(dated: Path, since: str, expected: list[str]) -> None:
    assert names(dated, since=since) == expected


def test_a_speaker_is_found_by_part_of_the_name_in_any_case(dated: Path) -> None:
    assert names(dated, speaker="özlem STRASSE") == ["new"]
    assert names(dated, speaker="nobody") == []
    assert len(names(dated, speaker="abel", since="2031-05")) == 4


def test_search_finds_words_in_any_form_of_case_and_accent(path: Path, build: Build) -> None:
    articles = [
        Article(text="Report. Ilse Brandt said the café “L'Été” is shut.", name="one"),
        Article(text="Report. Mara Vell said the cafe is open.", name="two", title="Harbour"),
    ]
    build(path, articles)
    ids = [article.id for article in articles]
    with open_ledger(path) as ledger:
        assert sorted(ledger.search("CAFE", "articles")) == sorted(ids)
        assert ledger.search("l'ete\" OR", "articles") == []
        assert ledger.search("cafe ete", "articles") == ids[:1]
        by_speaker = ledger.search("vell open")
        assert by_speaker == [row["id"] for row in ledger.rows("statements") if row["article"] == ids[1]]
        assert ledger.search("  ") == ledger.search("“") == []


@given(st.text(st.characters(), max_size=40))
def test_no_query_can_break_the_search(query: str) -> None:
    terms = quote_terms(query)
    assert "\0" not in terms
    assert terms.count('"') % 2 == 0
    assert (terms == "") == (not query.replace("\0", " ").split())


def test_odd_queries_are_only_words(path: Path, article: Callable[..., Article], build: Build) -> None:
    build(path, [article(1)])
    with open_ledger(path) as ledger:
        every = sorted(row["id"] for row in ledger.rows("statements"))
        pier = [row["id"] for row in ledger.rows("statements") if "pier" in row["content_text"]]
        for query in (
            '"',
            "a\0b",
            "NEAR(",
            "pier AND",
            "speaker:Ilse",
            "*",
            "^pier",
            "-pier",
            "{text}",
            "(()",
            "\ud800",
        ):
            assert sorted(ledger.search(query)) in ([], pier, every)
