"""One figure from one amount: its noun, hedge, change and whole, or why it is none."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from onrecord.extract.quantity.ages import is_age
from onrecord.extract.quantity.amounts import Amount
from onrecord.extract.quantity.counted import Counted
from onrecord.extract.quantity.exclusions import no_figure
from onrecord.extract.quantity.hedges import Change, change_before, hedge_before, hedge_behind
from onrecord.extract.quantity.nouns import noun_of, with_times
from onrecord.extract.quantity.places import Places
from onrecord.extract.quantity.quantities import Vocabulary
from onrecord.records.figure import Comparator
from onrecord.text.numerals import Unread
from onrecord.text.pieces import Piece, word_at

_SUFFIXES: dict[str, Comparator] = {"+": "at_least", "plus": "at_least", "odd": "about"}
# Wholes that shares are told in by habit; another number of something is counted for itself.
_IDIOMATIC_WHOLES = frozenset((*range(1, 11), 100, 1000))


_CENT_STEP = Decimal("0.01")
_INDENT = 20


class Draft(NamedTuple):
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


def refused(pieces: Sequence[Piece], unread: Unread) -> Draft:
    """The draft of a number that could not be read."""
    first, last = unread.first, min(unread.last, len(pieces))
    return Draft(pieces[first].start, pieces[last - 1].end, first, last, None)


def draft_of(text: str, pieces: Sequence[Piece], amount: Amount, known: Vocabulary, places: Places) -> Iterator[Draft]:
    """The figure an amount makes, if any; a second one for a whole that is a count of its own."""
    amount = with_times(text, pieces, amount, known)
    counted = noun_of(text, pieces, amount, known, places)
    first, before = hedge_before(text, pieces, amount, known)
    if no_figure(pieces, amount, counted, known, places, hedge=pieces[first].word if before is not None else None):
        return
    amount = _uncounted_sign(text, pieces, amount, counted)
    value, high, whole = _number(amount.value), _number(amount.high), _number(amount.whole)
    if (
        value is None
        or _lost(amount.high, high)
        or _lost(amount.whole, whole)
        or _doubtful(amount, counted)
        or _below_none(amount, counted)
    ):
        yield refused(pieces, Unread(amount.first, amount.last))
        return
    last, comparator = _hedged_behind(pieces, amount, counted, known)
    comparator = before or comparator or _SUFFIXES.get(amount.suffix or "") or ("vague" if amount.vague else "exactly")
    aged = is_age(pieces, amount, known)
    change = _change(pieces, first, amount, known)
    if amount.high is not None and word_at(pieces, first - 1) in ("from", "between"):
        first -= 1
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
        change=change,
        scale=float(amount.number.scale),
    )
    yield draft
    if whole is not None and counted is not None and whole not in _IDIOMATIC_WHOLES and _set_apart(pieces, amount):
        yield _whole(pieces, draft, amount)


def _set_apart(pieces: Sequence[Piece], amount: Amount) -> bool:
    """Whether "out of" makes the whole a count of its own: "28 out of 30 states", not "28 of the 30 states"."""
    return "out" in (word_at(pieces, amount.whole_first - 2), word_at(pieces, amount.whole_first - 3))


def _whole(pieces: Sequence[Piece], draft: Draft, amount: Amount) -> Draft:
    """The whole of a share, as a count of its own: "28 out of 30 states" says that there are 30."""
    at = amount.whole_first
    return draft._replace(
        start=pieces[at].start, first=at, value=draft.whole, whole=None, comparator="exactly", change=None
    )


def _uncounted_sign(text: str, pieces: Sequence[Piece], amount: Amount, counted: Counted | None) -> Amount:
    """The amount without a sign that says something else: a dash that opens a line, or "(-5)", five fewer."""
    if not amount.signed or amount.value >= 0:
        return amount
    start = pieces[amount.first].start
    opens = not text[max(0, start - _INDENT) : start].rpartition("\n")[2].strip()
    if (opens and counted is not None and amount.unit is None) or _is_step(pieces, amount):
        return amount._replace(value=-amount.value)
    return amount


def _is_step(pieces: Sequence[Piece], amount: Amount) -> bool:
    """Whether it tells in brackets how a count has changed: "tanks: 3,574 (+12)"."""
    bracketed = word_at(pieces, amount.first - 1) == "(" and word_at(pieces, amount.last) == ")"
    return amount.signed and amount.unit is None and bracketed


def _below_none(amount: Amount, counted: Counted | None) -> bool:
    """Whether fewer than none of something are counted, which no one means."""
    return amount.signed and amount.value < 0 and amount.unit is None and counted is not None


def _doubtful(amount: Amount, counted: Counted | None) -> bool:
    """Whether a second reading of the digits cannot be ruled out.

    People and things are not counted in thousandths, so "1.234 soldiers" is a continental thousand or an error, and
    "2.400 km" or "$1.250" may be one; prices such as "$13.625" are of English news alone.
    "3,5" is a decimal where a unit follows, else perhaps a list; "28 500 kg" may be 28 of half a ton each.
    """
    if amount.number.doubt == "dot_group":
        signed = amount.money and amount.first < amount.number.first and amount.number.value % _CENT_STEP != 0
        return amount.unit != "percent" and not signed
    if amount.number.doubt == "decimal_comma":
        return amount.unit is None
    return amount.number.doubt == "space_group" and (amount.unit is not None or counted is None)


def _number(value: Decimal | None) -> float | None:
    """As a float; `None` beyond its range."""
    number = None if value is None else float(value)
    return number if number is not None and math.isfinite(number) else None


def _lost(exact: Decimal | None, number: float | None) -> bool:
    """Whether a number is beyond what can be written down."""
    return exact is not None and number is None


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
    if amount.unit == "times":
        return "factor"
    if _is_step(pieces, amount):
        return "down" if pieces[amount.first].word in "-−–" else "up"
    if amount.signed and amount.unit == "percent":
        return "down" if amount.value < 0 else "up"
    if amount.high is not None and word_at(pieces, first - 1) == "from":
        if word_at(pieces, first - 2) in known.changes["transitive"]:
            return None  # "loses from 18 to 25 million"
        return change_before(pieces, first - 1, amount, known, by=True)
    return change_before(pieces, first, amount, known)


def _text(text: str, pieces: Sequence[Piece], words: tuple[int, int]) -> str:
    return text[pieces[words[0]].start : pieces[words[1] - 1].end]
