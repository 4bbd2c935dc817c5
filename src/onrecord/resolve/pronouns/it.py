"""Which body "it" and "its" mean: only where grammar all but says so, since "it" may be any thing at all."""

from __future__ import annotations

from onrecord.lexicon.genders import genders
from onrecord.lexicon.offices import office_of
from onrecord.lexicon.reporting import people, reporting
from onrecord.records.reason import Reason
from onrecord.resolve.pronouns.beings import Being
from onrecord.resolve.pronouns.salience import BY_ROLE
from onrecord.resolve.pronouns.scene import Choice, Pronoun, Scene

# Whoever is told, hit or owns something is as near to "it" and "its" as who tells, hits or takes it.
BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
# Words before a verb among which its auxiliaries stand.
NEAR = 4
CLOSE = frozenset({"nsubj", "obj", "iobj", "owner"})


class It:
    """Decides pronouns for bodies, in order of the text."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def decide(self, pronoun: Pronoun) -> Choice | None:
        """Which body a pronoun means; `None` where it may be a thing."""
        owns = pronoun.low in genders().possessive
        if owns and (before := self._joined(pronoun.place)):
            return Choice(before, Reason.of("pronoun_of_subject"))
        if not owns and not self._acts(pronoun.place):
            return None
        subject = next(self.scene.grammar.subjects_above(pronoun.place), None)
        being = self.scene.cast.at.get(subject) if subject is not None else None
        if being and subject is not None:
            open_ = being.kind == "person" or self._between(subject, pronoun, being)
            return None if open_ else Choice(being, Reason.of("pronoun_of_subject"))
        first = subject is None or (subject > pronoun.place and self.scene.grammar.lows[subject] == "it")
        if owns:
            return self._last_subject(pronoun) if self._is_led(pronoun.place) else None
        return self._last_subject(pronoun) if first and self._speaks(pronoun) else None

    def _is_led(self, place: int) -> bool:
        """Whether "its" has what states and bodies alone have: a minister, a parliament, an army."""
        head = self.scene.grammar.above(place)
        low = "" if head is None else self.scene.grammar.lows[head]
        return office_of(low) is not None or low in people().one_person or low in genders().had_by_bodies

    def _joined(self, place: int) -> Being | None:
        """The body in "NATO and its members"."""
        before = self.scene.grammar.joined(place)
        being = self.scene.cast.at.get(before) if before is not None else None
        return being if being and being.kind != "person" else None

    def _between(self, subject: int, pronoun: Pronoun, being: Being) -> bool:
        """Whether another body stands between a subject and a pronoun that may as well mean that one."""
        behind = self.scene.grammar.starts[subject]
        return any(
            one.being is not being and one.being.kind != "person" and behind < one.start < pronoun.start
            for one in self.scene.salience.last()
            if one.role in CLOSE
        )

    def _acts(self, place: int) -> bool:
        """Whether "it" is the subject of a verb, or of an adjective that is said of whom."""
        grammar = self.scene.grammar
        head = grammar.above(place)
        if head is None or grammar.tokens[place].deprel != "nsubj":
            return False
        if head in grammar.predicates:
            return grammar.lows[head] in genders().of_bodies
        return grammar.tokens[head].upos == "VERB"

    def _speaks(self, pronoun: Pronoun) -> bool:
        """Whether "it" says something, or does in the words of an "it" that says so: "It sees no reason, it added"."""
        grammar, voices = self.scene.grammar, self.scene.voices
        if voices.quotation(pronoun.start):
            return False
        head = grammar.above(pronoun.place)
        cue = reporting().verbs.get(grammar.lows[head]) if head is not None else None
        if head is not None and ((cue and cue.lemma not in genders().of_things) or self._does(head)):
            return True
        if voices.said_by(pronoun):
            return True
        return any(
            grammar.lows[place] == "it"
            for one in voices.saying(pronoun.start)
            for source in one.source
            for place in grammar.within(source.start, source.end)
        )

    def _does(self, verb: int) -> bool:
        """Whether a verb in the active tells of what only somebody does."""
        grammar = self.scene.grammar
        passive = any(grammar.lows[at] in BE and grammar.above(at) == verb for at in range(max(0, verb - NEAR), verb))
        return not passive and (grammar.tokens[verb].lemma or "") in genders().done_by_bodies

    def _last_subject(self, pronoun: Pronoun) -> Choice | None:
        """The body that was a subject in this sentence or the one before, if no other was subject or object there."""
        sentence = self.scene.grammar.sentence(pronoun.at)
        near = [
            one
            for one in self.scene.salience.last()
            if one.being.kind != "person" and sentence - one.sentence <= 1 and one.now > BY_ROLE["obl"]
        ]
        if len(near) != 1 or not near[0].subject:
            return None
        return Choice(near[0].being, Reason.of("pronoun_of_last_subject"))
