"""From the rows of copies to what the page says of its articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain
from math import fsum
from typing import Any

from onrecord.report.view import ShownArticle
from onrecord.report.view_sources import Carrier, ShownCopy

Row = Mapping[str, Any]

FIRST = "first"
"""Kind of the row that the first known carrier of an origin has."""
_MOST_NAMES = 200
"""So many outlets or speakers of one thing are kept for the filters."""


def with_copies(known: Mapping[str, ShownArticle], copies: Iterable[Row]) -> dict[str, ShownArticle]:
    """The articles by id, each with what it has of others and what others have of it.

    Where origins are known at all, an article without one is its own.
    """
    firsts: dict[str, str] = {}
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in copies:
        if row["kind"] == FIRST:
            firsts[row["origin"]] = row["article"]
        else:
            found[row["article"], row["origin"]].append(row)
    has: dict[str, list[ShownCopy]] = defaultdict(list)
    gives: dict[str, list[ShownCopy]] = defaultdict(list)
    for (article, origin), passages in sorted(found.items()):
        first = firsts.get(origin)
        if article not in known or first == article:
            continue
        has[article].append(_copy(known.get(first or ""), passages))
        if first is not None and first in known:
            gives[first].append(_copy(known[article], passages))
    linked = any(article.origin for article in known.values())
    return {
        id_: replace(
            article,
            origin=article.origin or (id_ if linked else None),
            copies=_largest_first(has[id_]),
            copied=_in_time(gives[id_]),
        )
        for id_, article in known.items()
    }


def carrier(article: ShownArticle, statement: str | None = None) -> Carrier:
    """The article as one that carries something."""
    return Carrier(
        article=article.id,
        heading=article.heading,
        outlet=article.outlet,
        published=article.published,
        statement=statement,
    )


def by_time(one: Carrier) -> tuple[str, str, str, str]:
    """Key of an order in time, in which what has no day comes last."""
    return (one.published or "~", one.outlet or "~", one.heading, one.article)


def most_named(tally: Counter[str]) -> tuple[str, ...]:
    """The names, in order; of very many those that are counted most."""
    most = sorted(tally, key=lambda name: (-tally[name], name))[:_MOST_NAMES]
    return tuple(sorted(most))


def _copy(other: ShownArticle | None, passages: Iterable[Row]) -> ShownCopy:
    """Of the kind that most of it is, with the share of all of it."""
    shares: dict[str, list[float]] = defaultdict(list)
    for row in passages:
        shares[row["kind"]].append(row.get("share") or 0.0)
    kind = min(shares, key=lambda one: (-fsum(shares[one]), one))
    share = min(1.0, fsum(chain.from_iterable(shares.values())))
    return ShownCopy(other=carrier(other) if other else None, kind=kind, share=share or None)


def _largest_first(copies: Iterable[ShownCopy]) -> tuple[ShownCopy, ...]:
    return tuple(sorted(copies, key=lambda one: -(one.share or 0)))


def _in_time(copies: Iterable[ShownCopy]) -> tuple[ShownCopy, ...]:
    return tuple(sorted(copies, key=lambda one: by_time(one.other) if one.other else ("~",)))
