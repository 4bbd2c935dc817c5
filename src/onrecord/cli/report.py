"""`onrecord report`."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from onrecord.cli.options import day_option, ledger_option
from onrecord.cli.output import replacing
from onrecord.cli.problems import Problem
from onrecord.ledger.open import open_ledger
from onrecord.report.build import SIZE_CAP, SMALLEST_CAP
from onrecord.report.view import Selection
from onrecord.run.reporting import NoSuchStoryError, report_page

EPILOG = """\b
Examples:
  onrecord report --ledger crisis.ledger -o crisis.html
  onrecord report --ledger crisis.ledger -o keller.html --speaker Keller --since 2025-03-08"""


@click.command(epilog=EPILOG)
@ledger_option
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="The page; - is standard output.",
)
@day_option("--since", "Only what was said or published on that day or later.")
@click.option("--speaker", metavar="NAME", help="Only speakers whose name has these words.")
@click.option("--story", metavar="ID", help="Only the articles of one story.")
@click.option("--limit", metavar="N", type=click.IntRange(min=1), help="At most so many statements, and figures.")
@click.option(
    "--max-bytes",
    default=SIZE_CAP,
    show_default=True,
    metavar="N",
    type=click.IntRange(min=SMALLEST_CAP),
    help="The largest page; it says what it left out.",
)
def command(
    ledger: str,
    output: str,
    since: datetime | None,
    speaker: str | None,
    story: str | None,
    limit: int | None,
    max_bytes: int,
) -> None:
    """Write a ledger as one HTML page that opens by double click and needs no network."""
    selection = Selection(since=since.date().isoformat() if since else None, speaker=speaker, limit=limit)
    try:
        with open_ledger(ledger) as opened:
            page = report_page(opened, selection, story, max_bytes)
    except NoSuchStoryError as error:
        raise Problem(str(error)) from error
    data = page.encode()
    if output == "-":
        sys.stdout.buffer.write(data)
        return
    with replacing(Path(output)) as stream:
        stream.write(data)
    click.echo(f"Wrote {output} ({_size(len(data))}).")


def _size(number: int) -> str:
    return f"{number / 1e6:.1f} MB" if number >= 1e6 else f"{number / 1e3:.0f} kB"
