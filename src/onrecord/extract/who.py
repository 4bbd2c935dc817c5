"""What of an article tells whom a source means, and whom one was found to mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.records.actor import Speaker
from onrecord.records.annotation import Token
from onrecord.records.mention import Mention
from onrecord.records.reference import Reference
from onrecord.records.resolution import Resolution
from onrecord.records.span import Span
from onrecord.text.intervals import Intervals


@dataclass(frozen=True, slots=True)
class Named:
    """A statement's speaker and where its source ends, for a pronoun that may follow."""

    speaker: Speaker
    is_person: bool
    end: int


@dataclass(frozen=True, slots=True)
class Who:
    """What tells whom a source means: the article's words, its names, and the words that mean somebody named.

    Attributes:
        offices: of each actor the first that the article gives them; their other mentions have it too.
    """

    text: str
    tokens: Sequence[Token]
    mentions: Intervals[Mention]
    references: Intervals[Reference]
    offices: Mapping[str, str]

    @classmethod
    def of(cls, text: str, tokens: Sequence[Token], resolution: Resolution) -> Who:
        """All that was resolved in an article."""
        offices: dict[str, str] = {}
        for mention in resolution.mentions:
            if mention.actor and mention.office:
                offices.setdefault(mention.actor, mention.office)
        mentions = (
            replace(one, office=offices[one.actor]) if one.actor in offices and not one.office else one
            for one in resolution.mentions
        )
        return cls(text, tokens, Intervals(mentions), Intervals(resolution.references), offices)


def referred_to(who: Who, words: Span) -> Named | None:
    """Whom a reference that holds the words means."""
    for one in who.references.touching(words.start, words.end):
        speaker = Speaker(one.actor, one.name, who.offices.get(one.actor), why=one.why)
        return Named(speaker, one.kind == "person", words.end)
    return None
