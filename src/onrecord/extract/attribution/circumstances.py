"""What stands between a verb and its clause: when, where or in what it was said."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.attribution.clauses import opens_clause
from onrecord.extract.attribution.frames import Unit
from onrecord.extract.attribution.words import AUXILIARIES, DAY_WORDS, MONTHS, PERIODS, PREPOSITIONS

# "said in a statement to the council the talks": how far behind the verb the clause may begin.
LONGEST_PHRASE = 6
SPOKEN_IN = frozenset(
    "statement interview speech address letter post tweet message video report note email briefing broadcast "
    "conference telegram television tv radio twitter facebook".split()
)
NEARNESS = frozenset("last this earlier late early".split())
ON_TIME = frozenset("late early earlier later".split())


def skip_times(units: Sequence[Unit], start: int, end: int) -> int:
    """Step over "on Tuesday", "late last week", "Monday morning", "on Monday, 3 March," and "here" behind a verb."""
    first = start
    while start < end:
        behind = _behind_time(units, start, end, opens=start == first)
        if behind == start:
            break
        start = behind
    return start


def _behind_time(units: Sequence[Unit], at: int, end: int, *, opens: bool) -> int:
    """Behind the one phrase of time that begins at `at`; `at` where none does."""
    low = units[at].low
    after = units[at + 1].low if at + 1 < end else ""
    if low in DAY_WORDS | {"here"} and after not in AUXILIARIES:
        return at + 1
    if low in ON_TIME and (after in {"on", "in"} or after in DAY_WORDS):
        return at + 1
    if (low == "on" and after in DAY_WORDS) or (low in NEARNESS and after in PERIODS | MONTHS | DAY_WORDS):
        return at + 2
    if not opens and low in PERIODS and units[at - 1].low in DAY_WORDS:
        return at + 1
    if low == "on" or (low == "," and not opens):
        date = _behind_date(units, at + 1, end)
        closed = low == "on" or (date < end and units[date].text == ",")
        return (date + (low == ",") if closed else at) if date > at + 1 else at
    return _behind_date(units, at, end)


def _behind_date(units: Sequence[Unit], at: int, end: int) -> int:
    """Behind "March 4" or "3 March 2025"; `at` where no date stands."""
    if at + 1 >= end:
        return at
    low, after = units[at].low, units[at + 1].low
    if not ((low in MONTHS and after.isdecimal()) or (low.isdecimal() and after in MONTHS)):
        return at
    behind = at + 2
    return behind + (behind < end and units[behind].low.isdecimal() and len(units[behind].low) == 4)


def skip_occasion(units: Sequence[Unit], start: int, end: int) -> int:
    """Step over "in a statement", "on state television" before a clause without "that"; `start` where none stands."""
    if units[start].low not in PREPOSITIONS:
        return start
    for at in range(start + 1, min(end, start + LONGEST_PHRASE)):
        if not units[at].is_word:
            return start
        if units[at].low in SPOKEN_IN:
            behind = skip_times(units, at + 1, end)
            clause = behind < end and units[behind].is_word and opens_clause(units, behind, end)
            return behind if clause else start
    return start
