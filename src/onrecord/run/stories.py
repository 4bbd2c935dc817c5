"""The stories of a ledger: its articles by what they tell of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from onrecord.ledger.readable import Readable
from onrecord.link.stories.kind import STORIES
from onrecord.link.stories.stories import Known, stories
from onrecord.records.story import Story
from onrecord.run.copies import origins

_FIELDS = ("name", "outlet", "published", "title")


@dataclass(frozen=True, slots=True)
class _Words:
    """Of what an article tells only its words: all that is asked where a hundred thousand are at hand at once."""

    words: tuple[int, ...]
    levels: tuple[int, ...]


def stories_of(ledger: Readable, as_of: str | None = None) -> list[Story]:
    """The stories of a ledger, by their first day.

    Args:
        ledger: open.
        as_of: a day, ISO 8601: only articles known to have been published by then.

    Raises:
        ValueError: `as_of` is no day.
    """
    return _stories(ledger, as_of, _articles(ledger, as_of))


def story_rows(ledger: Readable, as_of: str | None = None) -> Iterator[dict[str, Any]]:
    """Rows of the `stories` export: a row an article, story by story, each in time; none for an article alone."""
    articles, known = _articles(ledger, as_of), origins(ledger, as_of)
    for story in _stories(ledger, as_of, articles):
        for article in story.articles:
            row = {"story": story.id, "article": article, **articles[article]}
            yield {**row, "origin": known.origin_of(article), "heading": story.title}


def _articles(ledger: Readable, as_of: str | None) -> dict[str, dict[str, Any]]:
    return {row["article"]: {field: row[field] for field in _FIELDS} for row in ledger.rows("articles", as_of)}


def _stories(ledger: Readable, as_of: str | None, articles: Mapping[str, Mapping[str, Any]]) -> list[Story]:
    carried = list(ledger.carriers(STORIES.name, as_of))
    known = [
        Known(one.article, one.side, articles[one.article]["published"], articles[one.article]["title"])
        for one in carried
    ]
    decoded, liked = msgspec.msgpack.Decoder(_Words), msgspec.msgpack.Decoder(float)
    sides = {side: decoded.decode(seen) for side, seen in ledger.sides(STORIES.name)}
    likings = [(link.one, link.other, liked.decode(link.made)) for link in ledger.links(STORIES.name)]
    return stories(known, sides, likings)
