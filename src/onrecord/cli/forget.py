"""`onrecord forget`."""

from __future__ import annotations

import sys

import click

from onrecord.cli.options import ledger_option
from onrecord.cli.problems import NOTHING_READ, SOME_REFUSED
from onrecord.ledger.kept import printable
from onrecord.ledger.open import open_ledger
from onrecord.run.linking import linker

EPILOG = """\b
Examples:
  onrecord forget 2025-03-04-strait-closed.txt --ledger crisis.ledger"""


@click.command(epilog=EPILOG)
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@ledger_option
def command(articles: tuple[str, ...], ledger: str) -> None:
    """Remove articles, by name or id, with all that rests on them, and say what that was."""
    with open_ledger(ledger) as opened:
        del opened  # a ledger that is not there must not be made by forgetting something in it
    with open_ledger(ledger, write=True) as opened:
        gone = opened.forget(articles, linker())
    for one in gone:
        rows = ", ".join(_count(number, kind) for kind, number in one.counts.items()) or "nothing else"
        click.echo(f"Forgot {one.name} ({one.id or 'an input that was refused'}) and with it {rows}.")
    known = {one.name for one in gone} | {one.id for one in gone}
    missing = [wanted for wanted in articles if printable(wanted) not in known]
    for wanted in missing:
        click.echo(f"onrecord: {ledger} has no article {wanted}", err=True)
    if missing:
        sys.exit(SOME_REFUSED if gone else NOTHING_READ)


def _count(number: int, kind: str) -> str:
    return f"{number} {kind.removesuffix('s') if number == 1 else kind}"
