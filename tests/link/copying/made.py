"""Texts of written and of made-up articles, as the tests hold them against each other."""

from __future__ import annotations

from pathlib import Path

import tomli

from editing import EDITS, Desk, Made
from editing_material import Topic, topics_of
from light_reading import read_as
from near_copies import daily, next_report, round_up, told_by_another
from onrecord.link.copying.sides import sides
from onrecord.link.copying.text import Text
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.reading import Reading
from onrecord.records.zone import Zone, ZoneKind

FACTS = Path(__file__).parents[1] / "copies.toml"


def topics() -> list[Topic]:
    return topics_of(tomli.loads(FACTS.read_text(encoding="utf-8")))


def desk(seed: int, originals: int) -> Desk:
    """A desk with originals, a copy of each in turn of the edits, and the near misses of each."""
    made = Desk(topics(), seed)
    stories = [made.original() for _ in range(originals)]
    for at, story in enumerate(stories):
        made.copy(story, list(EDITS)[at % len(EDITS)])
        told_by_another(made, story)
        next_report(made, story)
    for topic in made.topics:
        daily(made, topic, 4)
    for _ in range(originals // 6):
        round_up(made, made.chance.sample(stories, 2))
    return made


def texts_of(made: Made | str) -> list[Text]:
    """The texts of an article."""
    article = Made(made, "", "", (), "") if isinstance(made, str) else made
    return [text for _, text in sides(read_as(article, 0))]


def text_of(made: Made | str) -> Text:
    """The one text of an article."""
    (text,) = texts_of(made)
    return text


def zoned(text: str, *zones: tuple[str, ZoneKind]) -> Reading:
    """An article whose zones are these stretches of it."""
    read = read_as(Made(text, "", "", (), ""), 0)
    found = [Zone(text.index(words), text.index(words) + len(words), kind) for words, kind in zones]
    return Reading(
        article=Article(text=text, name="zoned"),
        page=Page(zones=tuple(sorted(found)), language="en"),
        annotation=read.annotation,
        resolution=read.resolution,
        extraction=read.extraction,
    )
