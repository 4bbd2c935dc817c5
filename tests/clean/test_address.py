from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.clean.address import host_of, path_of
from onrecord.clean.page import clean
from onrecord.lexicon.outlets import outlets
from onrecord.records.article import Article


@pytest.mark.parametrize(
    ("url", "host", "path"),
    [
        ("https://News.Example:8080/2025/A", "news.example", "/2025/a"),
        ("http://[x", "", ""),
        ("http://a]b/c", "", ""),
        (None, "", ""),
        ("words", "", "words"),
    ],
)
def test_parts(url: str | None, host: str, path: str) -> None:
    assert (host_of(url), path_of(url)) == (host, path)


@given(st.text(alphabet="htp:/[]@#?.x1 \u2100", max_size=20))
def test_no_address_stops_an_article(url: str) -> None:
    assert clean(Article(text="Ferries stop.", name="a", url=url), outlets()).zones
