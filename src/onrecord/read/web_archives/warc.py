"""Web archives: each page that a crawler kept is one article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

from onrecord.read.carrier import Carrier
from onrecord.read.characters.decoding import decode_page, decode_served
from onrecord.read.days import iso_instant
from onrecord.read.kinds import HEAD_BYTES, Kind, recognise
from onrecord.read.pages.facts import address
from onrecord.read.pages.page import WholePage, read_page
from onrecord.read.plain import fault_of
from onrecord.read.web_archives.http import Served, served
from onrecord.read.web_archives.markup import has_markup
from onrecord.read.web_archives.own_address import at_own_address
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

# RFC 9309, RFC 9116, the IAB's ads.txt 1.1, humanstxt.org; sitemaps.org has lists of addresses as text.
_FOR_MACHINES = re.compile(
    r"https?://[^/?#]{0,2000}(?:/[^?#]{0,2000})?/"
    r"(?:robots|security|ads|app-ads|humans|sitemap[^/?#]{0,200})\.txt(?:[?#]|\Z)",
    re.IGNORECASE,
)
"""Where sites tell machines how to treat them: plain text, and no article."""


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
    article, passed_over = at_own_address(page.article, _address(record))
    for reason in (*page.unusable, *_told_of(record), *filter(None, (passed_over,))):
        yield carrier.refusal(reason, held.body, place)
    yield replace(article, fetched=_fetched(record))


def _kind(record: Record) -> str:
    return record.fields.get("warc-type", "").lower()


def _without_page(record: Record) -> Reason | None:
    """Why the record has no whole page, as its header tells."""
    kind = _kind(record)
    if kind == "revisit":
        return Reason.of("warc_revisit")
    if kind == "continuation" or "warc-segment-number" in record.fields:
        return Reason.of("warc_segment")
    if kind not in _CARRYING:
        return Reason.of("warc_type", type=kind[:40] or _NOT_GIVEN)
    if kind == "response" or _address(record):
        return None
    return Reason.of("warc_not_of_the_web", address=_target(record)[:80] or _NOT_GIVEN)


def _told_of(record: Record) -> Iterator[Reason]:
    """What is wrong with an article that was read, as its record tells."""
    if "warc-truncated" in record.fields:
        yield Reason.of("warc_truncated", why=record.fields["warc-truncated"][:40])
    fetched = record.fields.get("warc-date", "")
    if fetched and not iso_instant(fetched):
        yield Reason.of("fetched_not_an_instant", value=fetched[:80])


def _fetched(record: Record) -> str | None:
    fetched = record.fields.get("warc-date", "")
    return fetched if iso_instant(fetched) else None


def _address(record: Record) -> str | None:
    return address(_target(record))


def _target(record: Record) -> str:
    return record.fields.get("warc-target-uri", "").removeprefix("<").removesuffix(">")


def _read(held: Served, record: Record, name: str) -> WholePage | Reason:
    suffix = _SUFFIXES.get(held.media_type)
    if suffix is None:
        return Reason.of("media_type", type=held.media_type)
    if _FOR_MACHINES.match(_address(record) or ""):
        return Reason.of("robots_txt")
    head = held.body[:HEAD_BYTES]
    kind = recognise(head, suffix)
    if isinstance(kind, Reason):
        return kind
    if kind == "page" and not has_markup(head):
        return _no_page(recognise(head, ""), held)
    source_hash = sha256(held.body).hexdigest()
    if kind == "page":
        return read_page(decode_page(held.body, held.charset), name=name, source_hash=source_hash)
    if kind != "text" or not suffix:
        return Reason.of("media_type", type=held.media_type or _NOT_GIVEN, found=kind)
    text = decode_served(held.body, held.charset)
    return fault_of(text) or WholePage(Article(text=text, name=name, source_hash=source_hash))


def _no_page(found: Kind | Reason, held: Served) -> Reason:
    """Why what has no markup is no page: what it is, or plain text where only its type said that it was one."""
    if isinstance(found, Reason):
        return found
    return Reason.of("media_type", type=held.media_type or _NOT_GIVEN, found="text" if found == "page" else found)
