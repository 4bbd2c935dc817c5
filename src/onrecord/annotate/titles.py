"""Titles in front of names: "Lt. Gen.", "Foreign Minister"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from onrecord.lexicon.reporting import bare_titles

LONGEST_TITLE = 4


def title_at(pieces: Sequence[str], place: int) -> int:
    """How many tokens from `place` on are a title, the longest there is; 0 where none begins."""
    if place >= len(pieces) or pieces[place].lower() not in _first_words():
        return 0
    for length in range(min(LONGEST_TITLE, len(pieces) - place), 0, -1):
        candidate = " ".join(piece for piece in pieces[place : place + length] if piece != ".").lower()
        if candidate in bare_titles():
            return length
    return 0


@cache
def _first_words() -> frozenset[str]:
    return frozenset(title.split()[0] for title in bare_titles())
