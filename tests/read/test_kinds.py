from __future__ import annotations

import pytest

from onrecord.read.kinds import recognise
from onrecord.records.reason import Reason


@pytest.mark.parametrize(
    ("head", "suffix", "kind"),
    [
        (b"Words.", ".txt", "text"),
        (b"# Words", ".md", "text"),
        (b"Words, and more of them", "", "text"),
        (b"Words <body> and more", ".md", "text"),
        (b"Words <body> and more", "", "page"),
        (b"<p>Words", ".html", "page"),
        (b"\xef\xbb\xbf\r\n<!DOCTYPE HTML PUBLIC ''>", ".txt", "page"),
        (b"<?xml version='1.0'?><!-- a --><html xmlns='x'>", ".xml", "page"),
        (b"<html>error 404</html>", ".json", "page"),
        ("\ufeff<html>".encode("utf-16-le"), "", "page"),
        (b"<htmlish> words", "", "text"),
        (b'{"text": "a"}', "", "json"),
        (b'{"a": 1}', "", "json"),
        (b'{"text": "a"}', ".txt", "json"),
        (b'{"a": 1}', ".txt", "text"),
        (b"[Music] The text: begins", "", "text"),
        (b'["Yes"] he said', ".txt", "text"),
        (b"a,b", ".csv", "csv"),
        (b"id\thtml\n1\t<p>a", "", "csv"),
        (b"text\nwords", "", "text"),
        (b"sep=;\r\nid;text\r\n", "", "csv"),
        (b"id|text\n1|a", "", "csv"),
        (b"sep=;", "", "text"),
        (b'{"articles": [', ".txt", "json"),
        (b"\n\n<?xml version='1.0'?>\n<rss version='2.0'>", "", "feed"),
        (b"<?xml version='1.0'?><?xml-stylesheet href='a'?><!-- a --><feed xmlns='x'>", ".xml", "feed"),
        (b'<!DOCTYPE rss PUBLIC "a" "http://a.example/rss-0.91.dtd"><rss version="0.91">', ".txt", "feed"),
        (b"<rdf:RDF xmlns:rdf='x'>", "", "feed"),
        (b"<a:feed xmlns:a='http://www.w3.org/2005/Atom'>", "", "feed"),
        (b"<urlset>", ".xml", "feed"),
        (b"Feeds begin with <rss>", "", "text"),
        (b"<feeding time", "", "text"),
        (b"\x1f\x8b\x08\0", ".txt", "gzip"),
        (b"PK\x03\x04\x14\0", ".html", "zip"),
        (b"PK\x05\x06\0\0", "", "zip"),
        (b"PK\x07\x08PK\x03\x04", "", "zip"),
        (b"MZ\x90\0\x03", ".zip", "zip"),
        (b"\r\n\n WARC/1.1\r\n", "", "warc"),
        (b"\n\nWARC/1.1 is a standard.", "", "text"),
        (b"<html>", ".py", "page"),
        (b'{"text": "a"}\n', ".log", "json"),
        (b"CSS, said the mayor", ".txt", "text"),
        (b"MIME-Version: 1.0 is old.\r\nContent-Type: multipart/related too.", "", "text"),
        (b"{\\rt words", ".txt", "text"),
        (b"HTML, the language of the web, turned 30 on Monday, its inventor said.", "", "text"),
        (b"HTML, the language, turned 30.\n\nIt is old.", "", "text"),
        (b'HTML, the language, turned 30.\n"It is old," he said, "and well, well."', "", "text"),
        (b'id,text\n1,"a\nb', "", "csv"),
        (b"id,text\n", "", "text"),
        (b"id,text\n" + b"1," + b"word " * 20_000, "", "csv"),
        (b'["No," he said.', "", "text"),
        (b'["No"] he said.', "", "text"),
        (b'["No", he said.', "", "text"),
        (b"[[Kyiv]] is a city.", "", "text"),
        (b"{{Infobox}}", "", "text"),
        (b'["No", "yes"]', "", "json"),
        (b'["No"]', "", "json"),
        (b'[["No"], 1]', "", "json"),
        (b"[[1, 2]]", "", "json"),
        (b'[ {"a": 1}]', "", "json"),
        (b'["' + b"word " * 20_000, "", "json"),
        (b"[" * 70_000, "", "json"),
        (b"WARC/1.0\r\n", ".txt", "warc"),
        (b"PK and his crew sailed.", "", "text"),
        (b"BZh is a town.", ".txt", "text"),
        (b"Rar! it said.", ".txt", "text"),
        (b"x" * 256 + b" ustar", ".txt", "text"),
    ],
)
def test_content_decides_before_the_name(head: bytes, suffix: str, kind: str) -> None:
    assert recognise(head, suffix) == kind


def test_feed_in_a_page_comment_is_a_page() -> None:
    assert recognise(b"<!-- <rss> --><html>", "") == "page"
    assert recognise(b"<!-- <html> --><rss>", "") == "feed"
    assert recognise(b"<!-- never closed <rss>", ".txt") == "text"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"BZh91AY&SY\x01", "bzip2"),
        (b"BZh9\x17\x72\x45\x38\x50\x90", "bzip2"),  # of nothing
        (b"\xfd7zXZ\0\0", "xz"),
        (b"\x28\xb5\x2f\xfd\x04", "zstd"),
        (b"7z\xbc\xaf\x27\x1c\0", "7z"),
        (b"Rar!\x1a\x07\0", "rar"),
        (b"Rar!\x1a\x07\x01\0", "rar"),
        (b"news.txt".ljust(257, b"\0") + b"ustar\x0000rest", "tar"),
        (b"news.txt".ljust(257, b"\0") + b"ustar  \0", "tar"),
    ],
)
def test_archive_of_another_kind_is_refused_by_name(head: bytes, name: str) -> None:
    assert recognise(head, ".txt") == Reason.of("archive_not_read", format=name)


MHTML = b"""From: <Saved by a browser>\r\nSubject: Port\r\n reopens\r\nMIME-Version: 1.0\r
Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="x"\r\n\r\n--x\r\n"""


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"%PDF-1.7", "pdf"),
        (b"{\\rtf1\\ansi words", "rtf"),
        (b"%!PS-Adobe-3.0\n", "postscript"),
        (b"filedesc://IA-1.arc 0.0.0.0 19960923142103 text/plain 76\n", "arc"),
        (MHTML, "mhtml"),
        (MHTML.replace(b"\r", b""), "mhtml"),
    ],
)
def test_format_that_is_not_read_is_refused_by_name(head: bytes, name: str) -> None:
    assert recognise(head, ".txt") == Reason.of("format_not_read_yet", format=name)


@pytest.mark.parametrize(
    ("head", "suffix"),
    [
        (b"body { color: red }", ".css"),
        (b"[InternetShortcut]\nURL=https://a.example/", ".url"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><text>Port</text></svg>", ".svg"),
        (b"<?xml version='1.0'?><svg/>", ".svg"),
        (b" CDX N b a m s k r M S V g\n", ".cdx"),
        (b'{"version":3,"sourcesContent":["\\"text\\":"]}', ".map"),
    ],
)
def test_file_of_a_kind_that_holds_no_article_is_refused_by_its_suffix(head: bytes, suffix: str) -> None:
    assert recognise(head, suffix) == Reason.of("suffix_not_read", suffix=suffix)
