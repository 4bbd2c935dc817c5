"""Sources without a name: "Western officials", "a spokesman for the ministry", "the Turkish government"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicon.offices import offices
from onrecord.lexicon.reporting import people
from onrecord.records.actor import Speaker
from onrecord.records.annotation import Token
from onrecord.records.mention import Mention
from onrecord.records.reason import Reason
from onrecord.records.span import Span

ARTICLES = frozenset({"the", "a", "an"})
# One of these without a name is whoever the article has in mind, not somebody whom it leaves unnamed.
INDEFINITE = frozenset({"a", "an", "one", "another", "some", "two", "three", "four", "several", "many", "other"})
SIDES = frozenset({"organisation", "place", "nationality"})
# What ends a noun phrase that goes on telling about somebody.
CLOSES = frozenset({",", "who", "which", "that", "–", "—", "("})
LONGEST = 12
LONGEST_JOINT = 90


def unnamed(text: str, whole: Span, head: Token, words: Sequence[Token], mentions: Sequence[Mention]) -> Speaker | None:
    """Who speaks without being named, by the article's own words; `None` where somebody known is meant.

    Args:
        text: the article's.
        whole: the source.
        head: its own noun.
        words: the tokens of the source.
        mentions: the names in the source.
    """
    noun = text[head.start : head.end].lower()
    side = next((one for one in mentions if one.kind in SIDES and one.name and one.end <= head.start), None)
    if noun in offices().government and side and side.actor and side.name and _only_side(text, head, side):
        return Speaker(side.actor, side.name, why=Reason.of("government_of", words=noun))
    first = text[words[0].start : words[0].end].lower()
    of_many = noun in people().many or noun in offices().groups
    if not (of_many or (noun in people().one_person and first in INDEFINITE)) or len(words) > LONGEST:
        return None
    if noun in offices().groups and not side:
        return None
    start = words[1].start if first in ARTICLES and len(words) > 1 else whole.start
    name = " ".join(text[start : _end(text, words, head, whole)].split())
    sides = {one.name for one in mentions if one.kind in SIDES and one.name}
    return Speaker(None, name, side=sides.pop() if len(sides) == 1 else None, why=Reason.of("source_unnamed"))


def _only_side(text: str, head: Token, side: Mention) -> bool:
    """Whether nothing stands between a state's name and the noun but a possessive: "Russia's leadership"."""
    return text[side.end : head.start].replace("’", "'").strip() in {"", "'s", "'"}


def _end(text: str, words: Sequence[Token], head: Token, whole: Span) -> int:
    """Where the noun phrase ends: before a comma or a relative clause behind the noun."""
    behind = (word for word in words if word.start > head.start)
    return next((word.start for word in behind if text[word.start : word.end].lower() in CLOSES), whole.end)


def joint(text: str, whole: Span, mentions: Sequence[Mention]) -> Speaker | None:
    """Several who speak together, by their names: "the United States and its partners"; `None` where none has one."""
    named = [one for one in mentions if one.name and one.kind != "nationality"]
    if not named or whole.end - whole.start > LONGEST_JOINT:
        return None
    if len(named) > 1:
        *others, last = list(dict.fromkeys(one.name or "" for one in named))
        return Speaker(None, f"{', '.join(others)} and {last}" if others else last, why=Reason.of("source_joint"))
    parts, at = [], whole.start
    for one in named:
        if one.start >= at:
            parts += [text[at : one.start], one.name or ""]
            at = one.end
    name = " ".join("".join([*parts, text[at : whole.end]]).split())
    for article in ARTICLES:
        name = name[len(article) + 1 :] if name.lower().startswith(f"{article} ") else name
    return Speaker(None, name, why=Reason.of("source_joint"))
