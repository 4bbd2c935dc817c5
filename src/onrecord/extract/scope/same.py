"""Which figures of an article tell an earlier one again: as a conversion beside it, or in another place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.extract.quantity.quantities import vocabulary
from onrecord.extract.scope.alike import agree, alike, is_money, told_alike
from onrecord.extract.scope.scene import Scene
from onrecord.records.figure import Figure
from onrecord.records.zone import Zone
from onrecord.text.intervals import Intervals

# "C$6 (US$4.46)", "149 kW / 203 PS"; and with a comma, since "$5 or €5" may be two prices: "7 billion hryvnias, or $190
# million".
_BRACKET = re.compile(r"\s{0,2}[(\[]\s{0,2}(?:or\s|i\.e\.,?\s|=)?\s{0,2}|\s{0,2}[/=]\s{0,2}")
_OR = re.compile(r"\s{0,2},\s{1,2}or\s{1,2}")
_PLAIN_OR = re.compile(r"\s{1,2}or\s{1,2}")
_HEADS = frozenset({"headline", "deck"})
# Shares of something convert nothing: "12 percent ($5 million)" tells two things.
_RATIOS = frozenset({"percent", "percentage point", "basis point", "point", "times"})
# Counts below the first and round ones are told of many things in one article: "two soldiers", "100 houses".
_TELLING = 13
_ROUND = frozenset({15, 25, 150, 250, 1500, 2500})
# Digits, zeros at the end left out, that agree by chance in no article: 730,070.
_UNMISTAKABLE = 3
# From so many on, a count is one of a kind under a headline, and with a noun that is described alike.
_IN_HEADLINE, _DESCRIBED = 3, 5
# Behind a hyphen the number describes, and is told as often as what it describes: "16-bit chips".
_GLUED = re.compile(r"\w-[a-z]+$")
# Earlier figures with its number that one is held against; a table may have thousands.
_MOST = 8


def same_as(scene: Scene, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, in order, each with the id of the first that it tells again; small counts agree by chance."""
    heads = Intervals([zone for zone in scene.page.zones if zone.kind in _HEADS])
    told: dict[tuple[float | None, ...], list[Figure]] = defaultdict(list)
    first: dict[str, str] = {}
    linked: list[Figure] = []
    for place, figure in enumerate(figures):
        key = (figure.value, figure.value_max, figure.out_of)
        earlier = _repeated(scene, heads, told[key], figure)
        if earlier is None:
            if len(told[key]) < _MOST:
                told[key].append(figure)
            earlier = figures[place - 1] if place and _converts(scene.text, figures[place - 1], figure) else None
        if earlier is not None:
            first[figure.id] = first.get(earlier.id, earlier.id)
        linked.append(_with(figure, first))
    return tuple(linked)


def _with(figure: Figure, first: Mapping[str, str]) -> Figure:
    return replace(figure, same_as=first[figure.id]) if figure.id in first else figure


def _converts(text: str, one: Figure, other: Figure) -> bool:
    """Whether a figure in other units stands in brackets or behind "or" right behind one."""
    if None in (one.unit, other.unit) or one.unit == other.unit or one.end > other.start:
        return False
    if {one.unit, other.unit} & (_RATIOS | vocabulary().times) or is_money(one) != is_money(other):
        return False
    between = text[one.end : other.start] + ("or " if other.text.lower().startswith("or ") else "")  # "or about"
    if _BRACKET.fullmatch(between) or _OR.fullmatch(between):
        return True
    return not is_money(one) and _PLAIN_OR.fullmatch(between) is not None


def _repeated(scene: Scene, heads: Intervals[Zone], told: Sequence[Figure], figure: Figure) -> Figure | None:
    """The first figure that this one repeats in another sentence."""
    for earlier in told:
        apart = scene.sentence_at(earlier.start) != scene.sentence_at(figure.start)
        if apart and agree(earlier, figure) and _one_of_a_kind(heads, earlier, figure):
            return earlier
    return None


def _one_of_a_kind(heads: Intervals[Zone], earlier: Figure, figure: Figure) -> bool:
    """Whether one number of one thing cannot well be told of two."""
    value = figure.value or 0
    above = any(True for _ in heads.touching(earlier.start, earlier.end))
    if not (above and value >= _TELLING) and _digits(value) < _UNMISTAKABLE and not told_alike(earlier, figure):
        return False
    counts = alike(earlier, figure)
    if counts is None:  # only a headline leaves the noun to its reader: "Missile kills 27 in hospital"
        return above and value >= _TELLING
    if not counts:
        return False
    if above and value >= _IN_HEADLINE:
        return True
    if value < _DESCRIBED or figure.comparator == "vague" or _GLUED.search(figure.text):
        return False
    return (value >= _TELLING and not _is_round(value)) or _described(earlier, figure)


def _is_round(value: float) -> bool:
    """Whether it has one digit and zeros, or is as common: such numbers are told of many things."""
    return value in _ROUND or _digits(value) == 1


def _digits(value: float) -> int:
    """How many digits it has before its last zeros."""
    return len(f"{value:.9e}".partition("e")[0].replace(".", "").rstrip("0"))


def _described(earlier: Figure, figure: Figure) -> bool:
    """Whether whose it is, or the same words before the noun, say which of many it is."""
    if earlier.of is not None and earlier.of == figure.of:
        return True
    return bool(figure.modifiers) and _words(earlier) == _words(figure)


def _words(figure: Figure) -> tuple[str, ...]:
    return tuple(word.lower() for word in (*figure.modifiers, figure.counted or ""))
