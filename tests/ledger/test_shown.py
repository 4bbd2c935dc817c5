from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from math import inf
from pathlib import Path
from typing import Any

import pytest

from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Published
from onrecord.records.actor import Speaker
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.extraction import Extraction
from onrecord.records.figure import Figure
from onrecord.records.mention import Mention
from onrecord.records.page import Page
from onrecord.records.place import Place
from onrecord.records.reading import Reading
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal, Refusal
from onrecord.records.resolution import Resolution
from onrecord.records.span import Stretch
from onrecord.records.statement import Statement
from onrecord.records.vector import AXES, Vector, Vectors
from onrecord.records.when import When

Build = Callable[..., Published]

TEXT = "“We hold the pier,” Ilse Brandt told the Quay Board on 3 May, “and 28 of 30 boats.”"


def words(part: str) -> Stretch:
    start = TEXT.index(part)
    return Stretch.of(TEXT, start, start + len(part))


PLACE = (TEXT.index("Quay"), TEXT.index("Quay") + 4)
STATEMENT = Statement(
    id="s1",
    source=(words("Ilse Brandt"),),
    cue=(words("told"),),
    content=(words("We hold the pier"), words("and 28 of 30 boats")),
    quote_type="direct",
    speaker=Speaker("brandt", "Ilse Brandt", "mayor", why=Reason("surname")),
    via=("Harbour Wire", "Quay “Post”"),
    act="assert",
    negated=True,
    said=When("2031-05-03", "text"),
    addressee="the Quay Board",
    place=Place(*PLACE, TEXT[slice(*PLACE)], "Quay"),
    confidence=0.75,
)
INNER = Statement(
    id="s2",
    source=(),
    cue=(),
    content=(words("28 of 30"),),
    quote_type="mixed",
    speaker=Speaker(None, "Harbour officials", side="Quay Board", why=Reason("source_unnamed")),
    parent="s1",
)
PART, NUMBER = words("28 of 30 boats"), words("28")
FIGURES = (
    Figure(
        id="f1",
        start=PART.start,
        end=PART.end,
        text=PART.text,
        value=28.0,
        out_of=30.0,
        counted="boats",
        statement="s2",
    ),
    Figure(
        id="f2", start=NUMBER.start, end=NUMBER.end, text="28", value=2.5, value_max=inf, modifiers=("small", "grey")
    ),
)
SPEAKER, BOARD = words("Ilse Brandt"), words("Quay Board")
MENTIONS = (
    Mention(
        SPEAKER.start, SPEAKER.end, SPEAKER.text, "m1", "person", "brandt", "Ilse Brandt", "mayor", Reason("own"), 0.971
    ),
    Mention(BOARD.start, BOARD.end, BOARD.text, "m2", "organisation"),
)
MEANT = bytes(range(256)) + bytes(AXES - 256)


def decode(article: Article, _: Mapping[str, bytes]) -> Reading:
    refusal = Refusal("extract", 0, len(TEXT) + 9, Reason.of("number_not_read", words="boats"))
    extraction = Extraction(statements=(STATEMENT, INNER), figures=FIGURES, refusals=(refusal, refusal))
    page = Page(title="A pier", published=When("2031-05", "dateline"))
    return Reading(
        article=article,
        page=page,
        annotation=Annotation(),
        resolution=Resolution(mentions=MENTIONS),
        extraction=extraction,
        vectors=Vectors((Vector("s1", MEANT),)),
    )


@pytest.fixture
def pier(path: Path) -> Path:
    with open_ledger(path, write=True) as ledger:
        ledger.add(Article(text=TEXT, name="pier.txt", outlet="The Quay", authors=("Jo Ström",)))
        ledger.add_refusal(InputRefusal("bad.csv", "row 3", Reason.of("csv_invalid", quote="'")))
        assert ledger.publish(decode) == Published(new=1, inputs_refused=1)
    return path


def rows(path: Path, kind: str) -> list[dict[str, Any]]:
    with open_ledger(path) as ledger:
        return list(ledger.rows(kind))


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
        "side": None,
        "speaker_basis": "surname",
        "place": "Quay",
        "place_start": 41,
        "place_end": 45,
    }
    assert (inner["parent"], inner["source"], inner["source_text"]) == ("s1", [], "")


def test_who_is_not_named_has_words_and_a_side_and_no_actor(pier: Path) -> None:
    who = [rows(pier, "statements")[1][name] for name in ("speaker", "actor", "side", "speaker_basis")]
    assert who == ["Harbour officials", None, "Quay Board", "source_unnamed"]


def test_a_mention_tells_how_sure_it_is_where_that_is_known(pier: Path) -> None:
    first, second = rows(pier, "mentions")
    assert first == {
        "article": Article(text=TEXT, name="pier.txt", outlet="The Quay").id,
        "id": "m1",
        "start": 20,
        "end": 31,
        "text": "Ilse Brandt",
        "kind": "person",
        "actor": "brandt",
        "name": "Ilse Brandt",
        "office": "mayor",
        "basis": "own",
        "confidence": 0.971,
        "outlet": "The Quay",
        "published": "2031-05",
    }
    assert (second["text"], second["confidence"]) == ("Quay Board", None)


def test_vectors_are_kept_byte_for_byte_and_shown_to_nobody(
    pier: Path, vectors: Callable[[Path], dict[tuple[str, str], bytes]]
) -> None:
    assert vectors(pier) == {(Article(text=TEXT, name="pier.txt", outlet="The Quay").id, "s1"): MEANT}
    with open_ledger(pier) as ledger:
        assert "vectors" not in ledger.summary().counts
        with pytest.raises(ValueError, match="no kind 'vectors'"):
            ledger.rows("vectors")


def test_a_vector_goes_with_its_statement(
    pier: Path, build: Build, vectors: Callable[[Path], dict[tuple[str, str], bytes]]
) -> None:
    build(pier, [], fingerprints={"clean": "c1"})  # by stages that find no statement in it
    assert rows(pier, "statements") == []
    assert vectors(pier) == {}
    with open_ledger(pier) as ledger:
        noted = {row["kind"] for row in ledger.changes(ledger.since("run:1"))}
    assert {"statements", "mentions"} <= noted
    assert "vectors" not in noted


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
    build(path, [], [InputRefusal(name, "", Reason.of("empty")) for name in ("caf\udce9.txt", "half \ud83c")])
    assert [row["name"] for row in rows(path, "refusals")] == ["caf\\xe9.txt", "half \\ud83c"]


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


def test_people_with_sqlite3_read_plain_columns(pier: Path) -> None:
    with closing(sqlite3.connect(pier)) as connection:
        (row,) = connection.execute("SELECT speaker, spans, via FROM statements WHERE id = 's1'")
    assert row == ("Ilse Brandt", "[[1,17],[63,81]]", '["Harbour Wire","Quay “Post”"]')
