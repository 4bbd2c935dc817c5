"""Articles with where they come from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from onrecord.ledger.readable import Readable
from onrecord.run.copies import origins


def article_rows(ledger: Readable, as_of: str | None = None) -> Iterator[dict[str, Any]]:
    """Rows of the `articles` export; articles that carry one text have one `origin`.

    Args:
        ledger: open.
        as_of: a day, ISO 8601: only articles known to have been published by then.

    Raises:
        ValueError: `as_of` is no day.
    """
    known = origins(ledger, as_of)
    return (row | {"origin": known.origin_of(row["article"])} for row in ledger.rows("articles", as_of))
