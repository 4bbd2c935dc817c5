"""Attributions: source, cue and content of statements, by quotation marks and reporting verbs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.extract.contents import before_source, behind_verb
from onrecord.extract.cues import CuePlace, cues, is_base_form, negated
from onrecord.extract.frames import Frame, Unit, frames
from onrecord.extract.sources import source_left, source_right
from onrecord.records.annotation import Token
from onrecord.records.span import Span
from onrecord.records.statement import Act
from onrecord.text.quotations import Quotation

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """A statement before anybody is resolved.

    Attributes:
        source, cue, content: their spans.
        act: what the cue does.
        negated: whether the cue is denied.
        clause: the frame it was found in.
        via: spans of those who relay it.
        parent: index of the attribution in whose content it stands.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    act: Act
    negated: bool
    clause: Span
    via: tuple[Span, ...] = ()
    parent: int | None = None


def attributions(
    text: str, sentences: Sequence[Span], tokens: Sequence[Token], quoted: Sequence[Quotation]
) -> tuple[list[Attribution], list[Quotation]]:
    """Attributions in order of the text, and the outermost quotations that none of them takes."""
    outer = [quotation for quotation in quoted if quotation.depth == 1]
    found: list[Attribution] = []
    last: Frame | None = None
    for frame in frames(text, sentences, tokens, outer):
        made = list(of_frame(frame))
        if not made and last and found and _carries_on(text, last, frame, found[-1]):
            found[-1] = replace(found[-1], content=found[-1].content + _spans(frame.units, (0, 1)))
        found.extend(made)
        last = frame
    return found, _unused(outer, found)


def _carries_on(text: str, last: Frame, frame: Frame, one: Attribution) -> bool:
    """Whether a frame that is one quotation goes on with the quotation before it: “...,” she said. “...”"""
    alone = frame.units[0].quotation is not None and not any(unit.is_word for unit in frame.units[1:])
    quoted = last.units[0].quotation is not None and one.content[0].start == last.start
    return alone and quoted and one.clause.end == last.end and "\n" not in text[last.end : frame.start]


def of_frame(frame: Frame) -> Iterator[Attribution]:
    """The attributions of one frame, none inside another."""
    units = frame.units
    floor = 0
    source: Range | None = None
    for place in cues(units):
        if place.first < floor:
            continue
        one = _by_preposition(units, place) if place.kind == "preposition" else _by_verb(units, place, floor, source)
        if one is not None:
            attribution, floor, source = one
            yield attribution


Found = tuple[Attribution, int, Range]


def _by_preposition(units: Sequence[Unit], place: CuePlace) -> Found | None:
    """"According to S, CONTENT" and "CONTENT, according to S"."""
    source = source_right(units, place.behind)
    if source is None:
        return None
    cue = (place.first, place.behind)
    if place.first <= 2:
        start = source[1] + 1 if source[1] < len(units) and units[source[1]].text == "," else source[1]
        content = (start, _last_word(units))
        return (_attribution(units, source, cue, content, place), content[1], source) if start < content[1] else None
    content = before_source(units, place.first, 0) or (0, place.first)
    return _attribution(units, source, cue, content, place), source[1], source


def _by_verb(units: Sequence[Unit], place: CuePlace, floor: int, shared: Range | None) -> Found | None:
    if is_base_form(units, place.first):
        return None
    source, cue_first = source_left(units, place.first, floor)
    behind = behind_verb(units, place)
    cue = (cue_first, place.behind)
    if source is not None:
        return _with_subject(units, place, source, cue, behind, floor)
    if shared is not None and behind is not None and _shares_subject(units, cue_first, floor):
        return _attribution(units, shared, cue, behind, place), behind[1], shared
    return _inverted(units, place, cue, floor)


def _with_subject(
    units: Sequence[Unit], place: CuePlace, source: Range, cue: Range, behind: Range | None, floor: int
) -> Found | None:
    before = before_source(units, source[0], floor)
    if before is not None and units[before[1] - 1].quotation is not None:
        tail = behind if behind and units[behind[0]].quotation else _tail(units, place.behind)
        return _quoted(units, source, cue, before, tail, place)
    if behind is not None:
        return _attribution(units, source, cue, behind, place), behind[1], source
    if before is not None and _ends_sentence(units, place.behind) and "bare" in place.cue.frames:
        return _attribution(units, source, cue, before, place), place.behind, source
    return None


def _shares_subject(units: Sequence[Unit], cue_first: int, floor: int) -> bool:
    """Whether a verb without a subject of its own stands beside the one before: "said A and added B", ", adding B"."""
    if cue_first == 0 or cue_first < floor:
        return False
    before = units[cue_first - 1]
    if before.low in {"and", "but", "while", "or"}:
        return True
    return before.text == "," and units[cue_first].low.endswith("ing")


def _inverted(units: Sequence[Unit], place: CuePlace, cue: Range, floor: int) -> Found | None:
    """"CONTENT," said S."""
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
            return at, _last_word(units)
        if units[at].text in {".", ";", ":"}:
            return None
    return None


def _ends_sentence(units: Sequence[Unit], at: int) -> bool:
    """Whether nothing but a closing mark or a phrase of time and place follows."""
    rest = [unit for unit in units[at:] if unit.is_word]
    return not rest or (len(rest) <= 8 and rest[0].low in {"on", "in", "at", "late", "earlier", "last", "this", "during", "after"})


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
    )


def _spans(units: Sequence[Unit], units_range: Range) -> tuple[Span, ...]:
    """Spans of a range of units: one, but for quotations that run over paragraphs."""
    found: list[Span] = []
    for unit in units[units_range[0] : units_range[1]]:
        pieces = unit.quotation.stretches if unit.quotation else (Span(unit.start, unit.end),)
        for number, piece in enumerate(pieces):
            if found and number == 0:
                found[-1] = Span(found[-1].start, piece.end)
            else:
                found.append(piece)
    return tuple(found)


def _unused(outer: Sequence[Quotation], found: Sequence[Attribution]) -> list[Quotation]:
    used = sorted(span for one in found for span in one.content)
    place = 0
    left: list[Quotation] = []
    for quotation in outer:
        while place < len(used) and used[place].end <= quotation.start:
            place += 1
        if place >= len(used) or not used[place].overlaps(quotation.stretches[0]):
            left.append(quotation)
    return left
