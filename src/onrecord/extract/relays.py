"""Who passes on another's words: "TASS quotes the minister", "the minister was quoted by Interfax as saying"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.contents import before_source
from onrecord.extract.cues import CuePlace
from onrecord.extract.frames import Unit
from onrecord.extract.sources import source_left, source_right
from onrecord.extract.words import BE

Range = tuple[int, int]
Parts = tuple[Range, Range | None, Range, Range]
QUOTE = frozenset({"quote", "cite"})
AS_SAYING = frozenset({"saying", "telling", "stating", "declaring"})
FARTHEST_AS = 10


def relayed(units: Sequence[Unit], place: CuePlace, floor: int) -> Parts | None:
    """Source, relay, cue and content where the verb is one of passing on; `None` where it is not."""
    if place.cue.lemma not in QUOTE:
        return None
    saying = _as_saying(units, place.behind)
    if place.first and units[place.first - 1].low in BE and saying is not None:
        return _passive(units, place, saying, floor)
    return _active(units, place, saying, floor)


def _as_saying(units: Sequence[Unit], start: int) -> int | None:
    """Behind "as saying"."""
    for at in range(start, min(len(units) - 1, start + FARTHEST_AS)):
        if units[at].low == "as" and units[at + 1].low in AS_SAYING:
            return at + 2
    return None


def _passive(units: Sequence[Unit], place: CuePlace, saying: int, floor: int) -> Parts | None:
    """“S was quoted (by V) as saying CONTENT”."""
    source, cue = source_left(units, place.first, floor)
    content = _to_end(units, saying)
    if source is None or content is None:
        return None
    by = place.behind if place.behind < len(units) and units[place.behind].low == "by" else None
    via = source_right(units, by + 1) if by is not None else None
    return source, via, (cue, saying), content


def _active(units: Sequence[Unit], place: CuePlace, saying: int | None, floor: int) -> Parts | None:
    """““...,” V quotes S”, “V quoted S as saying CONTENT”."""
    via, cue = source_left(units, place.first, floor)
    source = source_right(units, place.behind)
    if via is None or source is None:
        return None
    before = before_source(units, via[0], floor)
    if before is not None and units[before[1] - 1].quotation is not None:
        return source, via, (cue, place.behind), before
    content = _to_end(units, saying) if saying is not None else None
    return (source, via, (cue, place.behind), content) if content else None


def _to_end(units: Sequence[Unit], start: int) -> Range | None:
    end = len(units)
    while end > start and units[end - 1].text in {".", "!", "?"}:
        end -= 1
    while start < end and units[start].text in {":", ","}:
        start += 1
    return (start, end) if start < end else None
