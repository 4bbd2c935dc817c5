"""`onrecord`: the commands, each loaded when it is called."""

from __future__ import annotations

import importlib
import sys

import click

COMMANDS = {
    "annotate": "Read articles and print what is in them, one JSON object an article.",
    "build": "Read articles into a ledger.",
    "export": "Write a ledger's rows as JSON Lines, CSV, Parquet or a spreadsheet.",
    "report": "Write a ledger as one readable HTML page.",
    "forget": "Remove articles from a ledger, with all that rests on them.",
    "demo": "Build and report the sample corpus that ships with onrecord.",
    "doctor": "Check the installation, and a ledger.",
}

EPILOG = """\b
Examples:
  onrecord build news/ --ledger crisis.ledger
  onrecord report --ledger crisis.ledger -o crisis.html
  onrecord export statements --ledger crisis.ledger --format csv -o statements.csv
  cat article.txt | onrecord annotate -

Exit codes: 0 done, 1 nothing could be read, 2 wrong usage, 3 done, but some inputs were refused."""


class Commands(click.Group):
    """Commands by name; the code of one is imported when it is called, which keeps `--version` quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the help."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"onrecord.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="onrecord", message="onrecord %(version)s")
def cli() -> None:
    """Read the news about a crisis and keep a sourced ledger: who said what, which figures, in whose words."""


def main() -> None:
    """Run the command line; an error the user can act on is one line and exit code 1."""
    from onrecord.cli.problems import KNOWN, sentence_of  # noqa: PLC0415  # only when a command runs

    try:
        cli(standalone_mode=True)
    except KNOWN as error:
        click.echo(f"onrecord: {sentence_of(error)}", err=True)
        sys.exit(1)
