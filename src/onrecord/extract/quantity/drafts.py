"""The figures of one sentence, before they are tied to the article's statements."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from onrecord.extract.quantity.amounts import Amount
from onrecord.extract.quantity.codes import NoFigure
from onrecord.extract.quantity.drafting import Draft, draft_of, refused
from onrecord.extract.quantity.quantities import VULGAR, Vocabulary
from onrecord.extract.quantity.ranges import measure_at
from onrecord.records.span import Span
from onrecord.text.numerals import Number, Unread
from onrecord.text.paragraphs import LINE
from onrecord.text.pieces import Piece, pieces_of, word_at

_DIGIT = re.compile(rf"[\d{VULGAR}]")
_ADVERBS = frozenset(("twice", "thrice"))
_COMPARED_TWICE = frozenset(("as", "what", "that", "the", "its", "their"))
# "Doubled down" and "doubled as a school" are no factors.
_IDLE_BEHIND = frozenset(("down", "up", "as"))
_LIST_LINKS = frozenset((",", "and", "or", "-", "&", "–"))


def drafts(text: str, sentence: Span, known: Vocabulary, blocked: Container[int]) -> list[Draft]:
    """Figures and unread numbers of a sentence, in order."""
    if not _has_number(text[sentence.start : sentence.end], known):
        return []
    return [draft for part in _parts(text, sentence) for draft in _in_part(text, part, known, blocked)]


def _parts(text: str, sentence: Span) -> Iterator[Span]:
    """The sentence, parted at lines without a letter: their numbers belong to no word above or below them."""
    start = sentence.start
    for line in LINE.finditer(text, sentence.start, sentence.end):
        if not any(map(str.isalpha, line[0])):
            yield Span(start, line.start())
            yield Span(line.start(), line.end())
            start = line.end()
    yield Span(start, sentence.end)


def _in_part(text: str, part: Span, known: Vocabulary, blocked: Container[int]) -> list[Draft]:
    pieces = pieces_of(text, part.start, part.end)
    found: list[Draft] = []
    for draft in _each(text, pieces, known, blocked):
        found.append(_carried(pieces, found[-1], draft) if found else draft)
    return _shared(pieces, found)


def _has_number(sentence: str, known: Vocabulary) -> bool:
    """Whether a number may stand in a sentence; most have none, and this is cheap to see."""
    return _DIGIT.search(sentence) is not None or known.hint.search(sentence.lower()) is not None


def _each(text: str, pieces: Sequence[Piece], known: Vocabulary, blocked: Container[int]) -> Iterator[Draft]:
    at = 0
    while at < len(pieces):
        if not _may_begin(pieces, at, known):
            at += 1
            continue
        measured = None if pieces[at].start in blocked else _measured(text, pieces, at, known)
        if isinstance(measured, Amount) and any(piece.start in blocked for piece in pieces[at : measured.last]):
            measured = NoFigure(measured.last)  # "from 5 to 10 March"
        if measured is None:
            at += 1
        elif isinstance(measured, NoFigure):
            at = max(at + 1, measured.last)
        elif isinstance(measured, Unread):
            yield refused(pieces, measured)
            at = measured.last
        else:
            yield from draft_of(text, pieces, measured, known)
            at = measured.last


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


def _carried(pieces: Sequence[Piece], before: Draft, draft: Draft) -> Draft:
    """Takes over what a conversion in brackets or behind "or" tells again: "more than 100 km (60 miles)"."""
    if before.value is None or draft.value is None or draft.comparator != "exactly":
        return draft
    between = [piece.word for piece in pieces[before.last : draft.first]]
    signs = [word for word in between if word not in ("us", "u.s.", "$", "€", "£", "hk", "ps", "rm")]
    converted = None not in (draft.unit, before.unit) and draft.unit != before.unit
    if signs == ["("] and converted:
        return draft._replace(comparator=before.comparator, change=draft.change or before.change)
    if signs in (["or"], [",", "or"]) and draft.unit is not None and draft.unit != before.unit:
        return draft._replace(change=draft.change or before.change)
    return draft


def _shared(pieces: Sequence[Piece], found: list[Draft]) -> list[Draft]:
    """Gives bare numbers of a list the unit and noun of the last: "10, 20 and 30 percent", "eight or nine tanks"."""
    out: list[Draft] = []
    for draft in reversed(found):
        if out and _lists_on(pieces, draft, out[-1]):
            tail = out[-1]
            if tail.scale > draft.scale and draft.value is not None and draft.value < (tail.value or 0) / tail.scale:
                out.append(draft._replace(value=None))  # "2 or 3 million": two, or two million?
                continue
            out.append(draft._replace(unit=tail.unit, counted=tail.counted, modifiers=tail.modifiers))
        else:
            out.append(draft)
    return out[::-1]


def _lists_on(pieces: Sequence[Piece], draft: Draft, following: Draft) -> bool:
    bare = draft.value is not None and draft.unit is None and draft.counted is None
    between = {piece.word for piece in pieces[draft.last : following.first]}
    return bare and bool(between) and between <= _LIST_LINKS and following.value is not None
