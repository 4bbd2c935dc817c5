"""Numbers that name, date, order or point, and count nothing."""

from __future__ import annotations

import pytest

from onrecord.extract.figures import figures
from onrecord.extract.scope.scene import Scene
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.figure import Figure
from onrecord.records.page import Page
from onrecord.records.resolution import Resolution


def found(text: str) -> list[Figure]:
    return list(
        figures(Article(text=text, name="test"), Annotation(), Scene(text, Page(), Annotation(), Resolution(), ()))[0]
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "The M142 and the F-16 and a Su-57 came.",
        "HIMARS M142 launchers of the 155th Brigade stood on Route 7, near 2S19s and 9K720s.",
        "Call (495) 123-45-67 or +380 44 123 4567.",
        "Under Article 5 and Resolution 1701 it must.",
        "He flew a Boeing 737 to the G7.",
        "See page 12, room 4 and No. 7.",
        "It was the 3rd time on the 22nd.",
        "They met at 5 p.m. or at 10:30 or at three o’clock.",
        "They won 2-1 and 3-0, a 5-4 vote.",
        "In the 1990s and in 2022 and 2014-15.",
        "It stayed below 2005 levels.",
        "No one saw it, said one of the men, one day.",
        "They work 24/7 and recall 9/11.",
        "Call +1 202 555 0143 or 555-0143.",
        "The 4x4 and the COVID-19 ward and 5G.",
        "It is on https://example.org/2022/45?q=30 today.",
        "It was due on 31 November.",
        "The two met.",
        "The mum-of-three and a father-of-two left.",
        "One pal said she was ill.",
        "The road is shut, said one resident.",
        "The cell SUM(1) said so.",
        "Call 112 or dial 911 at once.",
        "They called the 2+2 talks off.",
        "He lives at 12 Mill Road and 285 New Harbour Drive.",
    ],
)
def test_what_is_no_figure(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("In Halvik 300 people fled.", "300 people"),
        ("On Tuesday 300 were hurt.", "300"),
        ("Last week 40 houses burned.", "40 houses"),
        ("They took 2000 villages.", "2000 villages"),
        ("There is only one bridge.", "one bridge"),
        ("Then two were hurt.", "two"),
        ("One of the two ships sank.", "One of the two ships"),
        ("One pilot died.", "One pilot"),
        ("They had a three-to-five-year plan.", "five-year"),
        ("The ships (4) came.", "4"),
    ],
)
def test_what_stands_near_a_name_or_year_may_still_count(sentence: str, text: str) -> None:
    assert [figure.text for figure in found(sentence)] == [text]
