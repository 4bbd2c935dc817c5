from __future__ import annotations

import gzip
import io

import pytest
from tests.read.web_archives.writing import answer, record

from onrecord.read.web_archives.http import Served, served
from onrecord.read.web_archives.records import Record, records
from onrecord.records.reason import Reason

BODY = b"<p>words"


def of(data: bytes, max_bytes: int = 10_000) -> Served | Reason:
    [found] = records(io.BytesIO(data), 10**6)
    assert isinstance(found, Record)
    return served(found, max_bytes)


def test_an_answer() -> None:
    assert of(record(answer(BODY))) == Served("text/html", "utf-8", BODY)


@pytest.mark.parametrize("kind", ["application/http; msgtype=response", "Application/HTTP", None])
def test_a_response_is_an_http_message(kind: str | None) -> None:
    assert of(record(answer(BODY), content_type=kind)) == Served("text/html", "utf-8", BODY)


def test_a_response_of_another_protocol_is_as_it_stands() -> None:
    assert of(record(b"www. IN A 192.0.2.1", content_type="text/dns")) == Served(
        "text/dns", None, b"www. IN A 192.0.2.1"
    )


@pytest.mark.parametrize("kind", ["resource", "conversion"])
def test_a_resource_is_the_page_itself(kind: str) -> None:
    data = record(answer(BODY), kind, content_type="text/plain; charset=koi8-r")
    assert of(data) == Served("text/plain", "koi8-r", answer(BODY))


@pytest.mark.parametrize(
    ("kind", "media_type", "charset"),
    [
        ("text/html", "text/html", None),
        ("TEXT/HTML;charset=UTF-8", "text/html", "UTF-8"),
        ("text/html; boundary=x; charset='koi8-r'", "text/html", "koi8-r"),
        ('text/html ; Charset = "windows-1251"', "text/html", "windows-1251"),
        ("text/html; charset=", "text/html", None),
        ("", "", None),
        (None, "", None),
    ],
)
def test_type_and_charset(kind: str | None, media_type: str, charset: str | None) -> None:
    assert of(record(answer(BODY, content_type=kind))) == Served(media_type, charset, BODY)


def test_the_crawler_says_the_type_where_the_server_does_not() -> None:
    data = record(answer(BODY, content_type=None), warc_identified_payload_type="application/xhtml+xml")
    assert of(data) == Served("application/xhtml+xml", None, BODY)


@pytest.mark.parametrize("status", ["200", "200 ", "200 Très bien", "200 OK"])
def test_reason_phrases_do_not_matter(status: str) -> None:
    assert of(record(answer(BODY, status))) == Served("text/html", "utf-8", BODY)


@pytest.mark.parametrize("version", [b"HTTP/1.0", b"HTTP/2", b"HTTP/1.1"])
def test_versions_do_not_matter(version: bytes) -> None:
    data = record(version + b" 200 OK\r\nContent-Type: text/html\r\n\r\n" + BODY)
    assert of(data) == Served("text/html", None, BODY)


@pytest.mark.parametrize("status", ["301 Moved", "404 Not Found", "206 Partial Content", "500 "])
def test_another_status_is_refused(status: str) -> None:
    assert of(record(answer(BODY, status))) == Reason.of("http_status", status=status[:3])


@pytest.mark.parametrize(
    "block",
    [b"", b"\r\n\r\n", BODY, b"HTTP/1.1 2000 OK\r\n\r\n", b"HTTP/1.1\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Type: a"],
)
def test_what_is_no_answer_is_refused(block: bytes) -> None:
    assert of(record(block)) == Reason.of("http_malformed")


def test_an_answer_without_fields() -> None:
    assert of(record(b"HTTP/1.1 200 OK\n\n" + BODY)) == Served("", None, BODY)


@pytest.mark.parametrize("times", [1, 2])
def test_interim_answers_are_passed_over(times: int) -> None:
    interim = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" * times
    assert of(record(interim + answer(BODY))) == Served("text/html", "utf-8", BODY)
    assert of(record(interim + answer(BODY, "404 Gone"))) == Reason.of("http_status", status="404")


def test_an_interim_answer_alone_is_no_page() -> None:
    assert of(record(b"HTTP/1.1 100 Continue\r\n\r\n")) == Reason.of("http_status", status="100")


def test_codings_are_undone() -> None:
    coded = gzip.compress(BODY)
    data = answer(b"%x\r\n%b\r\n0\r\n\r\n" % (len(coded), coded), content_encoding="GZIP", transfer_encoding="chunked")
    assert of(record(data)) == Served("text/html", "utf-8", BODY)
    twice = answer(gzip.compress(coded), content_encoding="gzip, gzip")
    assert of(record(twice)) == Served("text/html", "utf-8", BODY)
    assert of(record(answer(BODY, content_encoding="aes128gcm"))) == Reason.of("body_coding", coding="aes128gcm")


def test_a_body_may_unfold_to_the_limit() -> None:
    data = record(answer(gzip.compress(b"a" * 11), content_encoding="gzip"))
    assert of(data, 10) == Reason.of("too_large", limit=10)
    assert of(data, 11) == Served("text/html", "utf-8", b"a" * 11)
