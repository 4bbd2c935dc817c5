from __future__ import annotations

import io
import json
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.bad.archives import folded
from tests.bad.zipped import STORED, Member, texts, zipped
from tests.read.web_archives.writing import story

from onrecord.read.inputs import MAX_BYTES, read_inputs
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

TEXTS = st.text().filter(lambda text: "\0" not in text and text.removeprefix("\ufeff").strip())


def read_file(name: str, data: bytes, max_bytes: int = MAX_BYTES) -> list[Article | InputRefusal]:
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        return list(read_inputs([str(path)], max_bytes=max_bytes))


def read_stdin(data: bytes) -> list[Article | InputRefusal]:
    return list(read_inputs(["-"], stdin=io.BytesIO(data)))


class Endless(io.RawIOBase):
    """Standard input that goes on for ever, a JSON line after the other."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers = count(1)
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        self._left = self._left or b'{"text": "line %d"}\n' % next(self._numbers)
        piece, self._left = self._left[: len(room)], self._left[len(room) :]
        room[: len(piece)] = piece
        return len(piece)


@given(TEXTS)
def test_text_file_comes_back_as_it_stands(text: str) -> None:
    # A text whose first character makes it a page or JSON by its content is another file.
    [article] = read_file("a.txt", ("." + text).encode())
    assert isinstance(article, Article)
    assert (article.text, article.name) == ("." + text, "a.txt")


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_json_lines_come_back_as_they_stand(texts: list[str]) -> None:
    lines = "".join(json.dumps({"text": text}) + "\r\n" for text in texts)
    found = read_file("a.jsonl", lines.encode())
    assert [item.text for item in found if isinstance(item, Article)] == texts
    assert [item.name for item in found] == [f"a.jsonl#{number}" for number in range(1, len(texts) + 1)]


@given(st.binary(max_size=200), st.sampled_from((".txt", ".html", ".json", ".jsonl", ".csv", ".xml", "")))
def test_any_bytes_give_articles_or_refusals(data: bytes, suffix: str) -> None:
    found = read_file("a" + suffix, data)
    assert all(isinstance(item, Article | InputRefusal) for item in found)
    assert all(item.text.encode() for item in found if isinstance(item, Article))


def test_nothing_is_read_before_it_is_asked_for() -> None:
    stdin = io.BufferedReader(Endless())
    first = list(islice(read_inputs(["-"], stdin=stdin), 3))
    assert [item.text for item in first if isinstance(item, Article)] == ["line 1", "line 2", "line 3"]
    assert [item.name for item in first] == ["-#1", "-#2", "-#3"]


def test_inputs_are_read_in_the_order_given(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_bytes(b"b")
    (tmp_path / "a.txt").write_bytes(b"a")
    found = read_inputs([str(tmp_path / "b.txt"), "-", str(tmp_path)], stdin=io.BytesIO(b"from stdin"))
    assert [item.name for item in found] == ["b.txt", "-", "a.txt", "b.txt"]


def test_standard_input_is_recognised_by_its_content() -> None:
    assert [item.name for item in read_stdin(b"Just words, and a text.")] == ["-"]
    assert [item.name for item in read_stdin(b'{"text": "a"}\n{"text": "b"}')] == ["-#1", "-#2"]
    assert [item.name for item in read_stdin(b"id;text\nk;a\n;b\n")] == ["k", "-#3"]
    [page] = read_stdin(b"<!-- x --><!DOCTYPE html><p>a</p>")
    assert isinstance(page, Article)
    assert page.text == "a"


def test_one_long_line_of_standard_input_is_refused_alone() -> None:
    data = b'{"text": "a"}\n{"text": "' + b"x" * 200_000 + b'"}\n{"text": "b"}\n'
    found = list(read_inputs(["-"], stdin=io.BytesIO(data), max_bytes=100))
    assert [item.name for item in found] == ["-#1", "-", "-#3"]
    assert found[1] == InputRefusal("-", "line 2", Reason.of("too_large", limit=100))


def test_all_of_a_large_document_on_standard_input_is_refused() -> None:
    [refusal] = read_inputs(["-"], stdin=io.BytesIO(b"word " * 100), max_bytes=100)
    assert refusal == InputRefusal("-", "", Reason.of("too_large", limit=100))


def test_large_file_is_refused_after_a_look_at_its_beginning(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.write(b"Words. " * 20_000)
        file.truncate(1 << 40)  # a hole of a terabyte, which takes no room and would take hours to read
    [refusal] = read_inputs([str(path)])
    assert refusal == InputRefusal("a.txt", "", Reason.of("too_large", limit=MAX_BYTES, size=1 << 40))


def test_limit_holds_for_each_part_of_what_is_read_in_parts(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(texts(a="Words.", b="Words, and more of them than the limit allows."))
    found = list(read_inputs([str(tmp_path / "a.zip")], max_bytes=20))
    assert [item.name for item in found] == ["a.zip/a.txt", "a.zip/b.txt"]
    assert found[1] == InputRefusal("a.zip/b.txt", "", Reason.of("too_large", limit=20, size=46))


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.zip"])
def test_web_archive_past_the_limit_is_read_record_by_record(tmp_path: Path, name: str) -> None:
    records = [story(number) for number in range(1, 31)]
    data = {"a.warc": b"".join(records), "a.warc.gz": b"".join(map(folded, records))}
    data["a.zip"] = zipped(Member(name=b"in.warc", data=data["a.warc"], method=STORED))
    (tmp_path / name).write_bytes(data[name])
    assert (tmp_path / name).stat().st_size > 5_000
    found = list(read_inputs([str(tmp_path / name)], max_bytes=1_000))
    assert [item.url for item in found if isinstance(item, Article)] == [
        f"https://news.example/{number}" for number in range(1, 31)
    ]


def test_hash_is_that_of_the_bytes() -> None:
    [article] = read_file("a.md", b"abc")
    assert article.source_hash == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # FIPS 180-2, B.1


def test_a_three_hundred_thousand_word_article_works() -> None:
    text = "word " * 300_000
    [from_csv] = read_file("a.csv", b"text\n" + text.encode() + b"\n")
    [from_page] = read_file("a.html", b"<p>" + text.encode())
    assert isinstance(from_csv, Article)
    assert isinstance(from_page, Article)
    assert (from_csv.text, from_page.text) == (text, text.strip())
