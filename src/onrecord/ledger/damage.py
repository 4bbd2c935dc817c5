"""What is found in the file and cannot have been written there, said with the file's name.

SQLite checks the structure of its pages alone: a flipped bit within a value goes unnoticed until somebody reads it.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, Protocol, TypeVar

import msgspec

from onrecord.ledger.errors import LedgerDamagedError

P = ParamSpec("P")
T = TypeVar("T")


class InFile(Protocol):
    """What rests on a file."""

    path: Path


Self = TypeVar("Self", bound=InFile)


class UnreadableError(Exception):
    """A value is not what its place in the ledger can hold; says which, but not in which file."""


@contextmanager
def expecting(what: str) -> Iterator[None]:
    """Have bytes of the file that cannot be decoded, or results that are not all there, raise `UnreadableError`."""
    try:
        yield
    except (zlib.error, msgspec.DecodeError, KeyError) as error:
        raise UnreadableError(f"{what}: {error}") from error


@contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except UnreadableError as error:
        sentence = "the file is damaged; take a copy that is not, or build it again"
        raise LedgerDamagedError(f"{path}: {sentence} ({error})") from error


def names_file(method: Callable[Concatenate[Self, P], T]) -> Callable[Concatenate[Self, P], T]:
    """Have what is unreadable to a method raise `LedgerDamagedError`, which names the file."""

    @wraps(method)
    def naming(self: Self, /, *args: P.args, **kwargs: P.kwargs) -> T:
        with _named(self.path):
            return method(self, *args, **kwargs)

    return naming


def names_file_of_each(
    method: Callable[Concatenate[Self, P], Iterator[T]],
) -> Callable[Concatenate[Self, P], Iterator[T]]:
    """The same for a method that gives its rows one by one."""

    @wraps(method)
    def naming(self: Self, /, *args: P.args, **kwargs: P.kwargs) -> Iterator[T]:
        return _each(self.path, method(self, *args, **kwargs))

    return naming


def _each(path: Path, rows: Iterator[T]) -> Iterator[T]:
    with _named(path):
        yield from rows
