from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import assert_linear
from tests.strategies import articles

from onrecord.extract.attribution.attribution import Attribution
from onrecord.extract.attribution.vetoes import veto
from onrecord.records.reason import Reason
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
    ("Solt commented that it leaked.", "Solt", "commented", "that it leaked"),
    ("Solt did not say that it leaked.", "Solt", "did not say", "that it leaked"),
    ("Why, Solt asked, is the port shut?", "Solt", "asked", "is the port shut"),
    ("Did it shut? Solt said that it did.", "Solt", "said", "that it did"),
    ("If the port shuts, Solt said, ferries wait.", "Solt", "said", "ferries wait"),
    ("“The port is open, but what if?” Solt asked.", "Solt", "asked", "“The port is open, but what if?”"),
    ("It stays shut, nobody knows until when, if. Solt said that it did.", "Solt", "said", "that it did"),
]
NOT_SAID = {
    ("Nobody said that the port was shut.", "Nobody", "said", "that the port was shut"): "said_by_nobody",
    ("No one claimed that the port was shut.", "No one", "claimed", "that the port was shut"): "said_by_nobody",
    (
        "None of the captains said that it was shut.",
        "None of the captains",
        "said",
        "that it was shut",
    ): "said_by_nobody",
    ("If the minister says no, ferries wait.", "the minister", "says", "no"): "only_supposed",
    ("Ferries wait unless “Solt” says yes.", "Solt", "says", "yes"): "only_supposed",
    ("Did the minister say that the port was shut?", "the minister", "say", "that the port was shut"): "only_asked",
    ("Has the ministry said which ports shut?", "the ministry", "said", "which ports shut"): "only_asked",
    ("Interview: The port is shut.", "Interview", ":", "The port is shut"): "label_of_genre",
    ("FACTBOX: The port is shut.", "FACTBOX", ":", "The port is shut"): "label_of_genre",
    ("Solt denied it.", "Solt", "denied", "it"): "says_nothing",
    ("Solt declined to comment on the toll.", "Solt", "declined to comment on", "the toll"): "says_nothing",
    ("Solt didn’t respond to a request.", "Solt", "didn’t respond to", "a request"): "says_nothing",
    ("Solt did not immediately reply to us.", "Solt", "did not immediately reply to", "us"): "says_nothing",
    ("Solt said it first.", "Solt", "said", "it first"): "says_nothing",
    ("Solt said …", "Solt", "said", "…"): "says_nothing",
    ("Solt declined to comment on the report.", "Solt", "declined", "to comment on the report"): "says_nothing",
}


def attribution(text: str, source: str, cue: str, content: str, before: str = "") -> Attribution:
    """An attribution of words of a text that stands behind another."""

    def spans(words: str) -> tuple[Span, ...]:
        start = len(before) + text.index(words)
        return (Span(start, start + len(words)),) if words else ()

    clause = Span(len(before), len(before) + len(text))
    return Attribution(spans(source), spans(cue), spans(content), "assert", negated=False, clause=clause)


@pytest.mark.parametrize("case", SAID, ids=lambda case: case[0])
def test_what_somebody_says_is_reported(case: tuple[str, str, str, str]) -> None:
    assert veto(case[0], attribution(*case)) is None


@pytest.mark.parametrize("case", NOT_SAID, ids=lambda case: case[0])
def test_what_nobody_says_what_is_supposed_or_asked_and_what_says_nothing_is_not(
    case: tuple[str, str, str, str],
) -> None:
    assert veto(case[0], attribution(*case)) == Reason.of(NOT_SAID[case])


@given(articles(), st.sampled_from([*SAID, *NOT_SAID]), articles())
def test_nothing_before_the_sentence_or_behind_it_counts(
    before: str, case: tuple[str, str, str, str], behind: str
) -> None:
    before = f"{before}.\n\n"
    found = attribution(*case, before=before)
    assert (veto(f"{before}{case[0]}{behind}", found) is None) == (case in SAID)


@pytest.mark.parametrize("unit", ["Did Anna say no to this?", "if “‘“ ", "said, ", "nobody ", "a", "_", "did 🚢🚢"])
def test_time_is_linear(unit: str) -> None:
    def work(text: str) -> object:
        clause = Span(1, len(text))  # the whole of a text would be no copy of it
        spans = [(Span(start, start + 5),) for start in range(0, len(text) - 5, 5)]
        places = zip(spans[::3], spans[1::3], spans[2::3], strict=False)
        return [veto(text, Attribution(*roles, "assert", negated=False, clause=clause)) for roles in places]

    assert_linear(work, unit, 400_000)
