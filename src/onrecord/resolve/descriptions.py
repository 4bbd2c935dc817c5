"""Phrases that describe a person or body by office, role or kind: "the NATO chief", "Kesland's foreign minister"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.lexicon.offices import described_by, offices
from onrecord.records.annotation import Token
from onrecord.records.mention import Mention
from onrecord.records.span import Span
from onrecord.text.intervals import Intervals

DETERMINERS = frozenset("the a an this that his her its their our my your another".split())
# What stands between a determiner and its noun.
INSIDE = frozenset({"ADJ", "NOUN", "PROPN"})
# A noun that hangs on the one behind it describes nobody: "the military bloc", "the union leader".
LEANING = frozenset({"compound", "amod", "nmod:poss", "nmod", "flat"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
MOST_BEFORE = 6
# A state, a body or its people say whose office it is; a person does not ("Putin's spokesman" is no office of Putin).
OF = frozenset({"organisation", "place", "nationality", "facility"})
LINKS = frozenset({"of", "for", "to", "in", "at"})


@dataclass(frozen=True, slots=True)
class Description:
    """A phrase around a noun for one person or body.

    Attributes:
        start, end: from the determiner to the end of what says whose it is.
        noun: the office, role or kind, in lower case.
        place: index of the token in which the noun begins.
        determiner: in lower case, "" for none.
        modifiers: other words before the noun, in lower case.
        of: the state or body whose it is said to be, `None` where that is not said by a name.
        of_phrase: where a phrase stands that says whose ("of the alliance"), `None` where none does.
        said_of: whether any other words say whose it is, which are not read ("of the drivers' union").
    """

    start: int
    end: int
    noun: str
    place: int
    determiner: str = ""
    modifiers: tuple[str, ...] = ()
    of: Mention | None = None
    of_phrase: Span | None = None
    said_of: bool = False


class _Before(NamedTuple):
    """What stands before the noun."""

    start: int
    determiner: str
    modifiers: tuple[str, ...]
    of: Mention | None


class _Behind(NamedTuple):
    """What stands behind the noun."""

    end: int
    of: Mention | None
    phrase: Span | None
    unread: bool


def descriptions(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Description]:
    """The descriptions of a text in order, without those inside a name."""
    return list(_Reader(text, tokens, mentions).found())


class _Reader:
    def __init__(self, text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> None:
        self.text = text
        self.tokens = tokens
        self.lows = [text[token.start : token.end].lower() for token in tokens]
        self.starts = [token.start for token in tokens]
        self.mentions = Intervals(mentions)

    def found(self) -> Iterator[Description]:
        place = 0
        known = described_by()
        while place < len(self.tokens):
            parts = next((one for one in known.get(self.lows[place], ()) if self._stands(one, place)), ())
            if parts and self._is_noun(place + len(parts) - 1) and self._named(place, place + len(parts)) is None:
                yield self._description(place, place + len(parts))
            place += len(parts) or 1

    def _is_noun(self, last: int) -> bool:
        """Whether the last word of a phrase is a noun that stands for itself or beside a name."""
        token = self.tokens[last]
        head = token.head if token.head is not None else -1
        if head <= last or token.deprel not in LEANING:
            return token.upos in {"NOUN", "PROPN", None}
        return self._named(head, head + 1) is not None

    def _stands(self, parts: Sequence[str], place: int) -> bool:
        return tuple(self.lows[place : place + len(parts)]) == parts

    def _named(self, first: int, behind: int) -> Mention | None:
        """The name that holds one of the words."""
        return next(self.mentions.touching(self.tokens[first].start, self.tokens[behind - 1].end), None)

    def _description(self, first: int, behind: int) -> Description:
        before, after = self._before(first), self._behind(behind)
        return Description(
            before.start,
            after.end,
            " ".join(self.lows[first:behind]).replace(" - ", "-"),
            first,
            before.determiner,
            before.modifiers,
            before.of or after.of,
            after.phrase,
            after.unread,
        )

    def _before(self, first: int) -> _Before:
        at, modifiers, of = first, list[str](), None
        for _ in range(MOST_BEFORE):
            if not at or self.tokens[at - 1].start < self.tokens[at].start - 60 or self._parted(at):
                break
            low = self.lows[at - 1]
            if low in DETERMINERS:
                return _Before(self.tokens[at - 1].start, low, tuple(modifiers), of)
            name = self._named(at - 1, at)
            if name and name.kind in OF and of is None:
                of, at = name, bisect_left(self.starts, name.start)
            elif low in POSSESSIVE and at > 1 and self._named(at - 2, at - 1):
                at -= 1
            elif name is None and (self.tokens[at - 1].upos in INSIDE or low == "-" or low in offices().not_now):
                modifiers.append(low)
                at -= 1
            else:
                break
        return _Before(self.tokens[at].start, "", tuple(modifiers), of)

    def _parted(self, at: int) -> bool:
        """Whether more than a space stands before a token."""
        return self.text[self.tokens[at - 1].end : self.tokens[at].start] not in ("", " ", "\u00a0")

    def _behind(self, behind: int) -> _Behind:
        end = self.tokens[behind - 1].end
        if behind + 1 >= len(self.tokens) or self.lows[behind] not in LINKS or self._parted(behind):
            return _Behind(end, None, None, unread=False)
        at = behind + 1 + (self.lows[behind + 1] in DETERMINERS)
        name = self._named(at, at + 1) if at < len(self.tokens) else None
        if name and name.start == self.tokens[at].start and name.kind in OF:
            return _Behind(name.end, name, None, unread=False)
        parts = (
            next((one for one in described_by().get(self.lows[at], ()) if self._stands(one, at)), ())
            if at < len(self.tokens)
            else ()
        )
        if parts and self.lows[behind] == "of":
            phrase = Span(self.tokens[behind + 1].start, self.tokens[at + len(parts) - 1].end)
            return _Behind(phrase.end, None, phrase, unread=False)
        return _Behind(end, None, None, unread=self.lows[behind] in {"of", "for"})
