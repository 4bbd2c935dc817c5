from __future__ import annotations

import pytest
from tests.linear import assert_linear

from onrecord.read.rows.article_lists import is_list_text, is_list_value, opens_list

MD5 = "0123456789abcdef" * 2
MENTION = "\t".join(["1", "20240301120000", "20240301121500", "1", "a.example", "https://a.example/", *["0"] * 10])
GRAPH = "\t".join(["20240301120000-T17", "20240301120000", "1", "a.example", "https://a.example/", *[""] * 22])


@pytest.mark.parametrize(
    "text",
    [
        "https://a.example/1\n",
        "\ufeffhttps://a.example/1\r\n\r\n  http://a.example/2  \n",
        f"150383 {MD5} http://a.example/1.zip\n39 {MD5} http://a.example/2.zip",
        "URL,MobileURL,Date,Title\nhttps://a.example/1,,2024-03-01,Ferry sails\n",
        MENTION,
        GRAPH + "\n" + GRAPH,
    ],
)
def test_text_that_lists_articles(text: str) -> None:
    assert is_list_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The ferry sails.",
        "https://a.example/1\nThe ferry sails.",
        "https://a.example/1 says so",
        "See https://a.example/1\n",
        "url",
        "Title, date and url of each\n",
        "1\t20240301120000\t20240301121500",
        "\t".join(["a"] * 61),
        f"39 {MD5}",
    ],
)
def test_text_that_does_not(text: str) -> None:
    assert not is_list_text(text)


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ('"url";"date"\r\n', True),
        ("date|URL", True),
        ("https://a.example/1", True),
        ("url,text", False),
        ("url,body", False),
        ("date,title", False),
        ("id,words", False),
    ],
)
def test_first_line(line: str, opens: bool) -> None:  # noqa: FBT001 - the expected value itself
    assert opens_list(line) is opens


@pytest.mark.parametrize(
    ("value", "lists"),
    [
        ({"articles": [{"url": "https://a.example/1", "title": "a", "seendate": "b", "domain": "c"}]}, True),
        ({"articles": [{"url": "https://a.example/1"}], "status": "ok"}, True),
        (["https://a.example/1", "http://a.example/2"], True),
        ({"articles": [{"url": "https://a.example/1", "text": "words"}]}, False),
        ({"articles": [{"url": "https://a.example/1", "content": "words"}]}, False),
        ({"articles": [{"title": "a"}]}, False),
        ({"articles": ["https://a.example/1"]}, False),
        ({"articles": []}, False),
        ({"url": "https://a.example/1"}, False),
        ([{"url": "https://a.example/1"}], False),
        (["https://a.example/1", "words"], False),
        ([], False),
        ("https://a.example/1", False),
    ],
)
def test_json_value(value: object, lists: bool) -> None:  # noqa: FBT001 - the expected value itself
    assert is_list_value(value) is lists


@pytest.mark.parametrize("unit", ["https://a.example/\n", "1 ", "\t", ",", "url,", "http://", "\n"])
def test_time_is_linear(unit: str) -> None:
    assert_linear(is_list_text, unit, 400_000)
