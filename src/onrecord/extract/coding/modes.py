"""The mode of an event where its own word tells none: by the weapon, or by what is asked for, refused or threatened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extract.coding.found import Found
from onrecord.extract.coding.labels import Labels
from onrecord.extract.coding.nouns import sense_of_noun
from onrecord.extract.scope.kin import case_of, kin, subject
from onrecord.lexicon.events import event_words

_MEANS = frozenset({"with", "by", "in", "using"})


def mode_of(labels: Labels, one: Found, inner: Sequence[Found]) -> str | None:
    """The mode of an event.

    Args:
        labels: of the article.
        one: the event.
        inner: the events that it swallows, in order of the text.
    """
    if one.mode is not None:
        return one.mode
    if one.kind == "ASSAULT":
        return _weapon(labels, one)
    return _inner(labels, one, inner)


def _weapon(labels: Labels, one: Found) -> str | None:
    weapons = event_words().weapons
    for at in _means(labels, one):
        for label in sorted(labels.of(at), key=lambda label: (-label.count(" "), label)):
            if label in weapons:
                return weapons[label]
    return None


def _means(labels: Labels, one: Found) -> Iterator[int]:
    """Words that may tell with what it is done: behind "with" and "by", before the noun, the subject."""
    scene = labels.scene
    yield from (at for at in kin(scene, one.place, "compound", "amod") if at < one.place)
    yield from (at for at in kin(scene, one.place, "obl", "nmod") if case_of(scene, at) in _MEANS)
    if one.completed is not None:
        yield from kin(scene, one.completed, "compound", "amod")
    if not one.noun and (who := subject(scene, one.place)) is not None:
        yield who


def _inner(labels: Labels, one: Found, inner: Sequence[Found]) -> str | None:
    modes = event_words().inner.get(one.kind)
    if modes is None:
        return None
    for kind, own in [*((within.kind, within.mode) for within in inner), *_spoken_of(labels, one)]:
        mode = modes.get(f"{kind} {own}") or modes.get(kind or "")
        if mode is not None:
            return mode
    return modes.get("")


def _spoken_of(labels: Labels, one: Found) -> Iterator[tuple[str | None, str | None]]:
    """Kinds and modes of nouns that tell what is asked for or refused, where no party stands with them."""
    for at in one.objects:
        for noun in (at, *kin(labels.scene, at, "nmod")):
            sense = sense_of_noun(labels, noun) if noun != one.place else None
            if sense is not None:
                yield sense.kind, sense.mode
