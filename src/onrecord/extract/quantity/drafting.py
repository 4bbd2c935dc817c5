"""One figure from one amount: its noun, hedge, change and whole, or why it is none."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from onrecord.extract.quantity.amounts import Amount
from onrecord.extract.quantity.counted import Counted, counted_at, is_plural, whole_at
from onrecord.extract.quantity.exclusions import is_age, no_figure
from onrecord.extract.quantity.hedges import Change, change_before, hedge_before, hedge_behind
from onrecord.extract.quantity.quantities import Vocabulary
from onrecord.records.figure import Comparator
from onrecord.text.numerals import Unread
from onrecord.text.pieces import Piece, word_at

_OF = frozenset(("of",))
_HALF_OF = frozenset(("of", "half"))
_MONEY_FOR = frozenset(("in", "of"))
_COMPARED = frozenset("as more higher larger greater bigger less the its what faster stronger earnings that".split())
_SUFFIXES: dict[str, Comparator] = {"+": "at_least", "plus": "at_least", "odd": "about"}
# Wholes that shares are told in by habit; another number of something is counted for itself.
_IDIOMATIC_WHOLES = frozenset((*range(1, 11), 100, 1000))


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


def draft_of(text: str, pieces: Sequence[Piece], amount: Amount, known: Vocabulary) -> Iterator[Draft]:
    """The figure an amount makes, if any; a second one for a whole that is a count of its own."""
    amount = _with_times(text, pieces, amount, known)
    counted = _counted(pieces, amount, known)
    first, before = hedge_before(text, pieces, amount, known)
    if no_figure(pieces, amount, counted, known, hedge=pieces[first].word if before is not None else None):
        return
    value, high, whole = _number(amount.value), _number(amount.high), _number(amount.whole)
    if value is None or _lost(amount.high, high) or _lost(amount.whole, whole) or _doubtful(amount, counted):
        yield refused(pieces, Unread(amount.first, amount.last))
        return
    last, comparator = _hedged_behind(pieces, amount, counted, known)
    comparator = before or comparator or _SUFFIXES.get(amount.suffix or "") or ("vague" if amount.vague else "exactly")
    aged = is_age(pieces, amount)
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
    if whole is not None and counted is not None and whole not in _IDIOMATIC_WHOLES:
        yield _whole(pieces, draft, amount)


def _whole(pieces: Sequence[Piece], draft: Draft, amount: Amount) -> Draft:
    """The whole of a share, as a count of its own: "28 out of 30 states" says that there are 30."""
    at = amount.whole_first
    return draft._replace(
        start=pieces[at].start, first=at, value=draft.whole, whole=None, comparator="exactly", change=None
    )


def _with_times(text: str, pieces: Sequence[Piece], amount: Amount, known: Vocabulary) -> Amount:
    """Tells a factor ("2.5 times as many", "tenfold") from occasions ("three times a week")."""
    if amount.glued is not None and pieces[amount.glued].word == "fold":
        return amount._replace(unit="times", glued=None)
    if amount.unit is not None or word_at(pieces, amount.last) != "times":
        return amount
    factor = amount._replace(last=amount.last + 1, unit="times")
    first, _ = hedge_before(text, pieces, amount, known)
    behind = word_at(pieces, factor.last)
    whole = amount.value == int(amount.value)
    compared = not whole or behind in _COMPARED or behind.endswith("er")
    compared = compared or change_before(pieces, first, factor, known) == "factor"
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
        if amount.unit in known.times or amount.unit in known.lengths:
            return _unit_word(amount)
        links = _MONEY_FOR if amount.money else _OF
        return whole_at(pieces, amount.last, known, links) or _unit_word(amount)
    if word_at(pieces, amount.last) == "of":
        picked = whole_at(pieces, amount.last, known, _OF)
        return picked if picked and is_plural(pieces[picked.noun[1] - 1].word, known) else None
    return counted_at(pieces, amount.last, known, one=amount.value == 1)


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
    if amount.signed and amount.unit == "percent":
        return "down" if amount.value < 0 else "up"
    if amount.high is not None and word_at(pieces, first - 1) == "from":
        if word_at(pieces, first - 2) in known.changes["transitive"]:
            return None  # "loses from 18 to 25 million"
        return change_before(pieces, first - 1, amount, known, by=True)
    return change_before(pieces, first, amount, known)


def _text(text: str, pieces: Sequence[Piece], words: tuple[int, int]) -> str:
    return text[pieces[words[0]].start : pieces[words[1] - 1].end]
