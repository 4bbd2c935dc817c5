"""Which words of an article name events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from onrecord.extract.coding.found import Found
from onrecord.extract.coding.idle import Idle
from onrecord.extract.coding.labels import Labels
from onrecord.extract.coding.modes import mode_of
from onrecord.extract.coding.nouns import of_nouns
from onrecord.extract.coding.results import absorbed
from onrecord.extract.coding.swallowing import swallower
from onrecord.extract.coding.trigger import Trigger
from onrecord.extract.coding.verbs import of_adjectives, of_verbs
from onrecord.extract.coding.wording import words_of
from onrecord.extract.scope.kin import above
from onrecord.extract.scope.scene import Scene

_READERS = {"VERB": (of_verbs,), "NOUN": (of_nouns, of_adjectives), "PROPN": (of_nouns,), "ADJ": (of_adjectives,)}


def triggers(scene: Scene) -> tuple[Trigger, ...]:
    """The article's triggers in order of the text; no two of them overlap."""
    labels = Labels(scene)
    found = _found(labels)
    within = {place: swallower(scene, found, place) for place in found}
    inner: dict[int, list[Found]] = defaultdict(list)
    for place, by in within.items():
        if by is not None:
            inner[by].append(found[place])
    standing = {place: one for place, one in found.items() if within[place] is None}
    gone = absorbed(labels, standing)
    results = {event: verb for verb, event in reversed(gone.items())}
    made = [_made(labels, one, inner[place], results) for place, one in standing.items() if place not in gone]
    return _apart(made)


def _found(labels: Labels) -> dict[int, Found]:
    """Words that name an event, by place, those that only complete a verb left out."""
    scene, idle = labels.scene, Idle(labels)
    found: dict[int, Found] = {}
    for sentence in scene.grammar.sentences.items:
        if idle.plays(sentence):
            continue
        for place in scene.grammar.inside(sentence):
            readers = _READERS.get(scene.grammar.tokens[place].upos or "", ())
            one = next(filter(None, (read(labels, place) for read in readers)), None)
            if one is not None and not idle.trades(sentence, one):
                found[place] = one
    completing = {one.completed for one in found.values() if one.completed is not None}
    return {place: one for place, one in found.items() if place not in completing and not _is_target(scene, found, one)}


def _is_target(scene: Scene, found: Mapping[int, Found], one: Found) -> bool:
    """Whether a noun of forces only tells who is attacked: "fired on the patrol"."""
    attack = found.get(above(scene, one.place)) if one.noun and one.kind == "MOBILIZE" else None
    return attack is not None and attack.kind == "ASSAULT" and attack.place < one.place


def _made(labels: Labels, one: Found, inner: Sequence[Found], results: Mapping[int, int]) -> Trigger:
    return Trigger(
        place=one.place,
        words=words_of(labels.scene, one),
        kind=one.kind,
        mode=mode_of(labels, one, inner),
        noun=one.noun,
        swallows=one.sense.swallows,
        completed=one.completed,
        objects=one.objects,
        turned=one.sense.turned,
        towards=one.sense.towards,
        withheld=one.withheld,
        result=results.get(one.place),
    )


def _apart(made: Sequence[Trigger]) -> tuple[Trigger, ...]:
    """Triggers in order; of two that overlap the first keeps its words and the second none."""
    kept: list[Trigger] = []
    for one in sorted(made, key=lambda one: (one.words.start, one.words.end)):
        if not kept or kept[-1].words.end <= one.words.start:
            kept.append(one)
    return tuple(kept)
