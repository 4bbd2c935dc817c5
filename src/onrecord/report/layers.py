"""Where the rows' words stand in an article, as layers that may overlap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.report.view import ShownRefusal
from onrecord.report.view_events import ShownEvent
from onrecord.report.view_figures import ShownFigure
from onrecord.report.view_statements import ShownStatement

# The style sheet holds rules for so many rows of a kind in one article (60 kB of them); of a row beyond that only the
# first words are lit.
MOST_LIT = 300
# Which parts of the text each kind of row lights.
_PARTS = {"s": "csu", "f": "f", "e": "e", "x": "x"}


@dataclass(frozen=True, slots=True, order=True)
class Layer:
    """Words of a row: `part` is `c` content, `s` source, `u` cue, `f` a figure, `e` an event, `x` what was not read."""

    start: int
    end: int
    part: str
    number: int

    @property
    def classes(self) -> str:
        """The quiet look that the words always have, and the number by which they are lit."""
        return f"{self.part} {self.part}{self.number}"


@dataclass(frozen=True, slots=True, order=True)
class Pin:
    """The target of a row's link: where in the text it leads, and the way back.

    Attributes:
        at: offset in the article's text.
        kind: `s` statement, `f` figure, `e` event, `x` refusal.
        row: the row's id.
        instead: id of the element that leads here where that is no row of its own.
        number: counts the article's rows of this kind.
    """

    at: int
    kind: str
    row: str
    number: int
    instead: str = ""

    @property
    def target(self) -> str:
        """Id of the pin's element."""
        return f"{self.kind}-{self.row}"

    @property
    def origin(self) -> str:
        """Id of the row's element."""
        return self.instead or f"r{self.kind}-{self.row}"


def layers_of(
    statements: Iterable[ShownStatement],
    figures: Iterable[ShownFigure],
    events: Iterable[ShownEvent],
    refusals: Iterable[ShownRefusal],
    elsewhere: Mapping[str, str],
) -> tuple[list[Layer], list[Pin]]:
    """Layers and pins of one article's rows, numbered in the order of the text.

    `elsewhere` has, for statements that are no row of their own, the id of the element that leads to them.
    """
    layers: list[Layer] = []
    pins: list[Pin] = []
    for n, said in enumerate(sorted(statements, key=lambda row: (row.start, row.id))):
        pins.append(Pin(said.start, "s", said.id, n, elsewhere.get(said.id, "")))
        layers += [Layer(start, end, part, n) for start, end, part in _statement_spans(said)]
    counted: list[ShownFigure | ShownEvent] = [*figures]
    told: list[ShownFigure | ShownEvent] = [*events]
    for kind, rows in (("f", counted), ("e", told)):
        for n, row in enumerate(sorted(rows, key=lambda row: (row.start, row.id))):
            pins.append(Pin(row.start, kind, row.id, n))
            layers.append(Layer(row.start, row.end, kind, n))
    for n, refusal in enumerate(sorted(refusals, key=lambda row: (row.start or 0, row.id))):
        pins.append(Pin(refusal.start or 0, "x", refusal.id, n))
        layers.append(Layer(refusal.start or 0, refusal.end or 0, "x", n))
    return sorted(layers), sorted(pins)


def lighting(counts: Mapping[str, int]) -> str:
    """Style rules that light the words of the row whose pin is the page's target.

    `:target` alone reaches one element; `:has` carries it from the pin to all stretches of the row. `counts` tells for
    each kind of row how many of it the fullest article has.
    """
    return "".join(
        f".sheet:has(.k{kind}{n}:target) .{part}{n}{{background:var(--lit-{part})}}"
        for kind, parts in _PARTS.items()
        for n in range(min(counts.get(kind, 0), MOST_LIT))
        for part in parts
    )


def _statement_spans(row: ShownStatement) -> Iterator[tuple[int, int, str]]:
    for part, spans in (("c", row.content), ("s", row.source), ("u", row.cue)):
        for span in spans:
            yield span.start, span.end, part
