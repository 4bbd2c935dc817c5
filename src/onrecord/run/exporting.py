"""Rows of every export kind: those of the ledger, and those that are decided over them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from onrecord.ledger.readable import Readable
from onrecord.run.actors import actor_rows
from onrecord.run.copies import article_rows, copy_rows
from onrecord.run.series import series_rows
from onrecord.run.stories import story_rows
from onrecord.run.utterances import utterance_rows

Rows = Iterator[dict[str, Any]]

_MADE: Mapping[str, Callable[[Readable, str | None], Rows]] = {
    "actors": actor_rows,
    "articles": article_rows,
    "copies": copy_rows,
    "series": series_rows,
    "stories": story_rows,
    "utterances": utterance_rows,
}


def rows(ledger: Readable, kind: str, as_of: str | None = None) -> Rows:
    """Rows of an export kind, always in one order.

    Args:
        ledger: open.
        kind: a kind of the contract, or `zones`.
        as_of: a day, ISO 8601: only articles known to have been published by then, and what rests on them.

    Raises:
        ValueError: there is no such kind, or `as_of` is no day.
    """
    made = _MADE.get(kind)
    return made(ledger, as_of) if made else ledger.rows(kind, as_of)
