"""The patterns in which news attributes: a cue in a frame, its source and what it reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.extract.attribution.around import before_source, ends_sentence, last_word, parted
from onrecord.extract.attribution.asked import asked
from onrecord.extract.attribution.attribution import Attribution, Found, attribution, spans
from onrecord.extract.attribution.contents import behind_verb
from onrecord.extract.attribution.cues import CuePlace, cues, is_participle
from onrecord.extract.attribution.frames import Range, Unit
from onrecord.extract.attribution.relays import relayed
from onrecord.extract.attribution.sources import opening_subject, source_left, source_right
from onrecord.extract.attribution.verbs import inverted, with_subject

# "At the same time, according to the expert, ...": so short a phrase is no statement yet.
LONGEST_LEAD = 7
MOST_WORDS_OF_LEAD = 4
# How many cues behind a verb are asked whether they end its content.
MOST_LATER = 8
JOINS = frozenset({"and", "but", "while", "or"})


def of_units(units: Sequence[Unit]) -> Iterator[Attribution]:
    """The attributions of one frame or clause, none inside another."""
    places = list(cues(units))
    if (trailing := _trailing(units, places)) and units[0].low != "asked":
        yield trailing
        return
    made: list[Attribution] = []
    semicolons = [at for at, unit in enumerate(units) if unit.text == ";"]
    floor = lowest = 0
    shared: Range | None = None
    if question := asked(units):
        made.append(question[0])
        floor = question[1]
    for number, place in enumerate(places):
        if place.first < floor:
            continue
        if place.kind == "preposition":
            one = _by_preposition(units, place, lowest)
            lowest = one[1] if one else lowest
        else:
            behind = behind_verb(units, place, places[number + 1 : number + 1 + MOST_LATER], semicolons)
            one = _by_verb(units, place, behind, floor, shared)
        if one is not None:
            last, floor, shared = one
            while made and _is_inside(made[-1], last):
                made.pop()
            made.append(last)
    yield from made


def _is_inside(one: Attribution, other: Attribution) -> bool:
    """Whether an attribution stands in what another reports: “A, S said, according to V”; it is found there again."""
    return any(span.holds(one.cue[0]) for span in other.content)


def _trailing(units: Sequence[Unit], places: Sequence[CuePlace]) -> Attribution | None:
    """“CONTENT, S said on Monday.”: the attribution at the end of a frame holds all that stands before it."""
    last = places[-1] if places else None
    if last is None or last.kind != "verb" or last.cue.weak or not ends_sentence(units, last):
        return None
    source, cue = source_left(units, last.first)
    if source is None or source[0] < MOST_WORDS_OF_LEAD or units[source[0] - 1].text != ",":
        return None
    content = before_source(units, source[0], 0)
    if content is None or units[content[1] - 1].quotation is not None:
        return None
    return attribution(units, source, (cue, last.behind), content, last)


def _by_preposition(units: Sequence[Unit], place: CuePlace, lowest: int) -> Found | None:
    """“According to S, CONTENT”, “CONTENT, according to S” and “In March, according to S, CONTENT”.

    Its content may hold what others report, but reaches back to `lowest` at most, where the one before it ends.
    """
    source = source_right(units, place.behind, anybody=True)
    if source is None:
        return None
    cue, last = (place.first, place.behind), last_word(units)
    behind = source[1] + 1 if source[1] < last and units[source[1]].text == "," else None
    if behind is not None and behind < last and _is_short(units, lowest, place.first):
        halves = parted(units, place.first, lowest, source[1]) or ((behind, last),)
        one = attribution(units, source, cue, halves[0], place)
        return replace(one, content=tuple(span for half in halves for span in spans(units, half))), last, source
    content = before_source(units, place.first, lowest) or (lowest, place.first)
    return (attribution(units, source, cue, content, place), source[1], source) if content[0] < content[1] else None


def _is_short(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether too few words stand there for a statement."""
    return end - start <= 2 * LONGEST_LEAD and sum(unit.is_word for unit in units[start:end]) <= LONGEST_LEAD


def _by_verb(
    units: Sequence[Unit], place: CuePlace, behind: Range | None, floor: int, shared: Range | None
) -> Found | None:
    if found := _relayed(units, place, floor):
        return found
    source, cue_first = source_left(units, place.first, floor)
    cue = (cue_first, place.behind)
    if is_participle(units, place.first):
        return _participle(units, place, cue, behind, shared, floor)
    if source is not None:
        return with_subject(units, place, source, cue, behind, floor)
    if shared is not None and behind is not None and _goes_on(units, cue_first, floor):
        return attribution(units, shared, cue, behind, place), behind[1], shared
    return inverted(units, place, cue, floor)


def _goes_on(units: Sequence[Unit], cue: int, floor: int) -> bool:
    """Whether a verb without a subject of its own goes on with the one before: “and said”, “, who hopes so, said”."""
    if not cue:
        return False
    return units[cue - 1].low in JOINS or (cue - 1 == floor and units[cue - 1].text == ",")


def _relayed(units: Sequence[Unit], place: CuePlace, floor: int) -> Found | None:
    """“...,” TASS quotes S."""
    found = relayed(units, place, floor)
    if found is None:
        return None
    one = attribution(units, found.source, found.cue[0], found.content, place)
    cue = tuple(span for part in found.cue for span in spans(units, part))
    via = spans(units, found.via) if found.via else ()
    used = max(found.source[1], found.content[1], found.cue[-1][1])
    return replace(one, cue=cue, via=via), used, found.source


def _participle(
    units: Sequence[Unit], place: CuePlace, cue: Range, behind: Range | None, shared: Range | None, floor: int
) -> Found | None:
    """“S said A, adding B”; “S closed the port, accusing ...”; “Asked ..., S said”: whose is the -ing form?"""
    if (
        behind is None
        or cue[0] == 0
        or (units[cue[0] - 1].text not in {",", "–", "—"} and units[cue[0] - 1].low not in JOINS)
    ):
        return None
    source = shared or (opening_subject(units) if floor == 0 else None)
    if source is None or (shared is None and place.cue.weak):
        return None
    return attribution(units, source, cue, behind, place), behind[1], source
