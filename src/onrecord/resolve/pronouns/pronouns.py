"""Whom "he", "she" and "it" mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.lexicon.genders import genders
from onrecord.records.annotation import Annotation
from onrecord.records.mention import Mention
from onrecord.records.reason import Reason
from onrecord.records.reference import Reference
from onrecord.records.refusal import Refusal
from onrecord.records.span import Span
from onrecord.resolve.pronouns.beings import Being, Spoken
from onrecord.resolve.pronouns.he_and_she import HeAndShe
from onrecord.resolve.pronouns.it import It
from onrecord.resolve.pronouns.salience import AS, BY_ROLE, OTHER_ROLE, OWNER, UNNAMED
from onrecord.resolve.pronouns.scene import Choice, Pronoun, Scene, Undecided


def pronouns(
    text: str, annotation: Annotation, mentions: Sequence[Mention], references: Sequence[Reference]
) -> Pronouns:
    """The pronouns of an article with whom they mean, and refusals for sources that may be several persons.

    Args:
        text: the article's.
        annotation: its tokens, sentences and attributions.
        mentions: in order of the text.
        references: descriptions with whom they mean, in order of the text.
    """
    reader = Pronouns(Scene.of(text, annotation, tuple(mentions), tuple(references)), text)
    reader.read()
    return reader


class _Step(NamedTuple):
    """What is read next, by place; a pronoun decided ahead of its place comes before all that begins there."""

    at: int
    rank: int
    start: int
    what: Spoken | Pronoun


class Pronouns:
    """Reads an article's pronouns from its beginning to its end."""

    def __init__(self, scene: Scene, text: str) -> None:
        self.scene, self.text = scene, text
        self.persons, self.bodies = HeAndShe(scene), It(scene)
        self.found: list[Reference] = []
        self.refused: list[Refusal] = []

    def read(self) -> None:
        """Fills `found` and `refused`, both in order."""
        for step in sorted(self._steps(), key=lambda step: step[:3]):
            if isinstance(step.what, Spoken):
                self._speak(step.what)
            elif step.at == step.what.at:
                self._pronoun(step.what)
            else:
                self._again(step.what)
        self.found.sort()
        self.refused.sort()

    def _steps(self) -> Iterator[_Step]:
        for spoken in self.scene.cast.spoken:
            yield _Step(spoken.start, 1, spoken.start, spoken)
        grammar = self.scene.grammar
        for place, token in enumerate(grammar.tokens):
            if grammar.lows[place] not in genders().pronouns or token.upos not in {"PRON", "DET", None}:
                continue
            opened = self.scene.voices.opened_before(Span(token.start, token.end))
            at = token.start if opened is None else opened
            pronoun = Pronoun(place, token.start, token.end, grammar.lows[place], at)
            yield _Step(at, int(at == token.start), token.start, pronoun)
            if at < token.start:
                yield _Step(token.start, 1, token.start, pronoun)

    def _speak(self, one: Spoken) -> None:
        grammar = self.scene.grammar
        role = grammar.role(one.head)
        weight = BY_ROLE.get(role, OTHER_ROLE)
        if grammar.is_owner(grammar.within(one.start, one.end).stop):
            role, weight = "owner", OWNER
        elif grammar.cases.get(one.head) == "as":
            weight = AS
        self._present(one.being, one.start, role, weight * UNNAMED if one.being.is_noun else weight)

    def _present(self, being: Being, start: int, role: str, weight: float) -> None:
        scene = self.scene
        scene.salience.speak(being, start, role, weight, scene.grammar.sentence(start), scene.voices.quotation(start))

    def _pronoun(self, one: Pronoun) -> None:
        gender = genders().pronouns[one.low]
        choice = self.bodies.decide(one) if gender is None else self.persons.decide(one, gender)
        if isinstance(choice, Undecided):
            self._refuse(one, choice)
        if isinstance(choice, Choice):
            self.scene.cast.at[one.place] = choice.being
            if gender and (choice.sure or choice.being.gender):
                choice.being.told[gender] += 1
            self._refer(one, choice)
        elif gender:
            self.scene.cast.at[one.place] = self.scene.cast.somebody(gender)
        if one.at == one.start:
            self._again(one)

    def _again(self, one: Pronoun) -> None:
        """Takes that a pronoun speaks of whom it means."""
        being = self.scene.cast.at.get(one.place)
        if being:
            role = self.scene.grammar.role(one.place)
            weight = OWNER if one.low in genders().possessive else BY_ROLE.get(role, OTHER_ROLE)
            self._present(being, one.start, role, weight)

    def _refer(self, one: Pronoun, choice: Choice) -> None:
        being = choice.being
        if being.actor and being.name:
            kind = "organisation" if being.kind == "facility" else being.kind
            words = self.text[one.start : one.end]
            self.found.append(
                Reference(one.start, one.end, words, "pronoun", kind, being.actor, being.name, choice.why)
            )

    def _refuse(self, one: Pronoun, several: Undecided) -> None:
        if self.scene.voices.said_by(Span(one.start, one.end)):
            reason = Reason.of("pronoun_ambiguous", candidates="; ".join(several.names))
            self.refused.append(Refusal("resolve", one.start, one.end, reason))
