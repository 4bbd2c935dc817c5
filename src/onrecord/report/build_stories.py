"""From the rows of stories to the stories that the page shows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from onrecord.report.build_copies import by_time, carrier, most_named
from onrecord.report.excerpts import short
from onrecord.report.sources import sources_of
from onrecord.report.view import ShownArticle
from onrecord.report.view_linked import ShownStory, StoryPart
from onrecord.report.view_statements import ShownStatement

Row = Mapping[str, Any]

_MOST_PARTS = 24
"""So many origins of a story are listed; `onrecord export stories` has them all."""


def shown_stories(
    rows: Iterable[Row], known: Mapping[str, ShownArticle], statements: Iterable[ShownStatement]
) -> tuple[ShownStory, ...]:
    """The stories of two articles and more, the latest first.

    Args:
        rows: of the export.
        known: the ledger's articles by id, with their copies.
        statements: all of the ledger.
    """
    speakers: dict[str, Counter[str]] = defaultdict(Counter)
    for said in statements:
        speakers[said.article][said.speaker or ""] += 1
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["article"] in known:
            groups[row["story"]].append(row)
    stories = [_story(name, group, known, speakers) for name, group in groups.items() if len(group) > 1]
    stories.sort(key=lambda one: (one.heading, one.id))
    return tuple(sorted(stories, key=lambda one: one.days.rpartition("/")[2], reverse=True))


def in_stories(articles: Iterable[ShownArticle], stories: Iterable[ShownStory]) -> tuple[ShownArticle, ...]:
    """The articles, each with the story it is of."""
    of = {article: (story.id, story.heading) for story in stories for article in story.articles}
    found = ((article, of.get(article.id, (None, ""))) for article in articles)
    return tuple(replace(article, story=id_, story_heading=heading) for article, (id_, heading) in found)


def _story(
    name: str, rows: list[Row], known: Mapping[str, ShownArticle], speakers: Mapping[str, Counter[str]]
) -> ShownStory:
    articles = {row["article"]: known[row["article"]] for row in rows}
    parts = _parts(articles)
    days = sorted(one.published for one in articles.values() if one.published)
    said = sum((speakers[id_] for id_ in articles if id_ in speakers), Counter[str]())
    return ShownStory(
        id=name,
        heading=next(filter(None, (short(row.get("heading")) for row in rows)), parts[0].first.heading),
        articles=frozenset(articles),
        parts=parts[:_MOST_PARTS],
        more=max(0, len(parts) - _MOST_PARTS),
        sources=sources_of((one.id, one.origin) for one in articles.values()),
        outlets=most_named(Counter(one.outlet or "" for one in articles.values())),
        speakers=most_named(said),
        days="" if not days else days[0] if days[0] == days[-1] else f"{days[0]}/{days[-1]}",
    )


def _parts(articles: Mapping[str, ShownArticle]) -> tuple[StoryPart, ...]:
    origins: dict[str, list[ShownArticle]] = defaultdict(list)
    for article in articles.values():
        origins[article.origin or article.id].append(article)
    parts = []
    for same in origins.values():
        first, *rest = sorted(same, key=lambda one: (bool(one.copies), by_time(carrier(one))))
        parts.append(StoryPart(first=carrier(first), copies=tuple(sorted(map(carrier, rest), key=by_time))))
    return tuple(sorted(parts, key=lambda part: by_time(part.first)))
