from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest

from onrecord.records.article import Article

WIRE = Article(text="The pier is shut.", name="a.txt", outlet="Ostrel Wire", published="2025-03-04")


def test_the_text_alone_makes_the_text_id() -> None:
    assert WIRE.text_id == sha256(b"The pier is shut.").hexdigest()[:16]
    assert replace(WIRE, outlet="The Lantern Post", name="b.txt").text_id == WIRE.text_id
    assert replace(WIRE, text="The pier is open.").text_id != WIRE.text_id


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("text", "The pier is open."),
        ("outlet", None),
        ("url", "https://example.org"),
        ("published", None),
        ("name", "b"),
    ],
)
def test_what_makes_another_article(field: str, value: Any) -> None:
    assert replace(WIRE, **{field: value}).id != WIRE.id


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", "Pier shut"), ("language", "en"), ("authors", ("Mira Solt",)), ("fetched", "2025-03-04T10:00:00Z")],
)
def test_what_leaves_it_the_same(field: str, value: Any) -> None:
    assert replace(WIRE, **{field: value}).id == WIRE.id


def test_an_address_stands_in_for_the_name() -> None:
    page = replace(WIRE, url="https://example.org/pier")
    assert replace(page, name="copy.html").id == page.id


def test_a_text_that_cannot_be_encoded_has_an_id() -> None:
    assert len(Article(text="\ud800", name="a").id) == 16
