"""What figures of a sentence tell each other: the noun of a list, the unit of a level, the hedge of a conversion."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.extract.quantity.drafting import Draft
from onrecord.text.pieces import Piece, word_at

_LIST_LINKS = frozenset((",", "and", "or", "-", "&", "–"))
_CURRENCY_SIGNS = frozenset(("us", "u.s.", "$", "€", "£", "hk", "ps", "rm", "c", "a", "s", "nz", "about", "some"))
# Of a change these tell how much, not in what it is counted: "rose 5 percent to 120".
_SHARES = frozenset(("percent", "percentage point", "basis point", "times"))
# "From four in January 2022 to eight".
_BETWEEN_LEVELS = 6


def shared(pieces: Sequence[Piece], drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts of a sentence, each with what it takes over from those beside it."""
    found: list[Draft] = []
    for draft in drafts:
        if found:
            found[-1], draft = _levels(pieces, found[-1], draft)  # noqa: PLW2901
            draft = _carried(pieces, found[-1], draft)  # noqa: PLW2901
        found.append(draft)
    return _listed(pieces, found)


def _levels(pieces: Sequence[Piece], begun: Draft, ended: Draft) -> tuple[Draft, Draft]:
    """Gives the bare one of two levels the unit and noun of the other: "rose 12.4 points to 2,310.8"."""
    between = [piece.word for piece in pieces[begun.last : ended.first]]
    if not between or between[-1] != "to" or len(between) > _BETWEEN_LEVELS or None in (begun.value, ended.value):
        return begun, ended
    opened = "from" in (word_at(pieces, begun.first), word_at(pieces, begun.first - 1))
    if any(not word[0].isalnum() for word in between) or not (opened or begun.change in ("up", "down")):
        return begun, ended
    if _bare(ended) and (opened or begun.unit not in _SHARES):
        return begun, ended._replace(unit=begun.unit, counted=begun.counted, modifiers=begun.modifiers)
    if begun.counted is None and begun.unit is None is ended.unit:
        return begun._replace(counted=ended.counted, modifiers=ended.modifiers), ended
    return begun, ended


def _carried(pieces: Sequence[Piece], before: Draft, draft: Draft) -> Draft:
    """Takes over what a conversion in brackets or behind "or" tells again: "more than 100 km (60 miles)"."""
    if before.value is None or draft.value is None or draft.comparator != "exactly":
        return draft
    between = [piece.word for piece in pieces[before.last : draft.first]]
    signs = [word for word in between if word not in _CURRENCY_SIGNS]
    converted = None not in (draft.unit, before.unit) and draft.unit != before.unit
    if signs in (["("], ["/"]) and converted:
        return draft._replace(comparator=before.comparator, change=draft.change or before.change)
    inside = draft.first < before.last  # "320,000 (+890) men"
    if (inside or signs == ["("]) and _bare(draft) and draft.change in ("up", "down"):
        return draft._replace(counted=before.counted, modifiers=before.modifiers)
    if signs in (["or"], [",", "or"]) and draft.unit is not None and draft.unit != before.unit:
        return draft._replace(change=draft.change or before.change)
    return draft


def _listed(pieces: Sequence[Piece], found: list[Draft]) -> list[Draft]:
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


def _bare(draft: Draft) -> bool:
    return draft.value is not None and draft.unit is None and draft.counted is None and draft.whole is None


def _lists_on(pieces: Sequence[Piece], draft: Draft, following: Draft) -> bool:
    between = {piece.word for piece in pieces[draft.last : following.first]}
    return _bare(draft) and bool(between) and between <= _LIST_LINKS and following.value is not None
