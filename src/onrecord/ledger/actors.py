"""Who occurs in the ledger: mentions and speakers rolled up by actor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Row, Select, Subquery, distinct, func, literal, null, select, union_all
from sqlalchemy.engine import Connection

from onrecord.ledger.export import published_by
from onrecord.ledger.schema import articles, mentions, statements


def rows(connection: Connection, as_of: str | None = None) -> Iterator[dict[str, Any]]:
    """One row an actor, in order of the actors' ids.

    `name`, `kind` and `office` are those given most often, of equals the first by alphabet; `kind` counts mentions
    alone. `articles` counts those that mention or quote the actor, `statements` those the actor makes; `also` are the
    other names, likewise ordered.
    """
    votes = _votes(as_of)
    totals = select(
        votes.c.actor,
        func.count(distinct(votes.c.article)).label("articles"),
        func.sum(votes.c.spoken).label("statements"),
    )
    forms = select(votes.c.actor, votes.c.name, votes.c.kind, votes.c.office, func.count().label("count"))
    per_actor = connection.execute(totals.group_by(votes.c.actor).order_by(votes.c.actor))
    by_form = forms.group_by(votes.c.actor, votes.c.name, votes.c.kind, votes.c.office).order_by(votes.c.actor)
    for total, (_, ballot) in zip(per_actor, groupby(connection.execute(by_form), attrgetter("actor")), strict=True):
        cast = list(ballot)
        yield {
            "actor": total.actor,
            "name": _most_frequent(cast, "name"),
            "kind": _most_frequent(cast, "kind"),
            "office": _most_frequent(cast, "office"),
            "articles": total.articles,
            "statements": int(total.statements),
            "also": _by_frequency(cast, "name")[1:],
            "ids": [total.actor],
        }


@dataclass(frozen=True, slots=True)
class Tally:
    """How often an article names an actor so, or has it speak.

    Attributes:
        article, actor: their ids.
        name, kind, office: as the article has them; `kind` is of mentions alone.
        count: how often.
        spoken: how many of those are statements.
    """

    article: str
    actor: str
    name: str | None
    kind: str | None
    office: str | None
    count: int
    spoken: int


def tallies(connection: Connection, as_of: str | None = None) -> Iterator[Tally]:
    """What `rows` rolls up, article by article."""
    votes = _votes(as_of)
    so = (votes.c.article, votes.c.actor, votes.c.name, votes.c.kind, votes.c.office)
    counted = select(*so, func.count(), func.sum(votes.c.spoken)).group_by(*so).order_by(*so)
    for row in connection.execute(counted, execution_options={"yield_per": 500}):
        yield Tally(*row)


def _votes(as_of: str | None) -> Subquery:
    """Each mention and each statement as a vote on its actor's name, kind and office."""
    said, named = statements.c, mentions.c
    spoken: Select[Any] = select(
        said.actor, said.article, said.speaker.label("name"), null().cast(named.kind.type).label("kind"), said.office,
        literal(1).label("spoken"),
    )  # fmt: skip
    mentioned: Select[Any] = select(
        named.actor, named.article, named.name, named.kind, named.office, literal(0).label("spoken")
    )
    known = (spoken.where(said.actor.is_not(None)), mentioned.where(named.actor.is_not(None)))
    if as_of is not None:
        early = select(articles.c.article).where(published_by(as_of))
        known = (known[0].where(said.article.in_(early)), known[1].where(named.article.in_(early)))
    return union_all(*known).subquery()


def _most_frequent(ballot: list[Row[Any]], field: str) -> str | None:
    return next(iter(_by_frequency(ballot, field)), None)


def _by_frequency(ballot: list[Row[Any]], field: str) -> list[str]:
    counts: Counter[str] = Counter()
    for row in ballot:
        value = getattr(row, field)
        if value is not None:
            counts[value] += row._mapping["count"]  # noqa: SLF001  # `row.count` is the tuple's own method
    return sorted(counts, key=lambda value: (-counts[value], value))
