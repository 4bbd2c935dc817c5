"""The articles of bench/figures have the form that their head explains."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from onrecord.records.figure import Comparator

SENTENCES = Path(__file__).parents[2] / "bench" / "figures" / "sentences.toml"
ARTICLES: list[Mapping[str, Any]] = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))["article"]

# The ids of the taxonomy of counted things.
KINDS = set(
    """
    troops reservists fighters advisers police battlegroups brigades battalions divisions regiments units
    tanks armoured_vehicles artillery rocket_launchers air_defence missiles drones aircraft helicopters ships submarines
    vehicles ammunition weapons mines warheads bases
    killed wounded captured missing casualties detained hostages
    refugees displaced migrants evacuated protesters prisoners children civilians people
    strikes violations sorties exercises arrests members states ratifications votes sanctions seats
    homes settlements schools hospitals money_pledged money_allocated money_delivered money
    """.split()
)
CURRENCIES = set("CAD DKK EUR GBP JPY PLN UAH USD".split())
UNITS = CURRENCIES | set("acre day hectare kilometre mile month percent tonne year".split())
STYLES = set("wire tabloid headline ministry bulletin quote chain translated".split())
DIFFICULTIES = set(
    """
    hedge range vague share change conversion repeat unit form verb money planned pledged goal denied conditional
    nationality possessive subject pronoun passive place time said chain
    """.split()
)
CHOICES = {
    "comparator": set(get_args(Comparator)),
    "status": set("in_place planned pledged goal denied conditional".split()),
    "measure": {"stock", "flow", "share", ""},
    "change": {"up", "down", "factor"},
    "unit": UNITS,
}
ARTICLE_FIELDS = {"name", "style", "published", "text", "none", "figure"}
ASKED = {"text", "value", "comparator", "counted", "of", "where", "as_of", "status", "measure"}
FIGURE_FIELDS = ASKED | {"value_max", "out_of", "change", "unit", "same_as", "also", "kinds", "hard"}


def figures(article: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    found: list[Mapping[str, Any]] = article.get("figure", [])
    return found


def answers(figure: Mapping[str, Any], field: str) -> set[str]:
    also: list[str] = figure.get("also", {}).get(field, [])
    return {*also, *([figure[field]] if field in figure else [])}


def days(value: str) -> Iterator[date]:
    """The first days of a date, or of both ends of an interval.

    Raises:
        ValueError: if it is no ISO 8601 day, month, year, or interval of them.
    """
    ends = value.split("/")
    if len(ends) > 2:
        raise ValueError(value)
    for end in ends:
        if not re.fullmatch(r"\d{4}(?:-\d\d){0,2}", end):
            raise ValueError(value)
        yield date.fromisoformat((end + "-01-01")[:10])


def test_there_are_150_articles_and_each_has_a_name_of_its_own() -> None:
    assert len({article["name"] for article in ARTICLES}) == len(ARTICLES) == 150


def test_the_figures_are_about_two_hundred_and_about_half_of_them_are_hard() -> None:
    hard = [figure.get("hard", False) for article in ARTICLES for figure in figures(article)]
    assert 180 <= len(hard) <= 220
    assert 0.4 <= sum(hard) / len(hard) <= 0.6


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["name"])
class TestEveryArticle:
    def test_has_the_fields_that_the_head_explains(self, article: Mapping[str, Any]) -> None:
        assert article.keys() <= ARTICLE_FIELDS
        assert article["style"] in STYLES
        assert date.fromisoformat(article["published"]).isoformat() == article["published"]
        for figure in figures(article):
            assert ASKED <= figure.keys() <= FIGURE_FIELDS
            assert set(figure.get("kinds", [])) <= DIFFICULTIES

    def test_has_each_figure_and_each_trap_once_and_in_order(self, article: Mapping[str, Any]) -> None:
        words = [figure["text"] for figure in figures(article)]
        assert all(article["text"].count(each) == 1 for each in [*words, *article.get("none", [])])
        places = [article["text"].index(each) for each in words]
        assert places == sorted(places)

    def test_accounts_for_every_digit(self, article: Mapping[str, Any]) -> None:
        rest = article["text"]
        told = [figure["text"] for figure in figures(article)] + article.get("none", [])
        for words in sorted(told, key=len, reverse=True):
            rest = rest.replace(words, "")
        assert not re.search(r"\d", rest)

    def test_answers_in_known_words(self, article: Mapping[str, Any]) -> None:
        for figure in figures(article):
            assert figure.get("also", {}).keys() <= CHOICES.keys()
            for field, choice in CHOICES.items():
                assert answers(figure, field) <= choice
            for word in figure["counted"]:
                # "troop" for "troops" would be a slip, not a lemma that the taxonomy lacks
                assert word in KINDS or ("_" not in word and word + "s" not in KINDS)

    def test_has_values_and_wholes_in_order(self, article: Mapping[str, Any]) -> None:
        for figure in figures(article):
            assert figure["value"] < figure.get("value_max", float("inf"))
            assert figure["value"] < figure.get("out_of", float("inf"))

    def test_has_iso_dates(self, article: Mapping[str, Any]) -> None:
        for figure in figures(article):
            for value in filter(None, figure["as_of"]):
                ends = list(days(value))
                assert ends == sorted(ends)

    def test_repeats_only_what_came_before(self, article: Mapping[str, Any]) -> None:
        seen: set[str] = set()
        for figure in figures(article):
            assert {figure["same_as"]} <= seen if "same_as" in figure else True
            seen.add(figure["text"])
