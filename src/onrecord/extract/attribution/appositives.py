"""What stands between commas, dashes or brackets beside a name: appositives and relative clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.extract.attribution.frames import Range, Unit
from onrecord.extract.attribution.words import ASIDES, AUXILIARIES, is_adverb
from onrecord.lexicon.reporting import people

# An appositive longer than this is more likely a clause that the comma belongs to.
LONGEST_APPOSITIVE = 30
LONGEST_PARTY = 4
PARTY = re.compile(r"[A-Z]{1,3}[-–][A-Z][a-z]{0,6}")
DASHES = frozenset("–—-")
LONGEST_NAME = 5
PARTICIPLES = frozenset("published dated released issued seen obtained written citing speaking quoted".split())
# "The talks were broken off by Pavel Dorn, who said": what a relative pronoun stands for begins behind these.
BEFORE_ANTECEDENT = frozenset("by with to from against between than as and but".split())


def without_parenthesis(units: Sequence[Unit], head: int, floor: int) -> int | None:
    """Behind the noun phrase proper when a parenthesis or an appositive stands before the verb."""
    if head <= floor:
        return None
    last = units[head - 1]
    if last.text == ")":
        return _last(units, head - 1, floor, {"("})
    if last.text == "," or last.text in DASHES:
        opening = _last(units, head - 1, floor, {last.text})
        if opening is not None and last.text == "," and _is_age(units, opening, floor):
            opening -= 2
        if opening is None or head - opening > LONGEST_APPOSITIVE or opening == floor:
            return None
        return opening
    return head if last.is_word or last.text in {"'", "’", "."} else None


def _is_age(units: Sequence[Unit], comma: int, floor: int) -> bool:
    """“Maria Costa, 43, a nurse”: the comma before the number opens the appositive."""
    return comma - 2 > floor and units[comma - 1].low.isdigit() and units[comma - 2].text == ","


def _is_party(units: Sequence[Unit], comma: int, end: int) -> bool:
    """Whether party and state stand behind a comma: “Sen. Mara Holt, R-Va., who”."""
    return end - comma <= LONGEST_PARTY and PARTY.fullmatch(units[comma + 1].text) is not None


def is_aside(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether what two commas enclose is an adverb: “the palace, meanwhile, said”."""
    inner = [unit for unit in units[start:end] if unit.is_word]
    return len(inner) <= 3 and all(unit.low in ASIDES or is_adverb(unit.low) for unit in inner)


def antecedent(units: Sequence[Unit], end: int, floor: int) -> Range:
    """The first unit that may belong to, and the one behind, the noun phrase before a relative pronoun."""
    end -= 1
    if end - 1 > floor and units[end - 1].text == ",":
        end -= 1
        party = _last(units, end, floor, {","})
        end = party if party is not None and _is_party(units, party, end) else end
    for place in range(end - 1, max(floor, end - LONGEST_APPOSITIVE) - 1, -1):
        if units[place].low in BEFORE_ANTECEDENT:
            return place + 1, end
    return floor, end


def _last(units: Sequence[Unit], before: int, floor: int, marks: set[str]) -> int | None:
    for place in range(before - 1, max(floor, before - LONGEST_APPOSITIVE) - 1, -1):
        if units[place].text in marks:
            return place
        if units[place].text in {";", ":"}:
            return None
    return None


def with_appositive(units: Sequence[Unit], end: int) -> int:
    """Include ", the head of the agency" up to the next comma or the end of the sentence."""
    if end + 1 >= len(units) or units[end].text != ",":
        return end
    first = units[end + 1]
    knowledge = people()
    opens = first.low in {"a", "an", "the", "who"} or first.low in knowledge.roles or first.low in knowledge.titles
    if not opens and not _is_participle(units, end + 1):
        return _with_name(units, end)
    for place in range(end + 1, min(len(units), end + LONGEST_APPOSITIVE)):
        if units[place].low in AUXILIARIES - {"'s"} and first.low != "who":
            return end  # a clause of its own: "according to the minister, the bridge is closed"
        if units[place].quotation is not None or units[place].text in {",", ".", ";", ":", "!", "?", "–", "—"}:
            is_initial = units[place].text == "." and place + 1 < len(units) and units[place + 1].is_word
            if not is_initial:
                return place
    return end


def _is_participle(units: Sequence[Unit], place: int) -> bool:
    """Whether a participle and its phrase follow: “the report, published on Friday, ...”."""
    return units[place].low in PARTICIPLES and place + 1 < len(units) and units[place + 1].is_word


def _with_name(units: Sequence[Unit], end: int) -> int:
    """Include ", Pavel Dorn" behind an office in small letters, up to the next comma or the end of the sentence."""
    if not units[end - 1].text[0].islower():
        return end
    place = end + 1
    while place < min(len(units), end + 1 + LONGEST_NAME) and units[place].is_word and units[place].text[0].isupper():
        place += 1
    closed = place >= len(units) or units[place].text in {",", ".", ";", "!", "?"}
    return place if closed and place > end + 1 else end
