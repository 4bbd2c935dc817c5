"""Bad files that are one document: texts, pages, and what is none of them."""

from __future__ import annotations

from tests.bad.case import Bad, bad

from onrecord.records.reason import Reason

EMPTY, BINARY = Reason.of("empty"), Reason.of("binary")


def _format(name: str) -> Reason:
    return Reason.of("format_not_read_yet", format=name)


def _archive(name: str) -> Reason:
    return Reason.of("archive_not_read", format=name)


LONG_RUN = 10_000_000

DOCUMENTS = (
    bad("empty.txt", b"", EMPTY),
    bad("blank.md", b"\xef\xbb\xbf \r\n\t", EMPTY),
    bad("blank-and-long.txt", b" \n" * 50_000, EMPTY),
    bad("nul.txt", b"a\0b", BINARY),
    bad("late-nul.txt", b"word " * 20_000 + b"\0", BINARY),
    bad("report.pdf", b"%PDF-1.7 words", _format("pdf")),
    bad("scan.txt", b"%PDF-1.4\n\0\xff", _format("pdf")),
    bad("letter.rtf", b"{\\rtf1\\ansi The ferry sails.}", _format("rtf")),
    bad("print.ps", b"%!PS-Adobe-3.0\n(The ferry sails.) show", _format("postscript")),
    bad("crawl.arc", b"filedesc://crawl.arc 0.0.0.0 20221101 text/plain 9\n", _format("arc")),
    bad("page.mht", b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n", _format("mhtml")),
    bad("style.css", b"body { color: navy }", Reason.of("suffix_not_read", suffix=".css")),
    bad("desktop.ini", b"[.ShellClassInfo]\r\nIconIndex=0\r\n", Reason.of("suffix_not_read", suffix=".ini")),
    bad("backup.tar", b"a.txt".ljust(257, b"\0") + b"ustar\x0000", _archive("tar")),
    bad("a.txt.bz2", b"BZh91AY&SY\xaa\xbb", _archive("bzip2")),
    bad("a.txt.xz", b"\xfd7zXZ\0\0\x04", _archive("xz")),
    bad("a.txt.zst", b"\x28\xb5\x2f\xfd\x04", _archive("zstd")),
    bad("a.7z", b"7z\xbc\xaf\x27\x1c\0\x04", _archive("7z")),
    bad("a.rar", b"Rar!\x1a\x07\x01\0", _archive("rar")),
    bad("latin.txt", b"caf\xe9", Reason.of("invalid_utf8", byte=3)),
    bad("half.txt", "\ufeffab".encode("utf-16-le") + b"c", Reason.of("invalid_utf16", byte=6)),
    bad("frames.html", b"<html><frameset><frame src=a></frameset></html>", Reason.of("frame_set")),
    bad("script.html", b"<html><script>words</script></html>", Reason.of("no_article")),
    bad("deep.html", b"<div>" * 100_000, Reason.of("nested_too_deep", format="html")),
    bad("attributes.html", b"<p " + b"a " * 2_000 + b">words", Reason.of("too_many_attributes", limit=1_000)),
    Bad(
        "far-future.html",
        b"<meta property='article:published_time' content='99999-01-01'><p>The ferry sails again.",
        (("far-future.html", "", Reason.of("published_not_a_date", value="99999-01-01")),),
        ("far-future.html",),
    ),
    Bad(
        "one-word.txt",
        lambda: b"x" * LONG_RUN,
        (("one-word.txt", "", Reason.of("unbroken_run", length=LONG_RUN, limit=1_000_000)),),
    ),
)
