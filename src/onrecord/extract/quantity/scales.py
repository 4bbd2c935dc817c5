"""What stands behind a number and belongs to it: a scale mark ("5 bn"), and the same number told again in brackets."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.quantity.quantities import Vocabulary
from onrecord.text.numerals import Number, Unread, number_at
from onrecord.text.pieces import Piece, word_at

_TENS = 10


def told_twice(pieces: Sequence[Piece], number: Number, known: Vocabulary) -> Number | Unread:
    """Reads on over the same number in brackets, once in words and once in digits: "12 (twelve) guns".

    Of "5 thousands of millions" it cannot be told what is meant.
    """
    behind = word_at(pieces, number.last)
    if (
        (number.scaled or number.value >= _TENS)
        and behind == "of"
        and word_at(pieces, number.last + 1) in known.numbers.plurals
    ):
        return Unread(number.first, number.last + 2)
    again = (
        number_at(pieces, number.last + 1, known.numbers) if behind == "(" and number.last + 1 < len(pieces) else None
    )
    if not isinstance(again, Number) or again.digits == number.digits or word_at(pieces, again.last) != ")":
        return number
    if again.value != number.value:
        return Unread(number.first, again.last + 1)
    return number._replace(last=again.last + 1)


def scale_mark(pieces: Sequence[Piece], number: Number, known: Vocabulary, *, money: bool) -> Number | Unread:
    """Multiplies by "k", "m", "bn" behind digits."""
    if not number.digits or number.scaled or number.last >= len(pieces) or number.part:
        return number
    mark = pieces[number.last]
    glued = mark.start == pieces[number.last - 1].end
    if (
        glued
        and number.last + 1 < len(pieces)
        and pieces[number.last + 1].start == mark.end
        and pieces[number.last + 1].digits
    ):
        return number  # "32m2"
    # The case of a mark tells ("M" is never a metre); a piece keeps whether its first letter is a capital.
    written = mark.word.upper() if mark.capital and len(mark.word) == 1 else mark.word
    written = "MM" if money and written == "mm" else written  # "$1.2MM"; no money is told in millimetres
    scale = (known.glued_scales if glued or (money and mark.capital) else known.spaced_scales).get(written)
    if scale is None:
        return number
    if written in known.money_scales and not money:
        following = word_at(pieces, number.last + 1)
        if following in known.metres_before or written == "t" or following == "-":
            return number
        if not following.endswith("s") and following not in known.nouns["plurals"]:
            return Unread(number.first, number.last + 1)
    last = number.last + 1
    if word_at(pieces, last) == "." and _abbreviates(pieces, last):
        last += 1  # "5 mln. hryvnias"
    return number._replace(last=last, value=number.value * scale, scaled=True, scale=scale, doubt=None)


def _abbreviates(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a stop belongs to the word before it: the sentence goes on in lower case."""
    if at + 1 >= len(pieces) or pieces[at].start != pieces[at - 1].end:
        return False
    return pieces[at + 1].word[0].isalpha() and not pieces[at + 1].capital
