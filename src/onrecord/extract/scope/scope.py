"""Figures with all that the words around them tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.extract.scope.as_of import as_of
from onrecord.extract.scope.kinds import kind
from onrecord.extract.scope.measure import measure
from onrecord.extract.scope.owner import owner
from onrecord.extract.scope.place import place
from onrecord.extract.scope.same import same_as
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import Site, sites
from onrecord.extract.scope.status import status
from onrecord.extract.scope.told import Told
from onrecord.records.figure import Figure, Rest

Ask = Callable[[Scene, Figure, Site], Told | None]

ASKED: Mapping[str, Ask] = {
    "kind": kind,
    "measure": measure,
    "of": owner,
    "where": place,
    "status": status,
    "as_of": as_of,
}
"""Who is asked for which field, in order: a later one may look at what an earlier one has filled."""

# What a table of numbers, without a word, tells of each of them; of other fields nothing.
_WORDLESS: Mapping[str, Ask] = {"measure": measure, "status": lambda *_: Told("in_place"), "as_of": as_of}


def scoped(scene: Scene, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures with the fields that their surroundings tell; what these do not tell stays `None`."""
    return same_as(scene, tuple(_scoped(scene, figures)))


def _scoped(scene: Scene, figures: Sequence[Figure]) -> Iterator[Figure]:
    for bare, site in zip(figures, sites(scene, figures), strict=True):
        figure = bare
        if site is not None:
            for field, ask in (ASKED if _has_words(scene, site) else _WORDLESS).items():
                told = ask(scene, figure, site)
                if told is not None:
                    figure = _with(figure, field, told)
        yield figure


def _has_words(scene: Scene, site: Site) -> bool:
    """Whether a letter stands in a figure's sentence: a table of numbers has none."""
    start, end = site.sentence.start, site.sentence.end
    return scene.once(f"words {start}", lambda one: any(map(str.isalpha, one.text[start:end])))


def _with(figure: Figure, field: str, told: Told) -> Figure:
    fields: dict[str, object] = {field: told.value}
    if told.basis is not None:
        fields[f"{field}_basis"] = told.basis
    if told.actor is not None:
        fields[f"{field}_actor"] = told.actor
    if told.at is not None:
        rests = (*figure.rests_on, Rest(field, told.at.start, told.at.end))
        fields["rests_on"] = tuple(sorted(rests, key=lambda rest: (rest.start, rest.end, rest.field)))
    return replace(figure, **fields)  # type: ignore[arg-type]  # the fields' names are those of the table above
