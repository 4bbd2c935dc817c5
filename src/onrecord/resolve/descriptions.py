"""Phrases that describe a person or body by office, role or kind: "the NATO chief", "Kesland's foreign minister"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.lexicon.offices import office_of, offices
from onrecord.records.annotation import Token
from onrecord.records.mention import Mention
from onrecord.records.span import Span
from onrecord.resolve.described import Description
from onrecord.resolve.named_words import without_away
from onrecord.resolve.phrase import POSSESSIVE, Parts
from onrecord.resolve.whose import Phrases

# A noun that hangs on the one behind it describes nobody: "the military bloc", "the union leader".
LEANING = frozenset({"compound", "amod", "nmod:poss", "nmod", "flat"})


def descriptions(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Description]:
    """The descriptions of a text in order, without those inside a name."""
    return list(_found(Phrases(text, tokens, mentions)))


def _found(words: Phrases) -> Iterator[Description]:
    place = 0
    while place < len(words.tokens):
        away, first = without_away(words.lows[place])
        parts, behind = words.longest(first, place)
        away = away or (without_away(words.lows[behind - 1])[0] if len(parts) > 1 else "")
        if parts and _is_noun(words, place, behind - 1, away) and not words.named(place, behind):
            yield _description(words, place, behind, parts, away)
            place = behind
        else:
            place += 1


def _is_noun(words: Phrases, first: int, last: int, away: str) -> bool:
    """Whether the last word of a phrase is a noun that stands for itself or beside a name."""
    token = words.tokens[last]
    head = token.head if token.head is not None else -1
    if away or (last + 1 < len(words.lows) and words.lows[last + 1] in POSSESSIVE):
        return True
    if head <= last or token.deprel not in LEANING:
        return any(one.upos in {"NOUN", "PROPN", None} for one in words.tokens[first : last + 1])
    return words.named(head, head + 1) is not None


def _description(words: Phrases, first: int, behind: int, nouns: Sequence[str], away: str) -> Description:
    parts = Parts(words.tokens[first].start, words.tokens[behind - 1].end, [_joined(nouns)])
    parts.modifiers += [away] if away else []
    while len(nouns) > 1 and nouns[0] in offices().not_now and office_of(_joined(nouns)) is None:
        parts.modifiers.append(nouns[0])
        nouns = nouns[1:]
    if nouns[0] in offices().bodies and len(nouns) > 1 and not _is_own(nouns):
        parts.phrase = Span(words.tokens[behind - len(nouns)].start, words.tokens[behind - len(nouns)].end)
        nouns = nouns[1:]
    parts.nouns = [_joined(nouns)]
    words.before(first, parts)
    words.behind(behind, parts)
    noun = " ".join(parts.nouns)
    parted = next((one for one in parts.modifiers if office_of(f"{one} {noun}")), "")
    if parted:  # "the top US diplomat"
        parts.modifiers.remove(parted)
        noun = f"{parted} {noun}"
    made = (tuple(parts.modifiers), parts.of, parts.phrase, parts.unread)
    return Description(parts.start, parts.end, noun, first, parts.determiner, *made)


def _is_own(nouns: Sequence[str]) -> bool:
    """Whether several words are an office or a body of their own."""
    return office_of(_joined(nouns)) is not None or _joined(nouns) in offices().bodies


def _joined(words: Sequence[str]) -> str:
    return " ".join(words).replace(" - ", "-")
