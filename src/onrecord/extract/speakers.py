"""Whom the source of a statement means, as far as a name stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.records.actor import Speaker
from onrecord.records.mention import Mention
from onrecord.records.span import Span
from onrecord.text.intervals import Intervals

HE_OR_SHE = frozenset({"he", "she"})
# Words that may stand before a body's name without changing who speaks.
# Behind a page of text a pronoun's person may have been named by an office that nothing here reads.
FARTHEST_NAME = 3000
LIGHT = frozenset({"the", "a", "an", "both"})


@dataclass(frozen=True, slots=True)
class Named:
    """A statement's speaker and where the person was last named, for a pronoun that may follow."""

    speaker: Speaker
    is_person: bool
    end: int


def speaker_of(text: str, source: Sequence[Span], mentions: Intervals[Mention], last: Named | None) -> Named | None:
    """The actor a source names; for "he" and "she" the last speaker if nobody else was named since.

    A name inside a longer phrase ("the head of the Norwegian mission") is not the speaker, unless it is a person's.
    """
    if not source:
        return None
    whole = Span(source[0].start, source[-1].end)
    inside = [mention for mention in mentions.inside(whole.start, whole.end) if mention.name and mention.actor]
    persons = [mention for mention in inside if mention.kind == "person"]
    if persons:
        return _named(persons[0], is_person=True)
    words = text[whole.start : whole.end]
    if words.lower() in HE_OR_SHE:
        return _carried(last, whole.start, mentions)
    for mention in inside:
        if mention.kind in {"organisation", "place"} and _is_head(text, whole, mention):
            return _named(mention, is_person=False)
    return None


def _named(mention: Mention, *, is_person: bool) -> Named:
    speaker = Speaker(mention.actor or "", mention.name or "", mention.office)
    return Named(speaker, is_person, mention.end)


def _is_head(text: str, source: Span, mention: Mention) -> bool:
    """Whether the name is the source's own noun: nothing but light words beside it."""
    before = text[source.start : mention.start].lower().split()
    behind = text[mention.end : source.end].replace("’", "'").strip(" ,'")
    return all(word in LIGHT for word in before) and behind in {"", "s"}


def _carried(last: Named | None, start: int, mentions: Intervals[Mention]) -> Named | None:
    if last is None or not last.is_person:
        return None
    if start - last.end > FARTHEST_NAME:
        return None
    since = mentions.inside(last.end, start)
    if any(mention.kind == "person" and mention.actor != last.speaker.actor for mention in since):
        return None
    return Named(last.speaker, is_person=True, end=start)
