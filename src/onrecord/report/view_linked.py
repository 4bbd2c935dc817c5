"""Utterances and stories as the page shows them: values only."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.report.view_sources import Carrier, Sources
from onrecord.report.view_statements import ShownStatement

SUBSTANCE = frozenset({"number", "name", "negation", "strength"})
"""Kinds of differences in what is said; the others are in how much of it is told."""


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """What a version has otherwise than the fullest: `here` its own words, `there` those of the fullest, "" for none.

    `kind` is one of `SUBSTANCE`, or `left_out` or `added`.
    """

    kind: str
    here: str
    there: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownVersion:
    """An utterance as an origin has it.

    Attributes:
        statement: the fullest of that origin with these differences and this cue.
        cue: the cue's words.
        origin: of the words; `None` where it is not known.
        differs: from the fullest version.
        carriers: the other articles of that origin that have it so, in order of time.
    """

    statement: ShownStatement
    cue: str = ""
    origin: str | None = None
    differs: tuple[Difference, ...] = ()
    carriers: tuple[Carrier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownUtterance:
    """The same words of the same speaker on the same occasion, as several articles have them.

    Attributes:
        id: of the ledger.
        speaker, office: whose words they are.
        said, said_basis: when, and what that rests on; `None` where it is not known.
        versions: the fullest first, then by time: at least two.
        more: how many further versions have no room.
        sources: of all versions.
        outlets: names of those that carry it, in order; "" for one that is not known.
    """

    id: str
    speaker: str | None = None
    office: str | None = None
    said: str | None = None
    said_basis: str | None = None
    versions: tuple[ShownVersion, ...] = ()
    more: int = 0
    sources: Sources
    outlets: tuple[str, ...] = ()

    @property
    def day(self) -> str:
        """When it was said, else first published; "" where neither is known."""
        days = [one.statement.published for one in self.versions if one.statement.published]
        return self.said or min(days, default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPart:
    """The first known carrier of an origin in a story, and the copies of it, in order of time."""

    first: Carrier
    copies: tuple[Carrier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownStory:
    """Articles about one happening: two or more.

    Attributes:
        id: of the ledger.
        heading: of the story.
        articles: ids of all of them.
        parts: a part for each origin, in order of time, those without a day last.
        more: how many further origins have no room.
        sources: of all of it.
        outlets: names, in order; "" for one that is not known.
        speakers: who speaks in its articles, likewise.
        days: its days of publication from the first to the last, "" where none is known.
    """

    id: str
    heading: str
    articles: frozenset[str] = frozenset()
    parts: tuple[StoryPart, ...] = ()
    more: int = 0
    sources: Sources
    outlets: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    days: str = ""
