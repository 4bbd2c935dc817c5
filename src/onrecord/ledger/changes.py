"""What differs between rows as readers saw them and as they see them now: values in, values out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]
Keyed = dict[str, dict[str, Row]]
"""Rows of one kind by their article, and by what tells them apart within it."""

CAME, WENT, CHANGED = "came", "went", "changed"

_PLACED = {"times": "type", "findings": "kind", "zones": "kind"}
"""Kinds whose rows have no id, with the field that tells apart rows of one place."""


@dataclass(frozen=True, slots=True)
class Change:
    """What one run did to one row.

    Attributes:
        run: the run's number.
        kind: of the row, as the exports name it.
        key: tells the rows of one kind apart within an article.
        change: `came`, `went` or `changed`.
        before: all fields of a row that went, as far as they are still known; the old values of one that changed.
        why: codes of the causes, sorted.
    """

    run: int
    kind: str
    key: str
    change: str
    before: Mapping[str, Any]
    why: tuple[str, ...]


def keyed(kind: str, rows: Iterable[Row]) -> Keyed:
    """Rows by article and key; rows that nothing tells apart are numbered in their order."""
    found: Keyed = defaultdict(dict)
    seen: Counter[tuple[str, str]] = Counter()
    for row in rows:
        article, key = row["article"], _key(kind, row)
        seen[article, key] += 1
        number = seen[article, key]
        found[article][f"{key} {number}" if number > 1 else key] = row
    return found


def _key(kind: str, row: Row) -> str:
    if kind == "articles":
        return str(row["article"])
    if kind in _PLACED:
        return f"{row['start']}-{row['end']} {row[_PLACED[kind]]}"
    return str(row["id"])


def differences(old: Mapping[str, Row], new: Mapping[str, Row]) -> Iterator[tuple[str, str, Row]]:
    """Key, change and what was before, for each row of an article that is not the same in all fields of the old one."""
    for key, row in old.items():
        now = new.get(key)
        if now is None:
            yield key, WENT, row
        elif before := {name: value for name, value in row.items() if now.get(name) != value}:
            yield key, CHANGED, before
    for key in new:
        if key not in old:
            yield key, CAME, {}


def restored(now: Row | None, later: Iterable[Change]) -> Row | None:
    """The row as it was before some changes, given the latest first; `None` where it was not there."""
    row = now
    for change in later:
        if change.change == CAME:
            row = None
        elif change.change == WENT:
            row = dict(change.before)
        else:
            row = {**(row or {}), **change.before}
    return row
