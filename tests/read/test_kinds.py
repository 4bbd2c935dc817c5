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
    ],
)
def test_content_decides_before_the_name(head: bytes, suffix: str, kind: str) -> None:
    assert recognise(head, suffix) == kind


def test_feed_in_a_page_comment_is_a_page() -> None:
    assert recognise(b"<!-- <rss> --><html>", "") == "page"
    assert recognise(b"<!-- <html> --><rss>", "") == Reason.of("format_not_read_yet", format="feed")
    assert recognise(b"<!-- never closed <rss>", ".txt") == "text"
