from __future__ import annotations

from zipfile import ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.archives.zip_names import (
    document_format,
    is_hidden,
    is_unsafe,
    member_name,
    suffix_of,
    with_names_mended,
)


@pytest.mark.parametrize(
    "name",
    ["", "/a", "//a", "..", "../a", "a/..", "a/../b", "a/../../b", "C:/a", "c:/a", "a\0b", "/"],
)
def test_names_that_lead_elsewhere(name: str) -> None:
    assert is_unsafe(name)


@pytest.mark.parametrize(
    "name", ["a", "a/b.txt", "a..b", "..a", "a/...", "10:30.txt", "é/ü.txt", "a b", "./a", "-", "a: b.txt", "C:a"]
)
def test_names_that_do_not(name: str) -> None:
    assert not is_unsafe(name)


@pytest.mark.parametrize(
    ("spelt", "name"),
    [
        ("news\\a.txt", "news/a.txt"),
        ("..\\a", "../a"),
        ("\\\\host\\a", "//host/a"),
        ("C:\\a", "C:/a"),
        ("news\\", "news/"),
    ],
)
def test_backslash_parts_names_as_a_slash_does(spelt: str, name: str) -> None:
    assert member_name(ZipInfo(spelt)) == name


def test_hidden_is_what_begins_with_a_dot_on_any_level() -> None:
    assert [name for name in ("a", ".a", "b/.a", ".b/a", "a.b", "__MACOSX/a", "a/__MACOSX") if is_hidden(name)] == [
        ".a",
        "b/.a",
        ".b/a",
        "__MACOSX/a",
    ]


@pytest.mark.parametrize(
    ("names", "media_type", "kind"),
    [
        ({"[Content_Types].xml", "word/document.xml"}, b"", "docx"),
        ({"[Content_Types].xml", "xl/workbook.xml"}, b"", "xlsx"),
        ({"[Content_Types].xml", "ppt/presentation.xml"}, b"", "pptx"),
        ({"[Content_Types].xml", "3D/3dmodel.model"}, b"", "Office Open XML"),
        ({"META-INF/MANIFEST.MF", "a.class"}, b"", "jar"),
        ({"mimetype", "content.xml"}, b"application/vnd.oasis.opendocument.text", "odt"),
        ({"mimetype", "content.xml"}, b"application/vnd.oasis.opendocument.spreadsheet\n", "ods"),
        ({"mimetype", "a.xhtml"}, b"application/epub+zip", "epub"),
        ({"mimetype", "a.xhtml"}, b"text/plain", None),
        ({"word/document.xml", "news/[Content_Types].xml"}, b"", None),
        ({"a.txt"}, b"", None),
    ],
)
def test_documents_that_are_archives(names: set[str], media_type: bytes, kind: str | None) -> None:
    assert document_format(names, media_type) == kind


def test_suffix() -> None:
    assert [suffix_of(name) for name in ("a.TXT", "a/b.tar.GZ", "a.b/c", ".txt")] == [".txt", ".gz", "", ""]


def test_names_are_mended_in_a_list_and_nothing_else_is_changed() -> None:
    def listed(flags: bytes, name: bytes) -> bytes:
        behind = b"\2\0\1\0"  # two bytes of extra fields, one of comment
        return b"PK\1\2" + bytes(4) + flags + bytes(18) + bytes([len(name), 0]) + behind + bytes(12) + name + b"ab!"

    utf8, none = b"\x02\x08", b"\x02\x00"
    right, wrong = listed(utf8, "é".encode()), listed(utf8, b"\xc3\x28")
    assert with_names_mended(right + wrong + right) == right + listed(none, b"\xc3\x28") + right
    for other in (b"", b"words" + wrong, wrong[:45], right + wrong[:20], listed(none, b"\xff")):
        assert with_names_mended(other) == other


@given(st.binary(max_size=200))
def test_any_bytes_may_follow_the_mark_of_a_list(data: bytes) -> None:
    assert len(with_names_mended(b"PK\1\2" + data)) == len(data) + 4
