"""Who passes on another's words: "TASS quotes the minister", "the minister was quoted by Interfax as saying"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.attribution.around import before_source
from onrecord.extract.attribution.clauses import MOST_STOPS
from onrecord.extract.attribution.cues import CuePlace, as_saying
from onrecord.extract.attribution.frames import Range, Unit
from onrecord.extract.attribution.sources import source_left, source_right
from onrecord.extract.attribution.words import BE

QUOTE = frozenset({"quote", "cite"})


@dataclass(frozen=True, slots=True)
class Relay:
    """The parts of an attribution that somebody passes on.

    Attributes:
        source: whose words they are.
        via: who passes them on; `None` where that is not said.
        cue: the verb, and "as saying" where it stands apart from it.
        content: the words.
    """

    source: Range
    via: Range | None
    cue: tuple[Range, ...]
    content: Range


def relayed(units: Sequence[Unit], place: CuePlace, floor: int) -> Relay | None:
    """The parts where the verb is one of passing on; `None` where it is not."""
    if place.cue.lemma not in QUOTE:
        return None
    saying = as_saying(units, place.behind)
    if place.first and units[place.first - 1].low in BE and saying is not None:
        return _passive(units, place, saying, floor)
    return _active(units, place, saying, floor)


def _passive(units: Sequence[Unit], place: CuePlace, saying: int, floor: int) -> Relay | None:
    """“S was quoted (by V) as saying CONTENT”."""
    source, first = source_left(units, place.first, floor)
    content = _to_end(units, saying + 2)
    if source is None or content is None:
        return None
    if saying == place.behind:
        return Relay(source, None, ((first, saying + 2),), content)
    by = units[place.behind].low == "by"
    via = source_right(units, place.behind + 1, anybody=True) if by else None
    return Relay(source, via, ((first, place.behind), (saying, saying + 2)), content)


def _active(units: Sequence[Unit], place: CuePlace, saying: int | None, floor: int) -> Relay | None:
    """““...,” V quotes S”, “V quoted S as saying CONTENT”."""
    via, first = source_left(units, place.first, floor)
    source = source_right(units, place.behind)
    if via is None or source is None:
        return None
    verb = (first, place.behind)
    before = before_source(units, via[0], floor)
    if before is not None and units[before[1] - 1].quotation is not None:
        return Relay(source, via, (verb,), before)
    content = _to_end(units, saying + 2) if saying is not None else None
    if saying is None or content is None:
        return None
    return Relay(source, via, (verb, (saying, saying + 2)), content)


def _to_end(units: Sequence[Unit], start: int) -> Range | None:
    end = len(units)
    while end > max(start, len(units) - MOST_STOPS) and units[end - 1].text in {".", "!", "?"}:
        end -= 1
    while start < end and units[start].text in {":", ","}:
        start += 1
    return (start, end) if start < end else None
