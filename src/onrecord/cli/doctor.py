"""`onrecord doctor`."""

from __future__ import annotations

import sys

import click

from onrecord.annotate.model.weights import weights
from onrecord.ledger.open import open_ledger
from onrecord.run.fingerprints import fingerprints
from onrecord.run.here import cores, extras, versions
from onrecord.run.settings import Settings

EPILOG = """\b
Examples:
  onrecord doctor
  onrecord doctor --ledger crisis.ledger"""


@click.command(epilog=EPILOG)
@click.option("--ledger", metavar="FILE", type=click.Path(dir_okay=False), help="A ledger to check.")
def command(ledger: str | None) -> None:
    """Say what is installed and whether it works; with a ledger, whether every row still stands on its words."""
    for name, number in versions().items():
        click.echo(f"{name:12} {number}")
    for extra, found in extras().items():
        click.echo(f"{extra:12} {found or f'not installed (pip install onrecord[{extra}])'}")
    click.echo(f"{'cores':12} {cores()}")
    weights()  # read and held against their checksums
    click.echo(f"{'weights':12} whole: each file is the one that was made")
    for stage, mark in fingerprints(Settings()).items():
        click.echo(f"{stage:12} {mark}")
    if ledger:
        _check(ledger)


def _check(ledger: str) -> None:
    with open_ledger(ledger) as opened:
        for problem in (problems := opened.check()):
            click.echo(f"{'ledger':12} {problem}")
        if problems:
            sys.exit(1)
        articles = opened.summary().counts["articles"]
    click.echo(
        f"{'ledger':12} {ledger} is whole: {articles:,} article{'' if articles == 1 else 's'}, every row verbatim"
    )
