"""A ledger as a page: which rows, and what they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from onrecord.ledger.ledger import Ledger
from onrecord.records.reason import Reason
from onrecord.report.build import make_view
from onrecord.report.page import render
from onrecord.report.view import Selection
from onrecord.run.series import series_rows

# Findings that words are not those that were written.
DAMAGE = frozenset({"garbled", "corrupt_number", "glued_words", "repeated_text"})


class NoSuchStoryError(LookupError):
    """A story was asked for that the ledger does not have."""


def report_page(ledger: Ledger, selection: Selection, story: str | None, size_cap: int) -> str:
    """The page for a selection of an open ledger.

    Args:
        ledger: opened for reading.
        selection: which rows.
        story: id of a story; only what its articles say.
        size_cap: the most bytes the page may have.

    Raises:
        NoSuchStoryError: the ledger has no such story.
    """
    wanted = None if story is None else _of_story(ledger, story)
    findings = list(_rows(ledger, "findings", wanted))
    counts, garbled = ledger.summary().counts, list(_garbled(findings))
    return render(
        make_view(
            _articles(ledger, wanted, findings),
            _rows(ledger, "statements", wanted),
            _rows(ledger, "figures", wanted),
            chain(_rows(ledger, "refusals", wanted), garbled),
            {**counts, "refusals": counts["refusals"] + len(garbled)},
            series=(row for row in series_rows(ledger) if wanted is None or row["article"] in wanted),
            events=_rows(ledger, "events", wanted),
            selection=selection,
            size_cap=size_cap,
        )
    )


def _of_story(ledger: Ledger, story: str) -> frozenset[str]:
    articles = frozenset(row["article"] for row in ledger.rows("stories") if row["story"] == story)
    if not articles:
        raise NoSuchStoryError(f"{ledger.path} has no story {story!r}; `onrecord export stories` lists those it has")
    return articles


def _articles(
    ledger: Ledger, wanted: frozenset[str] | None, findings: Iterable[dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    redated = {row["article"]: row["detail"] for row in findings if row["kind"] == "redated"}
    for row in _rows(ledger, "articles", wanted):
        yield (ledger.article(row["article"]) or row) | {"redated": redated.get(row["article"])}


def _garbled(findings: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Damage found in the articles, to stand among what could not be read as it should have been."""
    for row in findings:
        if row["kind"] in DAMAGE:
            reason = Reason.of("garbled", damage=row["detail"])
            yield row | {"stage": "clean", "reason": reason.code, "params": dict(reason.params)}
        elif row["kind"] == "translated":
            reason = Reason.of("machine_translated", signs=row["detail"])
            yield row | {"stage": "clean", "reason": reason.code, "params": dict(reason.params)}


def _rows(ledger: Ledger, kind: str, wanted: frozenset[str] | None) -> Iterator[dict[str, Any]]:
    return (row for row in ledger.rows(kind) if wanted is None or row["article"] in wanted)
