"""Numbers that are ages: "Maria Keller, 34, said", "she was 34", "a woman of 62", "children under five"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.quantity.amounts import Amount
from onrecord.extract.quantity.quantities import Vocabulary
from onrecord.text.pieces import Piece, word_at

_OLDEST = 120
_MOST_DIGITS = 3
_AGED = frozenset(("aged", "age", "ages"))
_PERSONS = frozenset(("he", "she", "who"))
_BEING = frozenset(("is", "was", "turned", "turns"))
_BEFORE_AGE = frozenset((",", "("))
_BOUNDING = frozenset(("under", "over", "below", "above"))
_ENDING = frozenset((",", ".", ")"))
_MEASURED = frozenset(("percent", "per", "years", "months"))
# Behind the age of "a woman of 62" her sentence goes on.
_BEHIND_AGE = frozenset((*_ENDING, "", "was", "is", "who", "has", "had", "and", "from", "in", "died"))


def is_age(pieces: Sequence[Piece], amount: Amount, known: Vocabulary) -> bool:
    """Whether the number is somebody's age, by what stands before it."""
    if amount.unit is not None:
        return False
    before, name = word_at(pieces, amount.first - 1), amount.first - 2
    if before in _AGED or (before == "of" and word_at(pieces, name) in _AGED):
        return True
    if not 0 < amount.value < _OLDEST or amount.high is not None:
        return False
    behind = word_at(pieces, amount.last)
    if before == "of" and word_at(pieces, name) in known.nouns["grown"]:
        return amount.number.digits and behind in _BEHIND_AGE
    if before in _BOUNDING and word_at(pieces, name) in known.nouns["growing"]:
        return behind not in _MEASURED
    return behind in _ENDING and _stands_alone(pieces, amount, before)


def _stands_alone(pieces: Sequence[Piece], amount: Amount, before: str) -> bool:
    """Whether a number follows a name ("Maria Keller, 34") or a person's verb ("she was 34")."""
    if not amount.number.digits or len(pieces[amount.number.first].word) > _MOST_DIGITS:
        return False
    name = amount.first - 2
    if before in _BEING and word_at(pieces, name) in _PERSONS:
        return True
    return before in _BEFORE_AGE and name >= 0 and pieces[name].capital and pieces[name].word.isalpha()
