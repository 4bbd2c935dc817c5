from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from tests.strategies import articles

from onrecord.text.paragraphs import line_places, paragraphs, trimmed


def _texts(text: str) -> list[str]:
    return [text[span.start : span.end] for span in paragraphs(text)]


def test_every_line_of_a_pasted_page_is_a_paragraph() -> None:
    text = "The ferry stayed in port.\nNobody was hurt, the harbour master said.\n\nInspectors come on Monday.\n"
    assert _texts(text) == [
        "The ferry stayed in port.",
        "Nobody was hurt, the harbour master said.",
        "Inspectors come on Monday.",
    ]


def test_wrapped_lines_belong_together() -> None:
    text = (
        "The ferry stayed in port on Tuesday after\nthe harbour master closed the\nstrait to all "
        "ships.\n\nNobody was hurt, and the islands have\nfood for at least three weeks, the\ncouncil said.\n"
    )
    assert [" ".join(part.split()) for part in _texts(text)] == [
        "The ferry stayed in port on Tuesday after the harbour master closed the strait to all ships.",
        "Nobody was hurt, and the islands have food for at least three weeks, the council said.",
    ]


def test_one_long_line_shows_that_a_text_is_not_wrapped() -> None:
    long = "a line as long as its paragraph " * 4
    text = f"Halvik\nTuesday\nFerries\nStrait\n{long}\nHarbour\n"
    assert _texts(text) == ["Halvik", "Tuesday", "Ferries", "Strait", long.strip(), "Harbour"]


def test_blank_text_has_none() -> None:
    assert paragraphs("") == paragraphs(" \n\t\n\u00a0\r\n") == []


def test_windows_line_ends_and_indents_stay_outside() -> None:
    assert _texts("  One ship.\r\n\r\n\tTwo ships.\r\n") == ["One ship.", "Two ships."]


def test_trimmed() -> None:
    span = trimmed("ab  cd  ", 1, 8)
    assert span is not None
    assert (span.start, span.end) == (1, 6)
    assert trimmed("ab   ", 2, 5) is None


@given(articles())
def test_places_of_lines_are_those_of_their_words(text: str) -> None:
    written = [line.strip() for line in text.split("\n") if line.strip()]
    assert [text[start:end] for start, end in line_places(text)] == written


@given(articles())
def test_paragraphs_cover_all_but_white_space_in_order(text: str) -> None:
    found = paragraphs(text)
    assert all(span.start < span.end and not text[span.start].isspace() for span in found)
    assert all(not text[span.end - 1].isspace() for span in found)
    assert all(before.end < behind.start for before, behind in pairwise(found))
    inside = set().union(*(range(span.start, span.end) for span in found)) if found else set()
    assert all(text[place].isspace() for place in range(len(text)) if place not in inside)
    assert found == paragraphs(text)
