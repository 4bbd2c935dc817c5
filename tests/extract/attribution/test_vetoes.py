from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import assert_linear
from tests.strategies import articles

from onrecord.extract.attribution.attribution import Attribution
from onrecord.extract.attribution.vetoes import reports
from onrecord.records.span import Span

SAID = [
    ("Solt said that the port was shut.", "Solt", "said", "that the port was shut"),
    ("No minister said that the port was shut.", "No minister", "said", "that the port was shut"),
    ("It was said that the port was shut.", "", "said", "that the port was shut"),
    ("Solt: The port is shut.", "Solt", ":", "The port is shut"),
    ("The interview said that the port was shut.", "interview", "said", "that the port was shut"),
    ("Did Solt say “the port is shut”?", "Solt", "say", "“the port is shut”"),
    ("“No,” Solt said.", "Solt", "said", "“No,”"),
    ("Solt said it leaked.", "Solt", "said", "it leaked"),
    ("Why, Solt asked, is the port shut?", "Solt", "asked", "is the port shut"),
    ("Did it shut? Solt said that it did.", "Solt", "said", "that it did"),
    ("If the port shuts, Solt said, ferries wait.", "Solt", "said", "ferries wait"),
    ("“The port is open, but what if?” Solt asked.", "Solt", "asked", "“The port is open, but what if?”"),
    ("It stays shut, nobody knows until when, if. Solt said that it did.", "Solt", "said", "that it did"),
]
NOT_SAID = [
    ("Nobody said that the port was shut.", "Nobody", "said", "that the port was shut"),
    ("No one claimed that the port was shut.", "No one", "claimed", "that the port was shut"),
    ("None of the captains said that it was shut.", "None of the captains", "said", "that it was shut"),
    ("If the minister says no, ferries wait.", "the minister", "says", "no"),
    ("Ferries wait unless “Solt” says yes.", "Solt", "says", "yes"),
    ("Did the minister say that the port was shut?", "the minister", "say", "that the port was shut"),
    ("Has the ministry said which ports shut?", "the ministry", "said", "which ports shut"),
    ("Interview: The port is shut.", "Interview", ":", "The port is shut"),
    ("FACTBOX: The port is shut.", "FACTBOX", ":", "The port is shut"),
    ("Solt denied it.", "Solt", "denied", "it"),
    ("Solt said it first.", "Solt", "said", "it first"),
    ("Solt said …", "Solt", "said", "…"),
    ("Solt declined to comment on the report.", "Solt", "declined", "to comment on the report"),
]


def attribution(text: str, source: str, cue: str, content: str, before: str = "") -> Attribution:
    """An attribution of words of a text that stands behind another."""

    def spans(words: str) -> tuple[Span, ...]:
        start = len(before) + text.index(words)
        return (Span(start, start + len(words)),) if words else ()

    clause = Span(len(before), len(before) + len(text))
    return Attribution(spans(source), spans(cue), spans(content), "assert", negated=False, clause=clause)


@pytest.mark.parametrize("case", SAID, ids=lambda case: case[0])
def test_what_somebody_says_is_reported(case: tuple[str, str, str, str]) -> None:
    assert reports(case[0], attribution(*case))


@pytest.mark.parametrize("case", NOT_SAID, ids=lambda case: case[0])
def test_what_nobody_says_what_is_supposed_or_asked_and_what_says_nothing_is_not(
    case: tuple[str, str, str, str],
) -> None:
    assert not reports(case[0], attribution(*case))


@given(articles(), st.sampled_from([*SAID, *NOT_SAID]), articles())
def test_nothing_before_the_sentence_or_behind_it_counts(
    before: str, case: tuple[str, str, str, str], behind: str
) -> None:
    before = f"{before}.\n\n"
    found = attribution(*case, before=before)
    assert reports(f"{before}{case[0]}{behind}", found) == (case in SAID)


@pytest.mark.parametrize("unit", ["Did Anna say no to this?", "if “‘“ ", "said, ", "nobody ", "a", "_", "did 🚢🚢"])
def test_time_is_linear(unit: str) -> None:
    def work(text: str) -> object:
        clause = Span(1, len(text))  # the whole of a text would be no copy of it
        spans = [(Span(start, start + 5),) for start in range(0, len(text) - 5, 5)]
        places = zip(spans[::3], spans[1::3], spans[2::3], strict=False)
        return [reports(text, Attribution(*roles, "assert", negated=False, clause=clause)) for roles in places]

    assert_linear(work, unit, 400_000)
