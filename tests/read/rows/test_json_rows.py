from __future__ import annotations

import json

import pytest
from tests.read.test_inputs import read_file

from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal


@pytest.mark.parametrize(
    ("name", "data", "names"),
    [
        ("a.json", b'{"text": "a"}', ["a.json"]),
        ("a.json", b'{\n "id": "k",\n "text": "a"\n}\n', ["k"]),
        ("a.json", b'{"id": 7, "text": "a"}', ["7"]),
        ("a.json", b'{"id": "", "text": "a"}', ["a.json"]),
        ("a.json", b'\xef\xbb\xbf[{"text": "a"}, {"text": "b", "id": "k"}]', ["a.json#1", "k"]),
        ("a.json", b'{"text": "a"}\n\n{"text": "b"}\n', ["a.json#1", "a.json#3"]),
        ("a.json", b'\n\n{"text": "a"}\nbroken\n', ["a.json#3", "a.json"]),
        ("a.json", b'{broken\n{"text": "b"}\n', ["a.json", "a.json#2"]),
        ("a.jsonl", b'{"text": "a"}', ["a.jsonl#1"]),
        ("a.ndjson", '{"text": "a"}\n{"text": "b"}'.encode("utf-16"), ["a.ndjson#1", "a.ndjson#2"]),
    ],
)
def test_rows_are_named_by_their_id_or_place(name: str, data: bytes, names: list[str]) -> None:
    assert [item.name for item in read_file(name, data)] == names


def test_line_separators_inside_a_string_do_not_end_a_line() -> None:
    [article] = read_file("a.jsonl", json.dumps({"text": "a\u2028b\x85c\x0bd"}, ensure_ascii=False).encode())
    assert isinstance(article, Article)
    assert article.text == "a\u2028b\x85c\x0bd"


@pytest.mark.parametrize("text", ["a\0b", "https://a.example/b", "\n"])
def test_text_of_a_row_is_refused_like_that_of_a_file(text: str) -> None:
    [row] = read_file("a.jsonl", json.dumps({"text": text}).encode())
    [file] = read_file("a.txt", text.encode())
    assert isinstance(row, InputRefusal)
    assert isinstance(file, InputRefusal)
    assert row.reason == file.reason


def test_hash_is_that_of_the_line_without_its_end() -> None:
    [first, _] = read_file("a.jsonl", b'{"text": "a"}\r\n{"text": "b"}')
    [alone] = read_file("b.jsonl", b'{"text": "a"}')
    assert first.source_hash == alone.source_hash


def test_name_repeated_in_a_field_that_is_not_read_is_no_fault() -> None:
    [article] = read_file("a.jsonl", b'{"text": "a", "x": {"text": 1, "text": 2}, "y": 1, "y": 2}')
    assert isinstance(article, Article)


def test_invalid_line_is_refused_alone() -> None:
    found = read_file("a.jsonl", b'{"text": "a"}\ncaf\xe9\n{"text": "b"}\n')
    assert [item.name for item in found] == ["a.jsonl#1", "a.jsonl", "a.jsonl#3"]
    assert isinstance(found[1], InputRefusal)
    assert (found[1].place, found[1].reason) == ("line 2", Reason.of("invalid_utf8", byte=3))
