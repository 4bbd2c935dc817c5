"""Which zones of an article are read for statements, and what is left of stretches that reach into others."""

from __future__ import annotations

from dataclasses import replace

from onrecord.records.annotation import Attributed
from onrecord.records.span import Span
from onrecord.records.zone import Zone
from onrecord.text.intervals import Intervals
from onrecord.text.paragraphs import trimmed

READ_ZONES = frozenset({"headline", "deck", "body", "subheading", "caption"})


def read_part(text: str, sentence: Span, zones: Intervals[Zone]) -> Span | None:
    """The sentence behind a dateline; `None` where it stands in a zone that is not read, one of `zones`."""
    start = sentence.start
    for zone in zones.touching(sentence.start, sentence.end):
        if zone.start > start and zone.kind != "dateline":
            continue
        start = max(start, zone.end)
    return trimmed(text, start, sentence.end) if start < sentence.end else None


def outside_zones(one: Attributed, zones: Intervals[Zone]) -> Attributed:
    """The attribution without what of its source and content stands in a zone that is not read, such as a dateline."""
    source, content = (
        tuple(part for span in role if (part := _outside(span, zones))) for role in (one.source, one.content)
    )
    return replace(one, source=source, content=content)


def _outside(span: Span, zones: Intervals[Zone]) -> Span | None:
    start = max([span.start, *(zone.end for zone in zones.touching(span.start, span.start + 1))])
    return Span(start, span.end) if start < span.end else None
