"""Two numbers that make one figure: ranges ("18 to 25") and parts of a whole ("28 out of 30")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.quantity.amounts import Amount, amount_at
from onrecord.extract.quantity.codes import NoFigure
from onrecord.extract.quantity.counted import counted_at
from onrecord.extract.quantity.exclusions import is_year
from onrecord.extract.quantity.hedges import hedge_before
from onrecord.extract.quantity.levels import begun, told_by_to
from onrecord.extract.quantity.quantities import Vocabulary
from onrecord.extract.quantity.shares import share_at
from onrecord.text.numerals import Unread
from onrecord.text.pieces import Piece, word_at

# Below this, two bare numbers with a dash are a score ("3-1") unless something is counted.
_SCORE = 20
_SIGN_PIECES = 4
# "20,000 - 25,000 men": ends of a range are alike; "in Room 3 - 25 men" has two numbers.
_LEAST_LOOSE, _LARGEST_LOOSE = 10, 5
_OPENING = frozenset(("aged", "age", "ages", "of", "about", "around", "within", "for"))

Measured = Amount | Unread | NoFigure | None


def measure_at(text: str, pieces: Sequence[Piece], at: int, known: Vocabulary) -> Measured:
    """The amount that begins at a piece, joined with a second one to a range or a share where they belong together."""
    found = amount_at(text, pieces, at, known)
    if not isinstance(found, Amount) or found.glued is not None or found.vague:
        return found
    return share_at(text, pieces, found, known) or _range(text, pieces, found, known) or found


@dataclass(frozen=True, slots=True)
class _Link:
    """What stands between two amounts.

    Attributes:
        dash: whether it is a dash, not a word.
        opened: whether "from" or "between" stands before the first.
        at: index of the piece behind it.
        loose: whether it is a hyphen with spaces, which parts clauses as well.
    """

    dash: bool
    opened: bool
    at: int
    loose: bool = False


def _range(text: str, pieces: Sequence[Piece], low: Amount, known: Vocabulary) -> Measured:
    link = _link(pieces, low)
    if link is None:
        return None
    high = _second(text, pieces, link.at, known)
    if high is None or high.vague or _is_year(pieces, low, high) or not _same_unit(low, high, link):
        return None
    written = high.value if low.number.scaled else high.value / high.number.scale
    if link.loose and not _LEAST_LOOSE <= low.value < written <= low.value * _LARGEST_LOOSE:
        return None
    if word_at(pieces, high.last) in ("-", "–") and _is_digits(pieces, high.last + 1) and high.unit is None:
        return _chain(pieces, low, high, link)
    if not link.dash and not _of_ranges(text, pieces, low, high, known):
        first, _ = hedge_before(text, pieces, low, known)
        told = told_by_to(pieces, first, low, high, known)
        if told != "range":
            return begun(low, high) if told == "levels" else Unread(low.first, high.last)
    return _joined(pieces, low, high, link, known)


def _of_ranges(text: str, pieces: Sequence[Piece], low: Amount, high: Amount, known: Vocabulary) -> bool:
    """Whether a change between ranges is told: "from 6 to 8 percent to 2 to 4 percent"."""
    third = _second(text, pieces, high.last + 1, known) if word_at(pieces, high.last) == "to" else None
    return third is not None and (word_at(pieces, third.last) == "to" or (low.unit is None and high.unit is not None))


def _link(pieces: Sequence[Piece], low: Amount) -> _Link | None:
    word = word_at(pieces, low.last)
    opening = {word_at(pieces, low.first - 1), word_at(pieces, low.first - 2)}
    if word in ("-", "–", "—", "−"):
        mark, before = pieces[low.last], pieces[low.last - 1]
        after = pieces[low.last + 1] if low.last + 1 < len(pieces) else None
        glued = after is not None and before.end == mark.start and mark.end == after.start
        spaced = after is not None and before.end < mark.start and mark.end < after.start and after.digits
        loose = spaced and word == "-"
        return _Link(dash=True, opened=False, at=low.last + 1, loose=loose) if glued or spaced else None
    if word == "to" or (word in ("till", "until") and "from" in opening):
        return _Link(dash=False, opened="from" in opening or "between" in opening, at=low.last + 1)
    if word == "and" and "between" in opening:
        return _Link(dash=False, opened=True, at=low.last + 1)
    return None


def _second(text: str, pieces: Sequence[Piece], at: int, known: Vocabulary) -> Amount | None:
    """The amount whose first piece, currency sign included, is `at`."""
    for number in range(at, min(at + _SIGN_PIECES, len(pieces))):
        found = amount_at(text, pieces, number, known)
        if isinstance(found, Amount):
            return found if found.first == at else None
        if pieces[number].digits:
            return None
    return None


def _same_unit(low: Amount, high: Amount, link: _Link) -> bool:
    if low.unit is None:
        return low.number.part == high.number.part and not (high.money and high.first < high.number.first)
    if high.unit is None:
        return low.money and (link.dash or link.opened)
    return low.unit == high.unit


def _chain(pieces: Sequence[Piece], low: Amount, high: Amount, link: _Link) -> Unread | NoFigure:
    """Three numbers in a row: a key or a date where dashes tie all, else a range whose scale cannot be told."""
    last = high.last
    while word_at(pieces, last) in ("-", "–") and _is_digits(pieces, last + 1):
        last += 2
    return NoFigure(last) if link.dash else Unread(low.first, last)


def _joined(pieces: Sequence[Piece], low: Amount, high: Amount, link: _Link, known: Vocabulary) -> Measured:
    unit = high.unit or low.unit
    counts = (
        unit is not None
        or high.number.scaled
        or high.glued is not None
        or counted_at(pieces, high.last, known) is not None
    )
    if is_year(low.value) and low.number.digits and not counts and (is_year(high.value) or high.value < 100):
        return NoFigure(high.last)
    first = low.value
    if high.number.scale > 1 and not low.number.scaled:
        if low.value < high.value / high.number.scale:
            first = low.value * high.number.scale
        elif low.value < 1000:
            # "900 to 1.2 million": thousands or units? The text does not say.
            return Unread(low.first, high.last)
    if first >= high.value and low.unit is not None and not link.opened:
        return None  # "beat them by 46 percent to 42 percent"
    if first >= high.value and not link.opened:
        return Unread(low.first, high.last) if counts and first > high.value else NoFigure(high.last)
    opened = link.opened or word_at(pieces, low.first - 1) in _OPENING
    if not counts and not opened and high.value < _SCORE and low.number.digits:
        return NoFigure(high.last)
    if first == high.value:
        return None
    ends = sorted((first, high.value))
    return high._replace(first=low.first, value=ends[0], high=ends[1], unit=unit, money=low.money or high.money)


def _is_year(pieces: Sequence[Piece], low: Amount, high: Amount) -> bool:
    """Whether the lower number is a year that only stands near: "20 in 2008 to 29"."""
    return (
        is_year(low.value) and low.number.digits and word_at(pieces, low.first - 1) == "in" and not is_year(high.value)
    )


def _is_digits(pieces: Sequence[Piece], at: int) -> bool:
    return at < len(pieces) and pieces[at].digits
