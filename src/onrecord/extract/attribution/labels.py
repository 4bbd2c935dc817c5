"""Speech under a label: interviews and transcripts ("KELLER: We waited.")."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.attribution.attribution import Attribution, spans_of
from onrecord.extract.attribution.frames import Unit
from onrecord.records.span import Span

LONGEST_LABEL = 4
# Question and answer are the only speakers with one letter.
LETTERS = frozenset({"q", "a"})
# Labels in capitals that tell what a paragraph is, not who speaks.
NO_SPEAKERS = frozenset(
    "alert also analysis briefing breaking clarification column comment commentary correction editorial essay "
    "exclusive explained explainer fact factbox feature gallery graphic interview investigation letter listen live map "
    "more new news note obituary opinion perspective photo photos picture podcast poll preview profile ps quiz quote "
    "reaction read recap related reportage review see statement summary timeline transcript update updated urgent "
    "video viewpoint warning watch".split()
)


def labelled(units: Sequence[Unit]) -> Attribution | None:
    """The attribution of a paragraph that begins with a speaker's name and a colon, and goes on with speech.

    A name in capitals speaks for the whole paragraph, any other for the quotation behind it.
    """
    behind = _label(units)
    if behind is None or behind + 1 >= len(units):
        return None
    capitals = all(unit.text.isupper() for unit in units[:behind] if unit.is_word)
    quoted = units[behind + 1].quotation is not None
    if not (quoted or capitals):
        return None
    content = units[behind + 1 : behind + 2] if quoted else units[behind + 1 :]
    return Attribution(
        source=spans_of(units[:behind]),
        cue=(),
        content=spans_of(content),
        act="assert",
        negated=False,
        clause=Span(units[0].start, units[-1].end),
        verbatim=True,
    )


def _label(units: Sequence[Unit]) -> int | None:
    """The index of the colon behind a label of capitalised words that may name a speaker."""
    for at, unit in enumerate(units[: LONGEST_LABEL + 1]):
        if unit.text == ":":
            return at if at and (at > 1 or _may_speak(units[0])) else None
        if unit.quotation is not None or not (unit.text[0].isupper() or unit.text == ".") or unit.low in NO_SPEAKERS:
            return None
    return None


def _may_speak(unit: Unit) -> bool:
    return len(unit.text) > 1 or unit.low in LETTERS
