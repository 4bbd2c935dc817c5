"""Statements in sentences written for the test, by theme, from the files in `statements/`.

How they are labelled, by reading: `content` has the quotation marks and an opening "that", and no full stop outside
marks; the cue has the auxiliaries and adverbs beside the verb, and the preposition that the content hangs on ("warned
of"); the source has title and appositive; of a relative clause it is the pronoun. A case lists all its statements. What
a statement leaves out is the rule: `quote_type` is `indirect`, `speaker` and `addressee` are none, `parent` is none,
`via` is empty, the cue is not negated; `act` and the speaker's `office` are asked for where they are given. A case with
a `known_gap` is one that is read otherwise; it fails when it is not.
"""

from __future__ import annotations

import itertools
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import assert_linear

from onrecord.annotate.annotate import annotate
from onrecord.extract.statements import statements
from onrecord.lexicon.actors import actors
from onrecord.lexicon.reporting import abbreviations
from onrecord.records.annotation import Annotation, Token
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.refusal import Refusal
from onrecord.records.resolution import Resolution
from onrecord.records.statement import Statement
from onrecord.records.zone import Zone
from onrecord.resolve.resolve import resolve
from onrecord.text.sentences import sentences
from onrecord.text.tokens import tokens

FILES = sorted((Path(__file__).parent / "statements").glob("*.toml"))
CASES = [(file.stem, case) for file in FILES for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]]
MOST_GAPS = 0.15


def read(text: str, zone: str | None = None) -> tuple[tuple[Statement, ...], tuple[Refusal, ...]]:
    article = Article(text=text, name="test")
    page = Page(zones=(Zone(0, len(text), "headline"),) if zone == "headline" else ())
    known = actors(())
    annotation = annotate(article, page, known)
    return statements(article, page, annotation, resolve(article, page, annotation, known))


def read_bare(text: str) -> tuple[tuple[Statement, ...], tuple[Refusal, ...]]:
    """Without names: what statements are made of does not depend on them."""
    words = tuple(Token(word.start, word.end) for word in tokens(text))
    annotation = Annotation(sentences=tuple(sentences(text, abbreviations())), tokens=words)
    return statements(Article(text=text, name="test"), Page(), annotation, Resolution())


def marked(stem: str, case: dict[str, Any]) -> Any:
    gap = case.get("known_gap")
    marks = [pytest.mark.xfail(reason=gap, strict=True)] if gap else []
    return pytest.param(case, id=f"{stem}: {case['name']}", marks=marks)


def stretches(words: str | list[str]) -> list[str]:
    return [words] if isinstance(words, str) and words else list(words)


def expected(case: dict[str, Any]) -> list[dict[str, Any]]:
    rows = [
        {
            "source": " ".join(stretches(row["source"])),
            "cue": stretches(row["cue"]),
            "content": row["content"],
            "quote_type": row.get("quote_type", "indirect"),
            "speaker": row.get("speaker"),
            "via": row.get("via", []),
            "negated": row.get("negated", False),
            "act": row.get("act"),
            "office": row.get("office"),
            "addressee": row.get("addressee"),
            "parent": case["statements"][row["parent"]]["content"] if "parent" in row else None,
        }
        for row in case["statements"]
    ]
    return sorted(rows, key=lambda row: (str(row["content"]), str(row["cue"])))


def found(case: dict[str, Any]) -> list[dict[str, Any]]:
    made, _ = read(case["text"], case.get("zone"))
    contents = {one.id: [stretch.text for stretch in one.content] for one in made}
    rows = [
        {
            "source": " ".join(stretch.text for stretch in one.source),
            "cue": [stretch.text for stretch in one.cue],
            "content": contents[one.id],
            "quote_type": one.quote_type,
            "speaker": one.speaker.name if one.speaker else None,
            "via": list(one.via),
            "negated": one.negated,
            "act": one.act,
            "office": one.speaker.office if one.speaker else None,
            "addressee": one.addressee,
            "parent": contents[one.parent] if one.parent else None,
        }
        for one in made
    ]
    return sorted(rows, key=lambda row: (str(row["content"]), str(row["cue"])))


@pytest.mark.parametrize("case", [marked(stem, case) for stem, case in CASES])
def test_the_statements_of_a_case(case: dict[str, Any]) -> None:
    made, wanted = found(case), expected(case)
    for one, want in zip(made, wanted, strict=False):
        for field in ("act", "office"):
            want[field] = want[field] or one[field]
    assert made == wanted


def test_few_cases_are_gaps() -> None:
    assert sum("known_gap" in case for _, case in CASES) <= MOST_GAPS * len(CASES)


PIECES = st.sampled_from(
    [
        *(
            "Anna Keller ",
            "the minister ",
            "she ",
            "said ",
            "told ",
            "reporters ",
            "that ",
            "the gates were shut",
            ", ",
        ),
        *(
            "“",
            "”",
            "‘",
            "’",
            '"',
            "« ",
            " »",
            ". ",
            "? ",
            ": ",
            "; ",
            "— ",
            "– ",
            "\n",
            "\n\n",
            "according to ",
            "TASS ",
        ),
        *(
            "quoted ",
            "as saying ",
            "who ",
            "and ",
            "but ",
            "while ",
            "adding ",
            "asked ",
            "whether ",
            "to ",
            "KELLER: ",
        ),
        *(
            "Asked ",
            "by ",
            "denied ",
            "of ",
            "was ",
            "not ",
            "(",
            ")",
            "’s ",
            "continues ",
            "put ",
            "at nine ",
            "called ",
        ),
    ]
)
TEXTS = st.lists(PIECES, max_size=60).map("".join)


@given(TEXTS)
def test_whatever_the_text_statements_are_its_own_words_and_hold_together(text: str) -> None:
    made, refused = read_bare(text)
    ids = {one.id for one in made}
    for one in made:
        pieces = [*one.source, *one.cue, *one.content]
        assert all(piece.text == text[piece.start : piece.end] and piece.text.strip() for piece in pieces)
        assert one.content
        assert all(a.end <= b.start for a, b in itertools.pairwise(one.content))
        assert one.parent is None or one.parent in ids - {one.id}
    assert all(0 <= refusal.start < refusal.end <= len(text) for refusal in refused)


@given(TEXTS)
def test_ids_tell_statements_apart(text: str) -> None:
    made, _ = read_bare(text)
    assert len({one.id for one in made}) == len(made)


@given(TEXTS)
def test_a_nested_statement_lies_in_its_parent(text: str) -> None:
    made, _ = read_bare(text)
    contents = {one.id: one.content for one in made}
    for one in made:
        if one.parent:
            start, end = contents[one.parent][0].start, contents[one.parent][-1].end
            assert start <= one.start
            assert one.end <= end


LONG_UNITS = (
    "Keller told Reuters, citing ",
    "a report said ",
    "said Monday, ",
    "Did Roe say ",
    "“A”, – said Roe ",
    "Keller, D-Va., who plans to say, said ",
)


@pytest.mark.parametrize("unit", LONG_UNITS)
def test_time_grows_with_the_length_only(unit: str) -> None:
    assert_linear(read_bare, unit, 60_000)


def reasons(text: str) -> list[tuple[str, str]]:
    return [(refusal.reason.code, text[refusal.start : refusal.end]) for refusal in read(text)[1]]


def test_a_source_that_nobody_knows_is_refused_and_the_statement_kept() -> None:
    text = "“We waited all night,” she said."
    assert len(read(text)[0]) == 1
    assert reasons(text) == [("no_speaker", "she")]


def test_a_quotation_that_nobody_is_said_to_have_said_is_refused() -> None:
    assert reasons("The wind fell.\n\n“We have not been back there since.”") == [
        ("quotation_without_speaker", "“We have not been back there since.”")
    ]


def test_words_held_at_arms_length_are_no_quotation_without_a_speaker() -> None:
    assert reasons("The “safe corridor” was shut.") == []


def test_a_mark_that_nothing_closes_is_refused() -> None:
    assert ("quotation_unclosed", "“") in reasons("He was called “the Needle by some.")


def test_boilerplate_says_nothing() -> None:
    text = "Anna Keller said the gates were shut."
    article = Article(text=text, name="test")
    page = Page(zones=(Zone(0, len(text), "boilerplate"),))
    known = actors(())
    annotation = annotate(article, page, known)
    assert statements(article, page, annotation, resolve(article, page, annotation, known)) == ((), ())


def test_the_day_of_a_statement_is_the_one_its_attribution_names() -> None:
    (one,), _ = read("Anna Keller said on 4 March 2025 that the gates were shut.")
    assert one.said is not None
    assert (one.said.value, one.said.basis) == ("2025-03-04", "attribution")


def test_a_day_inside_the_content_is_not_when_it_was_said() -> None:
    (one,), _ = read("Anna Keller said that the gates were shut on 4 March 2025.")
    assert one.said is None
