from __future__ import annotations

import pytest
from tests.linear import assert_linear

from onrecord.read.web_archives.markup import has_markup


@pytest.mark.parametrize(
    "head",
    [
        b"<!DOCTYPE html>",
        b"\xef\xbb\xbf\n<p>words",
        b"<!-- " + b"note " * 2_000 + b"--><HTML>",
        b"<?xml version='1.0'?>\n<html xmlns='x'>",
        b"<?xml-stylesheet href='a'?><div>",
        b"<%@ page language='x' %><html>",
        b"<page-frame kind='story'><p>words",
        b"Words and words<br/>",
        b'"No," he said.<br>',
        "<p>words".encode("utf-16"),
    ],
)
def test_a_page(head: bytes) -> None:
    assert has_markup(head)


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"ok",
        b"5 <6",
        b"<a",
        b"<story>words",
        b'{"html": "<p>words</p>"}',
        b'["<p>words</p>"]',
        b'["some", "words <p>"]',
        b"document.write('<div>');",
        b"var a = '<div>';",
        b"function f() { return `some <b>words`; }",
        b"word " * 1_000 + b"<p>",
    ],
)
def test_no_page(head: bytes) -> None:
    assert not has_markup(head)


@pytest.mark.parametrize("unit", ["<", "<!--", "<!-- -->", "<?xml", "<?xml?>", "< p", "{", " "])
def test_markup_is_looked_for_in_linear_time(unit: str) -> None:
    assert_linear(lambda text: has_markup(text.encode()), unit)
