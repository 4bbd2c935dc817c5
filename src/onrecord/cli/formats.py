"""The formats that rows are written in, and where to: what `export` and `diff` share."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import click

from onrecord.cli.output import replacing
from onrecord.report.spreadsheet import Sheet, SourceOf, write_book
from onrecord.report.tables import FORMATS, write_rows

F = TypeVar("F", bound=Callable[..., Any])

BOOK = "xlsx"
BINARY = frozenset({"parquet", BOOK})


def format_option(function: F) -> F:
    """`--format jsonl|csv|parquet|xlsx`."""
    return click.option(
        "--format", "form", type=click.Choice([*FORMATS, BOOK]), default="jsonl", show_default=True, help="Of the rows."
    )(function)


def output_option(function: F) -> F:
    """`-o FILE`."""
    return click.option(
        "-o", "--output", metavar="FILE", type=click.Path(dir_okay=False), help="Instead of standard output."
    )(function)


def require_place(form: str, output: str | None) -> None:
    """Have no terminal get what is no text.

    Raises:
        UsageError: it would.
    """
    if output in {None, "-"} and form in BINARY and sys.stdout.isatty():
        raise click.UsageError(f"{form} is no text for a terminal; name a file with -o")


def write_out(sheets: Sequence[Sheet], form: str, output: str | None, source_of: SourceOf) -> None:
    """Write rows of one kind, or a sheet for each of several kinds, to a file or to standard output."""
    if output in {None, "-"}:
        _write(sheets, form, sys.stdout.buffer, source_of)
        sys.stdout.buffer.flush()
        return
    with replacing(Path(str(output))) as stream:
        _write(sheets, form, stream, source_of)


def _write(sheets: Sequence[Sheet], form: str, stream: BinaryIO, source_of: SourceOf) -> None:
    if form == BOOK:
        write_book(sheets, stream, source_of)
        return
    [only] = sheets
    write_rows(only.rows, only.kind, form, stream, only.fields)
