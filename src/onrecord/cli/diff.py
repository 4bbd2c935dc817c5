"""`onrecord diff`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import click

from onrecord.cli.formats import format_option, output_option, require_place, write_out
from onrecord.cli.options import ledger_option
from onrecord.ledger.changes_net import FIELDS
from onrecord.ledger.changes_since import Since, SinceError
from onrecord.ledger.export import KINDS
from onrecord.ledger.open import open_ledger
from onrecord.report.spreadsheet import Sheet

CHANGES = ("came", "went", "changed")
WHY = {
    "new_article": "new articles",
    "new_input": "newly refused inputs",
    "read_again": "articles read again with another record",
    "code": "another version of the program",
    "lexicon": "changed word lists",
    "user_file": "changed files of your own",
    "library": "another version of a library",
    "weights": "other trained weights",
    "forgotten": "articles forgotten",
    "came_again": "articles forgotten and read again, whose former rows are gone and cannot be compared",
    "unknown": "what the rows were made with before is not known",
}

EPILOG = """\b
Examples:
  onrecord diff --ledger crisis.ledger --since 2025-03-04
  onrecord diff --ledger crisis.ledger --since run:3 --format csv -o changes.csv"""


@click.command(epilog=EPILOG)
@ledger_option
@click.option(
    "--since",
    required=True,
    metavar="T",
    help="A day or an instant (ISO 8601; UTC where it names no zone): runs that finished then or later. "
    "Or the run after which to look, as run:3.",
)
@format_option
@output_option
def command(ledger: str, since: str, form: str, output: str | None) -> None:
    """Write which rows came, went or changed since a day or a run, and why; standard error has it in one paragraph.

    Only the net effect counts: a row that came and went again is not there. The one exception is an article that was
    forgotten and came again: all its rows are told as come (came_again), since forgetting left nothing to compare
    them with.
    """
    require_place(form, output)
    with open_ledger(ledger) as opened:
        try:
            period = opened.since(since)
        except SinceError as error:
            raise click.BadParameter(str(error), param_hint="--since") from error
        tally = Tally()
        write_out([Sheet("changes", tally.over(opened.changes(period)), FIELDS)], form, output, opened.source)
    click.echo(summary(period, tally), err=True)


@dataclass(slots=True)
class Tally:
    """Rows counted as they pass: by kind and change, and by cause."""

    changes: dict[str, Counter[str]] = field(default_factory=dict)
    causes: Counter[str] = field(default_factory=Counter)

    def over(self, rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """The rows as they are."""
        for row in rows:
            self.changes.setdefault(row["kind"], Counter())[row["change"]] += 1
            self.causes.update(row["why"])
            yield row


def summary(period: Since, tally: Tally) -> str:
    """What changed, in one paragraph."""
    kinds = "; ".join(_of_kind(kind, tally.changes[kind]) for kind in KINDS if kind in tally.changes)
    causes = ", ".join(f"{WHY.get(code, code)} ({count:,})" for code, count in tally.causes.most_common())
    why = f" Why, in rows: {causes}." if causes else ""
    return f"Since {period.asked}{_runs(period)}: {kinds or 'nothing changed'}.{why}{_unknown(period)}"


def _runs(period: Since) -> str:
    if not period.runs:
        return ""
    first, last = period.runs[0].number, period.runs[-1].number
    return f" (run {last})" if first == last else f" (runs {first} to {last})"


def _of_kind(kind: str, counts: Counter[str]) -> str:
    (first, number), *others = [(change, counts[change]) for change in CHANGES if counts[change]]
    noun = kind.removesuffix("s") if number == 1 else kind
    return ", ".join([f"{number:,} {noun} {first}", *(f"{more:,} {change}" for change, more in others)])


def _unknown(period: Since) -> str:
    if period.unknown is None:
        return ""
    last = period.unknown
    return f" History begins after run {last.number} of {last.finished}: what changed until then was not noted."
