from __future__ import annotations

import pytest

from onrecord.read.feeds.element import Element, joined


@pytest.mark.parametrize(
    ("base", "address", "whole"),
    [
        ("https://a.example/b/", "c?d", "https://a.example/b/c?d"),
        ("https://a.example/b/", " /c ", "https://a.example/c"),
        (None, "https://a.example/", "https://a.example/"),
        (None, "/c", None),
        ("https://a.example/", "mailto:x", None),
        ("https://a.example/", "http://[", None),
    ],
)
def test_addresses_are_joined_to_whole_ones(base: str | None, address: str, whole: str | None) -> None:
    assert joined(base, address) == whole


def test_element_without_children() -> None:
    assert Element("a").text == ""
    assert Element("a").all("b") == []
