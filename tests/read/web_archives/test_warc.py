from __future__ import annotations

import gzip
import io
import json
import tracemalloc
import zipfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.read.test_inputs import read_file, read_stdin
from tests.read.web_archives.writing import answer, record, story

from onrecord.read.inputs import read_inputs
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

THREE = story(1) + story(2) + story(3)
ONE_BY_ONE = b"".join(gzip.compress(story(number), mtime=0) for number in (1, 2, 3))
CC_NEWS = "CC-NEWS-20221101000000-00001.warc.gz"


def titles(found: list[Article | InputRefusal]) -> list[str | None]:
    return [item.title if isinstance(item, Article) else item.reason.code for item in found]


def article(data: bytes) -> Article:
    [found] = read_file("a.warc", data)
    assert isinstance(found, Article)
    return found


def reasons(data: bytes) -> list[Reason]:
    """Why each refused record of the archive is refused."""
    return [item.reason for item in read_file("a.warc", data) if isinstance(item, InputRefusal)]


def test_a_page_is_an_article_with_what_its_record_knows() -> None:
    page = b"<html lang=en><title>Port reopens</title><p>The port reopened."
    found = article(record(answer(page), warc_target_uri="<https://news.example/port?a=1>"))
    assert (found.text, found.title, found.language) == ("The port reopened.", "Port reopens", "en")
    assert (found.name, found.url) == ("a.warc#1", "https://news.example/port?a=1")
    assert found.fetched == "2022-11-01T06:30:00Z"
    assert found.source_hash == sha256(page).hexdigest()
    assert found.published is None


def test_what_a_page_says_of_itself_comes_first() -> None:
    page = b"""<link rel=canonical href="https://news.example/port">
        <meta property="article:published_time" content="2022-10-31T20:00:00Z">
        <meta property="og:site_name" content="The Example"><p>The port reopened."""
    found = article(record(answer(page), warc_target_uri="https://news.example/port?from=front"))
    assert (found.url, found.outlet) == ("https://news.example/port", "The Example")
    assert (found.published, found.published_basis) == ("2022-10-31", "metadata")


@pytest.mark.parametrize("uri", ["urn:uuid:1", "file:///a.html", "/port", "", None])
def test_what_is_no_address_on_the_web_is_no_url(uri: str | None) -> None:
    assert article(record(answer(b"<p>words"), warc_target_uri=uri)).url is None


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.warc", THREE),
        ("a.warc.gz", ONE_BY_ONE),
        ("a.warc.gz", gzip.compress(THREE, mtime=0)),
        (CC_NEWS, ONE_BY_ONE),
        ("a", THREE),
        ("a.bin", ONE_BY_ONE),
    ],
)
def test_an_archive_is_known_by_its_content_and_keeps_its_order(name: str, data: bytes) -> None:
    found = read_file(name, data)
    assert [item.name for item in found] == [f"{name}#1", f"{name}#2", f"{name}#3"]
    assert titles(found) == ["Story 1", "Story 2", "Story 3"]


@pytest.mark.parametrize("data", [THREE, ONE_BY_ONE])
def test_an_archive_on_standard_input(data: bytes) -> None:
    assert titles(read_stdin(data)) == ["Story 1", "Story 2", "Story 3"]


@pytest.mark.parametrize("data", [THREE, ONE_BY_ONE])
def test_an_archive_in_a_zip(data: bytes) -> None:
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr("in/a.warc.gz", data)
    found = read_file("news.zip", zipped.getvalue())
    assert titles(found) == ["Story 1", "Story 2", "Story 3"]
    assert found[0].name == "news.zip/in/a.warc.gz#1"


def test_records_about_others_give_nothing_and_are_counted() -> None:
    about = record(b"software: crawler", "warcinfo") + record(b"GET /", "request") + record(b"time: 3", "metadata")
    [found] = read_file("a.warc", about + story(4))
    assert found.name == "a.warc#4"


def test_a_date_of_the_page_that_is_none_is_said_and_the_article_read() -> None:
    page = b"<meta property='article:published_time' content='99999-01-01'><p>words"
    refusal, found = read_file("a.warc", record(answer(page)))
    assert isinstance(refusal, InputRefusal)
    assert (refusal.place, refusal.reason.code) == ("record 1", "published_not_a_date")
    assert isinstance(found, Article)
    assert found.published is None


def test_text_extracted_by_the_archive_is_read_as_it_stands() -> None:
    text = "Port reopens\r\n\r\nThe Größe ferry sails.\n"
    found = article(record(text.encode(), "conversion", content_type="text/plain"))
    assert (found.text, found.layout) == (text, ())


def test_a_resource_is_read_as_a_page() -> None:
    assert article(record(b"<title>Port</title><p>Reopened", "resource")).title == "Port"


def test_a_page_whose_type_nobody_gives_is_known_by_its_content() -> None:
    assert article(record(answer(b"<!doctype html><p>words", content_type=None))).text == "words"
    assert reasons(record(answer(b"words and words", content_type=None))) == [
        Reason.of("media_type", type="not given", found="text")
    ]


def test_a_page_served_as_text_is_a_page() -> None:
    assert article(record(answer(b"<html><p>words", content_type="text/plain"))).text == "words"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (record(answer(b"<p>gone", "404 Not Found")), Reason.of("http_status", status="404")),
        (record(answer(b"\x89PNG", content_type="image/png")), Reason.of("media_type", type="image/png")),
        (record(answer(b"a\0b")), Reason.of("binary")),
        (record(answer(b"a" * 70_000 + b"\0", content_type="text/plain")), Reason.of("binary")),
        (record(answer(b"")), Reason.of("empty")),
        (record(answer(b" \n", content_type="text/plain")), Reason.of("empty")),
        (record(b"http://a.example/1", "conversion", content_type="text/plain"), Reason.of("article_list")),
        (record(answer(b"<title>Nothing to see</title>")), Reason.of("no_article")),
        (record(answer(b"%PDF-1.7", content_type="text/html")), Reason.of("format_not_read_yet", format="pdf")),
        (record(b"nonsense"), Reason.of("http_malformed")),
        (record(b"", "revisit"), Reason.of("warc_revisit")),
        (record(b"rest", "continuation", warc_segment_number="2"), Reason.of("warc_segment")),
        (record(answer(b"<p>a"), warc_segment_number="1"), Reason.of("warc_segment")),
        (record(b"words", "novel"), Reason.of("warc_type", type="novel")),
        (record(b"words", warc_type=None), Reason.of("warc_type", type="not given")),
        (record(answer(b"<p>words", content_encoding="br", content_type="text/plain")), None),
        (record(answer(b"\x0b\x02words", content_encoding="br")), Reason.of("body_damaged", coding="br")),
        (record(answer(b"ok")), Reason.of("media_type", type="text/html", found="text")),
        (record(answer(b'{"html": "<p>words"}')), Reason.of("media_type", type="text/html", found="json")),
        (
            record(answer(b"document.write('<p>words')", content_type="application/xhtml+xml")),
            Reason.of("media_type", type="application/xhtml+xml", found="text"),
        ),
        (record(answer(b"<?xml version='1.0'?><port>1</port>")), Reason.of("format_not_read_yet", format="xml")),
        (record(answer(b"The port reopened.<br>Ships came.")), None),
        (
            record(b"wget log", "resource", content_type="text/plain", warc_target_uri="metadata://gnu.org/log"),
            Reason.of("warc_not_of_the_web", address="metadata://gnu.org/log"),
        ),
        (
            record(b"words", "resource", content_type="text/plain", warc_target_uri="<urn:text:https://a.example/>"),
            Reason.of("warc_not_of_the_web", address="urn:text:https://a.example/"),
        ),
        (
            record(b"words", "conversion", content_type="text/plain", warc_target_uri=None),
            Reason.of("warc_not_of_the_web", address="not given"),
        ),
    ],
)
def test_a_record_without_an_article_is_refused_alone(data: bytes, reason: Reason | None) -> None:
    found = read_file("a.warc", story(1) + data + story(3))
    assert [item.name for item in found] == ["a.warc#1", "a.warc#2" if reason is None else "a.warc", "a.warc#3"]
    if reason:
        assert isinstance(found[1], InputRefusal)
        assert (found[1].place, found[1].reason) == ("record 2", reason)
        assert len(found[1].source_hash) == sha256().digest_size * 2


@pytest.mark.parametrize(
    ("address", "for_machines"),
    [
        ("https://a.example/robots.txt", True),
        ("https://a.example/robots.txt?a=1/b", True),
        ("https://a.example/ROBOTS.txt#a", True),
        ("https://a.example/.well-known/security.txt", True),
        ("https://a.example/ads.txt", True),
        ("https://a.example/app-ads.txt", True),
        ("https://a.example/humans.txt", True),
        ("https://a.example/sitemap-news.txt", True),
        ("https://a.example/roads.txt", False),
        ("https://a.example/about?robots.txt", False),
        ("https://a.example/about?a=/robots.txt", False),
        ("https://robots.txt", False),
        ("https://a.example/robots.txt/story", False),
    ],
)
def test_a_note_for_machines_is_known_by_its_path(address: str, *, for_machines: bool) -> None:
    data = record(answer(b"Words.", content_type="text/plain"), warc_target_uri=address)
    assert reasons(data) == [Reason.of("robots_txt")] * for_machines


def test_a_copied_page_is_not_credited_to_the_outlet_it_imitates() -> None:
    page = b"""<link rel=canonical href="https://www.reuters.com/world/fake">
        <meta property="og:site_name" content="Reuters"><p>The port closed."""
    data = record(answer(page), warc_target_uri="https://www.reuters.cfd/world/fake")
    refusal, found = read_file("a.warc", data)
    assert isinstance(refusal, InputRefusal)
    assert (refusal.place, refusal.reason) == (
        "record 1",
        Reason.of("address_of_another", address="www.reuters.com"),
    )
    assert isinstance(found, Article)
    assert (found.url, found.outlet) == ("https://www.reuters.cfd/world/fake", None)


def test_blank_lines_may_stand_before_the_first_record() -> None:
    assert titles(read_file("a.warc", b"\r\n\n" + THREE)) == ["Story 1", "Story 2", "Story 3"]
    assert titles(read_file("a.warc.gz", gzip.compress(b"\n" + THREE))) == ["Story 1", "Story 2", "Story 3"]


def test_a_byte_order_mark_is_none_of_the_words() -> None:
    page = "\ufeff<p>words"
    assert article(record(answer(page.encode()))).text == "words"
    [row] = read_file("a.jsonl", json.dumps({"html": page}).encode())
    assert isinstance(row, Article)
    assert row.text == "words"


def test_a_page_kept_in_part_is_read_and_said_to_be_so() -> None:
    refusal, found = read_file("a.warc", record(answer(b"<p>The first ha"), warc_truncated="length"))
    assert isinstance(refusal, InputRefusal)
    assert (refusal.place, refusal.reason) == ("record 1", Reason.of("warc_truncated", why="length"))
    assert isinstance(found, Article)
    assert found.text == "The first ha"


@pytest.mark.parametrize("instant", ["2022-11-01T06:30:00.123456Z", "2022-11-01T06:30:00Z"])
def test_an_instant_of_fetching(instant: str) -> None:
    assert article(record(answer(b"<p>a"), warc_date=instant)).fetched == instant


@pytest.mark.parametrize("instant", ["20221101063000", "2022-11-01", "99999-01-01T00:00:00Z", "2022-02-30T00:00:00Z"])
def test_no_instant_of_fetching_is_said_and_the_article_read(instant: str) -> None:
    refusal, found = read_file("a.warc", record(answer(b"<p>a"), warc_date=instant))
    assert isinstance(refusal, InputRefusal)
    assert refusal.reason == Reason.of("fetched_not_an_instant", value=instant)
    assert isinstance(found, Article)
    assert found.fetched is None


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("<p>мир".encode("cp1251"), "text/html; charset=windows-1251"),
        ("мир".encode("koi8-r"), "text/plain; charset=koi8-r"),
        ("<meta charset=koi8-r><p>мир".encode("cp1251"), "text/html; charset=windows-1251"),
        ("<meta charset=windows-1251><p>мир".encode("cp1251"), "text/html"),
        ("<p>мир".encode(), "text/html; charset=iso-8859-1"),
    ],
)
def test_the_charset_is_that_of_the_header(body: bytes, kind: str) -> None:
    assert article(record(answer(body, content_type=kind))).text == "мир"


MEMBERS = [gzip.compress(story(number), mtime=0) for number in range(1, 30)]
TITLES = [f"Story {number}" for number in range(1, 30)]


def damaged(number: int, member: bytes) -> bytes:
    """An archive of which one member is another."""
    return b"".join((*MEMBERS[: number - 1], member, *MEMBERS[number:]))


def test_what_comes_before_a_truncated_gzip_member_is_read() -> None:
    found = read_file("a.warc.gz", b"".join(MEMBERS)[:-20])
    assert titles(found) == [*TITLES[:-1], "warc_cut_off", "rest_truncated"]
    assert isinstance(found[-2], InputRefusal)
    assert found[-2].place == "record 29"


@pytest.mark.parametrize(
    "member",
    [
        MEMBERS[4][:-8] + bytes(4) + MEMBERS[4][-4:],  # a checksum that is not the record's
        MEMBERS[4][:60] + bytes(40) + MEMBERS[4][100:],
        MEMBERS[4][:10] + b"\xff" * 20,
        b"no gzip at all",
    ],
)
@pytest.mark.parametrize("rest", [b"", b"".join(MEMBERS * 20)])
def test_reading_goes_on_behind_a_damaged_gzip_member(member: bytes, rest: bytes) -> None:
    found = titles(read_file("a.warc.gz", damaged(5, member) + rest))
    assert found[: len(TITLES)] == [*TITLES[:4], "warc_damaged", *TITLES[5:]]
    assert "warc_damaged" not in found[len(TITLES) :]


@pytest.mark.parametrize("cut", [1, 8, 30, 200])
def test_a_truncated_gzip_member_may_take_the_next_along(cut: int) -> None:
    found = titles(read_file("a.warc.gz", damaged(5, MEMBERS[4][:-cut])))
    assert found[:5] == [*TITLES[:4], "warc_damaged"]
    assert found[5:] in (TITLES[5:], TITLES[6:])


def test_an_archive_damaged_to_its_end() -> None:
    found = read_file("a.warc.gz", b"".join(MEMBERS[:3]) + b"no gzip at all")
    assert titles(found) == [*TITLES[:3], "trailing_bytes"]


def test_a_wrong_length_costs_one_record_in_gzip_too() -> None:
    wrong = gzip.compress(record(answer(b"<p>a"), content_length="5000"))
    assert titles(read_file("a.warc.gz", ONE_BY_ONE + wrong + ONE_BY_ONE)) == [
        "Story 1", "Story 2", "Story 3", "warc_length", "Story 1", "Story 2", "Story 3",
    ]  # fmt: skip


def test_only_a_record_is_held_to_the_limit(tmp_path: Path) -> None:
    path = tmp_path / CC_NEWS
    path.write_bytes(story(1) + record(answer(b"<p>" + b"a " * 2_000)) + story(3))
    found = list(read_inputs([str(path)], max_bytes=1_000))
    assert titles(found) == ["Story 1", "too_large", "Story 3"]


def test_an_archive_without_pages_is_empty() -> None:
    [refusal] = read_file("a.warc", record(b"software: crawler", "warcinfo"))
    assert isinstance(refusal, InputRefusal)
    assert refusal.reason == Reason.of("empty")


class Generated(io.RawIOBase):
    """An archive of so many texts, written while it is read."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._records = (
            record(b"Story %d. " % number * 500, "conversion", content_type="text/plain") for number in range(count)
        )
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        self._left = self._left or next(self._records, b"")
        piece, self._left = self._left[: len(room)], self._left[len(room) :]
        room[: len(piece)] = piece
        return len(piece)


def _peak(count: int) -> int:
    """Bytes held at most while an archive of so many texts is read."""
    tracemalloc.start()
    read = sum(1 for _ in read_inputs(["-"], stdin=cast("BinaryIO", Generated(count))))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert read == count
    return peak


def test_memory_does_not_grow_with_the_archive() -> None:
    _peak(100)  # what is loaded once
    assert _peak(3_000) < 1.5 * _peak(300)


@given(st.binary(max_size=300))
def test_any_bytes_after_the_version_give_refusals_or_articles(data: bytes) -> None:
    assert read_stdin(b"WARC/1.0\r\n" + data)


@given(st.binary(max_size=200), st.sampled_from(("", "text/html", "text/plain", "text/html; charset=utf-16")))
def test_any_body_gives_an_article_or_its_refusal(body: bytes, kind: str) -> None:
    [found] = read_stdin(record(answer(body, content_type=kind)))
    assert isinstance(found, (Article, InputRefusal))
