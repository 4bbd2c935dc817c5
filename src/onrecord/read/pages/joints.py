"""Where a page's writing changes without a space, and letters alone would run together."""

from __future__ import annotations

SHIFTED = frozenset(("ins", "sub", "sup"))
STRUCK = frozenset(("del", "s", "strike"))
"""What a browser shows as raised, lowered, underlined or struck out."""

_NOTE_OPENERS = frozenset("([*†‡-−+")


def must_part(before: str, after: str, *, struck: bool) -> bool:
    """Whether the characters before and after a change, or after `struck` words, would read as one where none is."""
    if struck and before.isalnum() and after.isalnum():
        return True
    return before.isdecimal() and (after.isdecimal() or after in _NOTE_OPENERS)
