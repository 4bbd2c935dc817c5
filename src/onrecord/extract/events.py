"""Events: what an article, or somebody in it, reports to have happened."""

from __future__ import annotations

from onrecord.extract.asserting import asserting
from onrecord.extract.coding.coded import coded
from onrecord.extract.coding.triggers import triggers
from onrecord.extract.scope.scene import Scene
from onrecord.records.event import Event


def events(scene: Scene, article: str) -> tuple[Event, ...]:
    """All events of an article in order of the text.

    Args:
        scene: the article with all that is known of it.
        article: its id.
    """
    found = triggers(scene)
    reporters = asserting(scene.statements.values(), [one.words.start for one in found])
    return tuple(coded(scene, article, one, statement) for one, statement in zip(found, reporters, strict=True))
