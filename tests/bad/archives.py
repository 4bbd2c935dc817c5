"""Bad archives: zip and gzip."""

from __future__ import annotations

import gzip
import io
import tarfile

from tests.bad.case import Bad, bad
from tests.bad.zipped import BZIP2, ENCRYPTED, STORED, SYMLINK, UTF8, Member, joined, texts, zipped

from onrecord.records.reason import Reason

REST_TRUNCATED = Reason.of("rest_truncated", format="gzip")
CHECKSUM_WRONG = Reason.of("checksum_wrong", format="gzip", problem="incorrect data check")
TRUNCATED_ZIP, TRUNCATED_GZIP = (Reason.of("truncated", format=name) for name in ("zip", "gzip"))
TOO_FAR = Reason.of("unfolds_too_far", limit="200:1")
GOOD = Member(name=b"good.txt", data=b"The ferry sails again.")
ROWS = b"".join(b'{"text": "Ferry %d sails."}\n' % number for number in range(1, 4))
CUT_FEED = b"<rss><channel><item><title>The ferry sails.</title></item><item><title>It is ba"
BOMB_BYTES = 20_000_000


def _format(name: str) -> Reason:
    return Reason.of("format_not_read_yet", format=name)


def folded(data: bytes) -> bytes:
    """The bytes as gzip, the same at any time."""
    return gzip.compress(data, mtime=0)


def altered(data: bytes) -> bytes:
    """The bytes as gzip, with one of them changed since the checksum was made."""
    return gzip.compress(data, 0, mtime=0).replace(b"sails", b"fails", 1)


def _beside(name: str, member: Member, reason: Reason, *, hashed: bool = False) -> Bad:
    """An archive with one member that is refused beside a good one."""
    refused = ((f"{name}/{member.name.decode()}", "", reason),)
    return Bad(name, zipped(member, GOOD), refused, (f"{name}/good.txt",), hashed)


def _document(name: str, kind: str, *members: bytes, media_type: bytes = b"") -> Bad:
    first = (Member(name=b"mimetype", data=media_type, method=STORED),) if media_type else ()
    return bad(name, zipped(*first, *(Member(name=member, data=b"<x/>") for member in members)), _format(kind))


def _unsafe(name: str, *members: bytes) -> Bad:
    """An archive whose member names lead out of it, beside a good one."""
    shown = (member.decode() or '""' for member in sorted(members))
    refused = tuple((name, "", Reason.of("unsafe_name", member=member)) for member in shown)
    data = zipped(*(Member(name=member, data=b"words") for member in members), GOOD)
    return Bad(name, data, refused, (f"{name}/good.txt",), hashed=False)


def _tar() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"))
    return folded(out.getvalue())


ZIPS = (
    bad("truncated.zip", texts(a="The ferry sails.", b="The ferry is back.")[:-30], TRUNCATED_ZIP),
    bad("letter.docx", b"PK\x03\x04\x14\0", TRUNCATED_ZIP),
    bad("empty.zip", zipped(), Reason.of("empty")),
    _document("paper.docx", "docx", b"[Content_Types].xml", b"word/document.xml"),
    _document("book.epub", "epub", b"chapter.xhtml", media_type=b"application/epub+zip"),
    _document("program.jar", "jar", b"META-INF/MANIFEST.MF", b"a.txt"),
    _beside(
        "checksum.zip",
        Member(name=b"a.txt", data=b"words", crc=1),
        Reason.of("checksum_wrong", format="zip", problem="Bad CRC-32 for file 'a.txt'"),
    ),
    _beside(
        "checksum-of-rows.zip",
        Member(name=b"a.jsonl", data=ROWS, crc=1, method=STORED),
        Reason.of("checksum_wrong", format="zip", problem="Bad CRC-32 for file 'a.jsonl'"),
    ),
    _beside(
        "false-offset.zip",
        Member(name=b"a.txt", data=b"words", at=3),
        Reason.of("damaged", format="zip", problem="Bad magic number for file header"),
    ),
    bad("hidden.zip", zipped(Member(name=b".a.txt", data=b"words")), Reason.of("only_hidden")),
    _beside("locked.zip", Member(name=b"a.txt", data=b"words", flags=UTF8 | ENCRYPTED), Reason.of("encrypted")),
    _beside(
        "other-method.zip",
        Member(name=b"a.txt", data=b"words", method=BZIP2),
        Reason.of("compression_not_read", method="bzip2"),
    ),
    _beside("link.zip", Member(name=b"a.txt", data=b"/etc/hosts", attributes=SYMLINK), Reason.of("link_in_archive")),
    _beside("pixels.zip", Member(name=b"a.png", data=b"\x89PNG\0"), Reason.of("binary"), hashed=True),
    Bad(
        "third-in-second.zip",
        joined([joined([texts(a="words")])]),
        (("third-in-second.zip/0.zip/0.zip", "", Reason.of("nested_too_deep", format="zip")),),
    ),
    _unsafe("names.zip", b"../up.txt", b"/top.txt", b"C:/disk.txt", b"in/../../out.txt", b"n\0.txt", b""),
    Bad(
        "bomb.zip",
        lambda: zipped(Member(name=b"a.txt", data=b"ha " * (BOMB_BYTES // 3)), Member(name=b"b.txt", data=b"words")),
        (("bomb.zip", "", TOO_FAR),),
        hashed=False,
    ),
)

GZIPS = (
    Bad(
        "truncated.jsonl.gz",
        folded(ROWS)[:-8],
        (("truncated.jsonl.gz", "", REST_TRUNCATED),),
        tuple(f"truncated.jsonl.gz#{number}" for number in (1, 2, 3)),
        hashed=False,
    ),
    Bad("truncated.txt.gz", folded(b"Words.")[:-8], (("truncated.txt.gz", "", TRUNCATED_GZIP),), hashed=False),
    Bad("header.json.gz", b"\x1f\x8b\x08\0", (("header.json.gz", "", TRUNCATED_GZIP),), hashed=False),
    Bad(
        "trailing.txt.gz",
        folded(b"Words.") + b"junk",
        (("trailing.txt.gz", "", Reason.of("trailing_bytes", bytes=4, format="gzip")),),
        ("trailing.txt.gz",),
        hashed=False,
    ),
    Bad("altered.jsonl.gz", altered(ROWS), (("altered.jsonl.gz", "", CHECKSUM_WRONG),), hashed=False),
    Bad(
        "altered-behind.jsonl.gz",
        folded(ROWS) + altered(ROWS),
        (("altered-behind.jsonl.gz", "", CHECKSUM_WRONG),),
        tuple(f"altered-behind.jsonl.gz#{number}" for number in (1, 2, 3)),
        hashed=False,
    ),
    Bad(
        "damaged-behind.jsonl.gz",
        folded(ROWS) + b"\x1f\x8b" + b"\xff" * 30,
        (
            (
                "damaged-behind.jsonl.gz",
                "",
                Reason.of("rest_damaged", format="gzip", problem="unknown compression method"),
            ),
        ),
        tuple(f"damaged-behind.jsonl.gz#{number}" for number in (1, 2, 3)),
        hashed=False,
    ),
    Bad(
        "cut-feed.xml.gz",
        folded(CUT_FEED)[:-8],
        (("cut-feed.xml.gz", "", REST_TRUNCATED),),
        ("cut-feed.xml.gz#1",),
        hashed=False,
    ),
    bad("empty.txt.gz", folded(b""), Reason.of("empty")),
    bad("backup.tgz", _tar(), Reason.of("archive_not_read", format="tar")),
    Bad(
        "bomb.txt.gz",
        lambda: folded(b"ha " * (BOMB_BYTES // 3)),
        (("bomb.txt.gz", "", TOO_FAR),),
        hashed=False,
    ),
)
