from __future__ import annotations

import pytest

from onrecord.read.archives.zip_names import document_format, is_hidden, is_unsafe, suffix_of


@pytest.mark.parametrize(
    "name",
    ["", "/a", "//a", "..", "../a", "a/..", "a/../b", "a/../../b", "..\\a", "a\\b", "C:a", "c:/a", "a\0b", "/"],
)
def test_names_that_lead_elsewhere(name: str) -> None:
    assert is_unsafe(name)


@pytest.mark.parametrize("name", ["a", "a/b.txt", "a..b", "..a", "a/...", "10:30.txt", "é/ü.txt", "a b", "./a", "-"])
def test_names_that_do_not(name: str) -> None:
    assert not is_unsafe(name)


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
