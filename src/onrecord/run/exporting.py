"""Rows of every export kind: those of the ledger, and those that are decided over them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from onrecord.ledger.readable import Readable
from onrecord.run.copies import article_rows, copy_rows
from onrecord.run.series import series_rows


def rows(ledger: Readable, kind: str, as_of: str | None = None) -> Iterator[dict[str, Any]]:
    """Rows of an export kind, always in one order.

    Args:
        ledger: open.
        kind: a kind of the contract, or `zones`.
        as_of: a day, ISO 8601: only articles known to have been published by then, and what rests on them.

    Raises:
        ValueError: there is no such kind, or `as_of` is no day.
    """
    made = LINKED.get(kind)
    return made(ledger, as_of) if made else ledger.rows(kind, as_of)


LINKED: Mapping[str, Callable[[Readable, str | None], Iterator[dict[str, Any]]]] = {
    "articles": article_rows,
    "copies": copy_rows,
    "series": series_rows,
}
"""What makes the rows of kinds with something that is decided across articles."""
