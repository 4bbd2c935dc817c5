"""Web archives: each page that a crawler kept is one article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

from onrecord.read.carrier import Carrier
from onrecord.read.characters.decoding import decode_page, decode_served
from onrecord.read.days import iso_instant
from onrecord.read.kinds import HEAD_BYTES, recognise
from onrecord.read.pages.facts import address
from onrecord.read.pages.page import WholePage, read_page
from onrecord.read.plain import fault_of
from onrecord.read.web_archives.http import Served, served
from onrecord.read.web_archives.records import Record, records
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

_SUFFIXES = {"text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "": ""}
"""What files of the types that are read are called; as with files, the content may prove to be something else."""

_CARRYING = frozenset(("response", "resource", "conversion"))
_ABOUT_OTHERS = frozenset(("warcinfo", "request", "metadata"))
"""Records that have no page of their own: they tell of the archive, or of another record."""

_NOT_GIVEN = "not given"

_ROBOTS = "/robots.txt"
"""Where RFC 9309 has a site tell crawlers what they may fetch; it is plain text and no article."""


def read_warc(carrier: Carrier) -> Iterator[Article | InputRefusal]:
    """The articles of a web archive (ISO 28500) in its order, and a refusal for each record that should hold one."""
    for record in records(carrier.stream, carrier.max_bytes):
        place = f"record {record.number}"
        if not isinstance(record, Record):
            yield carrier.refusal(record.reason, place=place)
        elif _kind(record) not in _ABOUT_OTHERS:
            yield from _found(record, carrier, place)


def _found(record: Record, carrier: Carrier, place: str) -> Iterator[Article | InputRefusal]:
    held = _without_page(record) or served(record, carrier.max_bytes)
    if isinstance(held, Reason):
        yield carrier.refusal(held, record.block, place)
        return
    page = _read(held, record, f"{carrier.name}#{record.number}")
    if isinstance(page, Reason):
        yield carrier.refusal(page, held.body, place)
        return
    for reason in (*page.unusable, *_told_of(record)):
        yield carrier.refusal(reason, held.body, place)
    yield _described(page.article, record)


def _kind(record: Record) -> str:
    return record.fields.get("warc-type", "").lower()


def _without_page(record: Record) -> Reason | None:
    """Why the record has no whole page, as its header tells."""
    kind = _kind(record)
    if kind == "revisit":
        return Reason.of("warc_revisit")
    if kind == "continuation" or "warc-segment-number" in record.fields:
        return Reason.of("warc_segment")
    return None if kind in _CARRYING else Reason.of("warc_type", type=kind[:40] or _NOT_GIVEN)


def _told_of(record: Record) -> Iterator[Reason]:
    """What is wrong with an article that was read, as its record tells."""
    if "warc-truncated" in record.fields:
        yield Reason.of("warc_truncated", why=record.fields["warc-truncated"][:40])
    fetched = record.fields.get("warc-date", "")
    if fetched and not iso_instant(fetched):
        yield Reason.of("fetched_not_an_instant", value=fetched[:80])


def _described(article: Article, record: Record) -> Article:
    """The article with what the record knows; the address that its page gives comes first."""
    fetched = record.fields.get("warc-date", "")
    return replace(article, url=article.url or _address(record), fetched=fetched if iso_instant(fetched) else None)


def _address(record: Record) -> str | None:
    return address(record.fields.get("warc-target-uri", "").removeprefix("<").removesuffix(">"))


def _read(held: Served, record: Record, name: str) -> WholePage | Reason:
    suffix = _SUFFIXES.get(held.media_type)
    if suffix is None:
        return Reason.of("media_type", type=held.media_type)
    if (_address(record) or "").endswith(_ROBOTS):
        return Reason.of("robots_txt")
    kind = recognise(held.body[:HEAD_BYTES], suffix)
    if isinstance(kind, Reason):
        return kind
    source_hash = sha256(held.body).hexdigest()
    if kind == "page":
        return read_page(decode_page(held.body, held.charset), name=name, source_hash=source_hash)
    if kind != "text" or not suffix:
        return Reason.of("media_type", type=held.media_type or _NOT_GIVEN, found=kind)
    text = decode_served(held.body, held.charset)
    return fault_of(text) or WholePage(Article(text=text, name=name, source_hash=source_hash))
