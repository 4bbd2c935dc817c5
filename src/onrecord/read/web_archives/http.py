"""What a web archive's record holds: an HTTP response as it came over the wire, or the page itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.read.web_archives.body import plain_body
from onrecord.read.web_archives.records import HEADER_BYTES, Record, fields_of
from onrecord.records.reason import Reason

_STATUS = re.compile(rb"HTTP/[0-9](?:\.[0-9])?[ \t]{1,9}([0-9]{3})(?![0-9])[^\r\n]{0,999}\r?\n")
_HEADER_END = re.compile(rb"\n\r?\n")
_CHARSET = re.compile(r";\s{0,9}charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([^\s\"';]{1,40})", re.IGNORECASE)

OK = "200"


@dataclass(frozen=True, slots=True)
class Served:
    """What a server or a crawler gave for an address.

    Attributes:
        media_type: as `text/html`, in lower case; "" where nothing says it.
        charset: the label its header gives, `None` where it gives none.
        body: without transfer and content codings.
    """

    media_type: str
    charset: str | None
    body: bytes


def served(record: Record, max_bytes: int) -> Served | Reason:
    """What the record holds, or why it is of no use."""
    kind = record.fields.get("content-type", "")
    if record.fields.get("warc-type", "").lower() == "response" and _is_http(kind):
        return _response(record, max_bytes)
    return Served(_media_type(kind), _charset(kind), record.block)


def _is_http(kind: str) -> bool:
    return not kind or _media_type(kind) == "application/http"


def _response(record: Record, max_bytes: int) -> Served | Reason:
    """RFC 9112, 4 to 6."""
    status, end = _head(record.block, 0)
    while status and end and status[1].startswith(b"1") and _STATUS.match(record.block, end.end()):
        status, end = _head(record.block, end.end())  # an interim answer stands before the final one (RFC 9110 15.2)
    if not status or not end:
        return Reason.of("http_malformed")
    if (code := status[1].decode()) != OK:
        return Reason.of("http_status", status=code)
    fields = fields_of(record.block[status.end() : end.start()])
    body = plain_body(record.block[end.end() :], _codings(fields), max_bytes)
    kind = fields.get("content-type") or record.fields.get("warc-identified-payload-type", "")
    return body if isinstance(body, Reason) else Served(_media_type(kind), _charset(kind), body)


def _head(block: bytes, at: int) -> tuple[re.Match[bytes] | None, re.Match[bytes] | None]:
    """The status line at a place, and the end of the fields below it."""
    status = _STATUS.match(block, at)
    return status, _HEADER_END.search(block, status.end() - 1, at + HEADER_BYTES) if status else None


def _codings(fields: dict[str, str]) -> list[str]:
    """The codings to undo, the last applied first (RFC 9110 8.4)."""
    applied = ",".join((fields.get("content-encoding", ""), fields.get("transfer-encoding", "")))
    return [coding for part in reversed(applied.lower().split(",")) if (coding := part.strip())]


def _media_type(kind: str) -> str:
    return kind.partition(";")[0].strip().lower()[:80]


def _charset(kind: str) -> str | None:
    match = _CHARSET.search(kind)
    return match[1] if match else None
