"""Figures of a ledger as claims: with who makes them and the words they stand in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from itertools import groupby
from operator import itemgetter
from typing import Any

from onrecord.ledger.readable import Readable
from onrecord.lexicon.actors import actors
from onrecord.lexicon.reporting import abbreviations
from onrecord.link.series import repeated
from onrecord.link.surroundings import around
from onrecord.records.comparison import Claim
from onrecord.records.figure import Figure, Rest
from onrecord.run.copies import origins
from onrecord.text.intervals import Intervals
from onrecord.text.sentences import sentences

Row = Mapping[str, Any]

_FIELDS = tuple(field.name for field in fields(Figure))


class _Named:
    """A state named at a place."""

    __slots__ = ("end", "name", "start")

    def __init__(self, row: Row) -> None:
        self.start: int = row["start"]
        self.end: int = row["end"]
        self.name: str = row["name"]


def claims(ledger: Readable, as_of: str | None = None) -> Iterator[Claim]:
    """The figures of a ledger as claims, article by article.

    Args:
        ledger: open.
        as_of: a day, ISO 8601: only articles known to have been published by then.
    """
    known = origins(ledger, as_of)
    named = _by_article(ledger.rows("mentions", as_of))
    at, mentions = next(named, ("", []))
    for article, rows in _by_article(ledger.rows("figures", as_of)):
        while at and at < article:
            at, mentions = next(named, ("", []))
        whole = ledger.article(article)
        if whole is not None:
            for claim in claims_of(rows, whole, mentions if at == article else []):
                yield replace(claim, origin=known.origin_at(article, claim.figure.start, claim.figure.end))


def claims_of(rows: Sequence[Row], article: Row, mentions: Iterable[Row]) -> Iterator[Claim]:
    """The figures of one article as claims.

    Args:
        rows: its rows of the `figures` export, in order.
        article: its row of the `articles` export, with `text`.
        mentions: its rows of the `mentions` export.
    """
    figures = [_figure(row) for row in rows]
    again = repeated(figures)
    text, states = article["text"], Intervals(_Named(row) for row in mentions if _is_state(row))
    split = sentences(text, abbreviations())
    for row, figure in zip(rows, figures, strict=True):
        words = around(text, split, figure.start, figure.end)
        sides = {one.name for one in states.touching(words.sentence.start, words.sentence.end)}
        yield Claim(
            figure=figure,
            article=article["article"],
            text_id=article["text_id"],
            outlet=article["outlet"],
            published=article["published"],
            author=row["speaker"] if figure.statement else article["outlet"],
            speaks=figure.statement is not None,
            before=words.before,
            behind=words.behind,
            following=words.following,
            sides=tuple(sorted(sides)),
            again=again[figure.id],
        )


def _by_article(rows: Iterable[Row]) -> Iterator[tuple[str, list[Row]]]:
    for article, group in groupby(rows, key=itemgetter("article")):
        yield article, list(group)


def _figure(row: Row) -> Figure:
    given = {name: row[name] for name in _FIELDS}
    rests = tuple(Rest(**one) for one in given["rests_on"])
    return Figure(**{**given, "modifiers": tuple(given["modifiers"]), "rests_on": rests})


def _is_state(row: Row) -> bool:
    known = actors().by_id.get(row["actor"])
    return row["name"] is not None and (row["kind"] == "nationality" or (known is not None and known.kind == "state"))
