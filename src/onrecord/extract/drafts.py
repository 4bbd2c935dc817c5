"""The figures of one sentence, before they are tied to the article's statements."""

from __future__ import annotations

import math
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from onrecord.extract.amounts import Amount
from onrecord.extract.codes import NoFigure
from onrecord.extract.counted import Counted, counted_at, whole_at
from onrecord.extract.exclusions import is_age, no_figure
from onrecord.extract.hedges import Change, change_before, hedge_before, hedge_behind
from onrecord.extract.quantities import Vocabulary
from onrecord.extract.ranges import measure_at
from onrecord.records.figure import Comparator
from onrecord.records.span import Span
from onrecord.text.numerals import Number, Unread
from onrecord.text.pieces import Piece, pieces_of, word_at

_OF = frozenset(("of",))
_HALF_OF = frozenset(("of", "half"))
_MONEY_FOR = frozenset(("in", "of"))
_COMPARED = frozenset(
    (
        "as",
        "more",
        "higher",
        "larger",
        "greater",
        "bigger",
        "less",
        "the",
        "its",
        "what",
        "faster",
        "stronger",
        "earnings",
        "that",
    )
)
_SUFFIXES: dict[str, Comparator] = {"+": "at_least", "plus": "at_least", "odd": "about"}
_LIST_LINKS = frozenset((",", "and", "or", "-", "&", "–"))
# Wholes that shares are told in by habit; another number of something is counted for itself.
_IDIOMATIC_WHOLES = frozenset((*range(1, 11), 100, 1000))


@dataclass(frozen=True, slots=True)
class Draft:
    """A figure without its article; `value` is `None` for a number that could not be read."""

    start: int
    end: int
    first: int
    last: int
    value: float | None
    high: float | None = None
    whole: float | None = None
    unit: str | None = None
    counted: str | None = None
    modifiers: tuple[str, ...] = ()
    comparator: Comparator = "exactly"
    change: Change | None = None
    scale: float = 1


def drafts(text: str, sentence: Span, known: Vocabulary, blocked: Container[int]) -> list[Draft]:
    """Figures and unread numbers of a sentence, in order."""
    if known.hint.search(text, sentence.start, sentence.end) is None:
        return []
    pieces = pieces_of(text, sentence.start, sentence.end)
    found: list[Draft] = []
    for draft in _each(text, pieces, known, blocked):
        found.append(_carried(pieces, found[-1], draft) if found else draft)
    return _shared(pieces, found)


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
            yield _unread(pieces, measured)
            at = measured.last
        else:
            yield from _read(text, pieces, measured, known)
            at = measured.last


def _may_begin(pieces: Sequence[Piece], at: int, known: Vocabulary) -> bool:
    """Whether a number can begin here; most pieces are left at once."""
    piece = pieces[at]
    if piece.digits or piece.word in known.openers:
        return True
    return piece.word in ("a", "an") and word_at(pieces, at + 1) in known.after_article


def _measured(text: str, pieces: Sequence[Piece], at: int, known: Vocabulary) -> Amount | Unread | NoFigure | None:
    word = pieces[at].word
    if word in known.factors and word_at(pieces, at + 1) not in ("down", "as", "up"):
        return _factor(pieces, at, known)
    if word in known.nouns["masks"] and not (at and pieces[at - 1].digits):
        return Unread(at, at + 1)
    return measure_at(text, pieces, at, known)


def _factor(pieces: Sequence[Piece], at: int, known: Vocabulary) -> Amount:
    """A verb that is a factor: "doubled"."""
    value = known.factors[pieces[at].word]
    return Amount(at, at + 1, value, Number(at, at + 1, value), unit="times")


def _unread(pieces: Sequence[Piece], unread: Unread) -> Draft:
    first, last = unread.first, min(unread.last, len(pieces))
    return Draft(pieces[first].start, pieces[last - 1].end, first, last, None)


def _read(text: str, pieces: Sequence[Piece], amount: Amount, known: Vocabulary) -> Iterator[Draft]:
    """The figure an amount makes, if any; a second one for a whole that is a count of its own."""
    amount = _with_times(pieces, amount, known)
    counted = _counted(pieces, amount, known)
    first, before = hedge_before(pieces, amount, known)
    if no_figure(pieces, amount, counted, known, hedged=before is not None):
        return
    value, high, whole = _number(amount.value), _number(amount.high), _number(amount.whole)
    if value is None or _doubtful(amount, counted):
        yield _unread(pieces, Unread(amount.first, amount.last))
        return
    last, comparator = _hedged_behind(pieces, amount, counted, known)
    comparator = before or comparator or _SUFFIXES.get(amount.suffix or "") or ("vague" if amount.vague else "exactly")
    aged = is_age(pieces, amount)
    draft = Draft(
        start=pieces[first].start,
        end=pieces[last - 1].end,
        first=first,
        last=last,
        value=value,
        high=high,
        whole=whole,
        unit="year" if aged else amount.unit,
        counted=_text(text, pieces, counted.noun) if counted else None,
        modifiers=tuple(_text(text, pieces, word) for word in counted.words) if counted else (),
        comparator=comparator,
        change=_change(pieces, first, amount, known),
        scale=float(amount.number.scale),
    )
    yield draft
    if whole is not None and counted is not None and whole not in _IDIOMATIC_WHOLES:
        yield _whole(pieces, draft, amount)


def _whole(pieces: Sequence[Piece], draft: Draft, amount: Amount) -> Draft:
    """The whole of a share, as a count of its own: "28 out of 30 states" says that there are 30."""
    at = next(
        at
        for at in range(amount.last - 1, amount.first, -1)
        if word_at(pieces, at - 1) in ("of", "in", "the", "its", "all", "their")
    )
    return replace(
        draft, start=pieces[at].start, first=at, value=draft.whole, whole=None, comparator="exactly", change=None
    )


def _with_times(pieces: Sequence[Piece], amount: Amount, known: Vocabulary) -> Amount:
    """Tells a factor ("2.5 times as many", "tenfold") from occasions ("three times a week")."""
    if amount.glued is not None and pieces[amount.glued].word == "fold":
        return replace(amount, unit="times", glued=None)
    if amount.unit is not None or word_at(pieces, amount.last) != "times":
        return amount
    factor = replace(amount, last=amount.last + 1, unit="times")
    first, _ = hedge_before(pieces, amount, known)
    compared = word_at(pieces, factor.last) in _COMPARED or change_before(pieces, first, factor, known) == "factor"
    return factor if compared else amount


def _counted(pieces: Sequence[Piece], amount: Amount, known: Vocabulary) -> Counted | None:
    if amount.glued is not None:
        return Counted((), (amount.glued, amount.glued + 1))
    if amount.unit == "times":
        return None
    if amount.number.part:
        at = amount.last - (word_at(pieces, amount.last) != "of")  # "half the city" has no "of"
        return whole_at(pieces, at, known, _HALF_OF)
    if amount.unit is not None:
        links = _MONEY_FOR if amount.money else _OF
        return whole_at(pieces, amount.last, known, links) or _unit_word(amount)
    start = amount.last + (word_at(pieces, amount.last) == "of")
    return counted_at(pieces, start, known, one=amount.value == 1)


def _unit_word(amount: Amount) -> Counted | None:
    """A unit written out is what the text counts: "400 barrels", "92 million yuan"."""
    return Counted((), amount.unit_word) if amount.unit_word and amount.unit != "percent" else None


def _doubtful(amount: Amount, counted: Counted | None) -> bool:
    """Whether a second reading of the digits cannot be ruled out.

    People and things are not counted in thousandths, so "1.234 soldiers" is a continental thousand or an error;
    "3,5" is a decimal where a unit follows, else perhaps a list; "28 500 kg" may be 28 of half a ton each.
    """
    if amount.number.doubt == "dot_group":
        return amount.unit is None and counted is not None
    if amount.number.doubt == "decimal_comma":
        return amount.unit is None
    return amount.number.doubt == "space_group" and (amount.unit is not None or counted is None)


def _number(value: Decimal | None) -> float | None:
    """As a float; `None` beyond its range."""
    number = None if value is None else float(value)
    return number if number is not None and math.isfinite(number) else None


def _hedged_behind(
    pieces: Sequence[Piece], amount: Amount, counted: Counted | None, known: Vocabulary
) -> tuple[int, Comparator | None]:
    """Where the figure ends, and the hedge that stands behind the number or behind the noun."""
    last, comparator = hedge_behind(pieces, amount.last, known)
    if comparator is None and counted is not None and counted.noun[1] > amount.last:
        last, comparator = hedge_behind(pieces, counted.noun[1], known)
    if counted is not None:
        last = max(last, counted.noun[1])
    return last, comparator


def _change(pieces: Sequence[Piece], first: int, amount: Amount, known: Vocabulary) -> Change | None:
    if pieces[amount.first].word in known.factors or (
        amount.unit == "times" and word_at(pieces, amount.last - 1) == "fold"
    ):
        return "factor"
    if amount.signed and amount.unit == "percent":
        return "down" if amount.value < 0 else "up"
    if amount.high is not None and word_at(pieces, first - 1) == "from":
        return change_before(pieces, first - 1, amount, known)
    return change_before(pieces, first, amount, known)


def _carried(pieces: Sequence[Piece], before: Draft, draft: Draft) -> Draft:
    """Takes over what a conversion in brackets or behind "or" tells again: "more than 100 km (60 miles)"."""
    if before.value is None or draft.value is None or draft.comparator != "exactly":
        return draft
    between = [piece.word for piece in pieces[before.last : draft.first]]
    signs = [word for word in between if word not in ("us", "u.s.", "$", "€", "£", "hk", "ps", "rm")]
    if signs == ["("] and draft.unit is not None:
        return replace(draft, comparator=before.comparator, change=draft.change or before.change)
    if signs in (["or"], [",", "or"]) and draft.unit is not None and draft.unit != before.unit:
        return replace(draft, change=draft.change or before.change)
    return draft


def _shared(pieces: Sequence[Piece], found: list[Draft]) -> list[Draft]:
    """Gives bare numbers of a list the unit and noun of the last: "10, 20 and 30 percent", "eight or nine tanks"."""
    out: list[Draft] = []
    for draft in reversed(found):
        if out and _lists_on(pieces, draft, out[-1]):
            tail = out[-1]
            if tail.scale > draft.scale and draft.value is not None and draft.value < (tail.value or 0) / tail.scale:
                out.append(replace(draft, value=None))  # "2 or 3 million": two, or two million?
                continue
            out.append(replace(draft, unit=tail.unit, counted=tail.counted, modifiers=tail.modifiers))
        else:
            out.append(draft)
    return out[::-1]


def _lists_on(pieces: Sequence[Piece], draft: Draft, following: Draft) -> bool:
    bare = draft.value is not None and draft.unit is None and draft.counted is None
    between = {piece.word for piece in pieces[draft.last : following.first]}
    return bare and bool(between) and between <= _LIST_LINKS and following.value is not None


def _text(text: str, pieces: Sequence[Piece], words: tuple[int, int]) -> str:
    return text[pieces[words[0]].start : pieces[words[1] - 1].end]
