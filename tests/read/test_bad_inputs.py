from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onrecord.read.inputs import read_inputs
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader

BAD: dict[str, tuple[bytes, str, Reason]] = {
    "empty.txt": (b"", "", Reason.of("empty")),
    "blank.md": (b"\xef\xbb\xbf \r\n\t", "", Reason.of("empty")),
    "blank-and-long.txt": (b" \n" * 50_000, "", Reason.of("empty")),
    "list.json": (b"[]", "", Reason.of("empty")),
    "header.csv": (b"id,text\n", "", Reason.of("empty")),
    "nul.txt": (b"a\0b", "", Reason.of("binary")),
    "late-nul.txt": (b"word " * 20_000 + b"\0", "", Reason.of("binary")),
    "report.pdf": (b"%PDF-1.7 words", "", Reason.of("format_not_read_yet", format="pdf")),
    "scan.txt": (b"%PDF-1.4\n\0\xff", "", Reason.of("format_not_read_yet", format="pdf")),
    "letter.docx": (b"PK\x03\x04\x14\0", "", Reason.of("format_not_read_yet", format="zip")),
    "latin.txt": (b"caf\xe9", "", Reason.of("invalid_utf8", byte=3)),
    "half.txt": ("\ufeffab".encode("utf-16-le") + b"c", "", Reason.of("invalid_utf16", byte=6)),
    "feed.xml": (b"<?xml version='1.0'?>\n<rss version='2.0'/>", "", Reason.of("format_not_read_yet", format="feed")),
    "atom.txt": (b"<feed xmlns='x'></feed>", "", Reason.of("format_not_read_yet", format="feed")),
    "other.xml": (b"<?xml version='1.0'?><note/>", "", Reason.of("format_not_read_yet", format="xml")),
    "a.warc": (b"WARC/1.0\r\n", "", Reason.of("format_not_read_yet", format="warc")),
    "a.zip": (b"PK\x03\x04rest", "", Reason.of("format_not_read_yet", format="zip")),
    "a.json.gz": (b"\x1f\x8b\x08\x00", "", Reason.of("format_not_read_yet", format="gzip")),
    "deep.json": (b"[" * 100_000, "line 1", Reason.of("nested_too_deep", format="json")),
    "deep.jsonl": (b'{"text":' * 50_000, "line 1", Reason.of("nested_too_deep", format="json")),
    "broken.json": (
        b'{\n"text" "a"}',
        "line 2",
        Reason.of("invalid_json", column=8, problem="Expecting ':' delimiter"),
    ),
    "long-number.json": (
        b'{"text": ' + b"9" * 5_000 + b"}",
        "line 1",
        Reason.of("invalid_json", column=1, problem="a number is too long"),
    ),
    "latin.json": (b'{"text": "caf\xe9"}', "", Reason.of("invalid_utf8", byte=13)),
    "number.json": (b"7", "", Reason.of("not_an_object", found="number")),
    "item.json": (b"[null]", "item 1", Reason.of("not_an_object", found="null")),
    "string.jsonl": (b'"text"\n', "line 1", Reason.of("not_an_object", found="string")),
    "no-text.jsonl": (b'\n{"url": "x"}\n', "line 2", Reason.of("without_text")),
    "null-text.jsonl": (b'{"text": null}', "line 1", Reason.of("without_text")),
    "empty-text.jsonl": (b'{"text": ""}', "line 1", Reason.of("empty")),
    "blank-text.jsonl": (b'{"text": " \\n"}', "line 1", Reason.of("empty")),
    "blank-html.jsonl": (b'{"html": "<p> "}', "line 1", Reason.of("no_article")),
    "typed.jsonl": (b'{"text": 5}', "line 1", Reason.of("wrong_type", field="text", expected="string", found="number")),
    "bool-id.jsonl": (
        b'{"text": "a", "id": true}',
        "line 1",
        Reason.of("wrong_type", field="id", expected="string", found="boolean"),
    ),
    "tokens.jsonl": (
        b'{"text": "a", "tokens": ["a"]}',
        "line 1",
        Reason.of("wrong_type", field="tokens", expected="array of arrays of strings", found="array"),
    ),
    "surrogate.jsonl": (b'{"text": "a\\ud800"}', "line 1", Reason.of("lone_surrogate", field="text")),
    "surrogate-token.jsonl": (
        b'{"text": "a", "tokens": [["\\udfff"]]}',
        "line 1",
        Reason.of("lone_surrogate", field="tokens"),
    ),
    "twice.jsonl": (b'{"text": "a", "text": "b"}', "line 1", Reason.of("repeated_field", field="text")),
    "columns.csv": (b"id,words\n1,a\n", "", Reason.of("csv_without_text_column", header="id,words")),
    "cells.csv": (b"id,text\n1,a,b\n", "line 2", Reason.of("csv_wrong_cell_count", expected=2, found=3)),
    "quote.csv": (b'id,text\n1,"a\n', "line 2", Reason.of("csv_quote_not_closed")),
    "after-quote.csv": (
        b'id,text\n1,"a"b\n',
        "line 2",
        Reason.of("csv_malformed", problem="',' expected after '\"'"),
    ),
    "latin.csv": (b"id,text\n1,caf\xe9\n", "line 2", Reason.of("invalid_utf8", byte=5)),
    "blank-cell.csv": (b"id,text\n1,\n", "line 2", Reason.of("without_text")),
    "frames.html": (b"<html><frameset><frame src=a></frameset></html>", "", Reason.of("frame_set")),
    "script.html": (b"<html><script>words</script></html>", "", Reason.of("no_article")),
    "deep.html": (b"<div>" * 100_000, "", Reason.of("nested_too_deep", format="html")),
    "attributes.html": (b"<p " + b"a " * 2_000 + b">words", "", Reason.of("too_many_attributes", limit=1_000)),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Every bad file, and one good one."""
    made = tmp_path_factory.mktemp("bad")
    for name, (data, _, _) in BAD.items():
        (made / name).write_bytes(data)
    (made / "zz-good.txt").write_bytes(b"Good words.")
    (made / "broken-link").symlink_to("gone")
    (made / "loop").symlink_to("loop")
    (made / "sub").mkdir()
    (made / "sub" / "up").symlink_to("..")
    (made / "to-sub").symlink_to("sub")
    os.mkfifo(made / "pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(made / "socket"))
        yield made


@pytest.mark.parametrize("name", BAD)
def test_bad_file_is_refused_with_its_place_and_reason(folder: Path, name: str) -> None:
    _, place, reason = BAD[name]
    [refusal] = read_inputs([str(folder / name)])
    assert isinstance(refusal, InputRefusal)
    assert (refusal.name, refusal.place, refusal.reason) == (name, place, reason)
    assert len(refusal.source_hash) == 64


def test_bad_files_leave_the_good_one(folder: Path) -> None:
    found = list(read_inputs([str(folder)]))
    assert [item.text for item in found if isinstance(item, Article)] == ["Good words."]
    others = {item.name: item.reason for item in found if isinstance(item, InputRefusal) and item.name not in BAD}
    assert others == {
        "broken-link": Reason.of("not_found"),
        "loop": Reason.of("symlink_loop"),
        "sub/up": Reason.of("symlink_loop"),
        "to-sub": Reason.of("symlink_to_folder"),
        "pipe": Reason.of("not_a_regular_file", kind="pipe"),
        "socket": Reason.of("not_a_regular_file", kind="socket"),
    }
    assert len(found) == len(BAD) + len(others) + 1


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    [refusal] = read_inputs([str(tmp_path / "gone.txt")])
    assert refusal == InputRefusal(str(tmp_path / "gone.txt"), "", Reason.of("not_found"))
    [device] = read_inputs(["/dev/null"])
    assert device == InputRefusal("/dev/null", "", Reason.of("not_a_regular_file", kind="device"))


def test_large_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"0123456789")
    monkeypatch.delattr(Path, "open")
    [refusal] = read_inputs([str(path)], max_bytes=9)
    assert refusal == InputRefusal("a.txt", "", Reason.of("too_large", limit=9, size=10))


def test_unreadable_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Permissions do not stop the superuser, under whom tests may run.
    def forbid(_path: Path, _mode: str) -> BufferedReader:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_bytes(b"words")
    monkeypatch.setattr(Path, "open", forbid)
    [refusal] = read_inputs([str(tmp_path)])
    assert refusal == InputRefusal("a.txt", "", Reason.of("unreadable", problem="Permission denied"))
