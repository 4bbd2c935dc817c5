"""Near misses: articles that share much with others and copy none, and round-ups, which copy several."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from editing import FIRST_DAY, Desk, Story
from editing_material import DAYS, Happening, Topic, happening


def told_by_another(desk: Desk, story: Story) -> None:
    """The same happening told independently: other facts, the same quotation, one background sentence."""
    of = story.happening
    kinds = {
        kind: [fact for fact in story.facts if of.topic.facts[fact].kind == kind] for kind in ("quote", "background")
    }
    own = desk.chance.sample(of.topic.told, min(4, len(of.topic.told)))
    rest = [fact for fact in range(len(of.topic.facts)) if fact not in story.facts]
    lines = [of.fill(line, -1, desk.chance) for line in own]
    lines += desk.told(of, desk.chance.sample(rest, min(8 - len(own), len(rest))))
    lines += desk.told(of, kinds["quote"][:1])
    lines += desk.told(of, kinds["background"][:1], kinds["background"])
    desk.put(lines, story.day, "told")


def next_report(desk: Desk, story: Story) -> None:
    """A report of the same form on another day: names stay in part, numbers are others."""
    other = happening(story.happening.topic, desk.chance).names["place2"]
    names = {**story.happening.names, "day": desk.chance.choice(DAYS), "place2": other}
    facts = sorted(desk.chance.sample(story.facts, max(4, round(0.7 * len(story.facts)))))
    lines = desk.told(Happening(story.happening.topic, names), facts)
    desk.put(lines, story.day + timedelta(days=desk.chance.randint(1, 7)), "serial")


def daily(desk: Desk, topic: Topic, days: int) -> None:
    """The daily report of one office, on several days."""
    names = happening(topic, desk.chance).names
    for day in range(days):
        today = Happening(topic, {**names, "day": DAYS[day % len(DAYS)]})
        lines = [today.fill(line, at, desk.chance) for at, line in enumerate(topic.serial)]
        desk.put(lines, FIRST_DAY + timedelta(days=day), "daily")


def round_up(desk: Desk, stories: Sequence[Story]) -> None:
    """Four sentences of each of several wires, one behind the other."""
    lines = []
    for story in stories:
        at = desk.chance.randint(0, len(story.facts) - 4)
        lines += desk.told(story.happening, story.facts[at : at + 4])
    desk.put(lines, max(story.day for story in stories), "round-up", tuple(story.number for story in stories))
