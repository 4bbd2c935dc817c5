"""`onrecord build`."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

import click

from onrecord.cli.options import (
    actors_option,
    counted_option,
    inputs_argument,
    ledger_option,
    max_bytes_option,
    outlets_option,
)
from onrecord.cli.problems import exit_code
from onrecord.cli.progress import progress_bar
from onrecord.cli.refused import Refused
from onrecord.ledger.open import open_ledger
from onrecord.run.build import Built, build
from onrecord.run.here import cores
from onrecord.run.settings import Settings

EPILOG = """\b
Examples:
  onrecord build news/ --ledger crisis.ledger
  onrecord build today.jsonl page.html --ledger crisis.ledger"""


@click.command(epilog=EPILOG)
@inputs_argument
@ledger_option
@actors_option
@outlets_option
@counted_option
@max_bytes_option
def command(
    inputs: tuple[str, ...],
    ledger: str,
    actors: tuple[str, ...],
    outlets: tuple[str, ...],
    counted: tuple[str, ...],
    max_bytes: int,
) -> None:
    """Read articles into a ledger; the ledger is made if it is missing.

    The same input again changes nothing, and the order of inputs leaves no trace. A build that was stopped goes on
    where it was; readers see a change in one step at its end.

    INPUT is a file, a folder or - for standard input: text, Markdown, HTML, JSON, JSON Lines, CSV, RSS, Atom, a news
    sitemap, a web archive (WARC), or zip or gzip with any of these in it.
    """
    settings = Settings(actors=actors, outlets=outlets, counted=counted, max_bytes=max_bytes, workers=cores())
    built = build_and_say(inputs, ledger, settings)
    sys.exit(exit_code(built.read, built.refused, inputs))


def build_and_say(inputs: Sequence[str], ledger: str, settings: Settings) -> Built:
    """Build, and say what was refused and what the ledger holds now."""
    waiting = lambda: click.echo(f"onrecord: another build holds {ledger}; waiting for it", err=True)  # noqa: E731
    refused = Refused()
    with open_ledger(ledger, write=True, waiting=waiting) as opened, progress_bar("reading") as show:
        built = build(opened, inputs, settings, progress=show, refused=refused.add)
        counts = opened.summary().counts
    refused.say()
    click.echo(_summary(built, ledger, counts))
    return built


def _summary(built: Built, ledger: str, counts: Mapping[str, int]) -> str:
    refused = f", {_count(built.refused, 'input')} refused" if built.refused else ""
    new, changed = built.published.new, built.published.changed
    held_back = built.published.held_back
    held = f"; {held_back} rows held back by the verbatim gate" if held_back else ""
    holds = ", ".join(_count(counts[f"{noun}s"], noun) for noun in ("article", "statement", "figure", "event"))
    return (
        f"Read {_count(built.read, 'article')}{refused}: {new} new, {changed} changed{held}.\n{ledger} holds {holds}."
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
