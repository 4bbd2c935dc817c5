from __future__ import annotations

import re
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import assert_linear

from onrecord.extract.attribution.attribution import Attribution
from onrecord.extract.attribution.joined import LEAST_SURE, LEAST_SURE_ALONE, UNSURE, joined
from onrecord.extract.attribution.vetoes import VETOES
from onrecord.records.reason import Reason
from onrecord.records.span import Span

TEXT = (
    "Anna said Bea wrote Cleo claims Dora hopes it holds and waits. Emil adds that Fay fears the worst. "
    "Gus, who warned that boats leak, left. Hal: we stay. Nobody says ports shut"
)
WORDS = [Span(*match.span()) for match in re.finditer(r"\w+", TEXT)]


def stretch(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def attribution(source: str, cue: str, content: str, confidence: float | None = None) -> Attribution:
    return Attribution(
        source=(stretch(source),),
        cue=(stretch(cue),) if cue else (),
        content=(stretch(content),),
        act="assert",
        negated=False,
        clause=Span(0, len(TEXT)),
        confidence=confidence,
    )


def words(one: Attribution) -> list[str]:
    return [TEXT[span.start : span.end] for span in (*one.source, *one.cue, *one.content)]


def found_of(trained: list[Attribution], ruled: list[Attribution]) -> list[Attribution]:
    return joined(TEXT, trained, ruled)[0]


@st.composite
def anything(draw: st.DrawFn, *, by_rules: bool) -> Attribution:
    """Any words as source, cue and content, whatever they mean."""

    def role(fewest: int) -> tuple[Span, ...]:
        ends = sorted(draw(st.sets(st.integers(0, len(WORDS)), min_size=2 * fewest, max_size=4)))
        return tuple(Span(WORDS[a].start, WORDS[b - 1].end) for a, b in zip(ends[::2], ends[1::2], strict=False))

    return Attribution(
        source=role(0),
        cue=role(0 if by_rules else 1)[:1],
        content=role(1),
        act="assert",
        negated=False,
        clause=Span(0, len(TEXT)),
        weak=draw(st.booleans()),
        via=role(0) if by_rules else (),
        verbatim=by_rules and draw(st.booleans()),
        confidence=None if by_rules else draw(st.sampled_from([0.1, LEAST_SURE, 0.45, LEAST_SURE_ALONE, 0.9])),
    )


TRAINED, RULED = (st.lists(anything(by_rules=by_rules), max_size=6) for by_rules in (False, True))


@given(TRAINED, RULED)
def test_each_stands_behind_the_one_it_stands_in(trained: list[Attribution], ruled: list[Attribution]) -> None:
    found = found_of(trained, ruled)
    for place, one in enumerate(found):
        if one.parent is not None:
            assert one.parent < place
            assert all(any(part.holds(cue) for part in found[one.parent].content) for cue in one.cue)


@given(TRAINED, RULED)
def test_the_words_are_those_of_one_reading_or_the_other(trained: list[Attribution], ruled: list[Attribution]) -> None:
    found, read = found_of(trained, ruled), [*trained, *ruled]
    assert {(one.source, one.cue) for one in found} <= {(one.source, one.cue) for one in read}
    assert {one.content for one in found} <= {one.content for one in read}


@given(TRAINED, RULED)
def test_what_is_sure_is_never_refused_and_what_is_refused_is_not_found(
    trained: list[Attribution], ruled: list[Attribution]
) -> None:
    found, refused = joined(TEXT, trained, ruled)
    assert all(one in trained for one, _ in refused)
    assert all((one.confidence or 0) < LEAST_SURE_ALONE for one, reason in refused if reason == UNSURE)
    assert {reason for _, reason in refused} <= {UNSURE, *(reason for reason, _ in VETOES)}
    assert not any(one.weak and one.confidence is None for one in found)


def test_nothing_comes_of_nothing() -> None:
    assert joined(TEXT, [], []) == ([], [])


def test_what_one_alone_has_found_is_kept() -> None:
    first = attribution("Anna", "said", "Bea wrote Cleo claims Dora hopes it holds and waits", 0.9)
    second = attribution("Emil", "adds", "that Fay fears the worst")
    assert list(map(words, found_of([first], [second]))) == [words(first), words(second)]
    assert list(map(words, found_of([first], []))) == [words(first)]
    assert list(map(words, found_of([], [second]))) == [words(second)]


def test_what_rules_alone_hold_for_a_statement_as_often_as_not_is_none() -> None:
    weak = replace(attribution("Emil", "adds", "that Fay fears the worst"), weak=True)
    assert joined(TEXT, [], [weak]) == ([], [])


@pytest.mark.parametrize("confidence", [0.9, 0.1])
def test_inside_what_was_read_rules_alone_find_nothing_sure_or_not(confidence: float) -> None:
    read = attribution("Anna", "said", "Bea wrote Cleo claims Dora hopes it holds and waits", confidence)
    inside = attribution("Bea", "wrote", "Cleo claims Dora hopes it holds and waits")
    found, refused = joined(TEXT, [read], [inside])
    assert [*found, *(one for one, _ in refused)] == [read]


def test_what_both_have_found_is_one_with_the_words_of_training_and_the_act_of_the_rules() -> None:
    trained = attribution("Emil", "adds", "Fay fears the worst", 0.9)
    ruled = replace(attribution("Emil", "adds", "that Fay fears the worst"), act="warn")
    assert found_of([trained], [ruled]) == [replace(trained, act="warn")]


@pytest.mark.parametrize(
    ("least", "ruled"),
    [
        (0.0, [attribution("Emil", "adds", "that Fay fears the worst")]),
        (LEAST_SURE, [replace(attribution("Emil", "adds", "that Fay fears the worst"), weak=True)]),
        (LEAST_SURE, [attribution("Emil", "adds", "Gus")]),
        (LEAST_SURE, [attribution("Hal", "adds", "that Fay fears the worst")]),
        (LEAST_SURE_ALONE, []),
    ],
    ids=["shared", "weak", "other content", "other source", "alone"],
)
def test_the_more_the_rules_share_the_less_sure_a_reading_must_be(least: float, ruled: list[Attribution]) -> None:
    read = attribution("Emil", "adds", "Fay fears the worst", least)
    assert joined(TEXT, [read], ruled) == ([read], [])
    if least:
        less = replace(read, confidence=least - 0.01)
        assert joined(TEXT, [less], ruled) == ([], [(less, UNSURE)])


def test_who_is_spoken_to_comes_from_the_rules_where_training_has_not_read_it() -> None:
    trained = attribution("Emil", "adds", "fears the worst", 0.9)
    ruled = replace(attribution("Emil", "adds", "fears the worst"), addressee=stretch("Fay"))
    assert found_of([trained], [ruled])[0].addressee == stretch("Fay")
    told = replace(trained, addressee=stretch("that Fay"))
    assert found_of([told], [ruled])[0].addressee == stretch("that Fay")


def test_whom_a_relative_pronoun_stands_for_comes_from_the_rules() -> None:
    trained = attribution("who", "warned", "that boats leak", 0.9)
    ruled = attribution("Gus", "warned", "boats leak")
    assert found_of([trained], [ruled]) == [replace(trained, antecedent=ruled.source)]
    elsewhere = attribution("Gus", "warned", "left")
    assert found_of([trained], [elsewhere]) == [trained]
    named = attribution("Emil", "warned", "that boats leak", 0.9)
    assert found_of([named], [ruled]) == [named]


@pytest.mark.parametrize("verbatim", [False, True])
def test_a_frame_that_only_rules_know_has_their_words(*, verbatim: bool) -> None:
    trained = attribution("Bea", "wrote", "Cleo claims Dora hopes it holds", 0.9)
    ruled = attribution("Bea", "wrote", "Cleo claims Dora hopes it holds and waits")
    ruled = replace(ruled, verbatim=True) if verbatim else replace(ruled, via=(stretch("Anna"),))
    assert found_of([trained], [ruled]) == [replace(ruled, confidence=0.9)]


def test_two_cues_that_are_one_to_the_rules_make_one_statement() -> None:
    content = "Dora hopes it holds and waits"
    read = [attribution("Bea", "wrote", content, 0.8), attribution("Bea", "Cleo", content, 0.9)]
    ruled = replace(attribution("Bea", "wrote Cleo", content), via=(stretch("Anna"),))
    assert found_of(read, [ruled]) == [replace(ruled, confidence=0.9)]


def test_who_relays_something_else_relays_nothing_here() -> None:
    trained = attribution("Bea", "wrote", "Cleo claims Dora hopes it holds", 0.9)
    ruled = replace(attribution("Bea", "wrote", "Fay"), via=(stretch("Anna"),))
    assert found_of([trained], [ruled]) == [trained]


def test_a_quotation_runs_on_as_far_as_the_rules_see() -> None:
    trained = attribution("Emil", "adds", "Fay fears", 0.9)
    longer = (stretch("Fay fears the worst"), stretch("we stay"))
    ruled = replace(attribution("Emil", "adds", "Fay"), content=longer)
    assert found_of([trained], [ruled]) == [replace(trained, content=longer)]


def test_who_only_relays_another_says_nothing() -> None:
    content = "Cleo claims Dora hopes it holds and waits"
    relaying = attribution("Anna", "said", f"Bea wrote {content}", 0.9)
    relayed = attribution("Bea", "wrote", content, 0.8)
    ruled = replace(attribution("Bea", "wrote", content), via=(stretch("Anna"),))
    assert found_of([relaying, relayed], [ruled]) == [replace(ruled, confidence=0.8)]
    assert list(map(words, found_of([relaying, relayed], []))) == [words(relaying), words(relayed)]


def test_who_relays_one_statement_may_make_another() -> None:
    relayed = attribution("Bea", "wrote", "Cleo claims Dora hopes", 0.8)
    ruled = replace(attribution("Bea", "wrote", "Cleo claims Dora hopes"), via=(stretch("Anna"),))
    own = attribution("Anna", "adds", "that Fay fears the worst", 0.9)
    assert list(map(words, found_of([relayed, own], [ruled]))) == [words(relayed), words(own)]


def test_behind_a_label_the_rules_know_what_is_quoted() -> None:
    trained = attribution("Hal", ":", "we", 0.9)
    ruled = replace(attribution("Hal", "", "we stay"), verbatim=True)
    assert found_of([trained], [ruled]) == [ruled]
    assert found_of([trained], []) == [trained]


def test_what_nobody_says_is_refused_and_of_the_rules_not_even_that() -> None:
    one = attribution("Nobody", "says", "ports shut")
    read = replace(one, confidence=0.9)
    assert joined(TEXT, [read], []) == ([], [(read, Reason.of("said_by_nobody"))])
    assert joined(TEXT, [], [one]) == ([], [])


def test_what_stands_inside_another_comes_behind_it() -> None:
    outer = attribution("Anna", "said", "Bea wrote Cleo claims Dora hopes it holds and waits", 0.9)
    middle = attribution("Bea", "wrote", "Cleo claims Dora hopes it holds and waits", 0.8)
    inner = attribution("Cleo", "claims", "Dora hopes it holds and waits", 0.7)
    found = found_of([inner, outer, middle], [])
    assert [(one.confidence, one.parent) for one in found] == [(0.9, None), (0.8, 0), (0.7, 1)]


@pytest.mark.parametrize("relayed", [False, True])
def test_time_is_linear(*, relayed: bool) -> None:
    def work(text: str) -> object:
        clause = Span(0, len(text))
        ruled = []
        for start in range(0, len(text) - 20, 20):
            places = zip(count(start, 5), count(start + 4, 5), strict=True)
            via, source, cue, content = ((Span(*next(places)),) for _ in range(4))
            one = Attribution(source, cue, content, "assert", negated=False, clause=clause)
            ruled.append(replace(one, via=via) if relayed else one)
        return joined(text, [replace(one, via=(), confidence=0.5) for one in ruled], ruled)

    assert_linear(work, "Bea Anna said yes?! ", 200_000)
