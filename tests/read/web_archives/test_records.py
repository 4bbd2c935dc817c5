from __future__ import annotations

import io
import time
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import MOST_RATIO, TOO_SHORT_TO_TELL
from tests.read.web_archives.writing import record, story

from onrecord.read.web_archives.records import AFTER_BLOCK, HEADER_BYTES, Broken, Record, fields_of, records
from onrecord.records.reason import Reason

LIMIT = 5_000


def read(data: bytes, max_bytes: int = LIMIT) -> list[Record | Broken]:
    return list(records(io.BytesIO(data), max_bytes))


def told(data: bytes, max_bytes: int = LIMIT) -> list[str]:
    """For each record its block, or the code of what is wrong with it."""
    return [found.block.decode() if isinstance(found, Record) else found.reason.code for found in read(data, max_bytes)]


@given(st.lists(st.binary(max_size=99), max_size=9), st.sampled_from((b"\r\n\r\n", b"\n\n", b"\r\n", b"\n", b"")))
def test_blocks_come_back_whatever_is_in_them(blocks: list[bytes], end: bytes) -> None:
    found = read(b"".join(record(block, end=end) for block in blocks))
    assert [(item.number, item.block) for item in found if isinstance(item, Record)] == list(enumerate(blocks, 1))


@pytest.mark.parametrize("version", ["0.17", "0.18", "1.0", "1.1"])
def test_every_version_is_read(version: str) -> None:
    assert told(record(b"words").replace(b"WARC/1.0", f"WARC/{version}".encode())) == ["words"]


def test_line_ends_may_lack_their_carriage_return() -> None:
    data = (record(b"one") + record(b"two")).replace(b"\r\n", b"\n")
    assert told(data) == ["one", "two"]


@pytest.mark.parametrize(
    "length",
    ["2", "4", "60", "2000", "6000", "1000000000", "9" * 18, "9" * 30, "-5", "", "seven", "0x10", "5 5", "³", None],
)
def test_a_wrong_length_costs_one_record(length: str | None) -> None:
    data = record(b"one") + record(b"two words", content_length=length) + record(b"three") + record(b"four")
    assert told(data) == ["one", "warc_length", "three", "four"]


def test_the_refusal_has_the_length_given() -> None:
    [_, broken, _] = read(record(b"one") + record(b"two", content_length="-5") + record(b"three"))
    assert broken == Broken(2, Reason.of("warc_length", length="-5"))


def test_a_wrong_length_of_the_last_record_is_a_record_cut_off() -> None:
    assert read(record(b"one") + record(b"two", content_length="99"))[1:] == [
        Broken(2, Reason.of("warc_cut_off", length=99))
    ]
    assert told(record(b"two words", content_length="3")) == ["warc_length"]


@pytest.mark.parametrize("cut", range(1, len(story(1))))
def test_an_archive_cut_off_anywhere_tells_so(cut: int) -> None:
    whole = record(b"one")
    found = read(whole + story(1)[: -len(b"\r\n\r\n")][:cut])
    if cut >= len(story(1)) - len(b"\r\n\r\n"):
        assert len(found) == 2
        assert isinstance(found[1], Record)
    else:
        assert [item.number for item in found] == [1, 2]
        assert isinstance(found[1], Broken)
        assert found[1].reason.code in {"warc_cut_off", "warc_header"}


def test_a_record_over_the_limit_is_passed_over_without_being_held() -> None:
    big = record(b"x" * (LIMIT + 1))
    assert told(record(b"one") + big + record(b"three")) == ["one", "too_large", "three"]
    assert read(big) == [Broken(1, Reason.of("too_large", limit=LIMIT, size=LIMIT + 1))]
    assert told(record(b"x" * LIMIT)) == ["x" * LIMIT]


def test_a_record_over_the_limit_that_is_cut_off() -> None:
    assert told(record(b"x" * LIMIT, content_length=str(LIMIT * 2))) == ["warc_cut_off"]


@pytest.mark.parametrize(
    "header",
    [
        b"WARC/2.0\r\nContent-Length: 3\r\n\r\none",
        b"WARC/1.0 \xff\r\nContent-Length: 3\r\n\r\none",
        b"no record at all",
        b"WARC/1.0\r\nA: b\r\nC: d",
        b"WARC/1.0\r\n" + b"A: b\r\n" * HEADER_BYTES + b"\r\n",
    ],
)
def test_what_is_no_header_costs_one_record(header: bytes) -> None:
    assert told(header + b"\r\n\r\n" + record(b"two") + record(b"three"), 10**6)[-2:] == ["two", "three"]
    assert told(header + b"\n" + record(b"two"), 10**6)[0] in {"warc_header", "warc_length"}


def test_words_that_name_the_format_are_no_record() -> None:
    page = b"A file begins with\nWARC/1.0\nand then its header.\r\n\r\nWARC/1.1 is newer."
    assert told(record(b"cut", content_length="900") + record(page)) == ["warc_length", page.decode()]
    assert told(record(page)) == [page.decode()]


def test_more_blank_lines_than_any_writer_leaves() -> None:
    assert told(record(b"one", end=b"\r\n" * (AFTER_BLOCK // 2)) + record(b"two")) == ["one", "two"]
    assert told(record(b"one", end=b"\r\n" * AFTER_BLOCK) + record(b"two")) == ["warc_length", "two"]


def test_fields_by_their_names_in_lower_case() -> None:
    header = b"WARC-Type: response\r\nX:a\r\n\tb\r\n  c\r\nx: second\r\nno field\r\nURI: <http://a.example/:80>"
    assert fields_of(header) == {"warc-type": "response", "x": "a b c", "uri": "<http://a.example/:80>"}


def test_fields_in_utf8_and_in_any_other_encoding() -> None:
    assert fields_of("uri: http://мир.example".encode()) == {"uri": "http://мир.example"}
    assert fields_of(b"uri: http://\xe9.example") == {"uri": "http://é.example"}


def test_records_come_as_they_are_asked_for() -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def read(self, size: int = -1, /) -> bytes:
            return (record(b"words") * 9)[: max(size, 0)]

    found = islice(records(Endless(), LIMIT), 100)  # type: ignore[arg-type]
    assert [item.number for item in found] == list(range(1, 101))


@given(st.binary(max_size=400))
def test_any_bytes_are_read_to_their_end(data: bytes) -> None:
    found = read(b"WARC/1.0\r\n" + data)
    assert [item.number for item in found] == list(range(1, len(found) + 1))
    assert found


PIECES = st.sampled_from(
    [
        b"WARC/1.0\r\n",
        b"WARC/",
        b"\r\n",
        b"\n",
        b"Content-Length: 30\r\n",
        b"Content-Length: 3\r\n",
        b"Content-Length: 99999999\r\n",
        b"WARC-Type: response\r\n",
        b" folded\r\n",
        b"words",
        record(b"words"),
    ]
)


@given(st.lists(PIECES, max_size=40))
def test_no_good_record_at_the_end_is_lost(pieces: list[bytes]) -> None:
    found = read(b"WARC/1.0\r\n" + b"".join(pieces) + b"x" * AFTER_BLOCK + b"\r\n" + record(b"the last"))
    assert isinstance(found[-1], Record)
    assert found[-1].block.endswith(b"the last")


@pytest.mark.parametrize(
    "unit",
    [
        b"WARC/1.0\r\n",
        b"WARC/1.0\r\nA: b\r\n",
        b"WARC/1.0\r\n\r\n",
        b"WARC/1.0\r\nContent-Length: 900000\r\n\r\n",
        b"WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n",
        b"WARC/1.0\r\nContent-Length: 40\r\n\r\n",
        b"\r\n",
        b"\n",
        b"\nWARC/1.0",
        b"\nWARC/1.0\n",
        b"A: b\r\n",
        b":",
        b"\r\n ",
    ],
)
def test_time_is_linear(unit: bytes) -> None:
    def seconds(length: int) -> float:
        data = b"WARC/1.0\r\n" + unit * (length // len(unit))
        start = time.process_time()
        for _ in records(io.BytesIO(data), 10**6):
            pass
        return time.process_time() - start

    long = seconds(2_000_000)
    assert long < TOO_SHORT_TO_TELL or long < MOST_RATIO * seconds(500_000)
