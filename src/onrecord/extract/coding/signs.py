"""The words above an event that tell how real it is, from the nearest outwards."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.coding.modal import Sign, in_clause
from onrecord.extract.coding.over_clauses import over_clause
from onrecord.extract.coding.over_nouns import beside, over_noun
from onrecord.extract.scope.clause import is_predicate
from onrecord.extract.scope.kin import is_verb, kin
from onrecord.extract.scope.scene import Scene

MOST_STEPS = 10
"""Words up to the sentence's root; a longer way is a misread tree."""


def signs(scene: Scene, place: int) -> Iterator[Sign]:
    """The words that say something of how real an event is, those of its own clause first.

    Args:
        scene: the article.
        place: index of the verb or noun that names the event.
    """
    at: int | None = place
    for _ in range(MOST_STEPS):
        if at is None:
            return
        if is_verb(scene, at) or (is_predicate(scene, at) if at != place else bool(kin(scene, at, "cop"))):
            yield from () if is_verb(scene, at) or at != place else beside(scene, at)  # "is in no hurry to"
            yield from in_clause(scene, at)
            over = over_clause(scene, at)
        else:
            yield from beside(scene, at)
            over = over_noun(scene, at)
        yield from over.signs
        at = over.further
