from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import UNITS_OF_WORDS, assert_linear
from tests.strategies import articles

from onrecord.annotate.annotate import annotate
from onrecord.annotate.known import known_names
from onrecord.annotate.words import Words
from onrecord.lexicon.actors import actors
from onrecord.records.annotation import Annotation, Name
from onrecord.records.article import Article
from onrecord.records.mention import Mention
from onrecord.records.page import Page
from onrecord.records.refusal import Refusal
from onrecord.resolve.actors import NO_ACTORS, mentions
from onrecord.text.tokens import tokens

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("actors.toml").read_text("utf-8"))["case"]


SEATS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("seats.toml").read_text("utf-8"))["case"]


@lru_cache(maxsize=512)
def annotation(text: str) -> Annotation:
    return annotate(Article(text=text, name="a"), Page(), actors())


def _resolved(text: str, day: str | None = None) -> tuple[tuple[Mention, ...], tuple[Refusal, ...]]:
    return mentions(Article(text=text, name="a"), annotation(text), actors(), day)


def marked(case: dict[str, Any]) -> Any:
    gap = case.get("known_gap")
    return pytest.param(
        case, id=case.get("name", case["text"]), marks=[pytest.mark.xfail(reason=gap, strict=True)] if gap else []
    )


@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    text = case["text"]
    found, refused = _resolved(text, case.get("day"))
    seen = [[one.text, one.name or "?", *([one.office] if one.office else [])] for one in found]
    assert seen == case["means"]
    assert [text[one.start : one.end] for one in refused] == case.get("refused", [])
    assert [one.actor for one in found] == case.get("actors", [one.actor for one in found])
    assert [one.kind for one in found] == case.get("kinds", [one.kind for one in found])


@pytest.mark.parametrize("case", [marked(case) for case in SEATS])
def test_seat(case: dict[str, Any]) -> None:
    asked = {words for words, _ in case["means"]}
    found = [one for one in _resolved(case["text"])[0] if one.text in asked]
    assert [[one.text, _short(one)] for one in found] == case["means"]


def _short(seat: Mention) -> str:
    return "?" if seat.actor is None else "place" if seat.actor.startswith("place:") else str(seat.name)


def test_case_names_are_unique() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES)


def test_a_mention_is_as_sure_as_its_name() -> None:
    text = "Anna Keller left Moscow. Keller met Robert Keller."
    given_names = (
        Name(0, 11, "person", 0.913),
        Name(17, 23, "place"),  # as the tables give them: nobody has measured how sure
        Name(25, 31, "person", 0.5),
        Name(36, 49, "person", 1.0),
    )
    found, refused = mentions(Article(text=text, name="a"), Annotation(names=given_names), actors(), None)
    assert len(refused) == 1
    assert [(one.text, one.confidence) for one in found] == [
        ("Anna Keller", 0.913),
        ("Moscow", None),
        ("Keller", 0.5),
        ("Robert Keller", 1.0),
    ]


def test_a_refusal_names_the_candidates() -> None:
    _, (refused,) = _resolved("Anna Keller met Robert Keller. Keller left.")
    assert refused.stage == "resolve"
    assert refused.reason.code == "ambiguous_name"
    assert dict(refused.reason.params) == {"candidates": "Anna Keller; Robert Keller", "words": "Keller"}


def test_a_city_is_an_actor_of_its_own() -> None:
    (city, state), _ = _resolved("In Kiev it rained. Kiev said no.")
    assert (city.actor, city.kind, city.basis) == ("place:Kyiv", "place", "lexicon")
    assert (state.actor, state.kind, state.basis) == ("UKR", "place", "lexicon")


def test_what_a_link_rests_on() -> None:
    found, _ = _resolved("Anna Keller of the National Grain Board (NGB) left Russia. Keller and the NGB were late.")
    assert [(one.text, one.basis) for one in found] == [
        ("Anna Keller", "own"),
        ("National Grain Board", "own"),
        ("NGB", "full_name"),
        ("Russia", "lexicon"),
        ("Keller", "surname"),
        ("NGB", "full_name"),
    ]
    assert found[0].actor == found[4].actor
    assert found[1].actor == found[2].actor == found[5].actor


def test_an_invented_actor_is_the_same_in_every_article() -> None:
    first, second = (_resolved(text)[0][0] for text in ("Anna Keller left.", "They met Anna\u00a0Keller."))
    assert first.actor == second.actor
    assert first.id != second.id


@given(articles(), st.sampled_from([None, "2022-03-01", "2022", "2022-03"]))
def test_a_mention_for_every_name_and_a_reason_for_every_gap(text: str, day: str | None) -> None:
    found, refused = _resolved(text, day)
    assert [(one.start, one.end, one.kind) for one in found] == [
        (one.start, one.end, one.kind) for one in annotation(text).names
    ]
    assert all(one.text == text[one.start : one.end] for one in found)
    assert len({one.id for one in found}) == len(found)
    assert all((one.actor is None) == (one.name is None) == (one.basis is None) for one in found)
    unsettled = [one for one in found if one.actor is None]
    told = {(one.start, one.end) for one in refused}
    assert told <= {(one.start, one.end) for one in unsettled}
    assert {(one.start, one.end) for one in unsettled if one.kind not in NO_ACTORS} <= told
    assert (found, refused) == _resolved(text, day)


@pytest.mark.parametrize("unit", UNITS_OF_WORDS)
def test_time_grows_with_the_length_only(unit: str) -> None:
    @lru_cache
    def known(text: str) -> Annotation:
        return Annotation(names=tuple(known_names(Words.of(text, tokens(text)), actors())))

    assert_linear(lambda text: mentions(Article(text=text, name="a"), known(text), actors(), None), unit, 40_000)
