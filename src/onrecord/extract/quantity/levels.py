"""What "to" means behind an amount: the end of a range ("5 to 7 ships"), or the level that a change leads to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from onrecord.extract.quantity.amounts import Amount
from onrecord.extract.quantity.quantities import Vocabulary
from onrecord.text.numerals import Unread
from onrecord.text.pieces import Piece, word_at

# "Raise the number of its conscripts from": as many words may stand between the verb and "from".
_VERB_REACH = 8
# "Rose by 3 to 5" is a range, "fell by 300 to 1,700" is none: nobody gives a range whose ends lie so far apart.
_NEAR, _FAR = 2, 5
# A smaller number beside one in thousands or millions may be meant in these too.
_PLAINLY_WHOLE = 1000
_MARKS = frozenset("-–’'")


Told = Literal["range", "levels"] | None


def told_by_to(pieces: Sequence[Piece], first: int, low: Amount, high: Amount, known: Vocabulary) -> Told:
    """How two amounts with "to" between them belong together.

    Args:
        pieces: the sentence.
        first: index of the first piece of the lower amount's hedge, or of the amount where it has none.
        low: the amount before "to".
        high: the amount behind it.
        known: word lists.

    Returns:
        `levels` for a change that is told by where it began or by how much it was, and by where it ended ("from 5 to
        7", "by 300 to 1,700"); `None` where it may be one or the other.
    """
    if word_at(pieces, first - 1) == "from":
        return "levels" if _changes(pieces, first - 1, known) else "range"
    if word_at(pieces, first - 1) == "to" and first > 1 and _ends_amount(pieces, first - 2):
        return "levels"  # "from 5 to 6 to 7"
    way = _way(pieces, low.first, known)
    return "range" if way is None else _by_size(low, high, way)


def _by_size(low: Amount, high: Amount, way: str) -> Told:
    """A rise or fall by an amount, to another or up to another."""
    if low.value <= 0 or high.value < low.value:
        return "levels" if way == "down" else None
    if high.value <= low.value * _NEAR:
        return "range"
    if high.value > low.value * _FAR or (low.unit is not None and high.money):
        return "levels"
    return "range" if low.unit is None and high.unit is not None else None


def begun(low: Amount, high: Amount) -> Amount | Unread:
    """The level that a change began at, in the scale and unit that only the other level has: "from 5 to 7 million"."""
    if low.number.scaled or high.number.scale == 1:
        return low if low.unit is not None else low._replace(unit=high.unit, money=high.money)
    if low.unit is None and low.value < high.value / high.number.scale:
        return low._replace(value=low.value * high.number.scale, unit=high.unit, money=high.money)
    return low if low.value >= _PLAINLY_WHOLE else Unread(low.first, high.last)


def _ends_amount(pieces: Sequence[Piece], at: int) -> bool:
    return pieces[at].digits or (pieces[at - 1].digits and at > 0)


def _changes(pieces: Sequence[Piece], opener: int, known: Vocabulary) -> bool:
    """Whether a word before "from" in its clause says that something changes."""
    if word_at(pieces, opener - 1) in known.changes["takers"]:
        return False
    for at in range(opener - 1, max(-1, opener - 1 - _VERB_REACH), -1):
        piece = pieces[at]
        if piece.word in known.verbs or piece.word in known.changes["moves"]:
            return True
        if not (piece.word[0].isalnum() or piece.word in _MARKS) or piece.verb:
            return False
    return False


def _way(pieces: Sequence[Piece], at: int, known: Vocabulary) -> str | None:
    """The direction of a verb of change that the amount follows, at once or behind "by" and a hedge."""
    for step in range(1, 5):
        word = word_at(pieces, at - step)
        if word in known.verbs:
            return known.verbs[word]
        if word not in known.between and word not in known.hedge_ends:
            return None
    return None
