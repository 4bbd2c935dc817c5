"""From the rows of utterances to the versions that the page shows side by side."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from onrecord.report.build_copies import by_time, carrier, most_named
from onrecord.report.build_rows import shown_statement
from onrecord.report.excerpts import said_words, short
from onrecord.report.sources import sources_of
from onrecord.report.view import ShownArticle
from onrecord.report.view_linked import SUBSTANCE, Difference, ShownUtterance, ShownVersion
from onrecord.report.view_statements import ShownStatement

Row = Mapping[str, Any]

_MOST_VERSIONS = 12
"""So many stand side by side; `onrecord export utterances` has them all."""
_MOST_DIFFERENCES = 24


@dataclass(frozen=True, slots=True)
class _Told:
    """A row of an utterance with its statement."""

    statement: ShownStatement
    cue: str
    origin: str | None
    differs: tuple[Difference, ...]
    said: str | None
    said_basis: str | None
    is_copy: bool

    @property
    def rank(self) -> tuple[Any, ...]:
        """The fullest comes first, of two alike what is no copy, then what was published first."""
        left_out = sum(len(one.there) for one in self.differs if one.kind == "left_out")
        words = said_words(self.statement.content)[0]
        return (bool(self.differs), left_out, -len(words), self.is_copy, *self.time)

    @property
    def time(self) -> tuple[str, str, str]:
        """Key of an order in time."""
        return (self.statement.published or "~", self.statement.outlet or "~", self.statement.id)

    @property
    def fold(self) -> Hashable:
        """What versions share that stand as one: the origin, and all that a reader has to tell apart."""
        substance = frozenset(one for one in self.differs if one.kind in SUBSTANCE)
        return (self.origin or self.statement.article, substance, self.cue.casefold(), self.statement.quote_type)


def shown_utterances(
    rows: Iterable[Row], statements: Iterable[ShownStatement], known: Mapping[str, ShownArticle]
) -> tuple[tuple[ShownUtterance, ...], list[ShownStatement]]:
    """The utterances that have two versions or more, and all statements, each with what is told of it.

    The latest utterances come first, and of one day those that most articles have.

    Args:
        rows: of the export.
        statements: all of the ledger.
        known: its articles by id.
    """
    by_id = {one.id: one for one in statements}
    groups: dict[str, list[_Told]] = defaultdict(list)
    for row in rows:
        said = by_id.get(row["statement"]) or shown_statement({**row, "id": row["statement"]}, known)
        groups[row["utterance"]].append(_told(row, said, known.get(said.article)))
    utterances = []
    for name, told in groups.items():
        made = _utterance(name, sorted(told, key=lambda one: one.rank), known)
        several = made.sources.articles > 1 and len(made.versions) > 1
        for one in told:
            if one.statement.id in by_id:
                by_id[one.statement.id] = replace(
                    one.statement, origin=one.origin, sources=made.sources, utterance=name if several else None
                )
        utterances += [made] if several else []
    return _latest_first(utterances), list(by_id.values())


def _latest_first(utterances: Iterable[ShownUtterance]) -> tuple[ShownUtterance, ...]:
    most_told = sorted(utterances, key=lambda one: (-one.sources.articles, one.id))
    return tuple(sorted(most_told, key=lambda one: one.day, reverse=True))


def _told(row: Row, said: ShownStatement, article: ShownArticle | None) -> _Told:
    differs = (
        Difference(one["kind"], short(one.get("here")) or "", short(one.get("there")) or "")
        for one in islice(row.get("differs") or (), _MOST_DIFFERENCES)
    )
    return _Told(
        statement=said,
        cue=short(row.get("cue")) or said.cue_text,
        origin=row.get("origin"),
        differs=tuple(differs),
        said=row.get("said"),
        said_basis=row.get("said_basis"),
        is_copy=article is not None and bool(article.copies),
    )


def _utterance(name: str, told: list[_Told], known: Mapping[str, ShownArticle]) -> ShownUtterance:
    """Of the rows in order of their rank."""
    folds: dict[Hashable, list[_Told]] = defaultdict(list)
    for one in told:
        folds[one.fold].append(one)
    fullest, *others = (_version(same, known) for same in folds.values())
    others.sort(key=lambda one: (not _substance(one), one.statement.published or "~", one.statement.id))
    shown = sorted(others[: _MOST_VERSIONS - 1], key=lambda one: (one.statement.published or "~", one.statement.id))
    dated = next((one for one in told if one.said), told[0])
    return ShownUtterance(
        id=name,
        speaker=next((one.statement.speaker for one in told if one.statement.speaker), None),
        office=next((one.statement.office for one in told if one.statement.office), None),
        said=dated.said,
        said_basis=dated.said_basis,
        versions=(fullest, *shown),
        more=len(others) - len(shown),
        sources=sources_of((one.statement.article, one.origin) for one in told),
        outlets=most_named(Counter(one.statement.outlet or "" for one in told)),
    )


def _substance(version: ShownVersion) -> bool:
    return any(one.kind in SUBSTANCE for one in version.differs)


def _version(same: list[_Told], known: Mapping[str, ShownArticle]) -> ShownVersion:
    first = same[0]
    rest = {one.statement.article: one.statement for one in reversed(same)}
    rest.pop(first.statement.article)
    return ShownVersion(
        statement=first.statement,
        cue=first.cue,
        origin=first.origin,
        differs=first.differs,
        carriers=tuple(sorted((carrier(known[id_], one.id) for id_, one in rest.items() if id_ in known), key=by_time)),
    )
