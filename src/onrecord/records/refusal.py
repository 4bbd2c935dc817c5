"""What was not read or not understood. Nothing disappears without one."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records.reason import Reason


@dataclass(frozen=True, slots=True, order=True)
class Refusal:
    """A stretch of an article that a stage could not use; the whole article has (0, 0)."""

    stage: str
    start: int
    end: int
    reason: Reason


@dataclass(frozen=True, slots=True, order=True)
class InputRefusal:
    """An input, or a part of one, that gave no article.

    Attributes:
        name: what the user calls it: a path relative to the input given, "-" for standard input.
        place: where in it: "line 12", "row 3"; "" for all of it.
        reason: why.
        source_hash: SHA-256 of the bytes refused, "" where they could not be read.
    """

    name: str
    place: str
    reason: Reason
    source_hash: str = ""
