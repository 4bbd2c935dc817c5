"""How firmly a number is given, and whether it is an amount of change, from the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, cast

from onrecord.extract.quantity.amounts import Amount
from onrecord.extract.quantity.quantities import Vocabulary
from onrecord.records.figure import Comparator
from onrecord.text.pieces import Piece, word_at

Change = Literal["up", "down", "factor"]

_LONGEST_HEDGE = 5
_QUOTE_MARKS = 40  # as far back as marks at a line's start are looked for
_BETWEEN = 3
_SHARES = frozenset(("percent", "percentage point", "basis point", "point"))
_DETERMINERS = frozenset(("the", "its", "their", "his", "her", "our"))


def hedge_before(
    text: str, pieces: Sequence[Piece], amount: Amount, known: Vocabulary
) -> tuple[int, Comparator | None]:
    """Index of the first piece of the hedge that ends where the amount begins, and what it says."""
    end = amount.first
    for at in (end, end - 1):
        if at < end and word_at(pieces, at) not in ("a", "an", "the", "-"):
            break
        if word_at(pieces, at - 1) not in known.hedge_ends or _points(text, pieces, at - 1):
            continue
        for length in range(min(_LONGEST_HEDGE, at), 0, -1):
            comparator = known.before.get(tuple(piece.word for piece in pieces[at - length : at]))
            if comparator is not None and not _is_of_verb(pieces, at - length, amount, known):
                return at - length, cast("Comparator", comparator)
    return end, None


def _points(text: str, pieces: Sequence[Piece], at: int) -> bool:
    """Whether a ">" quotes a line of mail or ends an arrow instead of saying "more than"."""
    mark = pieces[at]
    if mark.word != ">":
        return False
    before = text[max(0, mark.start - _QUOTE_MARKS) : mark.start].rpartition("\n")[2].rstrip()
    return not before or before[-1] in "-–—=>"


def _is_of_verb(pieces: Sequence[Piece], at: int, amount: Amount, known: Vocabulary) -> bool:
    """Whether "over" says how long something took ("over five days"), or belongs to the verb ("hand over five men")."""
    before = word_at(pieces, at - 1)
    if pieces[at].word != "over":
        return False
    return before in known.over_verbs or (amount.unit in known.times and before not in known.over_time)


def hedge_behind(pieces: Sequence[Piece], at: int, known: Vocabulary) -> tuple[int, Comparator | None]:
    """Index behind the hedge that begins at a piece ("or more"), and what it says."""
    if word_at(pieces, at) not in known.hedge_starts:
        return at, None
    for length in range(min(_LONGEST_HEDGE, len(pieces) - at), 0, -1):
        comparator = known.after.get(tuple(piece.word for piece in pieces[at : at + length]))
        if comparator is not None:
            return at + length, cast("Comparator", comparator)
    return at, None


def change_before(
    pieces: Sequence[Piece], at: int, amount: Amount, known: Vocabulary, *, by: bool = False
) -> Change | None:
    """The direction a verb before the amount gives it: "rose by 30", "fell 2 percent", "up 3%".

    A verb without "by" needs a unit behind it: "lost 30 tanks" is no fall, and neither is what it falls to.

    Args:
        pieces: the sentence.
        at: index of the first piece of the hedge, or of the amount where none stands before it.
        amount: the amount.
        known: word lists.
        by: whether something else than "by" says that it is an amount of change ("rose from 5 to 7").
    """
    for step in range(1, _BETWEEN + 2):
        word = word_at(pieces, at - step)
        if word in known.verbs:
            before = word_at(pieces, at - step - 1)
            idle = before in ("the", "a", "an") or (
                word in ("up", "down") and before in known.changes["particle_verbs"]
            )
            return None if idle else _way(word, amount, known, by=by)
        if word not in known.between:
            return _way(_verb_before_object(pieces, at - step, known), amount, known, by=True) if by else None
        by = by or word == "by"
    return None


def _way(verb: str | None, amount: Amount, known: Vocabulary, *, by: bool) -> Change | None:
    if verb is None:
        return None
    if not by and (amount.unit is None or (verb in known.changes["transitive"] and amount.unit not in _SHARES)):
        return None
    if by and amount.unit is None and verb in known.changes["agents"]:
        return None
    if amount.unit == "times":
        return "factor" if by else None
    return cast("Change", known.verbs[verb])


def _verb_before_object(pieces: Sequence[Piece], at: int, known: Vocabulary) -> str | None:
    """The verb in "cut its forces by": at most two plain words back, a determiner let through."""
    for step in range(1, _BETWEEN + 1):
        word = word_at(pieces, at - step)
        if word in known.verbs:
            return word
        if not word[:1].isalpha() or (word in known.nouns["stops"] and word not in _DETERMINERS):
            return None
    return None
