"""The figures of one sentence, before they are tied to the article's statements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.extract.quantity.amounts import Amount
from onrecord.extract.quantity.codes import NoFigure
from onrecord.extract.quantity.drafting import Draft, draft_of, refused
from onrecord.extract.quantity.places import Places
from onrecord.extract.quantity.quantities import VULGAR, Vocabulary
from onrecord.extract.quantity.ranges import measure_at
from onrecord.extract.quantity.sharing import shared
from onrecord.records.span import Span
from onrecord.text.numerals import Number, Unread
from onrecord.text.paragraphs import LINE
from onrecord.text.pieces import Piece, pieces_of, word_at

_DIGIT = re.compile(rf"[\d{VULGAR}]")
_ADVERBS = frozenset(("twice", "thrice"))
_COMPARED_TWICE = frozenset(("as", "what", "that", "the", "its", "their"))
# "Doubled down" and "doubled as a school" are no factors.
_IDLE_BEHIND = frozenset(("down", "up", "as"))


def drafts(text: str, sentence: Span, known: Vocabulary, places: Places) -> list[Draft]:
    """Figures and unread numbers of a sentence, in order."""
    if not _has_number(text[sentence.start : sentence.end], known):
        return []
    return [draft for part in _parts(text, sentence) for draft in _in_part(text, part, known, places)]


def _parts(text: str, sentence: Span) -> Iterator[Span]:
    """The sentence, parted at lines without a letter: their numbers belong to no word above or below them."""
    start = sentence.start
    for line in LINE.finditer(text, sentence.start, sentence.end):
        if not any(map(str.isalpha, line[0])):
            yield Span(start, line.start())
            yield Span(line.start(), line.end())
            start = line.end()
    yield Span(start, sentence.end)


def _in_part(text: str, part: Span, known: Vocabulary, places: Places) -> list[Draft]:
    pieces = [
        piece._replace(verb=True) if piece.start in places.verbs else piece
        for piece in pieces_of(text, part.start, part.end)
    ]
    return shared(pieces, _each(text, pieces, known, places))


def _has_number(sentence: str, known: Vocabulary) -> bool:
    """Whether a number may stand in a sentence; most have none, and this is cheap to see."""
    return _DIGIT.search(sentence) is not None or known.hint.search(sentence.lower()) is not None


def _each(text: str, pieces: Sequence[Piece], known: Vocabulary, places: Places) -> Iterator[Draft]:
    at = 0
    while at < len(pieces):
        if not _may_begin(pieces, at, known):
            at += 1
            continue
        measured = None if pieces[at].start in places.timed else _measured(text, pieces, at, known)
        if isinstance(measured, Amount) and _in_name_or_time(pieces, measured, known, places):
            measured = NoFigure(measured.last)  # "from 5 to 10 March"
        if measured is None:
            at += 1
        elif isinstance(measured, NoFigure):
            at = max(at + 1, measured.last)
        elif isinstance(measured, Unread):
            yield refused(pieces, measured)
            at = measured.last
        else:
            yield from draft_of(text, pieces, measured, known, places)
            at = measured.last


def _in_name_or_time(pieces: Sequence[Piece], amount: Amount, known: Vocabulary, places: Places) -> bool:
    """Whether a number belongs to a date or a name; a name may lie over the unit or over an amount of money."""
    written = pieces[amount.first : amount.last]
    numbers = [piece.start for piece in written if amount.vague or piece.digits or known.numbers.knows(piece.word)]
    named = not amount.money and any(start in places.named for start in numbers)
    return named or any(start in places.timed for start in numbers)


def _may_begin(pieces: Sequence[Piece], at: int, known: Vocabulary) -> bool:
    """Whether a number can begin here; most pieces are left at once."""
    piece = pieces[at]
    if piece.digits or piece.word in known.openers:
        return True
    return piece.word in ("a", "an") and word_at(pieces, at + 1) in known.after_article


def _measured(text: str, pieces: Sequence[Piece], at: int, known: Vocabulary) -> Amount | Unread | NoFigure | None:
    word = pieces[at].word
    if word in known.factors:
        return _factor(pieces, at, known)
    if word in known.nouns["masks"] and not (at and pieces[at - 1].digits):
        return Unread(at, at + 1)
    return measure_at(text, pieces, at, known)


def _factor(pieces: Sequence[Piece], at: int, known: Vocabulary) -> Amount | None:
    """A word that is a factor: "doubled", and "twice" before what is compared."""
    word, following = pieces[at].word, word_at(pieces, at + 1)
    if following not in _COMPARED_TWICE if word in _ADVERBS else following in _IDLE_BEHIND:
        return None
    value = known.factors[word]
    return Amount(at, at + 1, value, Number(at, at + 1, value), unit="times")
