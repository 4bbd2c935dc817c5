"""Whom the source of a statement means, as far as a name stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.extract.pronoun_sources import HE_OR_SHE, carried, not_since
from onrecord.extract.unnamed import joint, unnamed
from onrecord.extract.who import Named, Who, referred_to
from onrecord.lexicon.reporting import bare_titles, people
from onrecord.records.actor import Speaker
from onrecord.records.annotation import Token
from onrecord.records.mention import Mention
from onrecord.records.span import Span
from onrecord.text.heads import antecedent, head_of, places_in

# Words that may stand before a body's name without changing who speaks.
LIGHT = frozenset({"the", "a", "an", "both"})
# Behind these a person's name only tells whose spokesman, lawyer or report it is.
BEFORE_ANOTHER = frozenset(
    "for of to by with from against than under about behind near at in on over like including between".split()
)
OF_ANOTHER = frozenset("campaign family supporters camp team allies voters backers loyalists".split())
RELATIVES = frozenset({"who", "which", "that"})
RELATIVE = re.compile(r"\b(?:who|whose|whom|which)\b")
JOINED = re.compile(r"\band\b|&|\bor\b")


def speaker_of(who: Who, source: Sequence[Span], last: Named | None, unknown: int = 0) -> Named | None:
    """The actor a source means; for "he" and "she" the last speaker if nobody else was spoken of since.

    A name inside a longer phrase ("the head of the Norwegian mission") is not the speaker, unless it is a person's; nor
    is a person whose spokesman speaks. Two persons are no one speaker.

    Args:
        who: the article and whom its words mean.
        source: spans of the source.
        last: the speaker of the statement before, `None` where that one's is not known.
        unknown: where the last source ends that nobody known is; a pronoun behind it may mean whoever that is.
    """
    if not source:
        return None
    whole = Span(source[0].start, source[-1].end)
    if who.text[whole.start : whole.end].lower() in HE_OR_SHE:
        return carried(who, last, whole) or not_since(who, whole, unknown)
    inside = list(who.mentions.inside(whole.start, whole.end))
    persons = [mention for mention in inside if mention.kind == "person"]
    if persons and (person := _person(who.text, whole, persons)):
        return person
    for mention in inside:
        if mention.kind in {"organisation", "place"} and _is_head(who.text, whole, mention):
            return _named(mention, whole.end, is_person=False)
    return _by_head(who, whole, inside)


def _by_head(who: Who, whole: Span, inside: Sequence[Mention]) -> Named | None:
    """Whom the noun of a longer source means, as the grammar has it."""
    first, behind = places_in(who.tokens, whole.start, whole.end)
    head = head_of(who.tokens, first, behind)
    if head is None:
        return None
    others = [token for token in who.tokens[first:behind] if token.deprel == "conj" and token.head == head]
    if others:
        together = joint(who.text, whole, [who.tokens[head], *others], inside)
        return Named(together, is_person=False, end=whole.end) if together else None
    noun = who.tokens[head]
    if who.text[noun.start : noun.end].lower() in RELATIVES:
        phrase = antecedent(who.tokens, head)
        return speaker_of(who, (phrase,), None) if phrase else None
    for mention in inside:
        if mention.kind == "organisation" and _stands_by(who.tokens, mention, head):
            return _named(mention, whole.end, is_person=False)
    if referred := referred_to(who, Span(noun.start, noun.end)):
        return replace(referred, end=whole.end)
    for mention in inside:
        if mention.kind in {"organisation", "place"} and mention.start <= noun.start < mention.end:
            return _named(mention, whole.end, is_person=False)
    meant = list(who.references.inside(whole.start, whole.end))
    speaker = unnamed(who.text, whole, noun, who.tokens[first:behind], inside, meant)
    return Named(speaker, is_person=False, end=whole.end) if speaker else None


def _stands_by(tokens: Sequence[Token], mention: Mention, noun: int) -> bool:
    """Whether a body's name is the name of a noun in front of it: “the news agency Xinhua”."""
    first, behind = places_in(tokens, mention.start, mention.end)
    own = head_of(tokens, first, behind)
    return own is not None and tokens[own].head == noun and tokens[own].deprel in {"appos", "flat"}


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
    return Named(Speaker(mention.actor, mention.name, mention.office, why=mention.why), is_person, end)


def _is_head(text: str, source: Span, mention: Mention) -> bool:
    """Whether the name is the source's own noun: nothing but light words beside it."""
    before = text[source.start : mention.start].lower().split()
    behind = text[mention.end : source.end].replace("’", "'").strip(" ,'")
    return all(word in LIGHT for word in before) and behind in {"", "s"}
