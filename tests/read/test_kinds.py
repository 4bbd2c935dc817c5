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
