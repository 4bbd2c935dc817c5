"""Offices that several share, whom one follows, who leads what, and which of two is meant."""

from __future__ import annotations

from functools import lru_cache

import pytest
from hypothesis import given
from tests.linear import assert_linear
from tests.strategies import articles

from onrecord.annotate.annotate import annotate
from onrecord.lexicon.actors import actors
from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.mention import Mention
from onrecord.records.page import Page
from onrecord.resolve.actors import mentions
from onrecord.resolve.following import following, leading
from onrecord.resolve.introductions import Introduction
from onrecord.resolve.joint_offices import joint_offices
from onrecord.resolve.one_of_two import one_of_two

UNITS = ("the presidents of Kesland and Tarvia, Ona Keller and Jan Dorn, ", "Ona Keller succeeded Jan Dorn. ")


@lru_cache(maxsize=64)
def read(text: str) -> tuple[Annotation, tuple[Mention, ...]]:
    article = Article(text=text, name="a")
    annotation = annotate(article, Page(), actors())
    return annotation, mentions(article, annotation, actors(), None)[0]


def said(told: Introduction) -> tuple[str, str, str]:
    of = told.description.of
    return told.named.text, told.description.noun, of.text if of else ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Presidents Ona Keller of Kesland and Jan Dorn of Tarvia met.",
            [("Ona Keller", "president", "Kesland"), ("Jan Dorn", "president", "Tarvia")],
        ),
        (
            "The foreign ministers of Kesland and Tarvia, Ona Keller and Jan Dorn, met.",
            [("Ona Keller", "foreign minister", "Kesland"), ("Jan Dorn", "foreign minister", "Tarvia")],
        ),
        (
            "Ona Keller and Jan Dorn, the presidents of Kesland and Tarvia, met.",
            [("Ona Keller", "president", "Kesland"), ("Jan Dorn", "president", "Tarvia")],
        ),
        ("Farmers Ona Keller and Jan Dorn met.", []),
        ("Minister Ona Keller and Jan Dorn met.", []),
    ],
)
def test_an_office_of_several(text: str, told: list[tuple[str, str, str]]) -> None:
    assert [said(one) for one in joint_offices(text, read(text)[1])] == told


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Ona Keller succeeded Jan Dorn as mayor.", [("Ona Keller", "Jan Dorn")]),
        ("Ona Keller was succeeded by Jan Dorn.", [("Jan Dorn", "Ona Keller")]),
        ("Ona Keller will be succeeded by Jan Dorn.", []),
        ("Ona Keller met Jan Dorn.", []),
    ],
)
def test_who_follows_whom(text: str, pairs: list[tuple[str, str]]) -> None:
    named = read(text)[1]
    names = {one.actor: one.name for one in named}
    assert [(names[after], names[before]) for after, before in following(text, named)] == pairs


def test_who_leads_what() -> None:
    text = "Ona Keller heads the Selm Rowing Federation. The Tarsk Tide Institute, led by Jan Dorn, agreed."
    assert [said(one) for one in leading(text, read(text)[1])] == [
        ("Ona Keller", "head", "Selm Rowing Federation"),
        ("Jan Dorn", "head", "Tarsk Tide Institute"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ona Keller met Jan Dorn. The former spoke; the latter slept.", ["Ona Keller", "Jan Dorn"]),
        ("Ona Keller met Jan Dorn, the latter in a hurry.", ["Jan Dorn"]),
        ("Ona Keller met Jan Dorn and Hal Rusk. The latter slept.", []),
        ("Ona Keller met Jan Dorn. The former minister slept.", []),
        ("The former slept.", []),
    ],
)
def test_one_of_two(text: str, names: list[str]) -> None:
    assert [one.name for one in one_of_two(text, *read(text))] == names


@given(articles())
def test_references_are_the_text_where_they_stand(text: str) -> None:
    annotation, named = read(text)
    assert all(one.text == text[one.start : one.end] for one in one_of_two(text, annotation, named))
    assert all(one.named in named for one in (*joint_offices(text, named), *leading(text, named)))


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_the_length_only(unit: str) -> None:
    def persons(text: str) -> list[Mention]:
        return [
            Mention(at, at + len(name), name, "", "person", name, name)
            for at in range(0, len(text), len(unit))
            for name in ("Ona Keller", "Jan Dorn")
            for at in (text.find(name, at),)
            if at >= 0
        ]

    named = lru_cache(persons)

    def work(text: str) -> None:
        list(joint_offices(text, named(text)))
        list(following(text, named(text)))

    assert_linear(work, unit, 40_000)
