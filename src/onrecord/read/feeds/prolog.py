"""What stands before the root of a feed: its charset, and a document type that must declare no entities."""

from __future__ import annotations

import re

from onrecord.read.characters.decoding import decode_served
from onrecord.records.reason import Reason

_ENCODING = re.compile(rb"\s{0,99}<\?xml[^>]{1,200}?encoding\s{0,9}=\s{0,9}[\"']\s{0,9}([A-Za-z0-9_.:-]{1,40})")
_STEP = re.compile(r"<!--|<\?|<!entity|<[^\W\d]", re.IGNORECASE)


def decode_feed(data: bytes) -> str:
    """The string a feed's bytes stand for: by byte-order mark, else UTF-8, else as its XML declaration says.

    A page's own charset, in HTML that the feed carries, says nothing of the feed.
    """
    match = _ENCODING.match(data)
    return decode_served(data, match[1].decode("ascii") if match else None)


def root_at(source: str) -> int | Reason:
    """Where the first tag begins, the source's end where there is none.

    A document type that declares an entity refuses the whole: feeds need none, and what is declared so is a bomb
    (one entity made of many others) or a file of the reader's own machine. One that declares none is passed over,
    and what it refers to is never opened.
    """
    at = 0
    while step := _STEP.search(source, at):
        if step[0].lower() == "<!entity":
            return Reason.of("xml_entities")
        closing = {"<!--": "-->", "<?": "?>"}.get(step[0])
        if closing is None:
            return step.start()
        end = source.find(closing, step.end())
        if end < 0:
            break
        at = end + len(closing)
    return len(source)
