from __future__ import annotations

import csv
import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.read.test_inputs import TEXTS, read_file

from onrecord.read.csv_header import Header, header_of
from onrecord.records.article import Article
from onrecord.records.refusal import InputRefusal


def texts(data: bytes) -> list[str]:
    return [item.text for item in read_file("a.csv", data) if isinstance(item, Article)]


@pytest.mark.parametrize(
    ("line", "header"),
    [
        ("id,text\r\n", Header(",", ("id", "text"))),
        ('"ID"; Text ;"a,b"', Header(";", ("id", "text", "a,b"))),
        ("html\turl", Header("\t", ("html", "url"))),
        ("text", Header(",", ("text",))),
        ("id,words", None),
        ('"id,text', None),
        ("", None),
    ],
)
def test_header_tells_columns_and_delimiter(line: str, header: Header | None) -> None:
    assert header_of(line) == header


@given(st.lists(st.tuples(TEXTS, st.sampled_from(("", "k"))), min_size=1, max_size=4), st.sampled_from(",;\t"))
def test_cells_come_back_as_they_stand(rows: list[tuple[str, str]], delimiter: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([("text", "id"), *rows])
    found = read_file("a.csv", out.getvalue().encode())
    assert [item.text for item in found if isinstance(item, Article)] == [text for text, _ in rows]


def test_rows_are_named_by_their_id_or_first_line() -> None:
    found = read_file("a.csv", b'\xef\xbb\xbftext,id\r\n"a\r\nb",\r\n\r\nc,k\r\nd,\r\n')
    assert [item.name for item in found] == ["a.csv#2", "k", "a.csv#6"]


def test_quotation_mark_that_never_closes_costs_one_line() -> None:
    data = b'id,text\n1,a\n2,"b\n3,c\n4,"d"\n'
    found = read_file("a.csv", data)
    assert [item.place for item in found if isinstance(item, InputRefusal)] == ["line 3"]
    assert texts(data) == ["a", "c", "d"]


def test_quotation_mark_that_closes_too_late_costs_the_lines_it_stands_in() -> None:
    data = b'id,text\n1,"a\n2,b\n3,"c"d\n4,e\n'
    found = read_file("a.csv", data)
    assert [item.place for item in found if isinstance(item, InputRefusal)] == ["line 2", "line 4"]
    assert texts(data) == ["b", "e"]


def test_fields_of_a_row_become_those_of_the_article() -> None:
    data = 'id,text,outlet,published,tokens,other\nk,a b,Posten,2031-05-02T01:00:00Z,"[[""a"", ""b""]]",x\n'.encode(
        "utf-16"
    )
    [article] = read_file("a.csv", data)
    assert isinstance(article, Article)
    assert (article.outlet, article.published, article.published_basis) == ("Posten", "2031-05-02", "given")
    assert article.tokens == (("a", "b"),)


@pytest.mark.parametrize("row", [b'1,"a\n', b'",\n', b'"a"b\n', b"1,a\n", b'"""\n'])
def test_time_grows_with_length_whatever_the_quotation_marks(row: bytes) -> None:
    def seconds(count: int) -> float:
        started = time.process_time()
        assert read_file("a.csv", b"id,text\n" + row * count)
        return time.process_time() - started

    seconds(100)
    assert seconds(20_000) < 40 * seconds(2_000) + 0.2
