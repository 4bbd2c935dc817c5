"""Which person "he" or "she" means: of those who may be meant the most present one, if clearly so."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

from onrecord.lexicon.genders import Gender, genders
from onrecord.records.reason import Reason
from onrecord.resolve.pronouns.beings import Being
from onrecord.resolve.pronouns.salience import Standing
from onrecord.resolve.pronouns.scene import Choice, Pronoun, Scene, Undecided

# All numbers here were tuned on the training part of GUM, like those of `salience`.
# By so much the first must outweigh the second; below 1.4 errors grow faster than what is found.
CLEARLY = 1.6
# Who is less present than this has been forgotten.
LEAST = 0.05
LEAST_IN_QUOTATION = 0.4
LEAST_OF_UNKNOWN_GENDER = 0.4
# Most in news whose gender nothing tells are men.
UNKNOWN_IS: dict[Gender, float] = {"male": 0.75, "female": 0.4}
SPEAKER_OF_IT = 2.0
SUBJECT_ABOVE = 1.5
OBJECT_BEFORE = 2.0
# Seen in the agency news of TimeBank and AQUAINT: at 2.2, of ten more found than at 1.5, nine are right.
LAST_SPEAKER = 2.2
AHEAD = 0.8
FAR_OFF = sys.maxsize
# A decision this strong teaches the gender of the person meant.
TEACHES = 0.5


@dataclass(slots=True)
class _Around:
    """What the words around a pronoun tell.

    Attributes:
        out: keys of those it cannot mean.
        subject: the person who is the subject of a clause around it.
        object: the object of its verb, before it.
        speakers: keys of those whose indirect speech it stands in, where nobody else was spoken of in that speech.
        said_from: where that speech begins.
        ahead: the subject behind the fronted clause it stands in.
    """

    out: set[str] = field(default_factory=set)
    subject: Being | None = None
    object: Being | None = None
    speakers: set[str] = field(default_factory=set)
    said_from: int = FAR_OFF
    ahead: Being | None = None


class HeAndShe:
    """Decides pronouns for persons, in order of the text."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def decide(self, pronoun: Pronoun, gender: Gender) -> Choice | Undecided | None:
        """Whom a pronoun means; `None` where nobody known is likely."""
        subjects = [self.scene.cast.at.get(place) for place in self.scene.grammar.subjects_above(pronoun.place)]
        if pronoun.low in genders().reflexive:
            first = self.scene.cast.at.get(pronoun.place - 1) or (subjects[0] if subjects else None)
            return Choice(first, Reason.of("pronoun_of_subject")) if first and first.gender == gender else None
        if gender == "female" and subjects and subjects[0] and subjects[0].kind == "place":
            return None  # countries and ships are "she" to some
        if joined := self._joined(pronoun, gender):
            return Choice(joined, Reason.of("pronoun_of_subject"))
        around = self._around(pronoun, gender, subjects)
        likely = sorted(self._weighed(pronoun, gender, around), key=lambda one: -one[0])
        return self._best(pronoun, around, likely)

    def _joined(self, pronoun: Pronoun, gender: Gender) -> Being | None:
        """The person in "Keller and his aides"."""
        before = self.scene.grammar.joined(pronoun.place) if pronoun.low in genders().possessive else None
        being = self.scene.cast.at.get(before) if before is not None else None
        return being if being and being.may_be(gender) and not being.is_open else None

    def _best(
        self, pronoun: Pronoun, around: _Around, likely: list[tuple[float, Standing]]
    ) -> Choice | Undecided | None:
        if not likely:
            return None
        weight, standing = likely[0]
        quotation = self.scene.voices.quotation(pronoun.start)
        elsewhere = quotation is not None and standing.quotation is not quotation
        least = max(
            LEAST_IN_QUOTATION if elsewhere else LEAST,
            LEAST_OF_UNKNOWN_GENDER if standing.being.gender is None else LEAST,
        )
        if weight < least:
            return None
        if len(likely) > 1 and weight < CLEARLY * likely[1][0]:
            close = [one.being for other, one in likely if weight < CLEARLY * other]
            return Undecided(tuple(sorted(being.name or being.key for being in close if not being.is_open)))
        sure = weight >= TEACHES and self.scene.grammar.tokens[pronoun.place].deprel == "nsubj"
        return Choice(standing.being, _why(standing.being, around, len(likely)), sure)

    def _weighed(self, pronoun: Pronoun, gender: Gender, around: _Around) -> list[tuple[float, Standing]]:
        scene = self.scene
        sentence, quotation = scene.grammar.sentence(pronoun.at), scene.voices.quotation(pronoun.start)
        likely = [one for one in scene.salience.last() if self._may_be_meant(one, gender, around, sentence)]
        if any(one.start >= around.said_from and one.being.key not in around.speakers for one in likely):
            around.speakers.clear()
        found: list[tuple[float, Standing]] = []
        ahead = around.ahead
        for standing in likely:
            being = standing.being
            weight = standing.strength(sentence, quotation) * self._favour(being, pronoun, around)
            if being is ahead:
                weight, ahead = weight + AHEAD, None
            known = being.gender or being.actor is None
            found.append((weight if known else weight * UNKNOWN_IS[gender], standing))
        if ahead:
            found.append((AHEAD if ahead.gender else AHEAD * UNKNOWN_IS[gender], Standing(ahead)))
        return found

    def _may_be_meant(self, one: Standing, gender: Gender, around: _Around, sentence: int) -> bool:
        """Whether a being is a person whom nothing rules out; whom an open pronoun means, in its sentence alone."""
        if one.being.key in around.out or not one.being.may_be(gender):
            return False
        return not one.being.is_open or one.sentence == sentence

    def _favour(self, being: Being, pronoun: Pronoun, around: _Around) -> float:
        """By what the words around a pronoun make a person more likely."""
        if being.key in around.speakers:
            return SPEAKER_OF_IT
        if being is around.subject:
            return SUBJECT_ABOVE
        if being is around.object:
            return OBJECT_BEFORE
        voices = self.scene.voices
        return LAST_SPEAKER if voices.said_by(pronoun) and being is voices.last(pronoun.at) else 1.0

    def _around(self, pronoun: Pronoun, gender: Gender, subjects: list[Being | None]) -> _Around:
        grammar, voices = self.scene.grammar, self.scene.voices
        relation = grammar.tokens[pronoun.place].deprel
        owns = pronoun.low in genders().possessive and relation in {"nmod", "det", None}
        subject = next((one for one in subjects if one and one.kind == "person"), None)
        around = _Around(subject=subject)
        if relation != "nsubj" and not owns and subjects and subjects[0]:
            around.out.add(subjects[0].key)
        quotation = voices.quotation(pronoun.start)
        if quotation:
            around.out.update(being.key for being in voices.speakers(quotation))
        for one in voices.saying(pronoun.start):
            speaker = voices.speaker(one)
            if speaker and quotation:
                around.out.add(speaker.key)
            elif speaker and subject in {None, speaker}:
                around.speakers.add(speaker.key)
                around.said_from = min(around.said_from, one.content[0].start)
        if subject and subject.key in around.out:
            around.subject = None
        place = grammar.object_before(pronoun.place)
        around.object = self.scene.cast.at.get(place) if place is not None else None
        place = grammar.subject_ahead(pronoun.place)
        ahead = self.scene.cast.at.get(place) if place is not None else None
        around.ahead = ahead if ahead and ahead.key not in around.out and ahead.may_be(gender) else None
        return around


def _why(being: Being, around: _Around, number: int) -> Reason:
    """What a choice rests on most."""
    if number == 1:
        return Reason.of("pronoun_of_only_person")
    if being.key in around.speakers:
        return Reason.of("pronoun_of_source")
    return Reason.of("pronoun_of_subject" if being is around.subject else "pronoun_of_foremost")
