"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

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
    return click.option(
        "--actors",
        multiple=True,
        metavar="FILE",
        type=click.Path(dir_okay=False),
        help="A TOML file with actors of your own; may be given several times.",
    )(function)


def outlets_option(function: F) -> F:
    """`--outlets FILE`, as often as wanted."""
    return click.option(
        "--outlets",
        multiple=True,
        metavar="FILE",
        type=click.Path(dir_okay=False),
        help="A TOML file with outlets of your own; may be given several times.",
    )(function)


def max_bytes_option(function: F) -> F:
    """`--max-bytes N`."""
    return click.option(
        "--max-bytes",
        default=256 * 1024 * 1024,
        show_default=True,
        metavar="N",
        type=click.IntRange(min=1, max=2**62),
        help="Refuse larger input files, unread; of archives, larger members.",
    )(function)


def day_option(name: str, words: str) -> Callable[[F], F]:
    """An option that takes an ISO 8601 day."""
    return click.option(name, metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help=words)
