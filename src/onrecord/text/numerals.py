"""Numbers as English news writes them: digits with separators, number words, scale words, parts of one.

What can be read in two ways is never read in one: `number_at` gives `Unread`, or a number with its `doubt`, and the
caller, who sees what stands around it, decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from unicodedata import numeric

from onrecord.text.cardinals import Number, NumberWords, Sum, Unread, cardinal
from onrecord.text.digits import Doubt, read_digits
from onrecord.text.pieces import Piece, glued_at, word_at

__all__ = ["Number", "NumberWords", "Unread", "number_at"]


# "By a third" is a part where no noun follows: not "by a third party".
_BEFORE_PART = frozenset(("by", "than", "nearly", "almost", "about", "roughly", "only", "just", "over", "to"))
_BEHIND_PART = frozenset(("in", "from", "to", "since", "over", "and", "or", "but", "by", "on", "at", "as", "because"))


_LARGEST_DENOMINATOR = 16


def number_at(pieces: Sequence[Piece], first: int, words: NumberWords) -> Number | Unread | None:
    """The number that begins at a piece, `None` where none does.

    Number words follow the grammar of English numerals ("twenty-one hundred", "two and a half million", "half a
    dozen"); words that break it ("five twenty") are `Unread` as a whole.
    """
    piece = pieces[first]
    if piece.digits:
        return _from_digits(pieces, first, words)
    if piece.word in words.small or piece.word in words.tens:
        return _part(pieces, cardinal(pieces, first, first, Sum(words), digits=False), words)
    if piece.word in ("a", "an") and word_at(pieces, first + 1) in words.scales:
        return cardinal(pieces, first, first + 1, Sum(words, Decimal(1)), digits=False)
    if piece.word in ("a", "an") and word_at(pieces, first + 1) in words.fractions:
        return _part(pieces, Number(first, first + 1, Decimal(1)), words)
    if piece.word in words.scales:
        return _bare_scale(pieces, first, words)
    if piece.word in ("half", "quarter"):
        return _half(pieces, first, words)
    share = _vulgar(piece.word)
    return None if share is None else Number(first, first + 1, share, digits=True, part=True)


def _bare_scale(pieces: Sequence[Piece], first: int, words: NumberWords) -> Number | Unread | None:
    """A scale word alone: "hundred thousand men" is a number, "thousand of men" has lost its own."""
    following = word_at(pieces, first + 1)
    if following in words.scales and word_at(pieces, first - 1) != "per":
        return cardinal(pieces, first, first, Sum(words, Decimal(1)), digits=False)
    return Unread(first, first + 1) if following == "of" else None


def _from_digits(pieces: Sequence[Piece], first: int, words: NumberWords) -> Number | Unread:
    last = _spaced_groups(pieces, first)
    read = read_digits(" ".join(piece.word for piece in pieces[first:last]))
    if read is None:
        return Unread(first, last)
    value, doubt = read
    ratio = _ratio(pieces, first, last, value)
    if ratio is not None:
        return ratio
    part = _stroke(pieces, last) if pieces[first].word.isdecimal() and last == first + 1 else None
    if part is not None and pieces[last].start == pieces[last - 1].end + 1:
        value, last = value + part, last + 3  # "2 1/2 years"
    share = (
        _vulgar(word_at(pieces, last)) if last < len(pieces) and pieces[last].start == pieces[last - 1].end else None
    )
    if share is not None and value == int(value):
        value, last = value + share, last + 1
    found = cardinal(pieces, first, last, Sum(words, value), digits=True)
    if isinstance(found, Number):
        unsettled: Doubt | None = "space_group" if last - first == 2 and share is None and part is None else doubt
        return found if found.scaled or unsettled is None else found._replace(doubt=unsettled)
    return found


def _ratio(pieces: Sequence[Piece], first: int, last: int, value: Decimal) -> Number | None:
    """A part of one with a stroke: "3/4 of the army"; without "of" it may be a date or a score."""
    part = _stroke(pieces, first)
    if part is None or last != first + 1 or word_at(pieces, last + 2) != "of" or value != int(value):
        return None
    return Number(first, last + 2, part, digits=True, part=True)


def _stroke(pieces: Sequence[Piece], at: int) -> Decimal | None:
    """The value of a fraction that begins at a piece: "1/2", "7/8"."""
    above, below = word_at(pieces, at), word_at(pieces, at + 2)
    if word_at(pieces, at + 1) != "/" or not glued_at(pieces, at + 1) or not (above + below).isdecimal():
        return None
    if max(len(above), len(below)) > 2 or not 0 < int(above) < int(below) <= _LARGEST_DENOMINATOR:
        return None
    return Decimal(above) / Decimal(below)


def _spaced_groups(pieces: Sequence[Piece], first: int) -> int:
    """Index behind groups of three digits that single spaces set apart ("1 234 567")."""
    last = first + 1
    lead = pieces[first].word
    if len(lead) > 3 or not lead.isdecimal() or lead.startswith("0"):
        return last
    while last < len(pieces) and pieces[last].start == pieces[last - 1].end + 1 and _is_group(pieces, last):
        last += 1
    return last


def _is_group(pieces: Sequence[Piece], at: int) -> bool:
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    glued = (
        following is not None and following.start == pieces[at].end and following.word not in {*"%.,;:!?)", "’", "'"}
    )
    # "200 155 mm howitzers": no number of millimetres has groups in news, and calibres stand behind counts.
    calibre = "mm" in (word_at(pieces, at + 1), word_at(pieces, at + 2))
    return len(pieces[at].word) == 3 and pieces[at].word.isdecimal() and not glued and not calibre


def _part(pieces: Sequence[Piece], found: Number | Unread, words: NumberWords) -> Number | Unread | None:
    """Joins a numerator to the word for its parts: "two thirds", "one-fifth", "a quarter of a million"."""
    if isinstance(found, Unread) or found.value > 20:
        return found
    glued = word_at(pieces, found.last) == "-"
    at = found.last + glued
    denominator = words.fractions.get(word_at(pieces, at))
    bare = found if pieces[found.first].word not in ("a", "an") else None
    if denominator is None or (pieces[at].word.endswith("s") == (found.value == 1)):
        return bare
    following = word_at(pieces, at + 1)
    told = word_at(pieces, found.first - 1) in _BEFORE_PART and (
        following in _BEHIND_PART or not following[:1].isalpha()
    )
    open_ = pieces[at].word.startswith(("quarter", "half")) or found.value == 1
    if not glued and following != "of" and not told and open_:
        return bare
    return _of_scale(pieces, Number(found.first, at + 1, found.value / denominator, part=True), words)


def _half(pieces: Sequence[Piece], first: int, words: NumberWords) -> Number | None:
    """Half and quarter: of a scale word ("half a million", "quarter-million"), or of what a determiner brings."""
    value = Decimal(1) / words.fractions[pieces[first].word]
    scaled = _of_scale(pieces, Number(first, first + 1, value, part=True), words)
    if scaled.scaled:
        return scaled
    before = word_at(pieces, first - 1) if first else ""
    whole = word_at(pieces, first + 1) in ("of", "the", "its", "their", "his", "her", "our", "all")
    if pieces[first].word == "half" and whole and before not in ("first", "second", "other", "last", "-", "and"):
        return scaled
    return None


def _of_scale(pieces: Sequence[Piece], part: Number, words: NumberWords) -> Number:
    """Multiplies a part by the scale word that follows it, if one does."""
    at = part.last
    while word_at(pieces, at) in ("of", "a", "an", "-") and at < part.last + 2:
        at += 1
    scale = words.scales.get(word_at(pieces, at))
    if scale is None:
        return part
    return Number(part.first, at + 1, part.value * scale, scaled=True)


def _vulgar(word: str) -> Decimal | None:
    """The value of a sign such as ½."""
    if len(word) != 1 or word.isascii() or word.isdecimal():
        return None
    value = numeric(word, 0.0)
    return Decimal(str(value)) if 0 < value < 1 else None
