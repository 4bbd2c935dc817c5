"""`onrecord`: the commands, each loaded when it is called."""

from __future__ import annotations

import importlib
import io
import os
import sys
from typing import Any

import click

COMMANDS = {
    "annotate": "Read articles and print what is in them, one JSON object an article.",
    "build": "Read articles into a ledger.",
    "export": "Write a ledger's rows as JSON Lines, CSV, Parquet or a spreadsheet.",
    "diff": "Write which rows came, went or changed since a day or a run, and why.",
    "report": "Write a ledger as one readable HTML page.",
    "forget": "Remove articles from a ledger, with all that rests on them.",
    "demo": "Build and report the sample corpus that ships with onrecord.",
    "doctor": "Check the installation, and a ledger.",
}

STOPPING = dict.fromkeys(("build", "demo"), "stopped; what was read is kept, and the next build goes on from there")

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

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; `--help` and `--version` write already here, where the disk may be full."""
        try:
            return super().parse_args(ctx, args)
        except BrokenPipeError:
            raise
        except OSError as error:
            from onrecord.cli.problems import Problem, sentence_of  # noqa: PLC0415  # as below

            raise Problem(sentence_of(error)) from error

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what goes wrong is one line and an exit code."""
        from onrecord.cli.problems import Stopped, spoken  # noqa: PLC0415  # only when a command runs

        try:
            with spoken():
                return super().invoke(ctx)
        except KeyboardInterrupt:
            raise Stopped(STOPPING.get(ctx.invoked_subcommand or "", "stopped")) from None


@click.group(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="onrecord", message="onrecord %(version)s")
def cli() -> None:
    """Read the news about a crisis and keep a sourced ledger: who said what, which figures, in whose words."""


def main() -> None:
    """Run the command line, in UTF-8 whatever the locale."""
    _fill_in_streams()
    if isinstance(sys.stdout, io.TextIOWrapper):  # names of files may hold what no encoding has
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    cli()


def _fill_in_streams() -> None:
    """Have a closed standard stream be the null device; else the next file opened would stand in its place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123  # for good
