"""The level that a number tells of something: "the toll rose to 40", "the losses amounted to 300 men"."""

from __future__ import annotations

from onrecord.extract.scope.earlier import Counted
from onrecord.extract.scope.governing import word_of
from onrecord.extract.scope.nouns import kind_of_noun, kind_of_number
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import Site
from onrecord.lexicon.measures import measures

_BEFORE_LEVELS = frozenset(("to", "from", "at"))


def level_of(scene: Scene, site: Site) -> int | None:
    """The verb of change or standing whose level a number tells: "rose from 30 to 40", "stands at 40", "totals 40"."""
    low, verb = scene.grammar.low, site.verb
    if scene.hanging(site.noun, "nsubj"):
        return site.noun  # "the toll is 40": the number is what is said
    if verb is None:
        return None
    if site.role == "obj" and word_of(scene, verb) in measures().equals and _is_number(scene, verb):
        return verb
    tells = low(site.words.start - 1) in _BEFORE_LEVELS or low(site.words.start) in _BEFORE_LEVELS
    return verb if tells and word_of(scene, verb) in measures().levels else None


def _is_number(scene: Scene, verb: int) -> bool:
    """Whether a verb tells how many its subject is: "the toll passed 40"; not "the missile hit 40 cars"."""
    if word_of(scene, verb) not in measures().striking:
        return True
    own = scene.hanging(verb, "nsubj")
    return any(kind_of_number(scene, at) or word_of(scene, at) in measures().numbers for at in own)


def of_changed(scene: Scene, verb: int) -> Counted | None:
    """What a verb of change is said of, its object before its subject."""
    equal = word_of(scene, verb) in measures().equals
    for noun in [*(() if equal else scene.hanging(verb, "obj")), *scene.hanging(verb, "nsubj")]:
        for at in [noun, *(scene.hanging(noun, "nmod") if word_of(scene, noun) in measures().numbers else ())]:
            if kind := kind_of_number(scene, at) or kind_of_noun(scene, at):
                return Counted(kind, at, apart=True)
    return None
