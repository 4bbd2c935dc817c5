"""What is fuzzed: any input by way of the one public reader, and any article by way of every stage.

A target takes bytes and raises where something does not hold. It knows nothing of the right answer, only what is always
true.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from onrecord.clean.page import clean
from onrecord.ledger.gate import admit
from onrecord.lexicon.outlets import outlets
from onrecord.read.inputs import read_inputs
from onrecord.records.article import Article
from onrecord.records.refusal import InputRefusal
from onrecord.run.road import reading, travel
from onrecord.run.settings import Settings

MAX_BYTES = 1 << 16
"""The size limit while fuzzing: so little that it is reached."""


class BrokenPromiseError(Exception):
    """Something that is always true was not."""


def read(data: bytes) -> None:
    """Whatever the bytes, they give articles or refusals, the same when read again; no field of one stops `clean`."""
    found = _read(data)
    _require(bool(found), "the input disappeared without a reason")
    _require(_read(data) == found, "read again, it is something else")
    for item in found:
        if isinstance(item, Article):
            _require(bool(item.text.strip()), "an article without a word")
            item.text.encode()
            clean(item, outlets())
            last = 0
            for block in item.layout:
                _require(last <= block.start < block.end <= len(item.text), f"{block} lies outside the text")
                last = block.end


def annotate(data: bytes) -> None:
    """Whatever the text, every stage ends and the verbatim gate holds nothing back."""
    article = Article(text=data.decode("utf-8", "replace"), name="fuzz")
    faults = admit(reading(article, travel(article, Settings())))[1]
    _require(not faults, str(faults))


TARGETS: dict[str, Callable[[bytes], None]] = {
    **dict.fromkeys(("plain", "page", "json", "csv", "feed", "warc", "zip", "gzip"), read),
    "annotate": annotate,
}


def _read(data: bytes) -> list[Article | InputRefusal]:
    return list(read_inputs(["-"], BytesIO(data), MAX_BYTES))


def _require(holds: bool, problem: str) -> None:  # noqa: FBT001
    if not holds:
        raise BrokenPromiseError(problem)
