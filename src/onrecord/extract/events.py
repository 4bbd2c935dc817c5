"""Events: what an article, or somebody in it, reports to have happened."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.asserting import asserting
from onrecord.extract.coding.coded import coded
from onrecord.extract.coding.counts import counted
from onrecord.extract.coding.reporter import reporter
from onrecord.extract.coding.same import joined
from onrecord.extract.coding.triggers import triggers
from onrecord.extract.scope.scene import Scene
from onrecord.records.event import Event
from onrecord.records.figure import Figure


def events(scene: Scene, article: str, figures: Sequence[Figure] = ()) -> tuple[Event, ...]:
    """All events of an article in order of the text.

    Args:
        scene: the article with all that is known of it.
        article: its id.
        figures: its figures, of which some count an event's dead, injured, arrested.
    """
    found = triggers(scene)
    reporters = asserting(scene.statements.values(), [one.words.start for one in found])
    said = [reporter(scene, one, innermost) for one, innermost in zip(found, reporters, strict=True)]
    each = [coded(scene, article, one, statement) for one, statement in zip(found, said, strict=True)]
    return tuple(counted(scene, found, list(joined(scene, found, each)), figures))
