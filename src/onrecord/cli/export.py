"""`onrecord export`."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from onrecord.cli.options import day_option, ledger_option
from onrecord.cli.output import replacing
from onrecord.ledger.export import KINDS, LATER, fields
from onrecord.ledger.open import open_ledger
from onrecord.report.tables import FORMATS, write_rows

BINARY = frozenset({"parquet", "xlsx"})

EPILOG = """\b
Examples:
  onrecord export statements --ledger crisis.ledger
  onrecord export figures --ledger crisis.ledger --format csv -o figures.csv
  onrecord export actors --ledger crisis.ledger --as-of 2025-03-08"""


@click.command(epilog=EPILOG)
@click.argument("kind", type=click.Choice(sorted({*KINDS, *LATER, "actors"})))
@ledger_option
@click.option("--format", "form", type=click.Choice(FORMATS), default="jsonl", show_default=True, help="Of the rows.")
@day_option("--as-of", "Only what rests on articles known to have been published by then.")
@click.option("-o", "--output", metavar="FILE", type=click.Path(dir_okay=False), help="Instead of standard output.")
def command(kind: str, ledger: str, form: str, as_of: datetime | None, output: str | None) -> None:
    """Write a ledger's rows of one KIND; every row that rests on text gives the exact words and where they stand."""
    if kind in LATER:
        click.echo(f"onrecord: this version does not make {kind} yet; there are no rows", err=True)
    if output == "-":
        output = None
    if output is None and form in BINARY and sys.stdout.isatty():
        raise click.UsageError(f"{form} is no text for a terminal; name a file with -o")
    with open_ledger(ledger) as opened:
        rows = opened.rows(kind, as_of.date().isoformat() if as_of else None)
        if output is None:
            write_rows(rows, kind, form, sys.stdout.buffer, fields(kind))
            sys.stdout.buffer.flush()
            return
        with replacing(Path(output)) as stream:
            write_rows(rows, kind, form, stream, fields(kind))
