from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from onrecord.records.event import MODES

ROOT = Path(__file__).parents[2]
DEVELOPED_ON = ROOT / "tests" / "extract" / "events.toml"
NONE_DEVELOPED_ON = ROOT / "tests" / "extract" / "no_events.toml"
HELD_OUT = ROOT / "bench" / "events" / "sentences.toml"
NONE_HELD_OUT = ROOT / "bench" / "events" / "none.toml"
GROUPS = "plain nominal passive denied planned conditional accused".split()
SORTS = "headline list sports weather metaphor history hypothetical film".split()
FURTHER = {"nominal": 22, "planned": 26, "conditional": 26, "denied": 25, "accused": 26}
FURTHER_SORTS = {"headline": 9, "sports": 11, "weather": 9, "metaphor": 11, "film": 8, "business": 8}
COUNTS = {
    DEVELOPED_ON: ("group", dict.fromkeys(GROUPS, 13) | {"passive": 12} | FURTHER),
    HELD_OUT: ("group", dict.fromkeys(GROUPS, 17) | {"plain": 18}),
    NONE_DEVELOPED_ON: ("sort", dict.fromkeys(SORTS, 3) | FURTHER_SORTS),
    NONE_HELD_OUT: ("sort", dict.fromkeys(SORTS, 6) | {"headline": 8}),
}
STATUSES = {"happened", "ongoing", "planned", "conditional", "denied"}
ALWAYS = {"text", "kind", "mode", "actor", "recipient", "status", "reporter"}
SOMETIMES = {"again", "also", "mutual", "when", "where", "optional"}
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
TIME = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")

Row = Mapping[str, Any]

each_file = pytest.mark.parametrize("path", COUNTS, ids=lambda path: "/".join(path.parts[-2:]))


def articles(path: Path) -> list[Row]:
    return list(tomllib.loads(path.read_text(encoding="utf-8"))["article"])


def events(path: Path) -> Iterator[tuple[Row, Row]]:
    """Each event with its article."""
    return ((article, event) for article in articles(path) for event in article["events"])


@each_file
def test_each_group_has_its_number_of_articles(path: Path) -> None:
    key, counts = COUNTS[path]
    assert Counter(article[key] for article in articles(path)) == counts
    for article in articles(path):
        assert set(article) == {"name", key, "published", "text", "events"}
        assert date.fromisoformat(article["published"])


def test_no_name_and_no_text_is_told_twice() -> None:
    told = [article for path in COUNTS for article in articles(path)]
    assert len({article["text"] for article in told}) == len({article["name"] for article in told}) == len(told) == 385


@each_file
def test_an_event_has_its_fields(path: Path) -> None:
    for article, event in events(path):
        assert set(event) >= ALWAYS, article["name"]
        assert set(event) <= ALWAYS | SOMETIMES, article["name"]
        assert event["status"] in STATUSES, article["name"]
        assert event["reporter"], article["name"]
        assert all(event["reporter"]), article["name"]
        assert all(event.get(flag, True) is True for flag in ("mutual", "optional")), article["name"]


@each_file
def test_the_words_of_an_event_stand_once_and_apart_from_others(path: Path) -> None:
    for article in articles(path):
        text = article["text"]
        words = [one for event in article["events"] for one in (event["text"], *event.get("again", ()))]
        assert [text.count(one) for one in words] == [1] * len(words), article["name"]
        spans = sorted((text.index(one), text.index(one) + len(one)) for one in words)
        assert all(first[1] <= then[0] for first, then in pairwise(spans)), article["name"]


@each_file
def test_events_stand_in_order_of_the_text(path: Path) -> None:
    for article in articles(path):
        starts = [article["text"].index(event["text"]) for event in article["events"]]
        assert starts == sorted(starts), article["name"]


@each_file
def test_kinds_are_plovers_and_modes_those_of_the_kind(path: Path) -> None:
    for article, event in events(path):
        kinds = [event["kind"], *event.get("also", ())]
        assert set(kinds) <= set(MODES), article["name"]
        assert len(set(kinds)) == len(kinds), article["name"]
        assert set(event["mode"]) <= {mode for kind in kinds for mode in MODES[kind]}, article["name"]


@each_file
def test_parties_have_names_and_mutual_acts_a_party(path: Path) -> None:
    for article, event in events(path):
        parties = [*event["actor"], *event["recipient"]]
        assert all(any(party) and len(set(party)) == len(party) for party in parties), article["name"]
        assert parties or "mutual" not in event, article["name"]


@each_file
def test_times_are_times_and_a_named_weekday_is_that_day(path: Path) -> None:
    for article, event in events(path):
        for value in event.get("when", ()):
            assert all(TIME.fullmatch(part) for part in value.split("/")), article["name"]
            assert sorted(value.split("/")) == value.split("/"), article["name"]
        for day in _days_near(article["published"], event.get("when", ())):
            named = [weekday for weekday in WEEKDAYS if weekday in article["text"]]
            assert not named or WEEKDAYS[day.weekday()] in named or "next morning" in article["text"], article["name"]


def _days_near(published: str, values: list[str]) -> Iterator[date]:
    for value in values:
        if len(value) == len("2024-01-01"):
            day = date.fromisoformat(value)
            if abs(day - date.fromisoformat(published)) <= timedelta(days=7):
                yield day


@pytest.mark.parametrize("path", [DEVELOPED_ON, HELD_OUT], ids=["developed_on", "held_out"])
def test_every_kind_and_status_is_asked_and_every_article_asks_one(path: Path) -> None:
    asked = [(article["name"], event) for article, event in events(path) if "optional" not in event]
    assert {name for name, _ in asked} == {article["name"] for article in articles(path)}
    assert {event["kind"] for _, event in asked} == set(MODES)
    assert {event["status"] for _, event in asked} == STATUSES


@pytest.mark.parametrize("path", [DEVELOPED_ON, HELD_OUT], ids=["developed_on", "held_out"])
@pytest.mark.parametrize("status", ["denied", "planned", "conditional"])
def test_a_group_named_for_a_status_asks_for_it(path: Path, status: str) -> None:
    for article in articles(path):
        if article["group"] == status:
            found = {event["status"] for event in article["events"] if "optional" not in event}
            assert status in found or {event["kind"] for event in article["events"]} & {"AGREE", "THREATEN"}


@pytest.mark.parametrize("path", [DEVELOPED_ON, HELD_OUT], ids=["developed_on", "held_out"])
def test_most_that_are_accused_are_reported_by_somebody_or_stand_open(path: Path) -> None:
    groups = [article for article in articles(path) if article["group"] == "accused"]
    claimed = [
        article
        for article in groups
        if any("outlet" not in event["reporter"] or event["status"] == "conditional" for event in article["events"])
    ]
    assert len(claimed) >= len(groups) - 2


@pytest.mark.parametrize("path", [NONE_DEVELOPED_ON, NONE_HELD_OUT], ids=["developed_on", "held_out"])
def test_most_bad_input_holds_no_event(path: Path) -> None:
    silent = [article for article in articles(path) if not article["events"]]
    assert len(silent) >= 0.6 * len(articles(path))
    assert len(silent) < len(articles(path))
