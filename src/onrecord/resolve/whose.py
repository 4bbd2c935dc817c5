"""Whose an office is by what stands behind its noun: "of NATO", "of Kesland's Home Guard", "of the Ukrainian state"."""

from __future__ import annotations

from bisect import bisect_left

from onrecord.lexicon.beside_offices import beside_offices
from onrecord.lexicon.offices import LEADER, office_of, offices
from onrecord.records.mention import Mention
from onrecord.records.span import Span
from onrecord.resolve.described import OF, is_one_word
from onrecord.resolve.phrase import DETERMINERS, POSSESSIVE, Parts, PhrasesBefore

LINKS = frozenset({"of", "for", "to", "in", "at"})
UN = "UN"


class Phrases(PhrasesBefore):
    """An article's words and names, asked what stands around a noun."""

    def behind(self, behind: int, parts: Parts) -> None:
        """Reads whose it is from what stands behind the noun."""
        if behind + 1 >= len(self.tokens) or self.lows[behind] not in LINKS or self.parted(behind):
            return
        if self._tells_nothing(behind, parts):
            return
        at = behind + 1 + (self.lows[behind + 1] in DETERMINERS)
        name = self.named(at, at + 1) if at < len(self.tokens) else None
        words, end = self.longest(self.lows[at], at) if at < len(self.tokens) else ((), 0)
        link = self.lows[behind]
        if name and name.start == self.tokens[at].start and (name.kind in OF or (link == "of" and is_one_word(name))):
            self._named_owner(link, name, parts)
        elif words and link == "of" and not parts.phrase:
            parts.phrase = Span(self.tokens[behind + 1].start, self.tokens[end - 1].end)
            parts.end = parts.phrase.end
        elif not name and link == "of" and at < len(self.tokens) and self.is_name(at) and not self.goes_on(at + 1):
            parts.end, parts.of = self.tokens[at].end, parts.of or self.unnamed(at, at + 1)
        elif link in {"of", "for"}:
            self._unread(at, parts)

    def _tells_nothing(self, link: int, parts: Parts) -> bool:
        """Whether what follows is the verb's, or tells where or for what, of an office whose owner is known."""
        low = self.lows[link]
        if low == "of":
            return self._is_a_verbs(link)
        of_a_state = office_of(parts.nouns[-1]) in offices().of_states
        return parts.of is not None and (low in {"in", "at"} or (low == "for" and of_a_state))

    def _is_a_verbs(self, link: int) -> bool:
        """Whether "of" belongs to the verb before: "accused the president of lying", "suspect him of fraud"."""
        behind = self.tokens[link + 1].upos
        led = self.tokens[link].head
        governors = (self.above(link - 1) if behind == "NOUN" else None, None if led is None else self.above(led))
        by_verb = (at is not None and at < link and self.lemma(at) in beside_offices().verbs_of for at in governors)
        return behind == "VERB" or any(by_verb)

    def _named_owner(self, link: str, name: Mention, parts: Parts) -> None:
        last = bisect_left(self.starts, name.end)
        if last < len(self.tokens) and self.lows[last] in POSSESSIVE:
            self._possessor(last, parts)
        elif link == "of" and self._heads(last, name, parts):
            return
        elif self.goes_on(last):
            self._unread(last, parts)
        else:
            parts.nouns += ["to the united nations"] if link == "to" and name.actor == UN else []
            parts.end, parts.of = name.end, parts.of or name

    def _heads(self, at: int, state: Mention, parts: Parts) -> bool:
        """Whether somebody heads what a state's name stands before: "the head of the Ukrainian state"."""
        if self.goes_on(at + 1) or office_of(parts.nouns[-1]) != LEADER or at >= len(self.tokens):
            return False
        heads = offices().heads.get(self.lows[at])
        if heads:
            parts.nouns[:] = [heads]
            parts.end, parts.of = self.tokens[at].end, parts.of or state
        return heads is not None

    def _possessor(self, mark: int, parts: Parts) -> None:
        """Reads whose it is where what seemed to say so has it itself: "the commander of Kesland's Home Guard"."""
        body = self.named(mark + 1, mark + 2) if mark + 1 < len(self.tokens) else None
        behind = bisect_left(self.starts, body.end) if body else 0
        if body and body.kind in OF and not self.goes_on(behind):
            parts.end, parts.of = body.end, parts.of or body
        else:
            self._unread(mark + 1, parts)

    def _unread(self, at: int, parts: Parts) -> None:
        parts.unread = True
        parts.end = self.end_of_phrase(at)
