"""Speech under a label: interviews and transcripts ("KELLER: We waited."), and lines that a dash opens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extract.frames import Unit
from onrecord.extract.patterns import Attribution, spans_of
from onrecord.records.span import Span

LONGEST_LABEL = 4


def labelled(units: Sequence[Unit]) -> Iterator[Attribution]:
    """The attribution of a frame that begins with a speaker's name and a colon, and goes on with speech."""
    behind = _label(units)
    if behind is None:
        return
    content = units[behind + 1 :]
    capitals = all(unit.text.isupper() for unit in units[:behind] if unit.text[0].isalpha())
    if not content or not (content[0].quotation is not None or capitals):
        return
    yield Attribution(
        source=spans_of(units[:behind]),
        cue=(),
        content=spans_of(content),
        act="assert",
        negated=False,
        clause=Span(units[0].start, units[-1].end),
    )


def _label(units: Sequence[Unit]) -> int | None:
    """The index of the colon behind a label of capitalised words."""
    for at, unit in enumerate(units[: LONGEST_LABEL + 1]):
        if unit.text == ":":
            return at or None
        if unit.quotation is not None or not (unit.text[0].isupper() or unit.text == "."):
            return None
    return None
