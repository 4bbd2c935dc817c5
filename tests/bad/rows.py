"""Bad files of rows: JSON, JSON Lines and CSV."""

from __future__ import annotations

from tests.bad.case import Bad, bad

from onrecord.records.reason import Reason

EMPTY = Reason.of("empty")
NO_TEXT = Reason.of("without_text")


def _invalid(column: int, problem: str) -> Reason:
    return Reason.of("invalid_json", column=column, problem=problem)


def _not_an_object(found: str) -> Reason:
    return Reason.of("not_an_object", found=found)


def _type(field: str, expected: str, found: str) -> Reason:
    return Reason.of("wrong_type", field=field, expected=expected, found=found)


FAR = Reason.of("published_not_a_date", value="99999-01-01")

JSON = (
    bad("list.json", b"[]", EMPTY),
    bad("deep.json", b"[" * 100_000, Reason.of("nested_too_deep", format="json"), "line 1"),
    bad("deep.jsonl", b'{"text":' * 50_000, Reason.of("nested_too_deep", format="json"), "line 1"),
    bad("broken.json", b'{\n"text" "a"}', _invalid(8, "Expecting ':' delimiter"), "line 2"),
    bad("long-number.json", b'{"text": ' + b"9" * 5_000 + b"}", _invalid(1, "a number is too long"), "line 1"),
    bad("latin.json", b'{"text": "caf\xe9"}', Reason.of("invalid_utf8", byte=13)),
    bad("number.json", b"7", _not_an_object("number")),
    bad("item.json", b"[null]", _not_an_object("null"), "item 1"),
    bad("string.jsonl", b'"text"\n', _not_an_object("string"), "line 1"),
    bad("no-text.jsonl", b'\n{"url": "x"}\n', NO_TEXT, "line 2"),
    bad("null-text.jsonl", b'{"text": null}', NO_TEXT, "line 1"),
    bad("empty-text.jsonl", b'{"text": ""}', EMPTY, "line 1"),
    bad("blank-text.jsonl", b'{"text": " \\n"}', EMPTY, "line 1"),
    bad("blank-html.jsonl", b'{"html": "<p> "}', Reason.of("no_article"), "line 1"),
    bad("typed.jsonl", b'{"text": 5}', _type("text", "string", "number"), "line 1"),
    bad("bool-id.jsonl", b'{"text": "a", "id": true}', _type("id", "string", "boolean"), "line 1"),
    bad(
        "tokens.jsonl",
        b'{"text": "a", "tokens": ["a"]}',
        _type("tokens", "array of arrays of strings", "array"),
        "line 1",
    ),
    bad("surrogate.jsonl", b'{"text": "a\\ud800"}', Reason.of("lone_surrogate", field="text"), "line 1"),
    bad(
        "surrogate-token.jsonl",
        b'{"text": "a", "tokens": [["\\udfff"]]}',
        Reason.of("lone_surrogate", field="tokens"),
        "line 1",
    ),
    bad("twice.jsonl", b'{"text": "a", "text": "b"}', Reason.of("repeated_field", field="text"), "line 1"),
    Bad(
        "one-of-three.jsonl",
        b'{"text": "The ferry sails."}\n[1]\n{"text": "The ferry is back."}\n',
        (("one-of-three.jsonl", "line 2", _not_an_object("array")),),
        ("one-of-three.jsonl#1", "one-of-three.jsonl#3"),
    ),
    Bad(
        "far-future.jsonl",
        b'{"text": "The ferry sails.", "published": "99999-01-01"}',
        (("far-future.jsonl", "line 1", FAR),),
        ("far-future.jsonl#1",),
    ),
)

CSV = (
    bad("header.csv", b"id,text\n", EMPTY),
    bad("columns.csv", b"id,words\n1,a\n", Reason.of("csv_without_text_column", header="id,words")),
    bad("cells.csv", b"id,text\n1,a,b\n", Reason.of("csv_wrong_cell_count", expected=2, found=3), "line 2"),
    bad("quote.csv", b'id,text\n1,"a\n', Reason.of("csv_quote_not_closed"), "line 2"),
    bad(
        "after-quote.csv", b'id,text\n1,"a"b\n', Reason.of("csv_malformed", problem="',' expected after '\"'"), "line 2"
    ),
    bad("latin.csv", b"id,text\n1,caf\xe9\n", Reason.of("invalid_utf8", byte=5), "line 2"),
    bad("blank-cell.csv", b"id,text\n1,\n", NO_TEXT, "line 2"),
    Bad(
        "far-future.csv",
        b"text,published\nThe ferry sails.,99999-01-01\n",
        (("far-future.csv", "line 2", FAR),),
        ("far-future.csv#2",),
    ),
)
