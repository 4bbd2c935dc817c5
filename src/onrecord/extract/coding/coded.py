"""An event from its trigger: who, how real, when, where."""

from __future__ import annotations

from onrecord.extract.coding.trigger import Trigger
from onrecord.extract.scope.scene import Scene
from onrecord.records.event import Event
from onrecord.records.identity import digest


def coded(scene: Scene, article: str, trigger: Trigger, statement: str | None) -> Event:
    """The event that a trigger names.

    Args:
        scene: the article.
        article: its id.
        trigger: the words.
        statement: id of the innermost statement that reports it, `None` where the outlet does.
    """
    start, end = trigger.words.start, trigger.words.end
    return Event(
        id=digest("event", article, start, end),
        start=start,
        end=end,
        text=scene.text[start:end],
        kind=trigger.kind,
        mode=trigger.mode,
        statement=statement,
    )
