from __future__ import annotations

import csv
import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.read.test_inputs import TEXTS, read_file

from onrecord.read.rows.csv_header import Header, header_of, told_delimiter
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
        ("id|text|title, if any", Header("|", ("id", "text", "title, if any"))),
        ("text", Header(",", ("text",))),
        ("id,words", None),
        ('"id,text', None),
        ("", None),
    ],
)
def test_header_tells_columns_and_delimiter(line: str, header: Header | None) -> None:
    assert header_of(line) == header


@given(st.lists(st.tuples(TEXTS, st.sampled_from(("", "k"))), min_size=1, max_size=4), st.sampled_from(",;\t|"))
def test_cells_come_back_as_they_stand(rows: list[tuple[str, str]], delimiter: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([("text", "id"), *rows])
    found = read_file("a.csv", out.getvalue().encode())
    assert [item.text for item in found if isinstance(item, Article)] == [text for text, _ in rows]


@pytest.mark.parametrize("told", ["sep=;", '"sep=;"', "SEP=;\r"])
def test_first_line_may_tell_the_delimiter(told: str) -> None:
    data = f"{told}\n\ntext;id,no\na;1\n".encode()
    [article] = read_file("a.csv", data)
    assert (article.name, texts(data)) == ("a.csv#4", ["a"])


def test_delimiter_is_told_by_a_mark_alone() -> None:
    assert told_delimiter("sep=\t") == "\t"
    assert [told_delimiter(line) for line in ("sep=", "sep=a", "sep=;text", "separate=;")] == [None] * 4


@pytest.mark.parametrize("name", ["a.csv", "rows"])
def test_carriage_return_alone_may_end_lines(name: str) -> None:
    found = read_file(name, b'id,text\rk,a\rl,"b\rc"\r')
    assert [(item.name, item.text) for item in found if isinstance(item, Article)] == [("k", "a"), ("l", "b\rc")]


def test_carriage_return_ends_lines_in_a_long_file() -> None:
    rows = [f'{number},"{"word " * 5_000}\r{number}"' for number in range(20)]
    found = read_file("a.csv", "\r".join(["id,text", *rows]).encode())
    assert [item.name for item in found] == [str(number) for number in range(20)]


def test_carriage_return_in_a_cell_ends_no_line_where_others_do() -> None:
    assert texts(b'id,text\r\nk,"a\rb"\r\n') == ["a\rb"]


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
