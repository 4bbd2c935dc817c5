"""The noun phrase beside a reporting verb that names who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.frames import Unit
from onrecord.extract.words import (
    AUXILIARIES,
    CLAUSE_OPENERS,
    COORDINATORS,
    DAY_WORDS,
    DETERMINERS,
    HERE,
    PERIODS,
    PREPOSITIONS,
    is_adverb,
)
from onrecord.lexicon.reporting import people, reporting

# An appositive longer than this is more likely a clause that the comma belongs to.
LONGEST_APPOSITIVE = 30
LONGEST_PHRASE = 24
DASHES = frozenset("–—-")
Range = tuple[int, int]


def source_left(units: Sequence[Unit], verb: int, floor: int = 0) -> tuple[Range | None, int]:
    """The subject to the left of the verb at index `verb`, not reaching below `floor`.

    Returns:
        The range of units of the source (`None` where none is sure), and the index where the cue begins: its
        auxiliaries and adverbs belong to the cue.
    """
    head = verb
    while head > floor and (units[head - 1].low in AUXILIARIES or _is_adverb_unit(units[head - 1])):
        head -= 1
    cue = head
    end = _without_parenthesis(units, head, floor)
    if end is None:
        return None, cue
    if units[end - 1].low in {"who", "which"}:
        end = _antecedent(units, end, floor)
    start = _phrase_start(units, end, floor)
    start = _without_leading(units, start, end)
    end = _without_time(units, start, end)
    if start >= end or not names_somebody(units, start, end):
        return None, cue
    has_appositive = units[head - 1].text in {",", ")"} | DASHES
    return (start, head if has_appositive else end), cue


def _without_time(units: Sequence[Unit], start: int, end: int) -> int:
    """Leave out a day behind the noun phrase: "the president on Monday (said)"."""
    for words in (2, 1):
        head = end - words
        if (
            head > start
            and units[end - 1].low in DAY_WORDS | PERIODS
            and (words == 1 or units[head].low in {"on", "last", "this", "late", "early"})
        ):
            return head if words == 2 or units[end - 1].low in DAY_WORDS else end
    return end


def _antecedent(units: Sequence[Unit], end: int, floor: int) -> int:
    """Behind the noun phrase that a relative pronoun right before `end` stands for."""
    end -= 1
    return end - 1 if end - 1 > floor and units[end - 1].text == "," else end


def source_right(units: Sequence[Unit], after: int, *, anybody: bool = False) -> Range | None:
    """The subject behind an inverted verb (`said the minister`), its appositive with it.

    With `anybody` a noun phrase counts that need not be able to speak ("according to the town hall").
    """
    end = after
    while end < len(units) and end - after < LONGEST_PHRASE and _continues_right(units, after, end):
        end += 1
    while end > after and units[end - 1].low in PREPOSITIONS | COORDINATORS | DETERMINERS:
        end -= 1
    if end == after or not (anybody or names_somebody(units, after, end)):
        return None
    return after, _with_appositive(units, end)


def opening_subject(units: Sequence[Unit]) -> Range | None:
    """The subject that opens a frame: a pronoun or a name, and then a word that may be its verb."""
    end = 0
    while end < min(len(units), 8) and units[end].is_word and (units[end].text[0].isupper() or units[end].low == "of"):
        end += 1
    if end == 0 or end >= len(units) or not units[end].is_word or units[end].low in PREPOSITIONS | COORDINATORS:
        return None
    return (0, end) if names_somebody(units, 0, end) and units[0].low not in PREPOSITIONS else None


def names_somebody(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether a noun phrase can speak: a pronoun, a name, a role, a body or a text."""
    knowledge = people()
    lows = [unit.low for unit in units[start:end]]
    if lows[0] in HERE and len(lows) == 1:
        return False
    if lows[0] in knowledge.pronouns:
        return True
    if any(low in knowledge.roles or low in knowledge.titles for low in lows):
        return True
    return any(
        unit.is_word
        and unit.text[0].isupper()
        and unit.low not in DAY_WORDS
        and (place > start or len(lows) > 1 or _is_name(unit))
        for place, unit in enumerate(units[start:end], start)
    )


def _is_name(unit: Unit) -> bool:
    return unit.low not in DETERMINERS | PREPOSITIONS | CLAUSE_OPENERS | AUXILIARIES and not is_adverb(unit.low)


def _is_adverb_unit(unit: Unit) -> bool:
    return unit.is_word and is_adverb(unit.low) and not unit.text[0].isupper()


def _without_parenthesis(units: Sequence[Unit], head: int, floor: int) -> int | None:
    """Behind the noun phrase proper when a parenthesis or an appositive stands before the verb."""
    if head <= floor:
        return None
    last = units[head - 1]
    if last.text == ")":
        opening = _last(units, head - 1, floor, {"("})
        return None if opening is None else opening
    if last.text == "," or last.text in DASHES:
        opening = _last(units, head - 1, floor, {last.text})
        if opening is None or head - opening > LONGEST_APPOSITIVE or opening == floor:
            return None
        return opening
    return head if last.is_word or last.text in {"'", "’", "."} else None


def _last(units: Sequence[Unit], before: int, floor: int, marks: set[str]) -> int | None:
    for place in range(before - 1, max(floor, before - LONGEST_APPOSITIVE) - 1, -1):
        if units[place].text in marks:
            return place
        if units[place].text in {";", ":"}:
            return None
    return None


def _phrase_start(units: Sequence[Unit], end: int, floor: int) -> int:
    start = end
    while start > floor and end - start < LONGEST_PHRASE and _continues_left(units, start - 1, floor):
        start -= 1
    return start


def _continues_left(units: Sequence[Unit], place: int, floor: int) -> bool:
    unit = units[place]
    if unit.quotation is not None:
        return False
    if unit.text in {".", "'", "’"} or unit.low == "'s":
        return True
    if not unit.text[0].isalnum():
        return unit.text in {"&", "/"}
    if unit.low in COORDINATORS:
        return _joins_phrases(units, place, floor)
    return unit.low not in CLAUSE_OPENERS and unit.low not in AUXILIARIES and unit.low not in reporting().verbs


def _joins_phrases(units: Sequence[Unit], place: int, floor: int) -> bool:
    """Whether "and" joins two noun phrases rather than two clauses: nothing to its left looks like a verb."""
    for back in range(place - 1, max(floor, place - 8) - 1, -1):
        unit = units[back]
        if unit.quotation is not None or unit.text in {",", ";", ":"}:
            return back < place - 1 and unit.text != ","
        if unit.low in AUXILIARIES or unit.low in CLAUSE_OPENERS or unit.low in reporting().verbs:
            return False
        if unit.low.endswith("ed") and unit.low.islower() and unit.text[0].islower() and len(unit.low) > 4:
            return False
    return place - 1 >= floor


def _without_leading(units: Sequence[Unit], start: int, end: int) -> int:
    """Leave out conjunctions, adverbs and a short phrase of time or place at the head of a clause."""
    while start < end and (units[start].low in COORDINATORS or _is_leading_adverb(units[start])):
        start += 1
    if (
        start + 2 < end
        and units[start].low in {"last", "this", "earlier"}
        and units[start + 1].low in DAY_WORDS | PERIODS
    ):
        start += 2
    if start < end and units[start].low in PREPOSITIONS:
        for place in range(start + 1, min(end - 1, start + 5)):
            if units[place].low in DAY_WORDS | PERIODS or units[place].low.isdigit():
                return place + 1
        for place in range(start + 2, end):
            if units[place].low in DETERMINERS | people().pronouns:
                return place
        return end
    return start


def _is_leading_adverb(unit: Unit) -> bool:
    return is_adverb(unit.low) or unit.low in DAY_WORDS or unit.low in {"meanwhile", "however", "but", "yet", "so"}


def _continues_right(units: Sequence[Unit], after: int, place: int) -> bool:
    unit = units[place]
    if unit.quotation is not None:
        return False
    if unit.text == "." and place + 1 < len(units) and units[place - 1].text[:1].isupper():
        return units[place + 1].is_word and units[place + 1].text[0].isupper() and place > after
    if not unit.text[0].isalnum() and unit.low != "'s":
        return False
    if unit.low in {"of", "for", "and", "or", "the", "from", "in", "at"}:
        return unit.low != "in" or (place + 1 < len(units) and units[place + 1].text[:1].isupper())
    return unit.low not in CLAUSE_OPENERS | PREPOSITIONS | AUXILIARIES | DAY_WORDS and not _is_adverb_unit(unit)


def _with_appositive(units: Sequence[Unit], end: int) -> int:
    """Include ", the head of the agency" up to the next comma or the end of the sentence."""
    if end + 1 >= len(units) or units[end].text != ",":
        return end
    first = units[end + 1]
    knowledge = people()
    opens = first.low in {"a", "an", "the", "who"} or first.low in knowledge.roles or first.low in knowledge.titles
    if not opens:
        return end
    for place in range(end + 1, min(len(units), end + LONGEST_APPOSITIVE)):
        if units[place].low in AUXILIARIES and first.low != "who":
            return end  # a clause of its own: "according to the minister, the bridge is closed"
        if units[place].quotation is not None or units[place].text in {",", ".", ";", ":", "!", "?", "–", "—"}:
            is_initial = units[place].text == "." and place + 1 < len(units) and units[place + 1].is_word
            if not is_initial:
                return place
    return end
