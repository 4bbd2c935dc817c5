"""Bad web archives."""

from __future__ import annotations

from tests.bad.archives import folded
from tests.bad.case import Bad
from tests.read.web_archives.writing import answer, record, story

from onrecord.records.reason import Reason

_WRONG_LENGTH = record(answer(b"<p>The ferry is late."), content_length="7")

WEB_ARCHIVES = (
    Bad(
        "wrong-length.warc",
        story(1) + _WRONG_LENGTH + story(3),
        (("wrong-length.warc", "record 2", Reason.of("warc_length", length=7)),),
        ("wrong-length.warc#1", "wrong-length.warc#3"),
        hashed=False,
    ),
    Bad(
        "wrong-length.warc.gz",
        folded(story(4)) + folded(_WRONG_LENGTH) + folded(story(6)),
        (("wrong-length.warc.gz", "record 2", Reason.of("warc_length", length=7)),),
        ("wrong-length.warc.gz#1", "wrong-length.warc.gz#3"),
        hashed=False,
    ),
    Bad(
        "cut-off.warc",
        story(7) + story(8)[:-40],
        (("cut-off.warc", "record 2", Reason.of("warc_cut_off", length=114)),),
        ("cut-off.warc#1",),
        hashed=False,
    ),
)
