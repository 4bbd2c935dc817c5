from __future__ import annotations

import pytest

from onrecord.read.beginning import after_prolog, characters


@pytest.mark.parametrize("data", ["\ufeffmöwe".encode(), "möwe".encode(), "\ufeffmöwe".encode("utf-16-le")])
def test_characters_without_a_mark(data: bytes) -> None:
    assert characters(data) == "möwe"


def test_what_is_cut_off_is_no_fault() -> None:
    assert characters("möwe".encode()[:2]) == "m\ufffd"


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("<a>", "<a>"),
        (" \n<?xml version='1.0'?>\n<!-- <b> --><!-- --> <a>", "<a>"),
        ("<!-- never closed <a>", "<!-- never closed <a>"),
        (" \n", ""),
    ],
)
def test_where_the_root_stands(text: str, root: str) -> None:
    assert text[after_prolog(text) :] == root
