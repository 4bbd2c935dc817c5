"""Who leads a body, and who follows whom in office, by a verb between their names: "Solt heads the council"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.lexicon.appointing import appointing
from onrecord.records.mention import Mention
from onrecord.resolve.described import Description
from onrecord.resolve.introductions import Introduction

LONGEST_VERB = 32
LONGEST_CLAUSE = 140
# Behind one of these somebody else may be spoken of.
STOPS = frozenset('.!?\n“”";:')
LIGHT = frozenset({"the", "who", "which"})
NOUN_OF_LEADERS = "head"


def leading(text: str, mentions: Sequence[Mention]) -> Iterator[Introduction]:
    """Persons with the body that a verb says they lead.

    Args:
        text: the article's.
        mentions: in order of the text.
    """
    known = appointing()
    for first, second in pairwise(mentions):
        told = _between(text, first, second)
        kinds = (first.kind, second.kind)
        if kinds == ("person", "organisation") and told in known.leads:
            yield Introduction(first, Description(first.end, second.end, NOUN_OF_LEADERS, -1, of=second))
        elif kinds == ("organisation", "person") and told in known.led_by:
            yield Introduction(second, Description(first.start, first.end, NOUN_OF_LEADERS, -1, of=first))


def following(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """The actors of those who follow somebody in office, and of those whom they follow."""
    known = appointing()
    persons = [one for one in mentions if one.kind == "person" and one.actor]
    for first, second in pairwise(persons):
        told = _between(text, first, second)
        if told in known.after:
            yield first.actor or "", second.actor or ""
        elif told in known.followed_by or _ends(text, first, second):
            yield second.actor or "", first.actor or ""


def _ends(text: str, first: Mention, second: Mention) -> bool:
    """Whether the words between two names of one sentence end in "and was replaced by"."""
    if second.start - first.end > LONGEST_CLAUSE:
        return False
    between = text[first.end : second.start].rstrip()
    return between.endswith(appointing().followed_ends) and not STOPS.intersection(between)


def _between(text: str, first: Mention, second: Mention) -> str:
    """The words between two names that tell something, in lower case; "" for too many."""
    between = text[first.end : second.start]
    if len(between) > LONGEST_VERB or "\n" in between:
        return ""
    return " ".join(word for word in between.lower().replace(",", " ").split() if word not in LIGHT)
