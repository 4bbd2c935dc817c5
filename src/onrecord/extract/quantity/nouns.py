"""What an amount is an amount of: the noun counted, the unit written out, the whole of a share."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.quantity.amounts import Amount, amount_at
from onrecord.extract.quantity.counted import Counted, counted_at, is_plural, whole_at
from onrecord.extract.quantity.described import described_at
from onrecord.extract.quantity.hedges import change_before, hedge_before
from onrecord.extract.quantity.places import Places
from onrecord.extract.quantity.quantities import Vocabulary
from onrecord.text.pieces import Piece, word_at

_OF = frozenset(("of",))
_HALF_OF = frozenset(("of", "half"))
_MONEY_FOR = frozenset(("in", "of"))
_COMPARED = frozenset("as more higher larger greater bigger less the its what faster stronger earnings that".split())
_LISTING = frozenset(("-", "–", "—", "‒", ":"))
_BEHIND_LISTED = frozenset(("", ",", ";", ".", "(", "and"))
# "Two thirds of all the remaining 300 houses".
_BEFORE_WHOLE = 4


def with_times(text: str, pieces: Sequence[Piece], amount: Amount, known: Vocabulary) -> Amount:
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


def noun_of(text: str, pieces: Sequence[Piece], amount: Amount, known: Vocabulary, places: Places) -> Counted | None:
    """The noun that an amount counts, or what it is an amount of."""
    if amount.glued is not None:
        return Counted((), (amount.glued, amount.glued + 1))
    if amount.unit == "times":
        return None
    if amount.number.part:
        at = amount.last - (word_at(pieces, amount.last) != "of")  # "half the city" has no "of"
        return whole_at(pieces, at, known, _HALF_OF) or _counted_whole(text, pieces, at, known)
    if amount.unit is not None:
        if amount.unit in known.times or amount.unit in known.lengths:
            return _unit_word(amount)
        links = _MONEY_FOR if amount.money else _OF
        whole = whole_at(pieces, amount.last, known, links)
        if whole is None and amount.unit == "percent":
            whole = _counted_whole(text, pieces, amount.last, known)
        return whole or _unit_word(amount)
    if word_at(pieces, amount.last) == "of":
        picked = whole_at(pieces, amount.last, known, _OF)
        return picked if picked and is_plural(pieces[picked.noun[1] - 1].word, known) else None
    at = _past_step(pieces, amount.last)
    ordered = counted_at(pieces, at, known, one=amount.value == 1)
    ordered = ordered or described_at(pieces, amount.first, at, places.nouns, known)
    return ordered or _listed_at(text, pieces, amount, known)


def _past_step(pieces: Sequence[Piece], at: int) -> int:
    """Index behind brackets that tell how the count has changed: "320,000 (+ 890) people"."""
    step = word_at(pieces, at) == "(" and word_at(pieces, at + 1) in ("+", "-", "−", "–")
    if step and at + 3 < len(pieces) and pieces[at + 2].digits and pieces[at + 3].word == ")":
        return at + 4
    return at


def _listed_at(text: str, pieces: Sequence[Piece], amount: Amount, known: Vocabulary) -> Counted | None:
    """The noun before a dash or colon in a list of counts: "tanks – 3,574, guns – 1,200"."""
    first, _ = hedge_before(text, pieces, amount, known)
    if first < 2 or pieces[first - 1].word not in _LISTING or word_at(pieces, amount.last) not in _BEHIND_LISTED:
        return None
    free = pieces[first - 1].start > pieces[first - 2].end or pieces[first - 1].word == ":"
    noun = pieces[first - 2]
    if not free or pieces[first - 1].end == pieces[first].start or not is_plural(noun.word, known):
        return None
    return Counted((), (first - 2, first - 1))


def _counted_whole(text: str, pieces: Sequence[Piece], at: int, known: Vocabulary) -> Counted | None:
    """The noun of a whole that is counted itself: "a quarter of the 2,400 schools"."""
    if word_at(pieces, at) not in _HALF_OF:
        return None
    for place in range(at + 1, min(at + 1 + _BEFORE_WHOLE, len(pieces))):
        if pieces[place].digits:
            whole = amount_at(text, pieces, place, known)
            plain = isinstance(whole, Amount) and whole.unit is None
            return counted_at(pieces, whole.last, known) if plain and isinstance(whole, Amount) else None
        if not pieces[place].word[0].isalpha():
            return None
    return None


def _unit_word(amount: Amount) -> Counted | None:
    """A unit written out is what the text counts: "400 barrels", "92 million yuan"."""
    return Counted((), amount.unit_word) if amount.unit_word and amount.unit != "percent" else None
