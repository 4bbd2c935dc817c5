"""Workbooks, read back: what is text stays text, what is too much says so, and rows link to their article."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from typing import Any
from zipfile import ZipFile

import openpyxl  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.report import spreadsheet
from onrecord.report.spreadsheet import CUT, LONGEST_CELL, Sheet, fitting, write_book
from onrecord.report.tables import TooLargeError

FIELDS: dict[str, type] = {"name": str, "start": int, "value": float, "negated": bool, "spans": list, "params": dict}
NOTHING: dict[str, Any] = dict.fromkeys(FIELDS)
ROWS: list[dict[str, Any]] = [
    {"name": "=1+1", "start": 3, "value": 28, "negated": True, "spans": [[1, 2]], "params": {"a": "é"}},
    {"name": "b", "start": 4, "value": 1.5, "negated": False, "spans": [], "params": {}},
    NOTHING,
]
WORDS: dict[str, type] = {"article": str, "text": str}
PLACE = "https://coastwire.example/harbour?a=1&b=2#top"


def source(url: str | None = PLACE, **more: str | None) -> dict[str, str | None]:
    return {"name": "a.txt", "outlet": "Coastwire", "title": "Harbour shut", "url": url} | more


def written(*sheets: Sheet, sources: Mapping[str, Mapping[str, Any]] | None = None) -> io.BytesIO:
    stream = io.BytesIO()
    write_book(sheets, stream, (sources or {}).get)
    stream.seek(0)
    return stream


def page(rows: Iterable[dict[str, Any]], sources: Mapping[str, Mapping[str, Any]] | None = None) -> Any:
    return openpyxl.load_workbook(written(Sheet("statements", rows, WORDS), sources=sources))["statements"]


def test_no_rows_have_all_columns() -> None:
    sheet = openpyxl.load_workbook(written(Sheet("figures", [], FIELDS)))["figures"]
    assert list(sheet.iter_rows(values_only=True)) == [tuple(FIELDS)]


def test_a_sheet_has_a_header_and_the_rows() -> None:
    sheet = openpyxl.load_workbook(written(Sheet("figures", [NOTHING, *ROWS], FIELDS)))["figures"]
    header, empty, first, second = sheet.iter_rows(values_only=True, max_row=4)
    assert header == tuple(FIELDS)
    assert empty == (None,) * len(FIELDS)
    assert first == ("=1+1", 3, 28, True, "[[1, 2]]", '{"a": "é"}')
    assert second == ("b", 4, 1.5, False, "[]", "{}")


def test_each_kind_has_a_sheet_in_the_order_given() -> None:
    book = openpyxl.load_workbook(written(Sheet("figures", ROWS, FIELDS), Sheet("actors", ROWS[:1], {"name": str})))
    assert book.sheetnames == ["figures", "actors"]
    assert [cell.value for cell in book["actors"]["A"]] == ["name", "=1+1"]


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "{=", "http://", "1"])
def test_no_cell_and_no_header_is_a_formula_a_number_or_a_link(first: str) -> None:
    words = f"{first}1+1"
    file = written(Sheet("figures", [{words: words}], {words: str}))
    sheet = openpyxl.load_workbook(file)["figures"]
    assert [(cell.data_type, cell.hyperlink) for cell in sheet["A"]] == [("s", None), ("s", None)]
    xml = ZipFile(file).read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in xml
    assert xml.count(b't="inlineStr"') == 2


def test_rows_name_their_article_and_link_to_its_address() -> None:
    rows = [{"article": id_, "text": "words"} for id_ in ("a", "a", "b", "c", None)]
    sources = {"a": source(), "b": source(outlet=None, title=None), "c": source(None)}
    sheet = page(rows, sources)
    assert [cell.value for cell in sheet["C"]] == [
        "source_link", "Coastwire: Harbour shut", "Coastwire: Harbour shut", "a.txt", "Coastwire: Harbour shut", None,
    ]  # fmt: skip
    links = [cell.hyperlink and f"{cell.hyperlink.target}#{cell.hyperlink.location}" for cell in sheet["C"]]
    assert links == [None, PLACE, PLACE, PLACE, None, None]


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "file:///etc/passwd", "internal:Sheet2!A1", "//host/share", "https://", "https://a b",
     "HTTPS://a\x01", "https://a\ufffe", f"https://a/{'x' * 2079}", ""],
)  # fmt: skip
def test_only_addresses_of_the_web_are_links(url: str) -> None:
    sheet = page([{"article": "a", "text": "words"}], {"a": source(url)})
    assert (sheet["C2"].value, sheet["C2"].hyperlink) == ("Coastwire: Harbour shut", None)


def test_the_longest_address_is_a_link() -> None:
    url = "https://" + "x" * 2071
    assert page([{"article": "a", "text": "words"}], {"a": source(url)})["C2"].hyperlink.target == url


def test_articles_link_to_their_own_address() -> None:
    row = {"article": "a", "name": PLACE, "url": PLACE, "wire_url": None}
    sheet = openpyxl.load_workbook(written(Sheet("articles", [row], dict.fromkeys(row, str))))["articles"]
    assert [cell.value for cell in sheet[1]] == list(row)
    assert [bool(cell.hyperlink) for cell in sheet[2]] == [False, False, True, False]


def test_past_the_links_of_a_sheet_the_address_stands_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet, "MOST_LINKS", 1)
    sheet = page([{"article": "a", "text": "one"}, {"article": "a", "text": "two"}], {"a": source()})
    assert [bool(cell.hyperlink) for cell in sheet["C"]] == [False, True, False]
    assert sheet["C3"].value == f"Coastwire: Harbour shut ({PLACE})"


def test_a_sheet_that_cannot_hold_the_rows_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet, "MOST_ROWS", 3)
    assert written(Sheet("figures", ROWS[:2], FIELDS))
    stream = io.BytesIO()
    with pytest.raises(TooLargeError, match="a sheet holds 2 rows; export figures as csv or parquet"):
        write_book([Sheet("figures", ROWS, FIELDS)], stream, lambda _: None)
    assert stream.getvalue() == b""


@pytest.mark.parametrize("length", [LONGEST_CELL - 1, LONGEST_CELL, LONGEST_CELL + 1, 100_000])
@pytest.mark.parametrize("char", ["x", "€", "😀"])
def test_a_text_too_long_for_a_cell_ends_in_words_that_say_so(length: int, char: str) -> None:
    units = 2 if char == "😀" else 1
    text = char * (length // units)
    found = page([{"article": "a", "text": text}])["B2"].value
    if len(text) * units <= LONGEST_CELL:
        assert found == text
    else:
        assert found == char * ((LONGEST_CELL - len(CUT)) // units) + CUT


@given(st.text(st.sampled_from("a€😀\n"), min_size=1), st.integers(1, LONGEST_CELL))
@settings(deadline=None)
def test_what_fits_is_whole_and_what_does_not_begins_as_it_does(unit: str, times: int) -> None:
    text = (unit * times)[:70_000]
    kept = fitting(text)
    assert len(kept.encode("utf-16-le")) <= 2 * LONGEST_CELL
    assert kept == text or (kept.endswith(CUT) and text.startswith(kept.removesuffix(CUT)))
    assert (kept == text) is (len(text.encode("utf-16-le")) <= 2 * LONGEST_CELL)


def test_an_article_is_asked_for_once_where_its_rows_follow_each_other() -> None:
    asked: list[str] = []

    def ask(article: str) -> dict[str, str | None]:
        asked.append(article)
        return source()

    rows = [{"article": id_, "text": "words"} for id_ in "aaabbc"]
    write_book([Sheet("statements", rows, WORDS)], io.BytesIO(), ask)
    assert asked == ["a", "b", "c"]


def test_one_book_is_written_in_the_same_bytes_again() -> None:
    books = [written(Sheet("figures", ROWS, FIELDS)).read() for _ in range(2)]
    assert books[0] == books[1]
    assert re.search(rb"2000-01-01", ZipFile(io.BytesIO(books[0])).read("docProps/core.xml"))
