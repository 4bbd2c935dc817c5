"""How an outlet that is named beside a cue relays the words: an interview with it, told to it, reported by it."""

from __future__ import annotations

from functools import cache
from typing import Literal

from onrecord.extract.grammar import Grammar
from onrecord.extract.outlets_named import Outlet
from onrecord.lexicon.tables import table

Way = Literal["lasting", "single"]
"""Whether what the same person is told to have said later goes on with it."""

MOST_IN_FRONT = 6
"""Words between an outlet and what leads to it: "to the British daily newspaper"."""

MOST_BEHIND = 2
"""Words behind an outlet's name among which the occasion stands: "in a CNN television interview"."""

MOST_TO_OCCASION = 8
"""Words between that and the occasion: "an interview published on Monday by"."""

INSIDE_NAME_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "ADV", "PART", "PRON", "NUM"})


def way_of(grammar: Grammar, outlet: Outlet, floor: int) -> Way | None:
    """How an outlet relays what is attributed beside it, `None` where it does not.

    Args:
        grammar: of the article.
        outlet: outside of what is reported.
        floor: offset up to which words in front belong to the same stretch.
    """
    at = next(iter(grammar.inside(outlet.span)), None)
    if at is None:
        return None
    lead = _lead(grammar, at, floor)
    if lead is not None:
        if grammar.low(lead) in _words("verbs", "told"):
            return "lasting" if outlet.sort in ("known", "likely") else None
        if way := _occasion(grammar, lead, floor) or _its_occasion(grammar, lead, outlet):
            return way
        if _leads_alone(grammar, lead, outlet):
            return "single"
    return "single" if _reports(grammar, at, outlet) else None


def _lead(grammar: Grammar, at: int, floor: int) -> int | None:
    """The preposition or verb in front of the phrase that an outlet's name stands in."""
    for place in range(at - 1, max(-1, at - 1 - MOST_IN_FRONT), -1):
        if grammar.starts[place] < floor:
            return None
        if grammar.low(place) in _leads():
            return place
        if grammar.tokens[place].upos not in INSIDE_NAME_PHRASE:
            return None
    return None


def _occasion(grammar: Grammar, lead: int, floor: int) -> Way | None:
    """Whether an interview or the like stands in front of a preposition."""
    for place in range(lead - 1, max(-1, lead - 1 - MOST_TO_OCCASION), -1):
        low = grammar.low(place)
        if grammar.starts[place] < floor or grammar.tokens[place].upos == "PUNCT":
            return None
        if low in _words("occasions", "lasting"):
            return "lasting"
        if low in _words("occasions", "single"):
            return "single"
    return None


def _its_occasion(grammar: Grammar, lead: int, outlet: Outlet) -> Way | None:
    """Whether the interview or the like stands behind the outlet's name: "in a CNN interview"."""
    if grammar.low(lead) not in _words("leads", "to_an_occasion"):
        return None
    behind = grammar.inside(outlet.span).stop
    for place in range(behind, behind + MOST_BEHIND):
        if grammar.low(place) in _words("occasions", "lasting"):
            return "lasting"
        if grammar.low(place) in _words("occasions", "single"):
            return "single"
    return None


def _leads_alone(grammar: Grammar, lead: int, outlet: Outlet) -> bool:
    """Whether "quoted by TASS", "on state television", "wrote in Die Zeit", "according to TASS" lead an outlet in."""
    low, before = grammar.low(lead), grammar.low(lead - 1)
    if low == "on":
        is_noun = grammar.tokens[lead - 1].upos == "NOUN" if lead else False
        return outlet.sort != "likely" and not (is_noun and before not in _words("before_on", "nouns"))
    if low == "by":
        return before in _words("verbs", "passed_on")
    if low == "to":
        return before == "according"
    if low == "in":
        return outlet.sort == "platform" or before in _words("verbs", "wrote")
    return False


def _reports(grammar: Grammar, at: int, outlet: Outlet) -> bool:
    """Whether "as TASS reports", ", Reuters reported" stands there."""
    behind = grammar.inside(outlet.span).stop
    if outlet.sort == "platform" or grammar.low(behind) not in _words("verbs", "reports"):
        return False
    for place in range(at - 1, max(-1, at - 1 - MOST_IN_FRONT), -1):
        if grammar.low(place) in {"as", ","}:
            return True
        if grammar.tokens[place].upos not in INSIDE_NAME_PHRASE:
            return False
    return False


@cache
def _leads() -> frozenset[str]:
    return _words("leads", "of_an_occasion") | _words("leads", "to_an_occasion") | _words("verbs", "told")


@cache
def _words(section: str, key: str) -> frozenset[str]:
    return frozenset(table("relays")[section][key])
