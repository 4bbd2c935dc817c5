"""Phrases that describe a person or body by office, role or kind: "the NATO chief", "Kesland's foreign minister"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.lexicon.offices import described_by, office_of, office_or_kind, offices
from onrecord.records.annotation import Token
from onrecord.records.mention import Mention
from onrecord.records.span import Span
from onrecord.resolve.described import OF, Description, is_described
from onrecord.text.intervals import Intervals

DETERMINERS = frozenset("the a an this that his her its their our my your another".split())
# What stands between a determiner and its noun.
INSIDE = frozenset({"ADJ", "NOUN", "PROPN"})
# A noun that hangs on the one behind it describes nobody: "the military bloc", "the union leader".
LEANING = frozenset({"compound", "amod", "nmod:poss", "nmod", "flat"})
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
MOST_BEFORE = 6
LINKS = frozenset({"of", "for", "to", "in", "at"})


@dataclass(slots=True)
class _Parts:
    """What has been read of a phrase so far."""

    start: int
    end: int
    nouns: list[str]
    determiner: str = ""
    modifiers: list[str] = field(default_factory=list)
    of: Mention | None = None
    phrase: Span | None = None
    unread: bool = False


def descriptions(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Description]:
    """The descriptions of a text in order, without those inside a name."""
    return list(_Reader(text, tokens, mentions).found())


class _Reader:
    def __init__(self, text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> None:
        self.text = text
        self.tokens = tokens
        self.lows = [text[token.start : token.end].lower() for token in tokens]
        self.starts = [token.start for token in tokens]
        self.mentions = Intervals([one for one in mentions if not is_described(one)])

    def found(self) -> Iterator[Description]:
        place = 0
        while place < len(self.tokens):
            away, first = _away(self.lows[place])
            parts = self._phrase(first, place)
            if parts and self._is_noun(place + len(parts) - 1, away) and not self._named(place, place + len(parts)):
                yield self._description(place, parts, away)
                place += len(parts)
            else:
                place += 1

    def _phrase(self, first: str, place: int) -> tuple[str, ...]:
        """The longest known phrase that begins with a word and goes on with the tokens behind a place."""
        known = described_by().get(first, ())
        return next((one for one in known if tuple(self.lows[place + 1 : place + len(one)]) == one[1:]), ())

    def _is_noun(self, last: int, away: str) -> bool:
        """Whether the last word of a phrase is a noun that stands for itself or beside a name."""
        token = self.tokens[last]
        head = token.head if token.head is not None else -1
        if away or (last + 1 < len(self.lows) and self.lows[last + 1] in POSSESSIVE):
            return True
        if head <= last or token.deprel not in LEANING:
            return token.upos in {"NOUN", "PROPN", None}
        return self._named(head, head + 1) is not None

    def _named(self, first: int, behind: int) -> Mention | None:
        """The name that holds one of the words."""
        return next(self.mentions.touching(self.tokens[first].start, self.tokens[behind - 1].end), None)

    def _description(self, first: int, words: Sequence[str], away: str) -> Description:
        behind = first + len(words)
        parts = _Parts(self.tokens[first].start, self.tokens[behind - 1].end, [_joined(words)])
        parts.modifiers += [away] if away else []
        while len(words) > 1 and words[0] in offices().not_now and office_of(_joined(words)) is None:
            parts.modifiers.append(words[0])
            words = words[1:]
        if words[0] in offices().bodies and len(words) > 1 and office_of(_joined(words)) is None:
            parts.phrase = Span(self.tokens[behind - len(words)].start, self.tokens[behind - len(words)].end)
            words = words[1:]
        parts.nouns = [_joined(words)]
        self._before(first, parts)
        self._behind(behind, parts)
        noun = " ".join(parts.nouns)
        parted = next((one for one in parts.modifiers if office_of(f"{one} {noun}")), "")
        if parted:  # "the top US diplomat"
            parts.modifiers.remove(parted)
            noun = f"{parted} {noun}"
        made = (tuple(parts.modifiers), parts.of, parts.phrase, parts.unread)
        return Description(parts.start, parts.end, noun, first, parts.determiner, *made)

    def _before(self, first: int, parts: _Parts) -> None:
        at = first
        for _ in range(MOST_BEFORE):
            if not at or self._parted(at):
                break
            low = self.lows[at - 1]
            if low == "that" and self.tokens[at - 1].upos not in {"DET", None}:
                break  # "said that Orvenia's president ..."
            if low in DETERMINERS:
                parts.start, parts.determiner = self.tokens[at - 1].start, low
                return
            step = self._step(at, parts)
            if not step:
                break
            at -= step
        parts.start = self.tokens[at].start

    def _step(self, at: int, parts: _Parts) -> int:
        """How many tokens in front of a place belong to the phrase; notes what they say."""
        low, name = self.lows[at - 1], self._named(at - 1, at)
        if name and parts.of is None and (name.kind in OF or self._is_state(name, at, parts)):
            parts.of = name
            return at - bisect_left(self.starts, name.start)
        if low in POSSESSIVE and at > 1:
            return self._possessed(at, parts)
        if name is not None or not (self.tokens[at - 1].upos in INSIDE or low == "-" or low in offices().not_now):
            return 0
        if low in offices().bodies and not parts.phrase and parts.nouns[-1] not in offices().bodies:
            parts.phrase = Span(self.tokens[at - 1].start, self.tokens[at - 1].end)
        elif self._makes_another(at - 1, parts):
            parts.nouns.insert(0, low)
        else:
            parts.modifiers.extend(filter(None, (low if low != "-" else "",)))
        return 1

    def _possessed(self, at: int, parts: _Parts) -> int:
        """How many tokens of "NATO's" or "the country's" belong to the phrase; whose it is otherwise is not read."""
        name = self._named(at - 2, at - 1)
        if name and (name.kind in OF or self._is_state(name, at - 1, parts)):
            return 1
        if not name and self.lows[at - 2] in _owners():
            parts.phrase = Span(self.tokens[at - 2].start, self.tokens[at - 2].end)
            return 2
        parts.unread = True
        return 0

    def _is_state(self, name: Mention, at: int, parts: _Parts) -> bool:
        """Whether what was taken for a person is a state of no table: no person has a foreign minister."""
        office = office_or_kind(parts.nouns[-1]) or ""
        ruled = office in offices().of_states or office.endswith("minister")
        return ruled and name.basis == "own" and " " not in name.text and self.lows[at] in POSSESSIVE

    def _makes_another(self, place: int, parts: _Parts) -> bool:
        """Whether a noun before an office says which it is: "agriculture minister", "opposition leader"."""
        bare = not parts.modifiers and parts.of is None and parts.phrase is None
        said = self.lows[place] in offices().not_now or self.tokens[place].upos == "ADJ"
        return bare and not said and office_of(parts.nouns[-1]) is not None and self.lows[place].isalpha()

    def _parted(self, at: int) -> bool:
        """Whether more than a space stands before a token."""
        return self.text[self.tokens[at - 1].end : self.tokens[at].start] not in ("", " ", "\u00a0")

    def _behind(self, behind: int, parts: _Parts) -> None:
        if behind + 1 >= len(self.tokens) or self.lows[behind] not in LINKS or self._parted(behind):
            return
        at = behind + 1 + (self.lows[behind + 1] in DETERMINERS)
        name = self._named(at, at + 1) if at < len(self.tokens) else None
        words = self._phrase(self.lows[at], at) if at < len(self.tokens) else ()
        if name and name.start == self.tokens[at].start and name.kind in OF:
            parts.end, parts.of = name.end, parts.of or name
        elif words and self.lows[behind] == "of" and not parts.phrase:
            parts.phrase = Span(self.tokens[behind + 1].start, self.tokens[at + len(words) - 1].end)
            parts.end = parts.phrase.end
        else:
            parts.unread = parts.unread or self.lows[behind] in {"of", "for"}


def _joined(words: Sequence[str]) -> str:
    return " ".join(words).replace(" - ", "-")


def _owners() -> frozenset[str]:
    return frozenset(offices().bodies) | offices().states_again.keys()


def _away(low: str) -> tuple[str, str]:
    """A word without what takes the office away, and that: "ex-minister", "president-elect", "then-defence"."""
    before, mark, behind = low.partition("-")
    if not mark or office_of(low):
        return "", low
    if before in offices().not_now:
        return before, behind
    return (behind, before) if behind in offices().not_now else ("", low)
