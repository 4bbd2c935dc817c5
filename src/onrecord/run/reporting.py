"""A ledger as a page: which rows, and what they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Any

from onrecord.ledger.ledger import Ledger
from onrecord.records.reason import Reason
from onrecord.report.build import make_view
from onrecord.report.page import render
from onrecord.report.view import Selection
from onrecord.run.exporting import rows

# Findings that words are not those that were written.
DAMAGE = frozenset({"garbled", "corrupt_number", "glued_words", "repeated_text"})


_BESIDES = ("series", "events", "copies", "utterances")


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
    stories = _stories(ledger, story)
    wanted = None if story is None else frozenset(row["article"] for row in stories)
    if story is not None:
        selection = replace(selection, story=stories[0].get("heading") or story)
    findings = list(_rows(ledger, "findings", wanted))
    counts, garbled = ledger.summary().counts, list(_garbled(findings))
    return render(
        make_view(
            _articles(ledger, wanted, findings),
            _rows(ledger, "statements", wanted),
            _rows(ledger, "figures", wanted),
            chain(_rows(ledger, "refusals", wanted), garbled),
            {**counts, "refusals": counts["refusals"] + len(garbled)},
            **{kind: _rows(ledger, kind, wanted) for kind in _BESIDES},
            stories=stories,
            selection=selection,
            size_cap=size_cap,
        )
    )


def _stories(ledger: Ledger, story: str | None) -> list[dict[str, Any]]:
    """The rows of all stories, or of the one that was asked for."""
    found = [row for row in rows(ledger, "stories") if story is None or row["story"] == story]
    if not found and story is not None:
        raise NoSuchStoryError(f"{ledger.path} has no story {story!r}; `onrecord export stories` lists those it has")
    return found


def _articles(
    ledger: Ledger, wanted: frozenset[str] | None, findings: Iterable[dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    redated = {row["article"]: row["detail"] for row in findings if row["kind"] == "redated"}
    for row in _rows(ledger, "articles", wanted):
        whole = ledger.article(row["article"]) or row
        yield whole | {"origin": row.get("origin"), "redated": redated.get(row["article"])}


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
    return (row for row in rows(ledger, kind) if wanted is None or row["article"] in wanted)
