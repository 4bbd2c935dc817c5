"""Marks that a reader does not see or sees as plain ones: the road reads through them, and quotes the text as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import articles, disguised

from onrecord.ledger.gate import admit
from onrecord.records.article import Article
from onrecord.records.reading import Reading
from onrecord.run.road import reading, travel
from onrecord.run.settings import Settings
from onrecord.text.simplified import simplified

NEWS = [
    (
        "HALVIK, March 4 (Reuters) — The ferry sank off the northern quay, harbour master Mira Solt said on Tuesday."
        "\n\n“We have found twelve of the passengers,” she told reporters. “We are still looking for the others.”\n\n"
        "About 300 people were on board, according to the Ministry of Ports and Fisheries."
    ),
    (
        "Strike at the shipyard enters second week\n\nThe union wants a rise of five percent and two more days off."
        " “Nobody will go back before that,” said Peter Halm, who leads the union.\n\n"
        "The owner, Norra Lines, denied that the yard had lost orders worth 40 million euros."
    ),
    (
        "The defence minister of Kesland, Anna Keller, warned on 4 March 2025 that the strait could be closed for days."
        " Keller said no warship had been sent. “That is a lie,” the Russian foreign ministry replied."
    ),
]


def read(text: str) -> Reading:
    article = Article(text=text, name="a", language="en")
    return reading(article, travel(article, Settings()))


def records(value: Any) -> Iterator[Any]:
    """All records in what the stages made, however deep."""
    if isinstance(value, tuple):
        for one in value:
            yield from records(one)
    elif is_dataclass(value) and not isinstance(value, Article):
        yield value
        for field in fields(value):
            yield from records(getattr(value, field.name))


def seen(words: str) -> str:
    return simplified(words).text


def said(whole: Reading) -> list[tuple[Any, ...]]:
    """Who said what, in the words that a reader sees."""
    return [
        (
            *([seen(stretch.text) for stretch in part] for part in (one.source, one.cue, one.content)),
            (one.speaker, one.quote_type, one.act, one.negated, one.said, one.zone),
        )
        for one in whole.statements
    ]


def rest(whole: Reading) -> list[tuple[Any, ...]]:
    """All else that was found, in the words that a reader sees."""
    text = whole.article.text
    figures = [(seen(one.text), one.value, one.unit, one.counted, one.comparator) for one in whole.figures]
    mentions = [(seen(one.text), one.kind, one.actor, one.name, one.office) for one in whole.mentions]
    times = [(seen(one.text), one.type, one.value, one.earliest) for one in whole.resolution.times]
    zones = [(seen(text[one.start : one.end]), one.kind) for one in whole.page.zones]
    refusals = [(one.stage, one.reason) for one in whole.refusals]
    return [*figures, *mentions, *times, *zones, *refusals]


@settings(deadline=None)
@given(articles())
def test_every_record_says_what_stands_at_its_place_in_the_text_as_it_was_read(text: str) -> None:
    whole = read(text)
    assert admit(whole) == (whole, ())
    for record in records((whole.page, whole.annotation, whole.resolution, whole.extraction)):
        names = {field.name for field in fields(record)}
        if "start" in names:
            assert 0 <= record.start <= record.end <= len(text)
            assert "text" not in names or record.text == text[record.start : record.end]


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(NEWS).flatmap(lambda text: st.tuples(st.just(text), disguised(text))))
def test_invisible_marks_and_hard_spaces_change_nothing_but_the_words_as_quoted(both: tuple[str, str]) -> None:
    plain, hidden = map(read, both)
    assert said(plain)
    assert said(hidden) == said(plain)
    assert rest(hidden) == rest(plain)
    if hidden.article.text != plain.article.text:
        assert not {one.id for one in hidden.statements} & {one.id for one in plain.statements}


@pytest.mark.parametrize("text", NEWS)
@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
def test_mojibake_changes_nothing_but_the_words_as_quoted_and_is_told_of(text: str, codec: str) -> None:
    misread = "".join(bytes([byte]).decode(codec, "ignore") or chr(byte) for byte in text.encode())
    plain, garbled = read(text), read(misread)
    assert said(garbled) == said(plain)
    assert rest(garbled) == rest(plain)
    assert plain.page.findings == ()
    assert {one.kind for one in garbled.page.findings} == {"garbled"}
    assert all(misread[one.start : one.end] for one in garbled.page.findings)


@pytest.mark.parametrize("mark", ["\u00ad", "a\u00ad", "\u00a0", "\ufb01", "e\u0301", "â€™ ", "said\u00a0that\u00ad "])
def test_an_article_of_nothing_else(mark: str) -> None:
    whole = read(mark * 2_000)
    assert admit(whole) == (whole, ())
