"""Errors as one line on standard error, and the exit codes of the contract."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import IO, Any

import click

from onrecord.ledger.errors import LedgerError
from onrecord.lexicon.actors import ActorsFileError
from onrecord.lexicon.counted import CountedFileError
from onrecord.lexicon.outlets import OutletsFileError
from onrecord.report.tables import MissingExtraError, TooLargeError
from onrecord.run.spread import WorkerLostError

KNOWN = (
    LedgerError,
    ActorsFileError,
    OutletsFileError,
    CountedFileError,
    MissingExtraError,
    TooLargeError,
    WorkerLostError,
    OSError,
)
NOTHING_READ = 1
SOME_REFUSED = 3
# As a shell reports a program that SIGPIPE ended: 128 and the signal's number.
NOBODY_READS = 141
NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
# Standard output has no name, and neither have the files that libraries keep for a moment.
MAKE_ROOM = "free some where the output goes, or where temporary files go (TMPDIR), and run again"


class Problem(click.ClickException):
    """What the user can act on, as one line."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Write it to standard error."""
        click.echo(f"onrecord: {self.format_message()}", file=file, err=True)


class Misused(Problem):
    """The command cannot have been meant so."""

    exit_code = 2


class Stopped(Problem):
    """The user ended the program."""

    exit_code = 130  # as a shell reports it: 128 and the number of SIGINT


@contextmanager
def spoken() -> Iterator[None]:
    """Have what goes wrong within end the program with one line and an exit code; a reader gone early with none."""
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        _to_nobody()
        raise click.exceptions.Exit(NOBODY_READS) from None
    except click.exceptions.Exit:  # a RuntimeError too, and no problem: `--help` ends so
        raise
    except KNOWN as error:
        raise Problem(sentence_of(error)) from error
    except RuntimeError as error:
        from onrecord.annotate.model.weights import WeightsError  # noqa: PLC0415  # brings the neural runtime

        if isinstance(error, WeightsError):
            raise Problem(str(error)) from error
        raise


def _to_nobody() -> None:
    """Have Python flush what is left to where it cannot fail (docs.python.org/3/library/signal.html, on SIGPIPE)."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def sentence_of(error: BaseException) -> str:
    """What went wrong, with the file where the error names one."""
    if not isinstance(error, OSError) or not error.strerror:
        return str(error)
    if error.filename:
        return f"{error.filename}: {error.strerror}"
    return f"{error.strerror}; {MAKE_ROOM}" if error.errno in NO_ROOM else error.strerror


def exit_code(read: int, refused: int, inputs: Sequence[str]) -> int:
    """The contract's exit code for so many articles read and inputs refused; says where there was neither."""
    if not read and not refused:
        click.echo(f"onrecord: there is nothing to read in {', '.join(inputs)}", err=True)
    if not read:
        return NOTHING_READ
    return SOME_REFUSED if refused else 0
