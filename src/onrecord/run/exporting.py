"""Rows of every export kind: those of the ledger, and those that are decided over them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from onrecord.ledger.readable import Readable
from onrecord.run.series import series_rows
from onrecord.run.stories import story_rows

_LINKED = {"series": series_rows, "stories": story_rows}


def rows(ledger: Readable, kind: str, as_of: str | None = None) -> Iterator[dict[str, Any]]:
    """Rows of an export kind, always in one order.

    Args:
        ledger: open.
        kind: a kind of the contract, or `zones`.
        as_of: a day, ISO 8601: only articles known to have been published by then, and what rests on them.

    Raises:
        ValueError: there is no such kind, or `as_of` is no day.
    """
    linked = _LINKED.get(kind)
    return linked(ledger, as_of) if linked else ledger.rows(kind, as_of)
