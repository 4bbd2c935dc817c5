"""Whom pronouns mean."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import assert_linear

import onrecord
from onrecord.lexicon.reporting import abbreviations
from onrecord.records.annotation import Annotation, Attributed, Token
from onrecord.records.mention import Mention
from onrecord.records.span import Span
from onrecord.resolve.pronouns.pronouns import Pronouns, pronouns
from onrecord.text.sentences import sentences
from onrecord.text.tokens import tokens

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("pronouns.toml").read_text("utf-8"))["case"]
NAMED = {"Anna": "person", "Keller": "person", "Velmark": "place", "NATO": "organisation"}
WORDS = [
    *NAMED,
    "he",
    "He",
    "her",
    "himself",
    "it",
    "its",
    "said",
    "the",
    "farmer",
    "woman",
    "and",
    "’s",
    ".",
    "“",
    "”",
    "\n\n",
]
RELATIONS = [
    "nsubj",
    "obj",
    "obl",
    "nmod",
    "conj",
    "appos",
    "flat",
    "compound",
    "acl",
    "advcl",
    "ccomp",
    "cop",
    "case",
    None,
]


def marked(case: dict[str, Any]) -> Any:
    gap = case.get("known_gap")
    return pytest.param(case, id=case["name"], marks=[pytest.mark.xfail(reason=gap, strict=True)] if gap else [])


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    text = case["text"]
    resolution = onrecord.annotate(text).resolution
    found = [one for one in resolution.references if one.form == "pronoun"]
    assert [[one.text, one.name] for one in found] == [row[:2] for row in case["means"]]
    assert all(one.why.code == row[2] for one, row in zip(found, case["means"], strict=True) if len(row) > 2)
    refused = [text[one.start : one.end] for one in resolution.refusals if one.reason.code == "pronoun_ambiguous"]
    assert refused == case.get("refused", [])


def test_case_names_are_unique() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES)


def read(text: str, grammar: list[tuple[int | None, str | None]], said: tuple[Attributed, ...] = ()) -> Pronouns:
    """The pronouns of a text whose names are known by their words; tokens have the given heads and relations."""
    spans = tokens(text)
    marked = [
        Token(
            span.start, span.end, "PRON" if text[span.start : span.end].lower() in {"he", "her", "it", "its"} else None
        )
        for span in spans
    ]
    for place, (head, relation) in enumerate(grammar[: len(marked)]):
        marked[place] = marked[place]._replace(head=head, deprel=relation)
    mentions = tuple(
        Mention(span.start, span.end, word, str(span.start), NAMED[word], word, word)
        for span in spans
        if (word := text[span.start : span.end]) in NAMED
    )
    annotation = Annotation(sentences=tuple(sentences(text, abbreviations())), tokens=tuple(marked), attributions=said)
    return pronouns(text, annotation, mentions, ())


@st.composite
def readings(draw: st.DrawFn) -> tuple[str, list[tuple[int | None, str | None]], tuple[Attributed, ...]]:
    text = " ".join(draw(st.lists(st.sampled_from(WORDS), max_size=40)))
    number = len(tokens(text))
    heads = st.one_of(st.none(), st.integers(-1, max(number - 1, 0)))
    grammar = draw(st.lists(st.tuples(heads, st.sampled_from(RELATIONS)), min_size=number, max_size=number))
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda both: Span(*sorted(both)))
    parts = st.lists(spans, max_size=2).map(lambda several: tuple(sorted(several)))
    said = draw(st.lists(st.builds(Attributed, parts, parts, parts, st.just(0.9)), max_size=3))
    return text, grammar, tuple(said)


@given(readings())
def test_what_is_found_stands_in_the_text_in_order_and_is_known(
    reading: tuple[str, list[tuple[int | None, str | None]], tuple[Attributed, ...]],
) -> None:
    text, grammar, said = reading
    read_ = read(text, grammar, said)
    assert read_.found == sorted(set(read_.found))
    assert all(one.text == text[one.start : one.end] for one in read_.found)
    assert {one.actor for one in read_.found} <= set(NAMED)
    persons = {one.actor for one in read_.found if one.text.lower() not in {"it", "its"}}
    assert persons <= {"Anna", "Keller"}
    assert read_.refused == sorted(read_.refused)


@pytest.mark.parametrize(
    "unit",
    [
        "he ",
        "he said ",
        "“he ” ",
        "Anna he ",
        "Anna said. He ",
        "it ",
        "NATO it ",
        "farmer he ",
        "himself ",
        "“Anna\n\n",
    ],
)
@pytest.mark.parametrize("relation", ["nsubj", "conj", "acl"])
def test_time_grows_with_the_text_and_no_faster(unit: str, relation: str) -> None:
    def work(text: str) -> None:
        number = len(tokens(text))
        whole = Span(0, len(text))
        said = (Attributed((Span(0, 2),), (), (whole,), 0.9),)
        read(text, [(max(place - 1, 0), relation) for place in range(number)], said)

    assert_linear(work, unit, length=40_000)
