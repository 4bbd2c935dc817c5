from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from onrecord.read.page import read_page
from onrecord.records.article import Article
from onrecord.records.reason import Reason

PAGES = sorted(Path(__file__).with_name("pages").glob("*.html"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_stored_page_gives_what_stands_beside_it(page: Path) -> None:
    expected: dict[str, Any] = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    article = read_page(page.read_text(encoding="utf-8"), name="page", source_hash="")
    assert isinstance(article, Article)
    found = asdict(article) | {
        "authors": list(article.authors),
        "blocks": [[article.text[block.start : block.end], block.path, block.link_share] for block in article.layout],
    }
    assert expected
    assert {name: found[name] for name in expected} == expected


def test_every_expected_result_has_its_page() -> None:
    assert {page.stem for page in PAGES} == {path.stem for path in PAGES[0].parent.glob("*.json")}


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("<frameset><frame src=a></frameset>", "frame_set"),
        ("<html><body><script>words</script><p hidden>words</p></body></html>", "no_article"),
        ("", "no_article"),
        ("<div>" * 100_000 + "deep", "nested_too_deep"),
        ("<p " + " ".join(f"a{number}" for number in range(2_000)) + ">words", "too_many_attributes"),
        ("".join(f"<p><b id={number}>words" for number in range(5_000)), "formatting_not_closed"),
    ],
)
def test_page_without_an_article_is_refused(source: str, code: str) -> None:
    reason = read_page(source, name="page", source_hash="")
    assert isinstance(reason, Reason)
    assert reason.code == code
