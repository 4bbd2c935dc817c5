"""A bad input, and what is to be said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.records.reason import Reason

Refused = tuple[str, str, Reason]
"""Name, place and reason of a refusal."""


@dataclass(frozen=True, slots=True)
class Bad:
    """A file that cannot be read, or not all of it.

    Attributes:
        name: of the file in the folder.
        data: its bytes, or what makes them where they are many.
        refused: what is refused in it, in order.
        read: names of the articles that are read all the same.
        hashed: whether a refusal tells the hash of the bytes refused, as it does wherever they were read.
    """

    name: str
    data: bytes | Callable[[], bytes]
    refused: tuple[Refused, ...]
    read: tuple[str, ...] = ()
    hashed: bool = True

    def made(self) -> bytes:
        """The file's bytes."""
        return self.data if isinstance(self.data, bytes) else self.data()


def bad(name: str, data: bytes, reason: Reason, place: str = "") -> Bad:
    """A file that is refused for one reason."""
    return Bad(name, data, ((name, place, reason),))
