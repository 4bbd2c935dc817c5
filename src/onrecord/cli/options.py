"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from onrecord.run.settings import Settings

F = TypeVar("F", bound=Callable[..., Any])


def ledger_option(function: F) -> F:
    """`--ledger FILE`."""
    return click.option("--ledger", required=True, metavar="FILE", type=click.Path(dir_okay=False), help="The ledger.")(
        function
    )


def inputs_argument(function: F) -> F:
    """INPUT...: at least one path, or "-" for standard input."""
    return click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")(function)


def actors_option(function: F) -> F:
    """`--actors FILE`, as often as wanted."""
    return _own_files("actors", "actors")(function)


def outlets_option(function: F) -> F:
    """`--outlets FILE`, as often as wanted."""
    return _own_files("outlets", "outlets")(function)


def counted_option(function: F) -> F:
    """`--counted FILE`, as often as wanted."""
    return _own_files("counted", "kinds of what figures count")(function)


def _own_files(kind: str, words: str) -> Callable[[F], F]:
    return click.option(
        f"--{kind}",
        multiple=True,
        metavar="FILE",
        type=click.Path(dir_okay=False),
        help=f"A TOML file with {words} of your own; may be given several times.",
    )


def max_bytes_option(function: F) -> F:
    """`--max-bytes N`."""
    return click.option(
        "--max-bytes",
        default=Settings().max_bytes,
        show_default=True,
        metavar="N",
        type=click.IntRange(min=1, max=2**62),
        help="Refuse larger input files, unread; in archives larger files, in web archives larger records.",
    )(function)


def day_option(name: str, words: str) -> Callable[[F], F]:
    """An option that takes an ISO 8601 day."""
    return click.option(name, metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help=words)
