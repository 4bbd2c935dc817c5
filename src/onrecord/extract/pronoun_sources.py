"""Whom "he" and "she" mean as sources: the speaker before, else whom the article's pronouns were found to mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.extract.who import Named, Who, referred_to
from onrecord.lexicon.reporting import people
from onrecord.records.reason import Reason
from onrecord.records.span import Span

HE_OR_SHE = frozenset({"he", "she"})
# Behind a page of text a pronoun's person may have been named by an office that nothing here reads.
FARTHEST_NAME = 3000
ONE_OF_ROLE = re.compile(r"\b(?:the|a|an|his|her|their|its|one|another)((?: [\w-]{1,30}){1,3})", re.IGNORECASE)


def carried(who: Who, last: Named | None, pronoun: Span) -> Named | None:
    """The last speaker, if no other person was spoken of since."""
    if last is None or not last.is_person or not 0 <= pronoun.start - last.end <= FARTHEST_NAME:
        return None
    since = who.mentions.inside(last.end, pronoun.start)
    if any(mention.kind == "person" and mention.actor != last.speaker.actor for mention in since):
        return None
    if _speaks_of_somebody(who.text[last.end : pronoun.start]):
        return None
    speaker = replace(last.speaker, why=Reason.of("speaker_goes_on"))
    return Named(speaker, is_person=True, end=pronoun.end)


def not_since(who: Who, pronoun: Span, unknown: int) -> Named | None:
    """Whom a pronoun means, if nobody without a name was spoken of since they were."""
    meant = referred_to(who, pronoun)
    if meant is None:
        return None
    near = Span(max(unknown, pronoun.start - FARTHEST_NAME), pronoun.start)
    last = max(_ends(who, meant, near), default=None)
    return meant if last is not None and not _speaks_of_somebody(who.text[last : pronoun.start]) else None


def _ends(who: Who, meant: Named, near: Span) -> Iterator[int]:
    """Where words end that mean somebody."""
    yield from (one.end for one in who.mentions.inside(near.start, near.end) if one.actor == meant.speaker.actor)
    yield from (one.end for one in who.references.inside(near.start, near.end) if one.actor == meant.speaker.actor)


def _speaks_of_somebody(words: str) -> bool:
    """Whether an office or a role of one person is named: “the foreign minister left”."""
    roles = people().one_person
    return any(word in roles for found in ONE_OF_ROLE.finditer(words) for word in found.group(1).lower().split())
