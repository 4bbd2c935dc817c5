"""Whom the source of a statement means, as far as a name stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.lexicon.reporting import bare_titles, people
from onrecord.records.actor import Speaker
from onrecord.records.mention import Mention
from onrecord.records.span import Span
from onrecord.text.intervals import Intervals

HE_OR_SHE = frozenset({"he", "she"})
# Behind a page of text a pronoun's person may have been named by an office that nothing here reads.
FARTHEST_NAME = 3000
# Words that may stand before a body's name without changing who speaks.
LIGHT = frozenset({"the", "a", "an", "both"})
# Behind these a person's name only tells whose spokesman, lawyer or report it is.
BEFORE_ANOTHER = frozenset(
    "for of to by with from against than under about behind near at in on over like including between".split()
)
OF_ANOTHER = frozenset("campaign family supporters camp team allies voters backers loyalists".split())
RELATIVE = re.compile(r"\b(?:who|whose|whom|which)\b")
JOINED = re.compile(r"\band\b|&|\bor\b")
ONE_OF_ROLE = re.compile(r"\b(?:the|a|an|his|her|their|its|one|another)((?: [\w-]{1,30}){1,3})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A statement's speaker and where its source ends, for a pronoun that may follow."""

    speaker: Speaker
    is_person: bool
    end: int


def in_office(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, those without an office with the first that the article gives their actor."""
    offices: dict[str, str] = {}
    for mention in mentions:
        if mention.actor and mention.office:
            offices.setdefault(mention.actor, mention.office)
    for mention in mentions:
        office = mention.office or (offices.get(mention.actor) if mention.actor else None)
        yield mention if office == mention.office else replace(mention, office=office)


def speaker_of(text: str, source: Sequence[Span], mentions: Intervals[Mention], last: Named | None) -> Named | None:
    """The actor a source names; for "he" and "she" the last speaker if nobody else was spoken of since.

    A name inside a longer phrase ("the head of the Norwegian mission") is not the speaker, unless it is a person's; nor
    is a person whose spokesman speaks. Two persons are no speaker.

    Args:
        text: the article's.
        source: spans of the source.
        mentions: of the article.
        last: the speaker of the statement before, `None` where that one's is not known.
    """
    if not source:
        return None
    whole = Span(source[0].start, source[-1].end)
    if text[whole.start : whole.end].lower() in HE_OR_SHE:
        return _carried(text, last, whole, mentions)
    inside = list(mentions.inside(whole.start, whole.end))
    persons = [mention for mention in inside if mention.kind == "person"]
    if persons:
        return _person(text, whole, persons)
    for mention in inside:
        if mention.kind in {"organisation", "place"} and _is_head(text, whole, mention):
            return _named(mention, whole.end, is_person=False)
    return None


def _person(text: str, whole: Span, persons: Iterable[Mention]) -> Named | None:
    relative = RELATIVE.search(text, whole.start, whole.end)
    limit = relative.start() if relative else whole.end
    own = [one for one in persons if one.start < limit and not _is_another(text, whole, one)]
    if not own or (len({one.actor for one in own}) > 1 and JOINED.search(text, own[0].end, own[-1].start)):
        return None
    return _named(own[0], whole.end, is_person=True)


def _is_another(text: str, whole: Span, person: Mention) -> bool:
    """Whether the name only says whose: “Lena Roth’s lawyer”, “Roth supporters”, “a spokesman for Lena Roth”."""
    behind = text[person.end : whole.end].split(maxsplit=1)[:1]
    if text[person.end : person.end + 2] in {"’s", "'s"} or (behind and behind[0] in people().roles | OF_ANOTHER):
        return True
    lows = text[whole.start : person.start].lower().rpartition(",")[2].split()
    place = next((at for at in range(len(lows) - 1, -1, -1) if lows[at] in BEFORE_ANOTHER), None)
    return place is not None and not _is_own_office(lows[:place], lows[place + 1 :])


def _is_own_office(head: Sequence[str], complement: Sequence[str]) -> bool:
    """Whether the words before a name are its own office: “the minister of defence”, no “aide to the late president”.

    Args:
        head: the words before the last preposition, in lower case.
        complement: those between it and the name.
    """
    if not head or not complement or not _is_one(head[-1]) or head[-1].startswith("spokes"):
        return False
    return not _is_one(complement[-1])


def _is_one(low: str) -> bool:
    """Whether a word is an office, a title or a role of one person."""
    return low.replace(".", "") in bare_titles() or low in people().one_person


def _named(mention: Mention, end: int, *, is_person: bool) -> Named | None:
    if not mention.actor or not mention.name:
        return None
    return Named(Speaker(mention.actor, mention.name, mention.office), is_person, end)


def _is_head(text: str, source: Span, mention: Mention) -> bool:
    """Whether the name is the source's own noun: nothing but light words beside it."""
    before = text[source.start : mention.start].lower().split()
    behind = text[mention.end : source.end].replace("’", "'").strip(" ,'")
    return all(word in LIGHT for word in before) and behind in {"", "s"}


def _carried(text: str, last: Named | None, pronoun: Span, mentions: Intervals[Mention]) -> Named | None:
    if last is None or not last.is_person or not 0 <= pronoun.start - last.end <= FARTHEST_NAME:
        return None
    since = mentions.inside(last.end, pronoun.start)
    if any(mention.kind == "person" and mention.actor != last.speaker.actor for mention in since):
        return None
    if _speaks_of_somebody(text[last.end : pronoun.start]):
        return None
    return Named(last.speaker, is_person=True, end=pronoun.end)


def _speaks_of_somebody(words: str) -> bool:
    """Whether an office or a role of one person is named: “the foreign minister left”."""
    roles = people().one_person
    return any(word in roles for found in ONE_OF_ROLE.finditer(words) for word in found.group(1).lower().split())
