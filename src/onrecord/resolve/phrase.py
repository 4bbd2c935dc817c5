"""What stands before the noun of a description: determiner, modifiers, and whose office it is."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from onrecord.lexicon.offices import LEADER, office_of, office_or_kind, offices
from onrecord.records.mention import Mention
from onrecord.records.span import Span
from onrecord.resolve.described import OF, is_one_word, unnamed
from onrecord.resolve.named_words import INSIDE, NamedWords
from onrecord.resolve.owners import stem

DETERMINERS = frozenset("the a an this that his her its their our my your another".split())
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
MOST_BEFORE = 6
# "Trade minister": an office by two words, of which another may share the second.
MOST_WORDS = 2
# Offices of a state that no person has: "Trump's spokesman" there is, "Kesland's ambassador" makes Kesland a state.
OF_STATES_TOO = frozenset({"ambassador", "vice_president", "chief_of_staff", "speaker", "prosecutor"})


@dataclass(slots=True)
class Parts:
    """What has been read of a phrase so far."""

    start: int
    end: int
    nouns: list[str]
    determiner: str = ""
    modifiers: list[str] = field(default_factory=list)
    of: Mention | None = None
    phrase: Span | None = None
    unread: bool = False


class PhrasesBefore(NamedWords):
    """An article's words and names, asked what stands before a noun."""

    def before(self, first: int, parts: Parts) -> None:
        """Reads what stands before the noun, as far as it belongs to it."""
        at = first
        for _ in range(MOST_BEFORE):
            if not at or self.parted(at):
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

    def _step(self, at: int, parts: Parts) -> int:
        """How many tokens in front of a place belong to the phrase; notes what they say."""
        low, name = self.lows[at - 1], self.named(at - 1, at)
        if name and parts.of is None and (name.kind in OF or self._is_state(name, at, parts)):
            parts.of = name
            return at - bisect_left(self.starts, name.start)
        if low in POSSESSIVE and at > 1:
            return self._possessed(at, parts)
        if low == "and" and at > 1 and self._is_double(at, parts):
            return 2
        if self._is_anothers(at, parts):
            return 0
        if name is not None or not (self.tokens[at - 1].upos in INSIDE or low == "-" or low in offices().not_now):
            return 0
        if low in offices().bodies and not parts.phrase and parts.nouns[-1] not in offices().bodies:
            parts.phrase = Span(self.tokens[at - 1].start, self.tokens[at - 1].end)
        elif parts.of is None and self._is_unnamed_state(at - 1, parts):
            parts.of = self.unnamed(at - 1, at)
        elif self._makes_another(at - 1, parts):
            parts.nouns.insert(0, low)
        else:
            parts.modifiers.extend(filter(None, (low if low != "-" else "",)))
        return 1

    def _is_anothers(self, at: int, parts: Parts) -> bool:
        """Whether an office ends before another begins: "border guards chief Colonel Lund"."""
        ends = offices().office_of.get(self.lows[at - 1]) == LEADER and office_of(parts.nouns[-1]) is not None
        return ends and at > 1 and not self.parted(at - 1) and self.tokens[at - 2].upos == "NOUN"

    def _is_double(self, at: int, parts: Parts) -> bool:
        """Whether "foreign and" stands before "trade minister": then the first of the two offices is read."""
        noun = parts.nouns[-1].rpartition(" ")[2]
        first = f"{self.lows[at - 2]} {noun}"
        if len(parts.nouns) + parts.nouns[-1].count(" ") < MOST_WORDS or office_of(first) is None:
            return False
        parts.nouns[:] = [first]
        return True

    def _possessed(self, at: int, parts: Parts) -> int:
        """How many tokens of "NATO's" or "the country's" belong to the phrase; whose it is otherwise is not read."""
        name = self.named(at - 2, at - 1)
        if name and (name.kind in OF or self._is_state(name, at - 1, parts)):
            return 1
        if not name and self.lows[at - 2] in _owners():
            parts.phrase = Span(self.tokens[at - 2].start, self.tokens[at - 2].end)
            return 2
        if not name and parts.of is None and self.is_name(at - 2):
            parts.of = self.unnamed(at - 2, at - 1)
            return 2
        parts.unread = True
        return 0

    def _is_state(self, name: Mention, at: int, parts: Parts) -> bool:
        """Whether what was taken for a person is a state of no table: no person has a foreign minister."""
        office = office_or_kind(parts.nouns[-1]) or ""
        ruled = office in offices().of_states | OF_STATES_TOO or office.endswith("minister")
        beside = self.lows[at] in POSSESSIVE or self.tokens[at - 1].end == name.end
        return ruled and is_one_word(name) and beside

    def _is_unnamed_state(self, place: int, parts: Parts) -> bool:
        """Whether a capitalised word is a state's: one known as such, or one beside a noun that is not capitalised."""
        if not self.is_name(place) or self.lows[place] in offices().not_now:
            return False
        if stem(self.lows[place]) in self.states:
            return True
        opens = place == 0 or self.lows[place - 1] in {".", "“", '"', ":"} or self.parted(place)
        office = office_of(parts.nouns[-1]) or ""
        stately = office in offices().of_states or (office.endswith("minister") and office != "minister")
        led = office == LEADER and self.text[self.tokens[place + 1].start].islower()  # "the Kesland leader"
        return not opens and (stately or led)

    def unnamed(self, first: int, behind: int) -> Mention:
        """Words that say whose something is, though nothing has read a name in them."""
        return unnamed(self.text, self.tokens[first].start, self.tokens[behind - 1].end)

    def _makes_another(self, place: int, parts: Parts) -> bool:
        """Whether a noun before an office says which it is: "agriculture minister", "opposition leader"."""
        bare = not parts.modifiers and parts.of is None and parts.phrase is None
        said = self.lows[place] in offices().not_now or self.tokens[place].upos in {"ADJ", "NUM"}
        sort = self.lows[place] not in {"woman", "female", "male"}
        return bare and sort and not said and office_of(parts.nouns[-1]) is not None and self.lows[place].isalpha()


def _owners() -> frozenset[str]:
    return frozenset(offices().bodies) | offices().states_again.keys()
