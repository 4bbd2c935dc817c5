"""Refused inputs and errors as lines on standard error, and the exit codes they stand for."""

from __future__ import annotations

from collections.abc import Sequence

import click

from onrecord.ledger.errors import LedgerError
from onrecord.lexicon.actors import ActorsFileError
from onrecord.records.refusal import InputRefusal
from onrecord.report.reasons import sentence
from onrecord.report.tables import MissingExtraError, TooLargeError

KNOWN = (LedgerError, ActorsFileError, MissingExtraError, TooLargeError, OSError)
NOTHING_READ = 1
SOME_REFUSED = 3


def sentence_of(error: BaseException) -> str:
    """What went wrong, with the file where the error names one."""
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}"
    return str(error)


def say_refused(refusal: InputRefusal) -> None:
    """One line: which input, where in it, why."""
    place = f", {refusal.place}" if refusal.place else ""
    words = sentence(refusal.reason.code, dict(refusal.reason.params))
    click.echo(f"onrecord: {refusal.name}{place}: {words}", err=True)


def exit_code(read: int, refused: Sequence[InputRefusal] | int) -> int:
    """The contract's exit code for so many articles read and inputs refused."""
    count = refused if isinstance(refused, int) else len(refused)
    if count and not read:
        return NOTHING_READ
    return SOME_REFUSED if count else 0
