"""Sources without a name: "Western officials", "a spokesman for the ministry", "the Turkish government"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.lexicon.offices import office_of, offices
from onrecord.lexicon.reporting import people
from onrecord.records.actor import Speaker
from onrecord.records.annotation import Token
from onrecord.records.mention import Mention
from onrecord.records.reason import Reason
from onrecord.records.reference import Reference
from onrecord.records.span import Span

ARTICLES = frozenset({"the", "a", "an"})
# One of these without a name is whoever the article has in mind, not somebody whom it leaves unnamed.
INDEFINITE = frozenset({"a", "an", "one", "another", "some", "two", "three", "four", "several", "many", "other"})
SIDES = frozenset({"organisation", "place", "nationality"})
# The spokesman of a body is as good as its voice, whoever it is.
SPOKESPERSON = "spokesperson"
# What ends a noun phrase that goes on telling about somebody.
CLOSES = frozenset({",", "who", "which", "that", "–", "—", "("})
LONGEST = 12
LONGEST_JOINT = 90


def unnamed(
    text: str,
    whole: Span,
    head: Token,
    words: Sequence[Token],
    mentions: Sequence[Mention],
    references: Sequence[Reference] = (),
) -> Speaker | None:
    """Who speaks without being named, by the article's own words; `None` where somebody known is meant.

    Args:
        text: the article's.
        whole: the source.
        head: its own noun.
        words: the tokens of the source.
        mentions: the names in the source.
        references: what else in the source means somebody ("a spokesman for the ministry").
    """
    noun = text[head.start : head.end].lower()
    side = next((one for one in mentions if one.kind in SIDES and one.name and one.end <= head.start), None)
    if noun in offices().government and side and side.actor and side.name and _only_side(text, head, side):
        return Speaker(side.actor, side.name, why=Reason.of("government_of", words=noun))
    first = text[words[0].start : words[0].end].lower()
    sides = {one.name for one in mentions if one.kind in SIDES and one.name} | {
        one.name for one in references if one.form == "body"
    }
    speaks_for = office_of(noun) == SPOKESPERSON and len(sides) == 1
    of_many = noun in people().many or noun in offices().groups
    if not (of_many or (noun in people().one_person and (first in INDEFINITE or speaks_for))) or len(words) > LONGEST:
        return None
    if noun in offices().groups and not side:
        return None
    start = words[1].start if first in ARTICLES and len(words) > 1 else whole.start
    name = " ".join(text[start : _end(text, words, head, whole)].split())
    side_told = len(sides) == 1 and not any(_is_past(text[word.start : word.end].lower()) for word in words)
    return Speaker(None, name, side=sides.pop() if side_told else None, why=Reason.of("source_unnamed"))


def _is_past(word: str) -> bool:
    """Whether a word tells that somebody no longer speaks for a side: "former NATO officials", "an ex-minister"."""
    return word in offices().past or word.startswith("ex-")


def _only_side(text: str, head: Token, side: Mention) -> bool:
    """Whether nothing stands between a state's name and the noun but a possessive: "Russia's leadership"."""
    return text[side.end : head.start].replace("’", "'").strip() in {"", "'s", "'"}


def _end(text: str, words: Sequence[Token], head: Token, whole: Span) -> int:
    """Where the noun phrase ends: before a comma or a relative clause behind the noun."""
    behind = (word for word in words if word.start > head.start)
    return next((word.start for word in behind if _closes(text, word)), whole.end)


def _closes(text: str, word: Token) -> bool:
    """A comma in front of a capital may stand inside a name: "of the Selm, Tarsk, company"."""
    low = text[word.start : word.end].lower()
    return low in CLOSES and not (low == "," and text[word.end : word.end + 2].strip().isupper())


def joint(text: str, whole: Span, heads: Sequence[Token], mentions: Sequence[Mention]) -> Speaker | None:
    """Several who speak together, by their names: "the United States and its partners".

    Args:
        text: the article's.
        whole: the source.
        heads: the noun of each of them.
        mentions: the names in the source.

    Returns:
        `None` where the words for them are too many, or name nobody and are none for unnamed sources.
    """
    over = [next((one for one in mentions if _covers(one, head)), None) for head in heads]
    named = [one for one in over if one is not None]
    nouns = {text[head.start : head.end].lower() for head in heads}
    if whole.end - whole.start > LONGEST_JOINT or not (named or nouns & people().many):
        return None
    if len(named) == len(heads):
        *others, last = list(dict.fromkeys(one.name or "" for one in named))
        return Speaker(None, f"{', '.join(others)} and {last}" if others else last, why=Reason.of("source_joint"))
    return Speaker(None, _in_words(text, whole, named), why=Reason.of("source_joint"))


def _covers(one: Mention, head: Token) -> bool:
    return bool(one.name) and one.kind != "nationality" and one.start <= head.start < one.end


def _in_words(text: str, whole: Span, named: Sequence[Mention]) -> str:
    """The source's words with the names in full, without an article in front."""
    parts, at = list[str](), whole.start
    for one in named:
        parts += [text[at : one.start], one.name or ""]
        at = max(at, one.end)
    first, _, rest = " ".join("".join([*parts, text[at : whole.end]]).split()).partition(" ")
    return rest if first.lower() in ARTICLES else f"{first} {rest}"
