"""A step that somebody has yet to take is consent withheld: "has not yet ratified", "has yet to sign"."""

from __future__ import annotations

from dataclasses import replace

from onrecord.extract.coding.found import Found
from onrecord.extract.scope.kin import above
from onrecord.extract.scope.scene import Scene

_STEPS = frozenset({"ratify", "sign", "join", "deposit"})
_NOT = frozenset({"not", "n't", "never"})


def withheld(scene: Scene, found: Found) -> Found:
    """The event, as a rejection where it is a step into a treaty or a body that is still to be taken."""
    if found.mode not in _STEPS:
        return found
    beside, up = scene.grammar.beside(found.place), above(scene, found.place)
    refused = "yet" in beside and not _NOT.isdisjoint(beside)
    if scene.grammar.low(found.place - 1) == "to":
        refused |= "yet" in beside or (up >= 0 and "yet" in scene.grammar.beside(up))
    return replace(found, kind="REJECT", mode="change", withheld=True) if refused else found
