"""The patterns in which news attributes: a cue in a frame, its source and what it reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.extract.contents import before_source, behind_verb
from onrecord.extract.cues import CuePlace, cues, is_infinitive, is_participle, negated
from onrecord.extract.frames import Unit
from onrecord.extract.relays import relayed
from onrecord.extract.sources import opening_subject, source_left, source_right
from onrecord.extract.words import AUXILIARIES, CLAUSE_OPENERS, COORDINATORS, PREPOSITIONS
from onrecord.records.span import Span
from onrecord.records.statement import Act

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """A statement before anybody is resolved.

    Attributes:
        source, cue, content: their spans.
        act: what the cue does.
        negated: whether the cue is denied.
        clause: the frame it was found in.
        weak: whether the cue as often as not reports no statement.
        via: spans of those who relay it.
        parent: index of the attribution in whose content it stands.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    act: Act
    negated: bool
    clause: Span
    weak: bool = False
    via: tuple[Span, ...] = ()
    parent: int | None = None


Found = tuple[Attribution, int, Range]
"""An attribution, the index behind all it uses, and its source, which a following verb may share."""

# "At the same time, according to the expert, ...": so short a phrase is no statement yet.
LONGEST_LEAD = 7
# How many cues behind a verb are asked whether they end its content.
MOST_LATER = 8


def of_units(units: Sequence[Unit]) -> Iterator[Attribution]:
    """The attributions of one frame or clause, none inside another."""
    places = list(cues(units))
    if trailing := _trailing(units, places):
        yield trailing
        return
    floor = 0
    shared: Range | None = None
    for number, place in enumerate(places):
        if place.first < floor or is_infinitive(units, place.first):
            continue
        if place.kind == "preposition":
            one = _by_preposition(units, place)
        else:
            behind = behind_verb(units, place, places[number + 1 : number + 1 + MOST_LATER])
            one = _by_verb(units, place, behind, floor, shared)
        if one is not None:
            attribution, floor, shared = one
            yield attribution


def _trailing(units: Sequence[Unit], places: Sequence[CuePlace]) -> Attribution | None:
    """“CONTENT, S said on Monday.”: the attribution at the end of a frame holds all that stands before it."""
    last = places[-1] if places else None
    if last is None or last.kind != "verb" or last.cue.weak or not _ends_sentence(units, last):
        return None
    source, cue = source_left(units, last.first)
    if source is None or source[0] < MOST_WORDS_OF_LEAD or units[source[0] - 1].text != ",":
        return None
    content = before_source(units, source[0], 0)
    if content is None or units[content[1] - 1].quotation is not None:
        return None
    return _attribution(units, source, (cue, last.behind), content, last)


def _by_preposition(units: Sequence[Unit], place: CuePlace) -> Found | None:
    """“According to S, CONTENT”, “CONTENT, according to S” and “In March, according to S, CONTENT”."""
    source = source_right(units, place.behind, anybody=True)
    if source is None:
        return None
    cue, last = (place.first, place.behind), _last_word(units)
    behind = source[1] + 1 if source[1] < last and units[source[1]].text == "," else None
    lead = before_source(units, place.first, 0)
    lead_words = place.first if place.first > 2 * LONGEST_LEAD else sum(unit.is_word for unit in units[: place.first])
    if behind is not None and behind < last and lead_words <= LONGEST_LEAD:
        one = _attribution(units, source, cue, (behind, last), place)
        if lead is not None and lead_words > 2:
            one = replace(one, content=_spans(units, lead) + one.content)
        return one, last, source
    content = lead or (0, place.first)
    return (_attribution(units, source, cue, content, place), source[1], source) if content[0] < content[1] else None


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
        return _with_subject(units, place, source, cue, behind, floor)
    if shared is not None and behind is not None and cue_first and units[cue_first - 1].low in JOINS:
        return _attribution(units, shared, cue, behind, place), behind[1], shared
    return _inverted(units, place, cue, floor)


JOINS = frozenset({"and", "but", "while", "or"})


def _relayed(units: Sequence[Unit], place: CuePlace, floor: int) -> Found | None:
    """“...,” TASS quotes S."""
    parts = relayed(units, place, floor)
    if parts is None:
        return None
    source, via, cue, content = parts
    one = _attribution(units, source, cue, content, place)
    return replace(one, via=_spans(units, via) if via else ()), max(source[1], content[1], cue[1]), source


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
    return _attribution(units, source, cue, behind, place), behind[1], source


def _with_subject(
    units: Sequence[Unit], place: CuePlace, source: Range, cue: Range, behind: Range | None, floor: int
) -> Found | None:
    before = before_source(units, source[0], floor)
    if source[0] > floor and units[source[0] - 1].low == "as" and (found := _as_said(units, place, source, cue)):
        return found
    if before is not None and units[before[1] - 1].quotation is not None and "quote" in place.cue.frames | {"quote"}:
        tail = behind if behind and units[behind[0]].quotation else _tail(units, place.behind)
        return _quoted(units, source, cue, before, tail, place)
    if behind is not None:
        return _attribution(units, source, cue, behind, place), behind[1], source
    if before is None or not place.cue.frames & CLAUSAL:
        return None
    if rest := _rest(units, place.behind):
        one = _attribution(units, source, cue, before, place)
        return replace(one, content=one.content + _spans(units, rest)), rest[1], source
    if _ends_sentence(units, place):
        return _attribution(units, source, cue, before, place), place.behind, source
    return None


def _rest(units: Sequence[Unit], after: int) -> Range | None:
    """The other half of a clause that an attribution parts: “The budget, he said, would be small”."""
    end = _last_word(units)
    if after + 2 >= end or units[after].text != ",":
        return None
    first = units[after + 1]
    joined = first.low == "and" and units[after + 2].low in AUXILIARIES
    starts_anew = first.low in CLAUSE_OPENERS | COORDINATORS | PREPOSITIONS or first.low.endswith("ing")
    return (after + 1, end) if first.is_word and (joined or not starts_anew) else None


def _as_said(units: Sequence[Unit], place: CuePlace, source: Range, cue: Range) -> Found | None:
    """“As S explained, CONTENT” at the head of a frame."""
    if source[0] > 3 or place.behind >= len(units) or units[place.behind].text != ",":
        return None
    content = (place.behind + 1, _last_word(units))
    return (_attribution(units, source, cue, content, place), content[1], source) if content[0] < content[1] else None


def _inverted(units: Sequence[Unit], place: CuePlace, cue: Range, floor: int) -> Found | None:
    """“CONTENT,” said S."""
    before = before_source(units, cue[0], floor)
    if before is None or not place.cue.frames & {"quote", "bare"}:
        return None
    source = source_right(units, place.behind)
    quoted = units[before[1] - 1].quotation is not None
    if source is None or not (quoted or "bare" in place.cue.frames):
        return None
    return _quoted(units, source, cue, before, _tail(units, source[1]), place)


def _quoted(
    units: Sequence[Unit], source: Range, cue: Range, before: Range, tail: Range | None, place: CuePlace
) -> Found:
    one = _attribution(units, source, cue, before, place)
    if tail is None:
        return one, max(cue[1], source[1]), source
    return replace(one, content=one.content + _spans(units, tail)), tail[1], source


def _tail(units: Sequence[Unit], after: int) -> Range | None:
    """A quotation that goes on behind the attribution, after a comma and perhaps a phrase of time or place."""
    for at in range(after, min(len(units), after + 12)):
        if units[at].quotation is not None:
            return (at, _last_word(units)) if units[at - 1].text in {",", ":"} else None
        if units[at].text in {".", ";"}:
            return None
    return None


LONGEST_TAIL = 8
MOST_WORDS_OF_LEAD = 4
CLAUSAL = frozenset({"bare", "hearer"})
WHEN_OR_WHERE = frozenset("on in at late earlier last this during after through via to while before yesterday".split())


def _ends_sentence(units: Sequence[Unit], place: CuePlace) -> bool:
    """Whether nothing but a hearer or a phrase of time and place follows the cue."""
    tail = units[place.behind : place.behind + 2 * LONGEST_TAIL]
    rest = [unit for unit in tail if unit.is_word]
    if any(unit.quotation is not None or unit.text in {":", ","} for unit in tail):
        return False
    return not rest or (len(rest) <= LONGEST_TAIL and ("hearer" in place.cue.frames or rest[0].low in WHEN_OR_WHERE))


def _last_word(units: Sequence[Unit]) -> int:
    end = len(units)
    while end and units[end - 1].text in {".", "!", "?", ";"}:
        end -= 1
    return end


def _attribution(units: Sequence[Unit], source: Range, cue: Range, content: Range, place: CuePlace) -> Attribution:
    return Attribution(
        source=_spans(units, source),
        cue=_spans(units, cue),
        content=_spans(units, content),
        act=place.cue.act,
        negated=negated(units, *cue),
        clause=Span(units[0].start, units[-1].end),
        weak=place.cue.weak,
    )


def _spans(units: Sequence[Unit], part: Range) -> tuple[Span, ...]:
    return spans_of(units[part[0] : part[1]])


def spans_of(units: Sequence[Unit]) -> tuple[Span, ...]:
    """One span for units in a row, but for quotations that run over paragraphs."""
    found: list[Span] = []
    for unit in units:
        pieces = unit.quotation.stretches if unit.quotation else (Span(unit.start, unit.end),)
        for number, piece in enumerate(pieces):
            if found and number == 0:
                found[-1] = Span(found[-1].start, piece.end)
            else:
                found.append(piece)
    return tuple(found)
