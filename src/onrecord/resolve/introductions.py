"""Which office or role an article gives to whom it names: "Kesland's foreign minister Ona Keller"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.records.mention import Mention
from onrecord.resolve.descriptions import Description

# Behind an appositive; a phrase that goes on is something else ("Keller, the minister said").
CLOSES = re.compile(r"[,.;:)\n]|$|\s[–—-]\s| and (?=[A-Z])| (?:near|in|at|from|with|on|who|whose|based|under|for|of)\b")
# Between an appositive and the name it stands behind.
APART = frozenset({", ", " (", ",", " – ", " — ", " - ", ", and "})


@dataclass(frozen=True, slots=True)
class Introduction:
    """A person's name with the description that stands beside it."""

    person: Mention
    description: Description


def introductions(text: str, found: Sequence[Description], mentions: Sequence[Mention]) -> list[Introduction]:
    """Names of persons with the descriptions beside them, in order of the descriptions."""
    persons = [mention for mention in mentions if mention.kind == "person"]
    by_start = {mention.start: mention for mention in persons}
    by_end = {mention.end: mention for mention in persons}
    return list(_introductions(text, found, by_start, by_end))


def _introductions(
    text: str, found: Sequence[Description], by_start: dict[int, Mention], by_end: dict[int, Mention]
) -> Iterator[Introduction]:
    for one in found:
        person = _behind(text, one, by_start) or _before(text, one, by_end)
        if person:
            yield Introduction(person, one)


def _behind(text: str, one: Description, by_start: dict[int, Mention]) -> Mention | None:
    """The name right behind, or behind a comma and closed by another."""
    for gap in (" ", "\u00a0", "\n", ""):
        if text.startswith(gap, one.end) and one.end + len(gap) in by_start:
            return by_start[one.end + len(gap)]
    if text.startswith(", ", one.end) and one.determiner in {"the", "its", "their", "his", "her"}:
        name = by_start.get(one.end + 2)
        return name if name and CLOSES.match(text, name.end) else None
    return None


def _before(text: str, one: Description, by_end: dict[int, Mention]) -> Mention | None:
    """The name before a comma that the description follows, itself closed."""
    for gap in APART:
        name = by_end.get(one.start - len(gap))
        if name and text.endswith(gap, 0, one.start) and text[name.end : one.start] == gap:
            return name if CLOSES.match(text, one.end) or one.said_of else None
    return None
