from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.feeds.markup import Broken, Tag, Words, resolved, scan


def told(source: str) -> list[object]:
    """Words as strings, tags as name and attributes, the end of reading as its reason."""
    found: list[object] = []
    for piece in scan(source, 0):
        if isinstance(piece, Words):
            found.append(piece.text)
        elif isinstance(piece, Broken):
            found.append((piece.reason.code, piece.at))
        else:
            found.append(("/" * piece.closing + piece.name + "/" * piece.empty, dict(piece.attributes)))
    return found


@pytest.mark.parametrize(
    ("source", "pieces"),
    [
        ("<a>b</a>", [("a", {}), "b", ("/a", {})]),
        ("<Dc:Creator/>", [("dc:creator/", {})]),
        ("<a b='1' c=\"2 > 1\"d=3\n>", [("a", {"b": "1", "c": "2 > 1", "d": "3"})]),
        ("<a b='1' b='2' c='&lt;&amp;'/>", [("a/", {"b": "1", "c": "<&"})]),
        ("<!-- <a> -->b<?php <c> ?>", ["b"]),
        ("a<![CDATA[<b> &amp; ]]>c", ["a", "<b> &amp; ", "c"]),
        ("profit < loss <5% <<6", ["profit < loss <5% <<6"]),
        ("write to <jo@a.example>", ["write to <jo@a.example>"]),
        ("3 <b and c > d", ["3 ", "<b", " and c > d"]),
        ("<a b='1' c>d", ["<a b='1'", " c>d"]),
        ("</a b='1'>", [("/a", {"b": "1"})]),
    ],
)
def test_tags_and_words(source: str, pieces: list[object]) -> None:
    assert told(source) == pieces


@pytest.mark.parametrize(
    ("source", "at"),
    [("a<!-- b", 1), ("<a><![CDATA[b]]", 3), ("a<?b", 1), ("a <b", 2), ("<b c", 0), ("<b c=", 0), ("<b c='d e", 0)],
)
def test_what_never_ends_breaks_off_where_it_begins(source: str, at: int) -> None:
    assert told(source)[-1] == ("xml_truncated", at)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("&amp;lt;", "&lt;"),
        ("&nbsp;&mdash;&rsquo;&eacute;", "\u00a0—’é"),
        ("&#8220;&#x201d;&#146;", "“”’"),
        ("AT&T &copy=2 &; &unknown; &notit; & &#; &#x;", "AT&T &copy=2 &; &unknown; &notit; & &#; &#x;"),
        ("&#0;&#xD800;&#99999999;", "\ufffd\ufffd\ufffd"),
    ],
)
def test_a_reference_is_one_character_or_stays(text: str, meant: str) -> None:
    assert resolved(text) == meant


def test_too_many_attributes_end_the_reading() -> None:
    source = "<a>" + "<b " + " ".join(f"c{number}=''" for number in range(1_001)) + ">"
    assert told(source) == [("a", {}), ("too_many_attributes", 3)]


@given(st.text(alphabet="<>/='\"ab !-[]CDAT?&#;x1", max_size=80))
def test_pieces_are_in_order_and_within_the_source(source: str) -> None:
    at = 0
    for piece in scan(source, 0):
        if isinstance(piece, Tag):
            assert at <= piece.start < piece.end <= len(source)
            assert source[piece.start] == "<"
            assert source[piece.end - 1] == ">"
            at = piece.end
        elif isinstance(piece, Broken):
            assert at <= piece.at < len(source)
            at = len(source) + 1
    assert at <= len(source) + 1
