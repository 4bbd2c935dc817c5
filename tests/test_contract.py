"""What the command line promises to scripts: the fields of every row, their values, and words that are the article's.

Fields may be added freely; renaming or dropping one needs a new major version.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.ledger.export import KINDS, LATER, LINKED
from onrecord.ledger.open import open_ledger
from onrecord.read.inputs import read_inputs
from onrecord.records.article import Article
from onrecord.report.annotated import annotated
from onrecord.run.road import reading, travel
from onrecord.run.settings import Settings

Row = dict[str, Any]

ARTICLE = "id text_id name url outlet title language length published happened"
ANNOTATE = {
    "zones": "kind start end",
    "findings": "kind start end detail",
    "mentions": "id start end text kind actor name",
    "times": "start end text type value earliest latest",
    "statements": "id source cue content quote_type speaker via parent act negated said addressee zone confidence",
    "figures": "id start end text value value_max out_of unit counted modifiers comparator change status measure of "
    "where as_of statement same_as confidence",
    "events": "id start end text kind mode actor recipient status when where statement confidence",
    "refusals": "stage start end reason",
}
FLAT = "article start end text outlet published"
EXPORTS = {
    "articles": "article text_id name outlet url title language published happened fetched origin",
    "statements": f"{FLAT} spans id source cue quote_type speaker actor office via parent act negated said addressee "
    "zone confidence",
    "figures": f"{FLAT} {ANNOTATE['figures']}",
    "mentions": f"{FLAT} {ANNOTATE['mentions']}",
    "times": f"{FLAT} {ANNOTATE['times']}",
    "findings": f"{FLAT} {ANNOTATE['findings']}",
    "actors": "actor name kind office articles statements",
    "refusals": "article name stage start end reason",
}
LATER_KINDS = "copies utterances stories conflicts positions series trackers"
CHOICES = {
    ("zones", "kind"): "masthead headline deck dateline body subheading caption teaser boilerplate",
    ("findings", "kind"): "redated translated garbled corrupt_number glued_words repeated_text loaded_terms",
    ("mentions", "kind"): "person organisation place facility nationality weapon event law product",
    ("times", "type"): "DATE TIME DURATION SET",
    ("statements", "quote_type"): "direct indirect mixed",
    ("statements", "act"): "assert deny warn threaten predict promise demand accuse praise doubt ask other",
    ("figures", "comparator"): "exactly about nearly at_least at_most more_than less_than up_to vague",
    ("figures", "change"): "up down factor",
    ("figures", "status"): "in_place planned pledged goal denied conditional",
    ("figures", "measure"): "stock flow share",
}
NULLABLE = {"change", "status", "measure", "comparator"}


def departures(kind: str, row: Row, fields: str) -> Iterator[str]:
    """What is wrong with a row, as far as its fields and their values go."""
    for field in fields.split():
        if field not in row:
            yield f"{kind}: no field {field}"
    for (of, field), values in CHOICES.items():
        value = row.get(field)
        if of == kind and value not in values.split() and not (value is None and field in NULLABLE):
            yield f"{kind}: {field} is {value!r}"
    if row.get("value_max") is not None and row["value_max"] <= row["value"]:
        yield f"{kind}: value_max {row['value_max']} is not larger than {row['value']}"


def misplaced(kind: str, row: Row, text: str) -> Iterator[str]:
    """What is wrong with a row's places in the text."""
    places = [place for role in ("source", "cue", "content", "spans") for place in row.get(role) or ()]
    if row.get("start") is not None and (row["start"], row["end"]) != (0, 0):
        places.append([row["start"], row["end"]])
    for start, end in places:
        if not 0 <= start < end <= len(text):
            yield f"{kind}: no stretch of the text: {start} to {end} of {len(text)}"
    if row.get("text") is not None and text[row["start"] : row["end"]] != row["text"]:
        yield f"{kind}: {row['text']!r} does not stand at {row['start']}"


@pytest.fixture(scope="module")
def rows(sample: Path, sample_settings: Settings) -> list[tuple[Article, Row]]:
    """The sample as `annotate` prints it: through JSON and back."""
    articles = [one for one in read_inputs([str(sample / "articles")]) if isinstance(one, Article)]
    made = [annotated(reading(one, travel(one, sample_settings)), tokens=True) for one in articles]
    return [(one, json.loads(json.dumps(row, allow_nan=False))) for one, row in zip(articles, made, strict=True)]


@pytest.fixture(scope="module")
def exports(sample_ledger: Path) -> dict[str, list[Row]]:
    with open_ledger(sample_ledger) as ledger:
        return {
            kind: [json.loads(json.dumps(row, allow_nan=False)) for row in ledger.rows(kind)]
            for kind in (*EXPORTS, *LATER_KINDS.split())
        }


@pytest.fixture(scope="module")
def texts(sample_ledger: Path) -> dict[str, str]:
    with open_ledger(sample_ledger) as ledger:
        found = {row["article"]: ledger.article(row["article"]) for row in ledger.rows("articles")}
    return {id_: row["text"] for id_, row in found.items() if row}


def test_annotate_rows_have_the_contracts_fields(rows: list[tuple[Article, Row]]) -> None:
    wrong = set()
    for _, row in rows:
        wrong |= {f"no list {kind}" for kind in ANNOTATE if kind not in row}
        wrong |= set(departures("article", row["article"], ARTICLE))
        for kind, fields in ANNOTATE.items():
            for one in row[kind]:
                wrong |= set(departures(kind, one, fields))
    assert wrong == set()


def test_annotate_rows_stand_in_the_text(rows: list[tuple[Article, Row]]) -> None:
    wrong = [
        f"{article.name}: {fault}"
        for article, row in rows
        for kind in ANNOTATE
        for one in row[kind]
        for fault in misplaced(kind, one, article.text)
    ]
    assert wrong == []


def test_annotate_says_which_article_it_is(rows: list[tuple[Article, Row]]) -> None:
    for article, row in rows:
        one = row["article"]
        assert (one["id"], one["text_id"], one["name"]) == (article.id, article.text_id, article.name)
        assert one["length"] == len(article.text)
        assert one["published"] is None or {"value", "basis", "confidence"} <= one["published"].keys()
        assert one["happened"] is None or {"value", "basis"} <= one["happened"].keys()


def test_references_are_to_statements_of_the_article(rows: list[tuple[Article, Row]]) -> None:
    for _, row in rows:
        statements = {one["id"]: one for one in row["statements"]}
        assert len(statements) == len(row["statements"])
        for one in row["statements"]:
            parent = statements[one["parent"]] if one["parent"] else None
            assert parent is None or any(
                start <= one["content"][0][0] and one["content"][-1][1] <= end for start, end in parent["content"]
            ), one
        assert {one["statement"] for one in row["figures"]} <= {None, *statements}


def test_nested_fields(rows: list[tuple[Article, Row]]) -> None:
    statements = [one for _, row in rows for one in row["statements"]]
    assert statements
    for one in statements:
        assert one["content"]
        assert one["content"] == sorted(one["content"])
        assert one["speaker"] is None or {"actor", "name", "office"} <= one["speaker"].keys()
        assert one["said"] is None or {"value", "basis"} <= one["said"].keys()
        assert all(isinstance(name, str) for name in one["via"])


def test_tokens_and_sentences(rows: list[tuple[Article, Row]]) -> None:
    for article, row in rows:
        assert all({"start", "end", "upos", "lemma", "head", "deprel"} <= token.keys() for token in row["tokens"])
        places = [(token["start"], token["end"]) for token in row["tokens"]]
        assert places == sorted(places)
        assert all(0 <= start < end <= len(article.text) for start, end in places)
        assert all(0 <= start < end <= len(article.text) for start, end in row["sentences"])


@pytest.mark.parametrize("kind", EXPORTS)
def test_exports_have_the_contracts_fields(exports: dict[str, list[Row]], kind: str) -> None:
    assert exports[kind] or kind == "findings"
    assert {fault for row in exports[kind] for fault in departures(kind, row, EXPORTS[kind])} == set()


@pytest.mark.parametrize("kind", [kind for kind in EXPORTS if kind not in {"articles", "actors"}])
def test_exports_stand_in_the_text(exports: dict[str, list[Row]], texts: dict[str, str], kind: str) -> None:
    faults = (fault for row in exports[kind] if row["article"] for fault in misplaced(kind, row, texts[row["article"]]))
    assert list(faults) == []


def test_a_statement_gives_its_first_stretch_and_all(exports: dict[str, list[Row]]) -> None:
    assert all(row["spans"][0] == [row["start"], row["end"]] for row in exports["statements"])
    assert any(len(row["spans"]) > 1 for row in exports["statements"])


def test_every_kind_of_the_contract_can_be_exported(exports: dict[str, list[Row]]) -> None:
    assert {*EXPORTS, *LATER_KINDS.split()} <= {*KINDS, *LATER, *LINKED, "actors"}
    assert all(exports[kind] == [] for kind in LATER)


def test_annotate_and_export_say_the_same(rows: list[tuple[Article, Row]], exports: dict[str, list[Row]]) -> None:
    shared = "id quote_type via parent act negated addressee zone confidence".split()
    printed = {one["id"]: one for _, row in rows for one in row["statements"]}
    shown = {row["id"]: row for row in exports["statements"]}
    assert shown.keys() <= printed.keys()
    for id_, row in shown.items():
        one = printed[id_]
        assert [row[field] for field in shared] == [one[field] for field in shared]
        assert (row["spans"], row["source"], row["cue"]) == (one["content"], one["source"], one["cue"])
        assert row["speaker"] == (one["speaker"] and one["speaker"]["name"])
        place = one["place"] or dict.fromkeys(("name", "start", "end"))
        assert [row[field] for field in ("place", "place_start", "place_end")] == list(place.values())
