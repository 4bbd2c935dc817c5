"""Numbers that are no figures: years, names with digits, numbered things, pronouns, idioms."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from onrecord.extract.quantity.amounts import Amount
from onrecord.extract.quantity.counted import Counted, counted_at
from onrecord.extract.quantity.places import Places
from onrecord.extract.quantity.quantities import Vocabulary
from onrecord.text.pieces import Piece, word_at

# Years that news writes in bare digits.
_FIRST_YEAR, _LAST_YEAR = 1800, 2199
_LONGEST_IDIOM = 6
_LARGEST_IN = 20
_LONGEST_STREET = 4
_JOINS = frozenset((",", ";", "and", "while", "but"))
_TOO_REACH = 30
_NUMBERED = frozenset(("no", "nos", "nr", "art", "sec", "vol", "fig", "pp", "p", "ch"))
# Hedges that stand before years as well: "below 2005 levels", "around 2014".
_BEFORE_YEAR = frozenset(("below", "above", "beyond", "around", "about", "until", "circa", "over", "under"))
_AFTER_TWO = frozenset(("were", "was", "are", "is", "have", "had", "in", "from", "more", "others"))


def no_figure(
    pieces: Sequence[Piece],
    amount: Amount,
    counted: Counted | None,
    known: Vocabulary,
    places: Places,
    *,
    hedge: str | None,
) -> bool:
    """Whether the number names, dates or orders something instead of counting or measuring it.

    Args:
        pieces: the sentence.
        amount: the number.
        counted: the noun behind it.
        known: word lists.
        places: names and times.
        hedge: the first word of the hedge before it.
    """
    if _in_idiom(pieces, amount, known):
        return True
    if amount.unit is not None or amount.whole is not None or amount.number.part or amount.vague:
        return False
    if _is_pronoun(pieces, amount, counted, known) or _is_address(pieces, amount, known):
        return True
    if counted is None and amount.value <= _LARGEST_IN and word_at(pieces, amount.first - 1) == "in":
        return True  # "one boat in ten": the share is not read, and its whole counts nothing
    if amount.high is not None or amount.number.scaled or amount.suffix or amount.signed:
        return False
    if hedge is None or hedge in _BEFORE_YEAR:
        return _is_year(amount, pieces, counted) or (
            hedge is None
            and _is_numbered(pieces, amount, counted, known)
            and not _has_it_too(pieces, amount.first, known, places)
        )
    return False


def is_year(value: Decimal) -> bool:
    """Whether a number may be a year."""
    return _FIRST_YEAR <= value <= _LAST_YEAR and value == int(value)


def _in_idiom(pieces: Sequence[Piece], amount: Amount, known: Vocabulary) -> bool:
    if pieces[amount.first].word not in known.idiom_words:
        return False
    for start in range(max(0, amount.first - _LONGEST_IDIOM + 1), amount.first + 1):
        words = tuple(piece.word for piece in pieces[start : start + _LONGEST_IDIOM])
        for length in range(amount.last - start, len(words) + 1):
            if words[:length] in known.idioms:
                return True
    return False


def _is_pronoun(pieces: Sequence[Piece], amount: Amount, counted: Counted | None, known: Vocabulary) -> bool:
    """Whether "one" lacks a noun of its own, or "the two" only points back."""
    word, following = word_at(pieces, amount.number.first), word_at(pieces, amount.number.last)
    if word not in ("one", "two") or amount.number.last != amount.number.first + 1 or amount.glued is not None:
        return False
    if word == "two":
        return counted is None and following not in _AFTER_TWO and not _there_are(pieces, amount.first)
    noun = "" if counted is None else pieces[counted.noun[1] - 1].word
    if counted is None or (noun.endswith("s") and not noun.endswith(("ss", "us", "is"))):
        return True  # "one needs roads"
    if following in known.nouns["one_none"] or pieces[counted.noun[0]].word.endswith(("ly", "ing")):
        return True
    before = word_at(pieces, amount.first - 1)
    # "One pal said", "said one resident": somebody unnamed, who is not counted.
    speaks = {before, word_at(pieces, counted.noun[1])} & known.nouns["one_speaks"]
    return bool(speaks) or before in known.nouns["one_after"]


def _there_are(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a number is all that there is: "there are two"."""
    return word_at(pieces, at - 1) in ("is", "was", "are", "were") and word_at(pieces, at - 2) == "there"


def _is_year(amount: Amount, pieces: Sequence[Piece], counted: Counted | None) -> bool:
    """Four plain digits; a round hundred before a plural ("2000 people") counts."""
    written = pieces[amount.number.first].word
    if not is_year(amount.value) or not written.isdecimal() or len(written) != 4 or amount.glued is not None:
        return False
    return counted is None or amount.value % 100 != 0


def _is_numbered(pieces: Sequence[Piece], amount: Amount, counted: Counted | None, known: Vocabulary) -> bool:
    """A number behind a word that it names: "Article 5", "page 12", or behind any other name: "Channel 4"."""
    at = amount.first - 1
    if at < 0 or amount.glued is not None:
        return False
    if word_at(pieces, at) == "." and word_at(pieces, at - 1) in _NUMBERED and pieces[at - 1].end == pieces[at].start:
        return True
    before = pieces[at]
    if amount.value <= 31 and (_month(pieces, at, known) or _month(pieces, amount.last, known)):
        return True  # "31 November": no date, and no count either
    if before.word in known.designators and (before.capital or counted is None or not before.word.isalpha()):
        return True
    written = pieces[amount.number.first].word
    if counted is None and before.word in ("a", "an", "own") and written.isdecimal() and _capital(pieces, amount.last):
        return True
    if before.word in known.weekdays or before.word in known.months:
        return False
    whole = not amount.number.digits or (written.isdecimal() and len(written) <= 4)
    return whole and counted is None and before.capital and at > 0 and pieces[at - 1].word not in '.!?:"“”'


def _has_it_too(pieces: Sequence[Piece], at: int, known: Vocabulary, places: Places) -> bool:
    """Whether a state before the number has, of what was just counted, so many: "100 howitzers, Russia 600"."""
    start = places.bearers.get(pieces[at - 1].end) if at else None
    if start is None:
        return False
    first = at - 1
    while first and pieces[first].start > start:
        first -= 1
    if word_at(pieces, first - 1) not in _JOINS:
        return False
    return any(
        (pieces[place].digits or known.numbers.knows(pieces[place].word))
        and counted_at(pieces, place + 1, known) is not None
        for place in range(max(0, first - _TOO_REACH), first - 1)
    )


def _is_address(pieces: Sequence[Piece], amount: Amount, known: Vocabulary) -> bool:
    """Whether the name of a street follows at once: "12 Mill Road"."""
    at = amount.last
    while _capital(pieces, at) and at < amount.last + _LONGEST_STREET:
        at += 1
    return at > amount.last + 1 and pieces[at - 1].word in known.nouns["streets"]


def _month(pieces: Sequence[Piece], at: int, known: Vocabulary) -> bool:
    return _capital(pieces, at) and pieces[at].word in known.months


def _capital(pieces: Sequence[Piece], at: int) -> bool:
    return at < len(pieces) and pieces[at].capital
