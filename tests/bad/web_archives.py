"""Bad web archives."""

from __future__ import annotations

from tests.bad.archives import folded
from tests.bad.case import Bad
from tests.read.web_archives.writing import answer, record, story

from onrecord.records.reason import Reason

_WRONG_LENGTH = record(answer(b"<p>The ferry is late."), content_length="7")
_COPY = b"<link rel=canonical href='https://harbour.example/story'><p>The ferry is late again."

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
    Bad(
        "copied.warc",
        record(answer(_COPY), warc_target_uri="https://ferry.example/copy"),
        (("copied.warc", "record 1", Reason.of("address_of_another", address="harbour.example")),),
        ("copied.warc#1",),
    ),
    Bad(
        "not-pages.warc",
        record(b"fetched 3 files", "resource", content_type="text/plain", warc_target_uri="metadata://crawler/log")
        + record(answer(b"ok"))
        + record(answer(b"a@b.example", content_type="text/plain"), warc_target_uri="https://a.example/ads.txt?1"),
        (
            ("not-pages.warc", "record 1", Reason.of("warc_not_of_the_web", address="metadata://crawler/log")),
            ("not-pages.warc", "record 2", Reason.of("media_type", type="text/html", found="text")),
            ("not-pages.warc", "record 3", Reason.of("robots_txt")),
        ),
    ),
)
