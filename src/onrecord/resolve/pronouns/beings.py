"""A person or body as an article speaks of it, and a phrase that does so."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from onrecord.lexicon.genders import Gender, genders

# The keys of whomever a pronoun means that was left open.
OPEN: dict[Gender, str] = {"female": "?she", "male": "?he"}


@dataclass(slots=True, eq=False)
class Being:
    """A person or body that an article speaks of.

    Attributes:
        key: the actor's id; for somebody whom no actor is known for, the words.
        actor, name: `None` where not known.
        kind: `person`, `organisation`, `place` or `facility`.
        told: how much speaks for each gender.
    """

    key: str
    actor: str | None
    name: str | None
    kind: str
    told: Counter[Gender] = field(default_factory=Counter)

    @property
    def is_noun(self) -> bool:
        """Whether nothing but a noun speaks of it; a name that may mean several is none."""
        return self.actor is None and self.kind == "person" and self.key in genders().nouns

    @property
    def is_open(self) -> bool:
        """Whether it stands for whomever a pronoun means that was left open."""
        return self.key in OPEN.values()

    @property
    def gender(self) -> Gender | None:
        """What most words tell; `None` where none does, or as many tell the other."""
        female, male = self.told["female"], self.told["male"]
        if female == male:
            return None
        return "female" if female > male else "male"

    def may_be(self, gender: Gender) -> bool:
        """Whether it is a person that no words tell to be of the other gender."""
        return self.kind == "person" and self.gender in {None, gender}


@dataclass(frozen=True, slots=True)
class Spoken:
    """A phrase that speaks of a being.

    Attributes:
        start, end: where it stands.
        being: of whom.
        head: index of the token that the others hang on.
    """

    start: int
    end: int
    being: Being
    head: int
