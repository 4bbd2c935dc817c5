from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from onrecord.ledger.export import LATER
from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Published
from onrecord.records.actor import Speaker
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.extraction import Extraction
from onrecord.records.figure import Figure
from onrecord.records.page import Page
from onrecord.records.reading import Reading
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal, Refusal
from onrecord.records.resolution import Resolution
from onrecord.records.span import Stretch
from onrecord.records.statement import Statement
from onrecord.records.when import When

Build = Callable[..., Published]
Decode = Callable[[Article, Mapping[str, bytes]], Reading]

CONTRACT = {
    "articles": "article text_id name outlet url title language published happened fetched origin",
    "statements": "article id start end text spans source cue quote_type speaker actor office via parent act negated "
    "said said_basis addressee zone confidence outlet published",
    "figures": "article id start end text value value_max out_of unit counted modifiers comparator change status "
    "measure of where as_of statement same_as confidence speaker outlet published",
    "mentions": "article id start end text kind actor name",
    "times": "article start end text type value earliest latest",
    "findings": "article start end text kind detail",
    "actors": "actor name kind office articles statements",
    "refusals": "article name stage start end reason params place",
}

TEXT = "“We hold the pier,” Ilse Brandt told the Quay Board on 3 May, “and 28 of 30 boats.”"


def words(part: str) -> Stretch:
    start = TEXT.index(part)
    return Stretch.of(TEXT, start, start + len(part))


STATEMENT = Statement(
    id="s1",
    source=(words("Ilse Brandt"),),
    cue=(words("told"),),
    content=(words("We hold the pier"), words("and 28 of 30 boats")),
    quote_type="direct",
    speaker=Speaker("brandt", "Ilse Brandt", "mayor"),
    via=("Harbour Wire", "Quay “Post”"),
    act="assert",
    negated=True,
    said=When("2031-05-03", "text"),
    addressee="the Quay Board",
    confidence=0.75,
)
INNER = Statement(id="s2", source=(), cue=(), content=(words("28 of 30"),), quote_type="mixed", parent="s1")
FIGURES = (
    Figure(id="f1", start=66, end=80, text=TEXT[66:80], value=28.0, out_of=30.0, counted="boats", statement="s2"),
    Figure(id="f2", start=66, end=68, text="28", value=2.5, value_max=float("inf"), modifiers=("small", "grey")),
)


def decode(article: Article, _: Mapping[str, bytes]) -> Reading:
    refusal = Refusal("extract", 0, len(TEXT) + 9, Reason.of("number_not_read", words="boats"))
    extraction = Extraction(statements=(STATEMENT, INNER), figures=FIGURES, refusals=(refusal, refusal))
    page = Page(title="A pier", published=When("2031-05", "dateline"))
    return Reading(article=article, page=page, annotation=Annotation(), resolution=Resolution(), extraction=extraction)


@pytest.fixture
def pier(path: Path) -> Path:
    with open_ledger(path, write=True) as ledger:
        ledger.add(Article(text=TEXT, name="pier.txt", outlet="The Quay", authors=("Jo Ström",)))
        ledger.add_refusal(InputRefusal("bad.csv", "row 3", Reason.of("csv_invalid", quote="'")))
        assert ledger.publish(decode) == Published(new=1, inputs_refused=1)
    return path


def rows(path: Path, kind: str, as_of: str | None = None) -> list[dict[str, Any]]:
    with open_ledger(path) as ledger:
        return list(ledger.rows(kind, as_of))


@pytest.mark.parametrize("kind", CONTRACT)
def test_rows_begin_with_the_fields_of_the_contract_in_its_order(
    kind: str, path: Path, article: Callable[..., Article], build: Build
) -> None:
    build(path, [article(1)])
    fields = CONTRACT[kind].split()
    for row in rows(path, kind):
        assert list(row)[: len(fields)] == fields
    assert rows(path, kind)


@pytest.mark.parametrize("kind", sorted(LATER))
def test_kinds_that_nothing_fills_yet_have_no_rows(kind: str, pier: Path) -> None:
    assert rows(pier, kind) == []


def test_a_kind_that_does_not_exist_is_an_error_that_lists_those_that_do(pier: Path) -> None:
    with pytest.raises(ValueError, match="no kind 'quotes'; there are actors, articles, .* zones"):
        rows(pier, "quotes")


def test_a_statement_has_every_field(pier: Path) -> None:
    article_id = Article(text=TEXT, name="pier.txt", outlet="The Quay").id
    first, inner = rows(pier, "statements")
    assert first == {
        "article": article_id,
        "id": "s1",
        "start": 1,
        "end": 17,
        "text": "We hold the pier",
        "spans": [[1, 17], [63, 81]],
        "source": [[20, 31]],
        "cue": [[32, 36]],
        "quote_type": "direct",
        "speaker": "Ilse Brandt",
        "actor": "brandt",
        "office": "mayor",
        "via": ["Harbour Wire", "Quay “Post”"],
        "parent": None,
        "act": "assert",
        "negated": True,
        "said": "2031-05-03",
        "said_basis": "text",
        "addressee": "the Quay Board",
        "zone": "body",
        "confidence": 0.75,
        "outlet": "The Quay",
        "published": "2031-05",
        "content_text": "We hold the pier … and 28 of 30 boats",
        "source_text": "Ilse Brandt",
        "cue_text": "told",
    }
    assert (inner["parent"], inner["speaker"], inner["source"], inner["source_text"]) == ("s1", None, [], "")


def test_whole_numbers_have_no_fraction_and_boundless_ones_are_unknown(pier: Path) -> None:
    by_id = {row["id"]: row for row in rows(pier, "figures")}
    assert json.dumps([by_id["f1"]["value"], by_id["f1"]["out_of"], by_id["f2"]["value"]]) == "[28, 30, 2.5]"
    assert by_id["f2"]["value_max"] is None
    assert by_id["f2"]["modifiers"] == ["small", "grey"]


def test_rows_come_in_order_of_the_text_then_of_their_ids(pier: Path) -> None:
    assert [row["id"] for row in rows(pier, "figures")] == ["f2", "f1"]


def test_refusals_of_articles_and_of_inputs_stand_together(pier: Path) -> None:
    article_id = Article(text=TEXT, name="pier.txt", outlet="The Quay").id
    assert [tuple(row.values()) for row in rows(pier, "refusals")] == [
        (None, "bad.csv", "read", None, None, "csv_invalid", {"quote": "'"}, "row 3"),
        (article_id, "pier.txt", "extract", 0, 0, "number_not_read", {"words": "boats"}, ""),
    ]


def test_names_that_are_no_unicode_are_kept_readable(path: Path, build: Build) -> None:
    build(path, [], [InputRefusal("caf\udce9.txt", "", Reason.of("empty"))])
    assert [row["name"] for row in rows(path, "refusals")] == ["caf\\udce9.txt"]


def test_text_survives_whatever_stands_in_it(path: Path) -> None:
    text = "\ufeffnull \0 inside, \r\n🌊 '); DROP TABLE articles; -- \u202e"
    article = Article(text=text, name="odd.txt")
    with open_ledger(path, write=True) as ledger:
        ledger.add(article)
        assert [found for found, _ in ledger.pending({"clean": "1"})] == [article]
        ledger.publish(lambda one, _: replace(decode(one, {}), extraction=Extraction()))
        shown = ledger.article(article.id)
        assert shown is not None
        assert shown["text"] == text
        assert ledger.check() == []


def test_as_of_takes_only_articles_known_to_have_been_out_by_then(
    path: Path, article: Callable[..., Article], build: Build
) -> None:
    days = {1: "2031-05-01", 2: "2031-05-02", 3: "2031-05-03", 4: "2031-05", 5: "2031-05-01/2031-05-02", 6: None}
    build(
        path, [article(number, published=day) for number, day in days.items()], [InputRefusal("x", "", Reason("empty"))]
    )
    assert {row["name"] for row in rows(path, "articles", "2031-05-02")} == {"1.txt", "2.txt"}
    assert {row["name"] for row in rows(path, "refusals", "2031-05-02")} == {"1.txt", "2.txt"}
    for kind in ("statements", "figures", "mentions", "times", "findings"):
        assert {row["published"] for row in rows(path, kind, "2031-05-02")} == {"2031-05-01", "2031-05-02"}
    assert sum(row["articles"] for row in rows(path, "actors", "2031-05-01")) == 2
    assert rows(path, "articles", "2031-04-30") == []
    with pytest.raises(ValueError, match="2031-13-01"):
        rows(path, "articles", "2031-13-01")


def test_people_with_sqlite3_read_plain_columns(pier: Path) -> None:
    with closing(sqlite3.connect(pier)) as connection:
        (row,) = connection.execute("SELECT speaker, spans, via FROM statements WHERE id = 's1'")
    assert row == ("Ilse Brandt", "[[1,17],[63,81]]", '["Harbour Wire","Quay “Post”"]')
