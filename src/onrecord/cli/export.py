"""`onrecord export`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import click

from onrecord.cli.formats import BOOK, output_option, require_place, write_out
from onrecord.cli.options import day_option, ledger_option
from onrecord.ledger.export import KINDS, LATER, LINKED, fields
from onrecord.ledger.open import open_ledger
from onrecord.report.plover import records
from onrecord.report.spreadsheet import Sheet
from onrecord.report.tables import FORMATS

MADE = (*KINDS, "actors", *sorted(LINKED))
ALL = "all"
PLOVER = "plover"

EPILOG = """\b
Examples:
  onrecord export statements --ledger crisis.ledger
  onrecord export figures --ledger crisis.ledger --format csv -o figures.csv
  onrecord export actors --ledger crisis.ledger --as-of 2025-03-08
  onrecord export series --ledger crisis.ledger
  onrecord export events --ledger crisis.ledger --format plover
  onrecord export all --ledger crisis.ledger --format xlsx -o crisis.xlsx"""


@click.command(epilog=EPILOG)
@click.argument("kinds", nargs=-1, required=True, type=click.Choice([*sorted({*MADE, *LATER}), ALL]))
@ledger_option
@click.option(
    "--format",
    "form",
    type=click.Choice([*FORMATS, BOOK, PLOVER]),
    default="jsonl",
    show_default=True,
    help="Of the rows; plover: events in JSON Lines with the names of PLOVER's codebook.",
)
@day_option("--as-of", "Only what rests on articles known to have been published by then.")
@output_option
def command(kinds: tuple[str, ...], ledger: str, form: str, as_of: datetime | None, output: str | None) -> None:
    """Write a ledger's rows of one kind; every row that rests on text gives the exact words and where they stand.

    As xlsx also of several kinds, or of all, with a sheet for each; there each row links to its article's address.
    """
    from onrecord.run.exporting import rows  # noqa: PLC0415  # loads numpy, for which no help should wait

    wanted = MADE if ALL in kinds else tuple(dict.fromkeys(kinds))
    _require_one(wanted, form)
    require_place(form, output)
    for kind in wanted:
        if kind in LATER:
            click.echo(f"onrecord: this version does not make {kind} yet; there are no rows", err=True)
    day = as_of.date().isoformat() if as_of else None
    with open_ledger(ledger) as opened:
        if form == PLOVER:
            write_out([Sheet("events", records(rows(opened, "events", day)), {})], "jsonl", output, opened.source)
            return
        sheets = [Sheet(kind, rows(opened, kind, day), fields(kind)) for kind in wanted]
        write_out(sheets, form, output, opened.source)


def _require_one(kinds: Sequence[str], form: str) -> None:
    if form == PLOVER and tuple(kinds) != ("events",):
        raise click.UsageError(f"{form} is a format of events; write: onrecord export events --format {form}")
    if len(kinds) > 1 and form != BOOK:
        raise click.UsageError(
            f"{form} holds rows of one kind; name one, or take --format {BOOK}, which has a sheet for each"
        )
