"""What figures count: by the noun, the verb, what is said of them, and for numbers whose noun is left out."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.scope.scenes import figures_of
from tests.linear import assert_linear

from onrecord.extract.figures import figures
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.counted import counted_kinds
from onrecord.records.annotation import Annotation, Token
from onrecord.records.article import Article
from onrecord.records.figure import Figure
from onrecord.records.page import Page
from onrecord.records.resolution import Resolution
from onrecord.records.span import Span
from onrecord.text.tokens import token_places

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("kinds.toml").read_text("utf-8"))["case"]
ROLES = "nsubj obj obl nmod nummod compound conj acl xcomp amod appos root advmod".split()
WORDS = "40 soldiers were killed in the toll of 12 dead , $ 3 million promised rose to tanks and including".split()


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    found = figures_of(case["text"])
    told = [(words, _at(case["text"], words, found)) for words, _, _ in case["figures"]]
    assert [[words, one.kind or "", one.measure or ""] for words, one in told] == case["figures"]


def _at(text: str, words: str, found: tuple[Figure, ...]) -> Figure:
    start = text.index(words)
    return next(one for one in found if one.start < start + len(words) and start < one.end)


@pytest.mark.parametrize(
    ("text", "rests"),
    [
        ("The blast killed 14 people.", "killed"),
        ("Doctors treated 16 wounded policemen.", None),
        ("The killing of 12 civilians led to protests.", "killing"),
        ("The death toll rose to 340.", "toll"),
        ("Latvia has 6,000 reservists.", None),
    ],
)
def test_a_kind_rests_on_the_word_outside_that_told_it(text: str, rests: str | None) -> None:
    (figure,) = figures_of(text)
    assert [text[one.start : one.end] for one in figure.rests_on if one.field == "kind"] == ([rests] if rests else [])


def test_a_users_own_kind_is_told(tmp_path: Path) -> None:
    own = tmp_path / "counted.toml"
    own.write_text('[[kind]]\nid = "generators"\nnouns = ["diesel generator"]\n')
    text = "Norway sent 300 diesel generators."
    assert figures_of(text)[0].kind is None
    assert figures_of(text, counted_kinds((str(own),)))[0].kind == "generators"


def annotated(words: list[str], heads: list[int], roles: list[str]) -> tuple[Article, Annotation]:
    text = " ".join(words)
    places = list(token_places(text))
    tags = ["NUM" if text[start:end].isdigit() else "NOUN" for start, end in places]
    tokens = tuple(
        Token(start, end, tag, text[start:end], heads[at % len(heads)] % len(places), roles[at % len(roles)])
        for at, ((start, end), tag) in enumerate(zip(places, tags, strict=True))
    )
    return Article(text=text, name="a"), Annotation(sentences=(Span(0, len(text)),), tokens=tokens)


@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=25),
    st.lists(st.integers(0, 24), min_size=1, max_size=25),
    st.lists(st.sampled_from(ROLES), min_size=1, max_size=25),
)
def test_whatever_the_tree_what_is_told_is_of_the_taxonomy_and_rests_outside(
    words: list[str], heads: list[int], roles: list[str]
) -> None:
    article, annotation = annotated(words, heads, roles)
    for figure in figures(article, annotation, Scene(article.text, Page(), annotation, Resolution(), ()))[0]:
        assert figure.kind is None or figure.kind in counted_kinds().under
        assert figure.measure in (None, "stock", "flow", "share")
        kinds_and_measures = [one for one in figure.rests_on if one.field in ("kind", "measure")]
        assert all(not (figure.start <= one.start < figure.end) for one in kinds_and_measures)


@pytest.mark.parametrize("unit", ["40 ", "40 soldiers killed ", "40 , ", "the toll of 40 ", "rose to 40 and "])
@pytest.mark.parametrize("heads", ["all on one", "each on the next", "each on the one before"])
def test_linear_in_the_length_of_a_sentence(unit: str, heads: str) -> None:
    def read(text: str) -> None:
        words = text.split()
        last = len(words) - 1
        hung = {"all on one": [last // 2], "each on the next": [*range(1, last + 1), last]}.get(heads)
        article, annotation = annotated(words, hung or [0, *range(last)], ["obj", "conj", "nmod"])
        figures(article, annotation, Scene(article.text, Page(), annotation, Resolution(), ()))

    assert_linear(read, unit)
