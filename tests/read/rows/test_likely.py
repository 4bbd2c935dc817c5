from __future__ import annotations

import pytest
from tests.linear import assert_linear

from onrecord.read.rows.likely import could_be_json, is_csv


@pytest.mark.parametrize(
    "text", ['{"text" "a"}', "{}", '[{"a": 1}', '["a",', '["a\\"b", 1]', '["a', "[[", "[[true, 1]]"]
)
def test_what_may_be_json(text: str) -> None:
    assert could_be_json(text, 0)


@pytest.mark.parametrize("text", ['"text"', "[1]", '["No," he said.', '["a\nb"]', "{{Box}}", "[Music]", "[[Music]]"])
def test_what_is_no_json_with_articles(text: str) -> None:
    assert not could_be_json(text, 0)


@pytest.mark.parametrize(
    "text",
    ["id,text\n1,a", "id;text\r1;a\r2;b", "\nid,text\n\n1,a", 'id,text\n1,"a\nb"\n', 'id,text\n1,"a', "sep=;\nid;text"],
)
def test_a_header_and_a_row(text: str) -> None:
    assert is_csv(text, whole=True)


@pytest.mark.parametrize(
    "text",
    ["id,text", "id,text\n", "id,text\n1,a,b", 'id,text\n"No," he said', "text\na", "Words.\nMore words.", ""],
)
def test_no_row_below_the_header(text: str) -> None:
    assert not is_csv(text, whole=True)


def test_a_row_that_is_not_all_there_may_have_more_cells() -> None:
    assert is_csv("id,text,url\n1,words", whole=False)
    assert not is_csv("id,text,url\n1,words\n", whole=False)
    assert not is_csv("id,text,url\n1,words\n2,more", whole=False)


@pytest.mark.parametrize("unit", ["[", '["', '["a\\', '["a" ', '["a",', "[1", '"', "[ "])
def test_what_begins_like_json_for_ever_takes_linear_time(unit: str) -> None:
    assert_linear(lambda text: could_be_json(f"[{text}", 0), unit)
    assert_linear(lambda text: is_csv(f"id,text\n{text}", whole=True), unit)
