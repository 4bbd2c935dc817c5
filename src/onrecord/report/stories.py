"""Stories: the articles about one happening, in time."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.report.carriers import same_origin
from onrecord.report.days import day_words
from onrecord.report.html import joined, tag
from onrecord.report.provenance import Shelf
from onrecord.report.sources import source_words
from onrecord.report.utterances import BETWEEN
from onrecord.report.view_linked import ShownStory, StoryPart
from onrecord.report.visible import Html
from onrecord.report.words import NO_OUTLET, counted

_MOST_OUTLETS = 12


def stories_part(stories: Iterable[ShownStory], shelf: Shelf) -> Html:
    """Every story, the latest first."""
    drawn = [one_story(story, shelf) for story in stories]
    return joined(drawn) if drawn else tag("p", "No two articles that fit tell of one happening.", class_="empty")


def one_story(story: ShownStory, shelf: Shelf) -> Html:
    """One story: its heading, days, outlets and sources, beside its articles."""
    anchor = f"y-{story.id}"
    more = f"and {counted(story.more, 'more origin')}: onrecord export stories" if story.more else ""
    return tag(
        "section",
        tag(
            "header",
            tag("h3", tag("bdi", story.heading), id=anchor),
            tag("p", day_words(story.days), class_="office"),
            tag("p", source_words(story.sources), class_="sources"),
            tag("p", _outlets(story), class_="office"),
        ),
        tag(
            "div",
            tag("ol", joined(_part(part, shelf) for part in story.parts), class_="articles"),
            tag("p", more, class_="how") if more else Html(),
            class_="row story",
            data_speaker=BETWEEN.join(story.speakers),
            data_outlet=BETWEEN.join(story.outlets),
            data_day=story.days,
        ),
        class_="group",
        aria_labelledby=anchor,
    )


def _outlets(story: ShownStory) -> Html:
    known = [name for name in story.outlets if name]
    names = [tag("bdi", name) for name in known[:_MOST_OUTLETS]]
    rest = len(known) - len(names)
    return joined([*names, *([counted(rest, "more outlet")] if rest else [])], ", ")


def _part(part: StoryPart, shelf: Shelf) -> Html:
    first = part.first
    heading = tag("bdi", first.heading)
    title = tag("a", heading, href=f"#a-{first.article}") if shelf.holds(first.article) else heading
    return tag(
        "li",
        tag("span", day_words(first.published), class_="day"),
        tag("span", title, same_origin(part.copies, first.published, shelf), class_="title"),
        tag("span", tag("bdi", first.outlet or NO_OUTLET, class_="outlet"), class_="by"),
    )
