from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import UNITS, assert_linear
from tests.strategies import articles

from onrecord.extract.attribution.trims import OPENING, PARTING, Trims
from onrecord.records.annotation import Attributed, Timed
from onrecord.records.span import Span

Parts = str | Sequence[str]


def spans(text: str, parts: Parts) -> tuple[Span, ...]:
    """Where some words stand, each part behind the one before it."""
    found: list[Span] = []
    for part in filter(None, [parts] if isinstance(parts, str) else parts):
        start = text.index(part, found[-1].end if found else 0)
        found.append(Span(start, start + len(part)))
    return tuple(found)


def trimmed(
    text: str, source: Parts, cue: str, content: Parts, times: Parts = ""
) -> tuple[list[str], list[str], list[str]] | None:
    """The words left of each role."""
    timed = [Timed(span.start, span.end, "DATE") for span in spans(text, times)]
    read = Attributed(spans(text, source), spans(text, cue), spans(text, content), 0.5)
    one = Trims(text, timed).trimmed(read)
    if one is None:
        return None
    assert one.confidence == read.confidence
    left = [[text[span.start : span.end] for span in role] for role in (one.source, one.cue, one.content)]
    return left[0], left[1], left[2]


def source_of(text: str, source: str, times: Parts = "") -> list[str]:
    found = trimmed(text, source, "said", "yes", times)
    assert found
    return found[0]


def cue_of(text: str, cue: str, times: Parts = "") -> list[str]:
    found = trimmed(text, "Solt", cue, "ferries", times)
    assert found
    return found[1]


def content_of(text: str, content: Parts, times: Parts = "") -> list[str] | None:
    found = trimmed(text, "Solt", "said", content, times)
    return found[2] if found else None


def test_what_has_good_edges_stays_as_it_is() -> None:
    text = "Solt said that ferries wait."
    assert trimmed(text, "Solt", "said", "that ferries wait") == (["Solt"], ["said"], ["that ferries wait"])


def test_marks_that_part_a_phrase_from_its_neighbours_are_no_part_of_it() -> None:
    text = "Solt, the master, said – that ferries wait; and left."
    found = trimmed(text, "Solt, the master,", "said –", "– that ferries wait;")
    assert found == (["Solt, the master"], ["said"], ["that ferries wait"])


def test_a_mark_that_opens_what_follows_is_no_part_of_a_phrase() -> None:
    text = "Solt said that ferries wait – ‘gone”, and “boats leak”"
    assert content_of(text, ["that ferries wait – ‘", "“boats leak”"]) == ["that ferries wait", "“boats leak”"]
    assert content_of(text, ["‘", "“boats leak”"]) == ["“boats leak”"]


def test_a_source_of_marks_alone_is_none_and_a_content_of_marks_alone_leaves_nothing() -> None:
    assert trimmed("Solt , said yes", ",", "said", "yes") == ([], ["said"], ["yes"])
    assert trimmed("Solt said – yes", "Solt", "said", "–") is None


def test_a_mark_alone_may_be_a_cue() -> None:
    assert trimmed("Solt: yes", "Solt", ":", "yes") == (["Solt"], [":"], ["yes"])


def test_a_day_beside_the_cue_is_no_part_of_the_source() -> None:
    assert source_of("A master on Monday said yes", "A master on Monday", "Monday") == ["A master"]
    assert source_of("A master late\u00a0Monday said yes", "A master late\u00a0Monday", "Monday") == ["A master late"]
    assert source_of("Monday said yes", "Monday", "Monday") == ["Monday"]
    assert source_of("The Monday club said yes", "The Monday club", "Monday") == ["The Monday club"]


def test_a_day_behind_a_comma_tells_of_the_source() -> None:
    text = "The letter, dated Friday, said yes"
    assert source_of(text, "The letter, dated Friday,", "Friday") == ["The letter, dated Friday"]


def test_a_day_is_no_part_of_a_cue() -> None:
    assert cue_of("Solt said on Monday ferries wait", "said on Monday", "Monday") == ["said"]
    assert cue_of("Solt said, late on Monday, ferries wait", "said, late on Monday,", "Monday") == ["said"]


@pytest.mark.parametrize("cue", ["called on", "insisted on", "said again", "took aim at"])
def test_a_cue_keeps_the_words_it_was_read_with(cue: str) -> None:
    assert cue_of(f"Solt {cue} ferries", cue) == [cue]


def test_a_coordinator_belongs_to_no_later_part_of_a_content() -> None:
    text = "and ferries wait, said Solt, and boats leak"
    assert content_of(text, ["and ferries wait,", ", and boats leak"]) == ["and ferries wait", "boats leak"]


def test_a_time_alone_is_no_part_of_a_content_with_others() -> None:
    text = "on Monday, Solt said, ferries wait"
    assert content_of(text, ["Monday,", "ferries wait"], "Monday") == ["ferries wait"]
    assert content_of(text, "Monday,", "Monday") == ["Monday"]


@pytest.mark.parametrize(
    ("text", "content", "whole"),
    [
        ("“We wait,” Solt said", "“We wait,", "“We wait,”"),
        ("“We wait” Solt said", "“We wait", "“We wait”"),
        ("„Wir warten“ Solt said", "„Wir warten", "„Wir warten“"),
        ("“We” wait,” Solt said", "“We” wait,", "“We” wait"),
        ("“We wait and, Solt said,", "“We wait and", "“We wait and"),
    ],
)
def test_a_quotation_is_whole_with_the_mark_that_closes_it(text: str, content: str, whole: str) -> None:
    assert content_of(text, content) == [whole]


def test_a_closing_mark_that_stands_in_another_part_stays_there() -> None:
    assert content_of("“We wait; ” he Solt said", ["“We wait", "” he"]) == ["“We wait", "” he"]
    assert content_of("“We wait” he Solt said", ["“We wait", "” he"]) == ["“We wait” he"]
    found = trimmed("“We wait” Solt", "Solt", "”", "“We wait")
    assert found == (["Solt"], ["”"], ["“We wait"])


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, list[Timed], Attributed]:
    """A text with runs of it as times and roles, no run of white space alone."""
    text = draw(articles())

    def runs() -> tuple[Span, ...]:
        ends = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
        parts = (Span(*part) for part in zip(ends[::2], ends[1::2], strict=False))
        return tuple(part for part in parts if text[part.start : part.end].strip())

    times = [Timed(part.start, part.end, "DATE") for part in runs()]
    return text, times, Attributed(runs(), runs()[:1], runs(), 0.5)


@given(cases())
def test_spans_stay_inside_the_text_in_order_and_are_never_empty(case: tuple[str, list[Timed], Attributed]) -> None:
    text, times, read = case
    one = Trims(text, times).trimmed(read)
    if one is None:
        stripped = (text[part.start : part.end].strip(PARTING) for part in read.content)
        assert not any(each.rstrip(PARTING + OPENING) for each in stripped) or times
        return
    assert one.content
    assert len(one.cue) == len(read.cue)
    for role in (one.source, one.cue, one.content):
        assert all(0 <= part.start < part.end <= len(text) for part in role)
        assert all(before.end <= behind.start for before, behind in pairwise(role))
    for part in (*one.source, *one.content):
        words = text[part.start : part.end]
        assert words[0] not in PARTING
        assert words[-1] not in PARTING


@given(cases())
def test_only_a_mark_that_closes_is_added(case: tuple[str, list[Timed], Attributed]) -> None:
    text, times, read = case
    one = Trims(text, times).trimmed(read)
    for role in ("source", "cue", "content") if one else ():
        before, behind = (
            {place for part in getattr(each, role) for place in range(part.start, part.end) if text[place].strip()}
            for each in (read, one)
        )
        assert role == "content" or behind <= before
        assert len(behind - before) <= 2 * len(read.content)


@pytest.mark.parametrize("unit", UNITS)
def test_time_is_linear(unit: str) -> None:
    def work(text: str) -> object:
        parts = [Span(start, start + 10) for start in range(0, len(text) - 10, 10)]
        trims = Trims(text, [Timed(part.start + 5, part.end, "DATE") for part in parts])
        few = [Attributed((a,), (b,), (c,), 0.5) for a, b, c in zip(parts, parts[1:], parts[2:], strict=False)]
        whole = Span(0, len(text))
        many = [
            Attributed(tuple(parts[::2]), (whole,), tuple(parts[1::2]), 0.5),
            Attributed((whole,), (whole,), (whole,), 0.5),
        ]
        return [trims.trimmed(one) for one in (*few, *many)]

    assert_linear(work, unit)
