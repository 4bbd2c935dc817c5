"""What edited articles are put together from: sentences in their wordings, names and numbers."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

STATES = (
    "Armenia Bolivia Chad Denmark Ecuador Finland Georgia Honduras Iceland Jordan Kenya Latvia Malawi Nepal Oman "
    "Panama Qatar Rwanda Senegal Togo Uganda Vietnam Yemen Zambia Albania Benin Croatia Egypt Ghana Hungary"
).split()
GIVEN = (
    "Ada Bruno Clara Dario Elif Farid Greta Hamid Ines Jakob Katya Leon Mira Nadia Omar Petra Rosa Samir Tomas Vera"
).split()
FAMILY_HEADS = "Bar Cal Dor Fen Gal Har Kor Lam Mar Nor Pel Ros Sal Tor Val Wes".split()
FAMILY_TAILS = "adze bini csik dello ensen fort gova hari inski jovic lund mann".split()
PLACE_HEADS = "Ab Bel Cor Dun El Far Gor Hol Is Jor Kal Lim Mer Nov Or Pol Rav Sul Tir Vor".split()
PLACE_TAILS = "anka berg chin dal evaford grad heim ishte kale min nor".split()
BODIES = ("Relief", "Water", "Border", "Peace", "Health", "Grain", "Harbour", "Press", "Energy", "Shelter")
BODY_KINDS = ("Council", "Agency", "Watch", "Committee", "Union", "Institute")
OFFICES = (
    "foreign minister",
    "army spokesman",
    "prime minister",
    "interior minister",
    "energy minister",
    "head of the crisis staff",
)
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
THINGS = "tents blankets pumps generators stretchers stoves boats ladders lamps radios".split()


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence in its wordings."""

    kind: str
    first: str
    edited: str
    translated: str


@dataclass(frozen=True, slots=True)
class Topic:
    """Facts that articles of one topic choose from, with what others tell of the same happening."""

    facts: tuple[Fact, ...]
    told: tuple[str, ...] = ()
    serial: tuple[str, ...] = ()
    article: str = ""


@dataclass(slots=True)
class Happening:
    """Names that stay the same in an article, numbers that are a sentence's own."""

    topic: Topic
    names: dict[str, str]
    numbers: dict[int, Mapping[str, str]] = field(default_factory=dict)

    def numbers_of(self, fact: int, chance: random.Random) -> Mapping[str, str]:
        """The numbers of a fact, drawn when it is first told."""
        if fact not in self.numbers:
            self.numbers[fact] = {
                "n": str(chance.randint(20, 900)),
                "n2": str(chance.randint(20, 900)),
                "thing": chance.choice(THINGS),
            }
        return self.numbers[fact]

    def say(self, fact: int, wording: str, chance: random.Random) -> str:
        """A fact in one of its wordings."""
        return self.fill(getattr(self.topic.facts[fact], wording), fact, chance)

    def fill(self, template: str, fact: int, chance: random.Random) -> str:
        """A sentence with the names of the happening and the numbers of a fact."""
        said = template.format(**self.names, **self.numbers_of(fact, chance))
        return said[:1].upper() + said[1:]


def happening(topic: Topic, chance: random.Random) -> Happening:
    """A happening of a topic with names of its own."""
    pick = chance.choice
    persons = [f"{pick(GIVEN)} {pick(FAMILY_HEADS)}{pick(FAMILY_TAILS)}" for _ in range(2)]
    states, places = chance.sample(STATES, 2), [f"{pick(PLACE_HEADS)}{pick(PLACE_TAILS)}" for _ in range(2)]
    names = {
        "state": states[0],
        "state2": states[1],
        "person": persons[0],
        "person2": persons[1],
        "surname": persons[0].split()[1],
        "office": pick(OFFICES),
        "place": places[0],
        "place2": places[1],
        "body": f"{topic.article}{pick(BODIES)} {pick(BODY_KINDS)}",
        "day": pick(DAYS),
    }
    return Happening(topic, names)


def topics_of(data: Mapping[str, Any], article: str = "", size: int = 20) -> list[Topic]:
    """The topics of a file: as it names them, else so many sentences each."""
    if "topic" in data:
        return [
            Topic(_facts(one["sentence"]), tuple(one["told"]), tuple(one["serial"]), article) for one in data["topic"]
        ]
    facts = _facts(data["sentence"])
    return [Topic(facts[at : at + size], article=article) for at in range(0, len(facts), size)]


def _facts(rows: Sequence[Mapping[str, str]]) -> tuple[Fact, ...]:
    return tuple(Fact(row["kind"], row["first"], row["edited"], row["translated"]) for row in rows)
