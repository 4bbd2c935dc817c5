"""An event from its trigger: who, how real, when, where."""

from __future__ import annotations

from onrecord.extract.coding.participants import participants
from onrecord.extract.coding.status import status
from onrecord.extract.coding.timing import timed
from onrecord.extract.coding.trigger import Trigger
from onrecord.extract.coding.where import country, where
from onrecord.extract.scope.kin import above
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
    if scene.grammar.tokens[trigger.place].deprel == "cop" and above(scene, trigger.place) >= 0:
        trigger = trigger._replace(place=above(scene, trigger.place))  # "is ready": the clause hangs on "ready"
    start, end = trigger.words.start, trigger.words.end
    actors, recipients = participants(scene, trigger, statement)
    time, place = timed(scene, trigger, statement), where(scene, trigger, statement, recipients)
    to_come = time is not None and time.to_come
    return Event(
        id=digest("event", article, start, end),
        start=start,
        end=end,
        text=scene.text[start:end],
        kind=trigger.kind,
        mode=trigger.mode,
        actors=actors,
        recipients=recipients,
        status=status(scene, trigger, reported=statement is not None, to_come=to_come),
        when=time.value if time else None,
        when_basis="words" if time and time.value else None,
        where=place.value if place else None,
        country=country(scene, place) if place else None,
        statement=statement,
    )
