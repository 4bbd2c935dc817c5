from __future__ import annotations

import pytest

from onrecord.extract.read_zones import outside_zones, read_part
from onrecord.records.annotation import Attributed
from onrecord.records.span import Span
from onrecord.records.zone import Zone
from onrecord.text.intervals import Intervals

TEXT = "SELM, 3 May — The port is shut, Solt said.\nShare this: Solt said so."
ZONES = Intervals([Zone(0, 14, "dateline"), Zone(43, len(TEXT), "boilerplate")])


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("read", "left"),
    [
        (["The port is shut"], ["The port is shut"]),
        (["SELM", "The port is shut"], ["The port is shut"]),
        (["SELM, 3 May — The port is shut"], ["The port is shut"]),
        (["SELM"], []),
    ],
)
def test_a_dateline_is_no_part_of_what_is_said(read: list[str], left: list[str]) -> None:
    one = Attributed((span("Solt"),), (span("said"),), tuple(map(span, read)), 0.9)
    found = outside_zones(one, ZONES)
    assert [TEXT[part.start : part.end] for part in found.content] == left
    assert (found.source, found.cue) == (one.source, one.cue)


def test_a_sentence_is_read_behind_the_dateline_and_in_no_zone_that_is_not_read() -> None:
    first, second = Span(0, 42), Span(43, len(TEXT))
    assert read_part(TEXT, first, ZONES) == Span(14, 42)
    assert read_part(TEXT, second, ZONES) is None
