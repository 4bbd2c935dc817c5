"""Whom an article speaks of and where: persons and bodies by name, by office, or by a noun such as "farmer"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from onrecord.lexicon.genders import Gender, gender_of_name, genders
from onrecord.records.mention import Mention
from onrecord.records.reference import Reference
from onrecord.resolve.pronouns.beings import OPEN, Being, Spoken
from onrecord.resolve.pronouns.grammar import Grammar

KINDS = frozenset({"person", "organisation", "place", "facility"})
# A noun in one of these relations to a name, or a name in one to a noun, means the same person.
BESIDE = frozenset({"appos", "flat", "compound", "nmod"})
NAMED_BY = frozenset({"appos", "flat"})
# A noun in one of these to a word behind it is nobody: "farmer protests".
LEANING = frozenset({"compound", "amod"})
# A title or a noun tells the gender more surely than a first name.
BY_NOUN = 2


class Cast:
    """All beings of an article.

    Attributes:
        grammar: of the article.
        spoken: the phrases that speak of beings, in order.
        at: by index of a token, whom the phrase means that it belongs to.
    """

    def __init__(self, grammar: Grammar, mentions: Sequence[Mention], references: Sequence[Reference]) -> None:
        self.grammar = grammar
        self.at: dict[int, Being] = {}
        self._beings: dict[str, Being] = {}
        # Nouns that describe whom a name beside them names.
        self._describing: set[int] = set()
        both: list[Mention | Reference] = [*mentions, *references]
        phrases = [one for one in both if one.kind in KINDS and grammar.within(one.start, one.end)]
        self._by_surname = _by_surname(mentions)
        spoken = [self._named(self._as_person(one)) for one in phrases]
        inside = {place for one in mentions for place in grammar.within(one.start, one.end)}
        nouns = list(self._nouns(inside))
        self.spoken = sorted(chain(spoken, nouns, self._taken_up()), key=lambda one: one.start)

    def _as_person(self, one: Mention | Reference) -> Mention | Reference:
        """A name that was read as a place's or body's, though nobody knows one so named, but the article a person."""
        if isinstance(one, Reference) or one.kind == "person" or one.basis != "own":
            return one
        persons = self._by_surname.get(one.text, set())
        if len(persons) != 1:
            return one
        person = next(iter(persons))
        return replace(one, kind="person", actor=person[0], name=person[1])

    def _named(self, one: Mention | Reference) -> Spoken:
        being = self._being(one.actor or one.text.lower(), one.actor, one.name, one.kind)
        span = self.grammar.within(one.start, one.end)
        head = self.grammar.head(span)
        self.at.update(dict.fromkeys(span, being))
        if one.kind == "person":
            self._tell(being, one, span)
            self._share(being, head)
        return Spoken(one.start, one.end, being, head)

    def somebody(self, gender: Gender) -> Being:
        """Whom a pronoun means that was left open: not one of those named, as far as is known."""
        being = self._being(OPEN[gender], None, None, "person")
        being.told[gender] += 1
        return being

    def _being(self, key: str, actor: str | None, name: str | None, kind: str) -> Being:
        return self._beings.setdefault(key, Being(key, actor, name, kind))

    def _tell(self, being: Being, one: Mention | Reference, span: range) -> None:
        """Takes what a phrase and the title before it tell of a person's gender."""
        if isinstance(one, Reference):
            told = next((told for low in one.text.lower().split() if (told := genders().nouns.get(low))), None)
            told = told or gender_of_name(one.name)
        else:
            told = gender_of_name(" ".join(one.text.split())) or gender_of_name(one.name or "")
        if told:
            being.told[told] += 1
        for low in self._titles(span.start):
            if title := genders().titles.get(low):
                being.told[title] += BY_NOUN

    def _titles(self, first: int) -> Iterator[str]:
        """The word before a phrase and the one it begins with, without full stops."""
        lows = self.grammar.lows
        before = first - 2 if first > 1 and lows[first - 1] == "." else first - 1
        for place in (before, first):
            if 0 <= place < len(lows):
                yield lows[place].strip(".")

    def _share(self, being: Being, head: int) -> None:
        """Takes the noun that a name hangs on: "the director of the school, Lena Roth"."""
        token = self.grammar.tokens[head]
        noun = token.head
        if token.deprel not in NAMED_BY or noun is None or not 0 <= noun < head or noun in self.at:
            return
        if self.grammar.lows[noun] in genders().nouns:
            self._describe(noun, being)

    def _describe(self, noun: int, being: Being) -> None:
        self.at[noun] = being
        self._describing.add(noun)
        if told := genders().nouns[self.grammar.lows[noun]]:
            being.told[told] += BY_NOUN

    def _nouns(self, inside: set[int]) -> Iterator[Spoken]:
        """Persons spoken of by a noun alone; nouns beside a name are given to whom it names."""
        known, grammar = genders().nouns, self.grammar
        for place, token in enumerate(grammar.tokens):
            low = grammar.lows[place]
            if low not in known or place in inside or place in self.at or token.upos not in {"NOUN", "PROPN", None}:
                continue
            if same := self._beside(place):
                self._describe(place, same)
            elif self._is_somebody(place):
                being = self._being(low, None, None, "person")
                if told := known[low]:
                    being.told[told] += BY_NOUN
                self.at[place] = being
                yield Spoken(token.start, token.end, being, place)

    def _taken_up(self) -> Iterator[Spoken]:
        """Where "who" takes up the person before it."""
        for place, token in enumerate(self.grammar.tokens):
            if self.grammar.lows[place] == "who":
                verb = self.grammar.above(place)
                noun = self.grammar.above(verb) if verb is not None else None
                being = self.at.get(noun) if noun is not None else None
                if being and being.kind == "person":
                    yield Spoken(token.start, token.end, being, place)

    def _beside(self, place: int) -> Being | None:
        """The person whose name stands beside a noun: "spokeswoman Lena Roth", "Lena Roth, mayor and a farmer"."""
        token = self.grammar.tokens[place]
        follows = self.at.get(place + 1)
        if follows and follows.kind == "person":
            return follows
        head = token.head if token.head is not None else -1
        same = self.at.get(head)
        if same is None or same.kind != "person":
            return None
        if token.deprel == "conj":
            return same if head in self._describing else None
        owned = token.deprel == "nmod" and place in self.grammar.cases
        return same if token.deprel in BESIDE and not owned else None

    def _is_somebody(self, place: int) -> bool:
        """Whether a noun speaks of somebody: not "is a farmer", "as a farmer", "farmer protests"."""
        token = self.grammar.tokens[place]
        if token.deprel in LEANING and token.head is not None and token.head > place:
            return False
        return place not in self.grammar.predicates and self.grammar.cases.get(place) != "as"


def _by_surname(mentions: Sequence[Mention]) -> dict[str, set[tuple[str, str]]]:
    """Ids and names of the persons whose full name ends in a word."""
    found: dict[str, set[tuple[str, str]]] = {}
    for one in mentions:
        if one.kind == "person" and one.actor and one.name and " " in one.name:
            found.setdefault(one.name.rpartition(" ")[2], set()).add((one.actor, one.name))
    return found
