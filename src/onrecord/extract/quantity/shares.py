"""A part and its whole, both counted: "28 out of 30", "two of the five", "one in three"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.quantity.amounts import Amount, amount_at
from onrecord.extract.quantity.counted import counted_at
from onrecord.extract.quantity.exclusions import is_year
from onrecord.extract.quantity.quantities import Vocabulary
from onrecord.text.pieces import Piece, word_at

# "One in three": the wholes that shares are told in.
_ROUND_WHOLES = frozenset((*range(2, 11), 12, 15, 20, 25, 50, 100, 1000, 10_000, 100_000, 1_000_000))
_WHOLE_OPENERS = frozenset(("the", "its", "their", "his", "her", "our", "all", "these", "those"))
# "Of the United Nations' 193 members".
_LONGEST_OWNER = 3


def share_at(text: str, pieces: Sequence[Piece], part: Amount, known: Vocabulary) -> Amount | None:
    """Reads "28 out of 30", "two of the five", "one in three"."""
    if part.unit is not None or part.number.part or part.number.scaled:
        return None
    link = word_at(pieces, part.last)
    if link not in ("out", "of", "in"):
        return None
    at = part.last + (2 if (link, word_at(pieces, part.last + 1)) == ("out", "of") else 1)
    at = _whole_from(pieces, at, link)
    if at >= len(pieces):
        return None
    whole = amount_at(text, pieces, at, known)
    if not isinstance(whole, Amount) or whole.unit is not None or whole.vague or whole.number.part:
        return None
    if not 0 < part.value < whole.value or (is_year(whole.value) and whole.number.digits):
        return None
    if link == "in" and (whole.value not in _ROUND_WHOLES or part.value >= 10 or not _ends_share(pieces, whole, known)):
        return None
    return part._replace(last=whole.last, whole=whole.value, whole_first=whole.first, glued=whole.glued)


def _whole_from(pieces: Sequence[Piece], at: int, link: str) -> int:
    """Index of the whole's first piece, past a determiner or whose it is: "of the 30", "of NATO's 30"."""
    if word_at(pieces, at) == "every":
        return at + 1
    if link == "in":
        return at
    if word_at(pieces, at) in _WHOLE_OPENERS:
        at += 1
    for owner in range(at, at + _LONGEST_OWNER):
        if word_at(pieces, owner).endswith(("'s", "’s", "s'", "s’")):
            return owner + 1
    return at


def _ends_share(pieces: Sequence[Piece], whole: Amount, known: Vocabulary) -> bool:
    following = word_at(pieces, whole.last)
    return following in ("", ".", ",", "chance", "odds", "of") or counted_at(pieces, whole.last, known) is not None
