"""Plain text and Markdown: the text is the decoded string as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from onrecord.read.carrier import Carrier
from onrecord.read.characters.decoding import decode_text
from onrecord.read.rows.article_lists import is_list_text
from onrecord.read.unbroken import unbroken
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal


def read_plain(carrier: Carrier) -> Iterator[Article | InputRefusal]:
    """The one article of a text file."""
    data = carrier.whole()
    if isinstance(data, Reason):
        yield carrier.refusal(data)
        return
    text = text_of(data)
    if isinstance(text, Reason):
        yield carrier.refusal(text, data)
    else:
        yield Article(text=text, name=carrier.name, source_hash=sha256(data).hexdigest())


def text_of(data: bytes) -> str | Reason:
    """The text of a file's bytes, or why they are none."""
    text = decode_text(data)
    return text if isinstance(text, Reason) else fault_of(text) or text


def fault_of(text: str) -> Reason | None:
    """Why a plain text is no article."""
    if "\0" in text:
        return Reason.of("binary")
    if is_blank(text):
        return Reason.of("empty")
    if is_list_text(text):
        return Reason.of("article_list")
    return unbroken(text)


def is_blank(text: str) -> bool:
    """Whether nothing can be read in it."""
    return not text.removeprefix("\ufeff").strip()
