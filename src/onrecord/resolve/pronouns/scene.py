"""All that deciding a pronoun looks at: grammar, who is spoken of, who speaks, who is present."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records.annotation import Annotation
from onrecord.records.mention import Mention
from onrecord.records.reason import Reason
from onrecord.records.reference import Reference
from onrecord.resolve.pronouns.beings import Being
from onrecord.resolve.pronouns.cast import Cast
from onrecord.resolve.pronouns.grammar import Grammar
from onrecord.resolve.pronouns.salience import Salience
from onrecord.resolve.pronouns.voices import Voices


@dataclass(frozen=True, slots=True)
class Scene:
    """One article; `salience` and `cast.at` grow while it is read."""

    grammar: Grammar
    cast: Cast
    voices: Voices
    salience: Salience

    @classmethod
    def of(
        cls, text: str, annotation: Annotation, mentions: tuple[Mention, ...], references: tuple[Reference, ...]
    ) -> Scene:
        """The scene before anything of the article has been read."""
        grammar = Grammar(text, annotation)
        cast = Cast(grammar, mentions, references)
        return cls(grammar, cast, Voices(text, annotation.attributions, grammar, cast), Salience())


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun to be decided.

    Attributes:
        place: index of its token.
        start, end: where it stands.
        low: the word in lower case.
        at: offset as of which it is decided: its own, or that of the quotation whose speaker it is.
    """

    place: int
    start: int
    end: int
    low: str
    at: int


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom a pronoun means, and what that rests on; `sure` where it may teach that person's gender."""

    being: Being
    why: Reason
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Undecided:
    """The names of those whom a pronoun may mean with nearly equal right."""

    names: tuple[str, ...]
