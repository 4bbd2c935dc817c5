"""Small web archives, written byte by byte so that anything in them can be wrong."""

from __future__ import annotations

from collections.abc import Mapping

HTML = "text/html; charset=utf-8"
HTTP = "application/http; msgtype=response"


def record(block: bytes, kind: str = "response", *, end: bytes = b"\r\n\r\n", **fields: str | None) -> bytes:
    """A record around a block; a field of the header is given as `content_length="7"`, and left out with `None`."""
    header = {
        "warc-type": kind,
        "warc-record-id": "<urn:uuid:00000000-0000-4000-8000-000000000000>",
        "warc-date": "2022-11-01T06:30:00Z",
        "warc-target-uri": "https://news.example/story",
        "content-type": HTTP if kind == "response" else "text/html",
        "content-length": str(len(block)),
    }
    return b"WARC/1.0\r\n" + _lines(header, fields) + b"\r\n" + block + end


def answer(body: bytes, status: str = "200 OK", **fields: str | None) -> bytes:
    """An HTTP response with a body."""
    return f"HTTP/1.1 {status}\r\n".encode() + _lines({"content-type": HTML}, fields) + b"\r\n" + body


def story(number: int) -> bytes:
    """A record with a page that says which story it is."""
    page = f"<title>Story {number}</title><p>The harbour reopened on day {number}."
    return record(answer(page.encode()), warc_target_uri=f"https://news.example/{number}")


def _lines(header: Mapping[str, str], changed: Mapping[str, str | None]) -> bytes:
    fields = {**header, **{name.replace("_", "-"): value for name, value in changed.items()}}
    return "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value is not None).encode("latin-1")
