"""The series of a ledger: what its figures come to, held against each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from onrecord.ledger.readable import Readable
from onrecord.link.reach import reach
from onrecord.link.series import series
from onrecord.records.series import Member, Series
from onrecord.report.reasons import sentence
from onrecord.run.claims import claims


def series_of(ledger: Readable, as_of: str | None = None) -> list[Series]:
    """The series of a ledger.

    Args:
        ledger: open.
        as_of: a day, ISO 8601: only articles known to have been published by then.
    """
    return series(claims(ledger, as_of))


def series_rows(ledger: Readable, as_of: str | None = None) -> Iterator[dict[str, Any]]:
    """Rows of the `series` export: a row a claim, series by series, each in order of time."""
    for one in series_of(ledger, as_of):
        for member in one.members:
            yield _row(one, member)


def _row(one: Series, member: Member) -> dict[str, Any]:
    claim, figure, held = member.claim, member.claim.figure, member.next
    low, high = reach(figure) or (None, None)
    return {
        "series": one.id,
        "counted": one.counted,
        "of": figure.of,
        "where": figure.where,
        "value": figure.value,
        "value_max": figure.value_max,
        "comparator": figure.comparator,
        "as_of": figure.as_of,
        "author": claim.author,
        "origins": member.origins,
        "article": claim.article,
        "start": figure.start,
        "end": figure.end,
        "text": figure.text,
        "next_verdict": held and held.verdict,
        "next_why": held and held.why.code,
        "next_says": held and sentence(held.why.code, dict(held.why.params)),
        "figure": figure.id,
        "low": low,
        "high": high,
        "unit": figure.unit,
        "out_of": figure.out_of,
        "change": figure.change,
        "modifiers": list(figure.modifiers),
        "measure": figure.measure,
        "status": figure.status,
        "speaks": claim.speaks,
        "outlet": claim.outlet,
        "published": claim.published,
    }
