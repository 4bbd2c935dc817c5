"""What one word says of an event below it, and where what is said of that word holds of the event, too."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.extract.coding.modal import Sign
from onrecord.extract.scope.kin import lemma
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.event_status import Governor, governing


class Over(NamedTuple):
    """What stands above a word.

    Attributes:
        signs: what it says.
        further: the word to go on from, `None` where nothing further up says anything of the event.
    """

    signs: tuple[Sign, ...] = ()
    further: int | None = None


NOTHING = Over()


def noun_over(scene: Scene, noun: int, lead: str) -> Governor | None:
    """What a noun says of what a preposition leads to from it; of a clause, with `to` or `that`."""
    every = governing().nouns.get(lemma(scene, noun), ())
    return next((one for one in every if lead in ("to", "that") or lead in one.behind), None)
