"""Articles put together from sentences with other wordings, and edited copies of them.

The sentences are written by hand; what is done here is to choose some, to fill in names and numbers, and to take for a
copy the other wordings of the same sentences. The same seed gives the same articles.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from editing_material import Happening, Topic, happening

FIRST_DAY = date(2026, 2, 1)
OUTLETS = 40


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


@dataclass(frozen=True, slots=True)
class Story:
    """An original: its happening and the facts it chose, by number."""

    number: int
    happening: Happening
    facts: tuple[int, ...]
    day: date


class Desk:
    """Writes articles with one source of chance.

    Attributes:
        chance: what is drawn from.
        topics: what is written about.
        made: the articles so far.
    """

    def __init__(self, topics: Sequence[Topic], seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311  # the same articles each time
        self.topics = topics
        self.made: list[Made] = []

    def original(self) -> Story:
        """Write on a happening that nobody has written on."""
        of = happening(self.chance.choice(self.topics), self.chance)
        facts = tuple(sorted(self.chance.sample(range(len(of.topic.facts)), self.chance.randint(6, 12))))
        story = Story(len(self.made), of, facts, FIRST_DAY + timedelta(days=self.chance.randint(0, 60)))
        self.put(self.told(of, facts), story.day, "original")
        return story

    def put(self, lines: Sequence[str], day: date, kind: str, sources: tuple[int, ...] = ()) -> None:
        """Let an article of these sentences appear."""
        paragraphs, at = [], 0
        while at < len(lines):
            size = self.chance.randint(1, 3)
            paragraphs.append(" ".join(lines[at : at + size]))
            at += size
        outlet = f"Outlet {self.chance.randrange(OUTLETS)}"
        self.made.append(Made("\n\n".join(paragraphs), outlet, day.isoformat(), sources, kind))

    def told(self, of: Happening, facts: Iterable[int], edited: Container[int] = ()) -> list[str]:
        """Facts in their first wording, some in an edited one."""
        return [of.say(fact, "edited" if fact in edited else "first", self.chance) for fact in facts]

    def copy(self, story: Story, kind: str) -> None:
        """Let a copy appear, edited in one of the ways of `EDITS`."""
        day = story.day + timedelta(days=self.chance.randint(0, 2))
        self.put(EDITS[kind](self, story), day, kind, (story.number,))
        if kind == "identical":
            self.made[-1] = replace(self.made[-1], text=self.made[story.number].text)


def _identical(desk: Desk, story: Story) -> list[str]:
    return desk.told(story.happening, story.facts)


def _trimmed(desk: Desk, story: Story) -> list[str]:
    """The first two to four fifths, a quarter of these edited."""
    kept = max(3, round(len(story.facts) * desk.chance.uniform(0.4, 0.8)))
    facts = story.facts[:kept]
    return desk.told(story.happening, facts, desk.chance.sample(facts, kept // 4))


def _rewritten(desk: Desk, story: Story) -> list[str]:
    """A third to two thirds edited, with a sentence of its own where the topic has such."""
    many = max(2, round(len(story.facts) * desk.chance.uniform(0.3, 0.6)))
    lines = desk.told(story.happening, story.facts, desk.chance.sample(story.facts, many))
    if own := story.happening.topic.told:
        line = story.happening.fill(desk.chance.choice(own), -1, desk.chance)
        lines.insert(desk.chance.randint(1, len(lines)), line)
    return lines


def _excerpted(desk: Desk, story: Story) -> list[str]:
    """Three sentences in a row or four, within an article on another happening of any topic."""
    length = desk.chance.randint(3, 4)
    start = desk.chance.randint(0, len(story.facts) - length)
    taken = desk.told(story.happening, story.facts[start : start + length])
    other = happening(desk.chance.choice(desk.topics), desk.chance)
    facts = sorted(desk.chance.sample(range(len(other.topic.facts)), 9))
    own = desk.told(other, facts, [fact for fact in facts if desk.chance.random() < 0.5])
    at = desk.chance.randint(0, len(own))
    return [*own[:at], *taken, *own[at:]]


def _translated(desk: Desk, story: Story) -> list[str]:
    """Each sentence in another wording; one in eight is left out, and now and then two change places."""
    facts = [fact for fact in story.facts if desk.chance.random() > 1 / 8]
    if desk.chance.random() < 1 / 3:
        at = desk.chance.randrange(len(facts) - 1)
        facts[at], facts[at + 1] = facts[at + 1], facts[at]
    wordings = ["translated" if desk.chance.random() < 0.8 else "edited" for _ in facts]
    return [story.happening.say(fact, wording, desk.chance) for fact, wording in zip(facts, wordings, strict=True)]


EDITS: Mapping[str, Callable[[Desk, Story], list[str]]] = {
    "identical": _identical,
    "trimmed": _trimmed,
    "rewritten": _rewritten,
    "excerpted": _excerpted,
    "translated": _translated,
}
"""The ways in which a copy is edited."""
