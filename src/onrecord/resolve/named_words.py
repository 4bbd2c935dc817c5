"""An article's words with the names that hold them, and known phrases among them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.lexicon.offices import described_by, office_of, offices
from onrecord.lexicon.reporting import abbreviations
from onrecord.records.annotation import Token
from onrecord.records.mention import Mention
from onrecord.resolve.described import is_described, is_one_word
from onrecord.resolve.owners import stem
from onrecord.text.intervals import Intervals
from onrecord.text.light import CALENDAR, LIGHT
from onrecord.text.sentences import stands_in
from onrecord.text.tree import Tree

# What stands between a determiner and its noun.
INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
MOST_BEHIND = 5


class NamedWords(Tree):
    """An article's words and names."""

    def __init__(self, text: str, tokens: Sequence[Token], mentions: Iterable[Mention]) -> None:
        """Keeps what is asked."""
        super().__init__(text, tokens)
        self.lows = [text[token.start : token.end].lower() for token in tokens]
        named = [one for one in mentions if not is_described(one)]
        self.mentions = Intervals(named)
        self.states = {stem(one.text) for one in named if is_one_word(one)}
        # A state that nothing has read a name in is known by what leads to it.
        self.states |= {stem(low) for at, low in enumerate(self.lows) if at and self._is_led(at)}

    def _is_led(self, at: int) -> bool:
        return self.lows[at - 1] in {"in", "of"} and self.is_name(at)

    def is_name(self, at: int) -> bool:
        """Whether a word may be a name by its looks."""
        token = self.tokens[at]
        word = self.text[token.start : token.end]
        return word[0].isupper() and word.isalpha() and token.upos in {"PROPN", None} and word not in LIGHT | CALENDAR

    def named(self, first: int, behind: int) -> Mention | None:
        """The name that holds one of the words."""
        return next(self.mentions.touching(self.tokens[first].start, self.tokens[behind - 1].end), None)

    def longest(self, first: str, place: int) -> tuple[tuple[str, ...], int]:
        """The longest known phrase that begins with a word and goes on with the tokens behind a place, and its end.

        The end is the index of the first token behind it, 0 where there is no such phrase; full stops of titles that
        are cut short ("Lt. Gen.") belong to it.
        """
        for one in described_by().get(first, ()):
            behind = self._behind(one, place)
            if behind:
                return one, behind
        return (), 0

    def _behind(self, phrase: Sequence[str], place: int) -> int:
        """The index of the token behind a phrase whose first word stands at a place; 0 where its other words do not."""
        at = self._behind_stop(place + 1)
        for number, part in enumerate(phrase[1:], 2):
            low = self.lows[at] if at < len(self.lows) else ""
            if part != (without_away(low)[1] if number == len(phrase) else low):
                return 0
            at = self._behind_stop(at + 1)
        return at

    def _behind_stop(self, at: int) -> int:
        """Behind the full stop of a short title, if one stands at a place."""
        stops = at < len(self.lows) and self.lows[at] == "." and self._is_short(at - 1)
        return at + 1 if stops else at

    def _is_short(self, at: int) -> bool:
        token = self.tokens[at]
        return stands_in(abbreviations().before_name, f"{self.text[token.start : token.end].capitalize()}.")

    def parted(self, at: int) -> bool:
        """Whether more than a space stands before a token."""
        return self.text[self.tokens[at - 1].end : self.tokens[at].start] not in ("", " ", "\u00a0")

    def goes_on(self, at: int) -> bool:
        """Whether a name only says of what: "of the Turkish delegation"."""
        if at >= len(self.tokens) or self.parted(at):
            return False
        return self.tokens[at].upos in {"NOUN", "ADJ"} and self.named(at, at + 1) is None

    def end_of_phrase(self, at: int) -> int:
        """Where the words end that say whose it is: before a person's name, a comma or another link."""
        end = self.tokens[at - 1].end
        for place in range(at, min(at + MOST_BEHIND, len(self.tokens))):
            name = self.named(place, place + 1)
            if self.parted(place) or self.tokens[place].upos not in INSIDE or (name and name.kind == "person"):
                break
            end = self.tokens[place].end
        return end


def without_away(low: str) -> tuple[str, str]:
    """What takes an office away, and a word without it: "ex-minister", "president-elect", "then-defence"."""
    before, mark, behind = low.partition("-")
    if not mark or office_of(low):
        return "", low
    if before in offices().not_now:
        return before, behind
    before, _, behind = low.rpartition("-")  # "secretary-general-designate"
    return (behind, before) if behind in offices().not_now else ("", low)
