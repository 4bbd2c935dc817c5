"""Articles put together from sentences with other wordings, edited copies of them, and near misses that are no copies.

The sentences are written by hand; what is done here is to choose some, to fill in names and numbers, and to take for a
copy the other wordings of the same sentences. The same seed gives the same articles.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from onrecord.annotate.lemmas import lemma
from onrecord.lexicon.frequencies import level, rarest
from onrecord.lexicon.reporting import abbreviations
from onrecord.records.annotation import Annotation, Token
from onrecord.records.article import Article
from onrecord.records.extraction import Extraction
from onrecord.records.page import Page
from onrecord.records.reading import Reading
from onrecord.records.resolution import Resolution
from onrecord.records.when import When
from onrecord.text.sentences import sentences
from onrecord.text.tokens import token_places

FIRST_DAY = date(2026, 2, 1)
OUTLETS = 40

STATES = (
    "Armenia Bolivia Chad Denmark Ecuador Finland Georgia Honduras Iceland Jordan Kenya Latvia Malawi Nepal Oman Panama "
    "Qatar Rwanda Senegal Togo Uganda Vietnam Yemen Zambia Albania Benin Croatia Egypt Ghana Hungary"
).split()
GIVEN = "Ada Bruno Clara Dario Elif Farid Greta Hamid Ines Jakob Katya Leon Mira Nadia Omar Petra Rosa Samir Tomas Vera".split()
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


@dataclass(frozen=True, slots=True)
class Made:
    """An article that was made.

    Attributes:
        text, outlet, published: of the article.
        sources: numbers of the articles that it has words from.
        kind: of the edit, or of the near miss.
    """

    text: str
    outlet: str
    published: str
    sources: tuple[int, ...]
    kind: str


@dataclass(slots=True)
class Happening:
    """Names that stay the same in an article, numbers that are a sentence's own."""

    topic: Topic
    names: dict[str, str]
    numbers: dict[int, dict[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Story:
    """An original: its happening and the facts it chose, by number."""

    number: int
    happening: Happening
    facts: tuple[int, ...]
    day: date


class Desk:
    """Writes articles with one source of chance."""

    def __init__(self, topics: Sequence[Topic], seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311  # the same articles each time
        self.topics = topics
        self.made: list[Made] = []
        self.stories: list[Story] = []

    # Names and numbers

    def happening(self, topic: Topic) -> Happening:
        pick = self.chance.choice
        persons = [f"{pick(GIVEN)} {pick(FAMILY_HEADS)}{pick(FAMILY_TAILS)}" for _ in range(2)]
        states, places = self.chance.sample(STATES, 2), [f"{pick(PLACE_HEADS)}{pick(PLACE_TAILS)}" for _ in range(2)]
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

    def numbers(self, happening: Happening, fact: int) -> dict[str, str]:
        if fact not in happening.numbers:
            happening.numbers[fact] = {
                "n": str(self.chance.randint(20, 900)),
                "n2": str(self.chance.randint(20, 900)),
                "thing": self.chance.choice(THINGS),
            }
        return happening.numbers[fact]

    def say(self, happening: Happening, fact: int, wording: str) -> str:
        return self.fill(getattr(happening.topic.facts[fact], wording), happening, fact)

    def fill(self, template: str, happening: Happening, fact: int) -> str:
        said = template.format(**happening.names, **self.numbers(happening, fact))
        return said[:1].upper() + said[1:]

    # Originals

    def original(self, happening: Happening | None = None, kind: str = "original") -> Story:
        happening = happening or self.happening(self.chance.choice(self.topics))
        number = min(self.chance.randint(6, 12), len(happening.topic.facts))
        facts = tuple(sorted(self.chance.sample(range(len(happening.topic.facts)), number)))
        story = Story(len(self.made), happening, facts, FIRST_DAY + timedelta(days=self.chance.randint(0, 60)))
        self.put([self.say(happening, fact, "first") for fact in facts], story.day, (), kind)
        self.stories.append(story)
        return story

    def put(self, lines: Sequence[str], day: date, sources: tuple[int, ...], kind: str) -> None:
        paragraphs, at = [], 0
        while at < len(lines):
            size = self.chance.randint(1, 3)
            paragraphs.append(" ".join(lines[at : at + size]))
            at += size
        outlet = f"Outlet {self.chance.randrange(OUTLETS)}"
        self.made.append(Made("\n\n".join(paragraphs), outlet, day.isoformat(), sources, kind))

    # Copies

    def copy(self, story: Story, kind: str) -> None:
        edits: Mapping[str, Callable[[Story], list[str]]] = {
            "identical": self._identical,
            "trimmed": self._trimmed,
            "rewritten": self._rewritten,
            "excerpted": self._excerpted,
            "translated": self._translated,
        }
        self.put(edits[kind](story), story.day + timedelta(days=self.chance.randint(0, 2)), (story.number,), kind)
        if kind == "identical":
            self.made[-1] = replace(self.made[-1], text=self.made[story.number].text)

    def _identical(self, story: Story) -> list[str]:
        return [self.say(story.happening, fact, "first") for fact in story.facts]

    def _trimmed(self, story: Story) -> list[str]:
        kept = max(3, round(len(story.facts) * self.chance.uniform(0.4, 0.8)))
        facts = list(story.facts[:kept])
        edited = self.chance.sample(facts, kept // 4)
        return [self.say(story.happening, fact, "edited" if fact in edited else "first") for fact in facts]

    def _rewritten(self, story: Story) -> list[str]:
        edited = self.chance.sample(story.facts, max(2, round(len(story.facts) * self.chance.uniform(0.3, 0.6))))
        lines = [self.say(story.happening, fact, "edited" if fact in edited else "first") for fact in story.facts]
        return self._own(story.happening, lines)

    def _own(self, happening: Happening, lines: list[str]) -> list[str]:
        """With a sentence of its own where the topic has such."""
        if happening.topic.told:
            lines.insert(
                self.chance.randint(1, len(lines)), self.fill(self.chance.choice(happening.topic.told), happening, -1)
            )
        return lines

    def _excerpted(self, story: Story) -> list[str]:
        """Three sentences in a row or four, within an article on another happening of any topic."""
        length = min(self.chance.randint(3, 4), len(story.facts))
        start = self.chance.randint(0, len(story.facts) - length)
        taken = [self.say(story.happening, fact, "first") for fact in story.facts[start : start + length]]
        other = self.happening(self.chance.choice(self.topics))
        facts = sorted(self.chance.sample(range(len(other.topic.facts)), min(9, len(other.topic.facts))))
        own = [self.say(other, fact, self.chance.choice(("first", "edited"))) for fact in facts]
        at = self.chance.randint(0, len(own))
        return [*own[:at], *taken, *own[at:]]

    def _translated(self, story: Story) -> list[str]:
        """Each sentence in another wording; one in eight is left out, and now and then two change places."""
        facts = [fact for fact in story.facts if self.chance.random() > 1 / 8]
        if self.chance.random() < 1 / 3 and len(facts) > 3:
            at = self.chance.randrange(len(facts) - 1)
            facts[at], facts[at + 1] = facts[at + 1], facts[at]
        return [self.say(story.happening, f, "translated" if self.chance.random() < 0.8 else "edited") for f in facts]

    # Near misses

    def told_by_another(self, story: Story) -> None:
        """The same happening told independently: other facts, the same quotation, one background sentence."""
        happening = story.happening
        quotes = [f for f in story.facts if happening.topic.facts[f].kind == "quote"][:1]
        background = [f for f in story.facts if happening.topic.facts[f].kind == "background"][:1]
        rest = [f for f in range(len(happening.topic.facts)) if f not in story.facts]
        told = self.chance.sample(happening.topic.told, min(4, len(happening.topic.told)))
        lines = [self.fill(line, happening, -1) for line in told]
        lines += [self.say(happening, f, "first") for f in self.chance.sample(rest, min(8 - len(told), len(rest)))]
        lines += [self.say(happening, f, "first") for f in quotes] + [
            self.say(happening, f, "edited") for f in background
        ]
        self.put(lines, story.day, (), "told")

    def next_report(self, story: Story) -> None:
        """A report of the same form on another day: names stay in part, numbers are others."""
        names = {
            **story.happening.names,
            "day": self.chance.choice(DAYS),
            "place2": self.happening(story.happening.topic).names["place2"],
        }
        again = Happening(story.happening.topic, names)
        facts = self.chance.sample(story.facts, max(4, round(0.7 * len(story.facts))))
        lines = [self.say(again, fact, "first") for fact in sorted(facts)]
        self.put(lines, story.day + timedelta(days=self.chance.randint(1, 7)), (), "serial")

    def daily(self, topic: Topic, days: int) -> None:
        """The daily report of one office, on several days."""
        names = self.happening(topic).names
        for day in range(days):
            today = Happening(topic, {**names, "day": DAYS[day % 7]})
            lines = [self.fill(line, today, -2 - at) for at, line in enumerate(topic.serial)]
            self.put(lines, FIRST_DAY + timedelta(days=day), (), "daily")

    def round_up(self, stories: Sequence[Story]) -> None:
        """Some sentences of each of several wires, one behind the other."""
        lines = []
        for story in stories:
            at = self.chance.randint(0, len(story.facts) - 4)
            lines += [self.say(story.happening, fact, "first") for fact in story.facts[at : at + 4]]
        self.put(lines, max(story.day for story in stories), tuple(story.number for story in stories), "round-up")


def read_as(made: Made, number: int) -> Reading:
    """An article with the annotation that matters for copies, by tokenizer and light dictionary forms alone."""
    text = made.text
    article = Article(text=text, name=str(number), outlet=made.outlet, published=made.published)
    split = tuple(sentences(text, abbreviations()))
    tokens = tuple(Token(start, end, None, light_lemma(text[start:end])) for start, end in token_places(text))
    return Reading(
        article=article,
        page=Page(published=When(made.published, "given"), language="en"),
        annotation=Annotation(sentences=split, tokens=tokens),
        resolution=Resolution(),
        extraction=Extraction(),
    )


def light_lemma(word: str) -> str:
    """A dictionary form without grammar: as a verb where the word ends like one, else as a noun."""
    plain = word.lower()
    as_verb = lemma(plain, "VERB")
    is_verb = plain.endswith(("ed", "ing")) or as_verb[:2] != plain[:2]
    found = as_verb if is_verb else lemma(plain, "NOUN")
    return found if word == plain or level(found) < rarest() else word


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
