from __future__ import annotations

import gzip
import io
import json
import tracemalloc
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.bad.archives import (
    CHECKSUM_WRONG,
    CUT_FEED,
    REST_TRUNCATED,
    ROWS,
    TOO_FAR,
    TRUNCATED_GZIP,
    altered,
    folded,
)
from tests.bad.zipped import Member, texts, zipped
from tests.read.test_inputs import TEXTS, read_file, read_stdin

from onrecord.read.archives import gzips
from onrecord.read.archives.unfolding import FREE_BYTES, Unfolding
from onrecord.read.inputs import read_inputs
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

Found = list[Article | InputRefusal]


def names(found: Found) -> list[str]:
    return [item.name for item in found if isinstance(item, Article)]


def reasons(found: Found) -> list[Reason]:
    return [item.reason for item in found if isinstance(item, InputRefusal)]


@settings(deadline=None)  # it writes files
@given(TEXTS)
def test_what_is_in_gzip_is_read_like_the_file_itself(text: str) -> None:
    plain, inside = read_file("a.md", ("." + text).encode()), read_file("a.md.gz", folded(("." + text).encode()))
    [was], [is_] = plain, inside
    assert isinstance(was, Article)
    assert isinstance(is_, Article)
    assert (is_.text, is_.source_hash, is_.name) == (was.text, was.source_hash, "a.md.gz")


def test_suffix_before_gz_is_that_of_what_is_inside() -> None:
    assert names(read_file("a.jsonl.gz", folded(ROWS))) == ["a.jsonl.gz#1", "a.jsonl.gz#2", "a.jsonl.gz#3"]
    assert names(read_file("a.csv.GZ", folded(b"k,text\n1,Words.\n"))) == ["a.csv.GZ#2"]
    # A web server that sends gzip leaves the name as it was.
    assert names(read_file("a.jsonl", folded(b'{"text": "Words."}'))) == ["a.jsonl#1"]


def test_standard_input_may_be_gzip() -> None:
    assert names(read_stdin(folded(ROWS))) == ["-#1", "-#2", "-#3"]


@settings(deadline=None)  # it writes files
@given(st.lists(st.binary(max_size=30), min_size=1, max_size=5), st.integers(0, 600))
def test_several_members_are_one_stream_whatever_zeros_fill_it_up(pieces: list[bytes], zeros: int) -> None:
    data = (b"\0" * zeros).join(map(folded, pieces)) + b"\0" * zeros
    stream = gzips._Gunzipped(io.BytesIO(data), Unfolding(), outermost=True)
    assert io.BufferedReader(stream).read() == b"".join(pieces)


@settings(deadline=None)  # it writes files
@given(st.binary(max_size=200), st.integers(1, 19))
def test_any_bytes_are_unfolded_as_far_as_they_go(data: bytes, most: int) -> None:
    """Against the standard library: the same bytes, whichever the pieces, or an error where it has one."""
    for given_ in (b"\x1f" + data, folded(data), folded(data)[:-most], folded(data) + b"\x1f\x8b" + data):
        stream = gzips._Gunzipped(io.BytesIO(given_), Unfolding(), outermost=True)
        try:
            expected = gzip.decompress(given_)
        except (OSError, EOFError, zlib.error):
            expected = None
        if expected is None:
            with pytest.raises(OSError, match=r"truncated|damaged"):
                io.BufferedReader(stream).read()
        else:
            assert b"".join(iter(lambda taken=stream: taken.read(most), b"")) == expected  # type: ignore[misc]


def test_rows_before_the_end_of_a_cut_off_stream_are_read() -> None:
    rows = b"".join(b'{"text": "%064x"}\n' % (number * 7919**20) for number in range(20_000))
    found = read_file("a.jsonl.gz", folded(rows)[:-200_000])
    assert reasons(found) == [REST_TRUNCATED]
    assert names(found)[:2] == ["a.jsonl.gz#1", "a.jsonl.gz#2"]
    assert 5_000 < len(names(found)) < 19_000
    assert isinstance(found[-1], InputRefusal)


def test_rows_before_damage_are_read_and_a_row_is_never_half() -> None:
    first = folded(ROWS)
    found = read_file("a.jsonl.gz", first + b"\x1f\x8b" + b"\xff" * 30)
    assert names(found) == ["a.jsonl.gz#1", "a.jsonl.gz#2", "a.jsonl.gz#3"]
    assert reasons(found) == [Reason.of("rest_damaged", format="gzip", problem="unknown compression method")]
    half = folded(b"text\nThe ferry sails.\nThe ferry is ba")
    assert names(read_file("a.csv.gz", half[:-8])) == ["a.csv.gz#2"]


def test_document_that_is_cut_off_or_damaged_is_no_article() -> None:
    page = folded(b"<p>" + b"".join(b"%d words " % number for number in range(20_000)))
    assert reasons(read_file("a.html.gz", page[:-100])) == [TRUNCATED_GZIP]
    assert names(read_file("a.html.gz", page[:-100])) == []
    wrong_sum = page[:-8] + bytes(4) + page[-4:]
    assert reasons(read_file("a.html.gz", wrong_sum)) == [CHECKSUM_WRONG]


def test_feed_that_breaks_off_is_read_up_to_there_as_the_plain_file_is() -> None:
    feed = b"".join(b"<item><title>Ferry %064x</title></item>" % (number * 7919**20) for number in range(3_000))
    plain, cut = b"<rss><channel>" + feed, folded(b"<rss><channel>" + feed)[:-10_000]
    assert len(names(read_file("a.xml", plain))) == 3_000
    found = read_file("a.xml.gz", cut)
    assert names(found) == [f"a.xml.gz#{number}" for number in range(1, len(found))]
    assert len(found) > 2_000
    assert reasons(found) == [REST_TRUNCATED]
    assert reasons(read_file("a.xml.gz", folded(b"<rss><cha")[:-8])) == [TRUNCATED_GZIP]
    assert names(read_file("a.xml.gz", altered(CUT_FEED))) == []
    assert reasons(read_file("a.xml.gz", altered(CUT_FEED))) == [CHECKSUM_WRONG]


MANY_ROWS = b"".join(b'{"text": "Ferry %d sails."}\n' % number for number in range(6_000))


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.csv.gz"])
def test_nothing_is_read_of_rows_whose_checksum_is_wrong(name: str) -> None:
    rows = MANY_ROWS if "json" in name else b"text\n" + b"The ferry sails.\n" * 6_000
    assert reasons(read_file(name, altered(rows))) == [CHECKSUM_WRONG]
    assert names(read_file(name, altered(rows))) == []
    wrong_length = folded(rows)[:-4] + bytes(4)
    assert reasons(read_file(name, wrong_length)) == [
        Reason.of("checksum_wrong", format="gzip", problem="incorrect length check")
    ]


def test_members_before_one_whose_checksum_is_wrong_are_read() -> None:
    found = read_file("a.jsonl.gz", folded(MANY_ROWS) + altered(MANY_ROWS) + folded(ROWS))
    assert names(found) == [f"a.jsonl.gz#{number}" for number in range(1, 6_001)]
    assert reasons(found) == [CHECKSUM_WRONG]


def test_rows_of_standard_input_are_read_and_then_said_to_be_altered() -> None:
    found = read_stdin(altered(MANY_ROWS))
    assert len(names(found)) > 5_000
    assert reasons(found) == [Reason.of("maybe_altered", format="gzip", problem="incorrect data check")]


@settings(deadline=None)  # it writes files
@given(st.integers(0), st.integers(1, 255), st.integers(0, 9))
def test_no_altered_row_is_read_without_a_word_that_it_may_be(at: int, change: int, level: int) -> None:
    data = bytearray(gzip.compress(ROWS, level, mtime=0))
    data[at % len(data)] ^= change
    found = read_file("a.jsonl.gz", bytes(data))
    if not {"rest_damaged", "rest_truncated"} & {reason.code for reason in reasons(found)}:
        written = {"Ferry 1 sails.", "Ferry 2 sails.", "Ferry 3 sails."}
        assert {item.text for item in found if isinstance(item, Article)} <= written


def test_rows_before_the_end_of_what_is_cut_off_are_read_though_no_checksum_was_seen() -> None:
    found = read_file("a.jsonl.gz", altered(MANY_ROWS)[:-8])
    assert len(names(found)) == 6_000
    assert reasons(found) == [REST_TRUNCATED]


def test_checksum_of_gzip_in_an_archive_counts_too() -> None:
    assert reasons(read_file("a.jsonl.gz.gz", folded(altered(MANY_ROWS)))) == [CHECKSUM_WRONG]
    inside = zipped(Member(name=b"a.jsonl.gz", data=altered(MANY_ROWS)))
    assert [reason.code for reason in reasons(read_file("a.zip", inside))] == ["checksum_wrong"]


@pytest.mark.parametrize("behind", [b"junk", b"\x1f", b"\0\0j", b"\n" * 100_000, b"\0\0\0\x1f\0"])
def test_what_follows_the_end_is_left_out_and_told_of(behind: bytes) -> None:
    found = read_file("a.txt.gz", folded(b"The ferry sails.") + behind)
    assert [item.text for item in found if isinstance(item, Article)] == ["The ferry sails."]
    [reason] = reasons(found)
    assert reason == Reason.of("trailing_bytes", bytes=len(behind.lstrip(b"\0")), format="gzip")
    rows = read_stdin(folded(ROWS) + behind)
    assert len(names(rows)) == 3
    assert reasons(rows) == [reason]


def test_zip_in_gzip_is_read_and_a_third_is_not() -> None:
    assert names(read_file("a.zip.gz", folded(texts(a="Words.", b="More.")))) == ["a.zip.gz/a.txt", "a.zip.gz/b.txt"]
    assert names(read_file("a.txt.gz.gz", folded(folded(b"Words.")))) == ["a.txt.gz.gz"]
    third = read_file("a.gz", folded(folded(folded(b"Words."))))
    assert reasons(third) == [Reason.of("nested_too_deep", format="gzip")]


def test_bomb_is_left_where_it_goes_too_far(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice: what one gzip of zeros unfolds to is folded to 1000 times less again."""
    given_out: list[int] = []
    count = Unfolding.gave

    def counted(unfolding: Unfolding, size: int) -> None:
        given_out.append(size)
        count(unfolding, size)

    monkeypatch.setattr(Unfolding, "gave", counted)
    bomb = folded(folded(bytes(100_000_000)))
    assert len(bomb) < 1_000
    [refusal] = read_inputs(["-"], stdin=io.BytesIO(bomb))
    assert isinstance(refusal, InputRefusal)
    assert (refusal.name, refusal.reason) == ("-", TOO_FAR)
    assert sum(given_out) < FREE_BYTES + 100_000


def test_rows_of_a_file_past_the_limit_are_not_unfolded_but_those_of_a_smaller_one_are() -> None:
    data = folded(ROWS)
    [refusal] = read_file("a.jsonl.gz", data, max_bytes=len(data) - 1)
    assert isinstance(refusal, InputRefusal)
    assert refusal.reason == Reason.of("too_large", limit=len(data) - 1, size=len(data))
    assert len(ROWS) > len(data)
    assert len(names(read_file("a.jsonl.gz", data, max_bytes=len(data)))) == 3


def test_memory_does_not_grow_with_the_number_of_rows() -> None:
    words = "The ferry sails at noon, the harbour office said. " * 300
    rows = "".join(json.dumps({"text": f"Ferry {number}. {words}"}) + "\n" for number in range(600)).encode()
    stream = io.BytesIO(folded(rows))
    tracemalloc.start()
    try:
        count = sum(1 for _ in read_inputs(["-"], stdin=stream))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 600
    assert peak < len(rows) / 4
