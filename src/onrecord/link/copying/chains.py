"""Passages: sentences that two texts have in common, in one order and close together in both."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from onrecord.link.copying.align import Cell
from onrecord.link.copying.seen import Seen

GAP = 0.35
"""What a sentence that only one text has takes from a passage around it, by weight."""

PARALLEL = 0.1
"""The same, where both texts have as many there: most often the same sentences in words too far apart."""

CORRECTED = 0.5
"""The same, where they contradict each other: a number may have been brought up to date."""

_MOST_PARALLEL = 2
"""Sentences."""

NAMELESS = 0.75
"""What sentences in common count that have no name and no number in common: such are repeated by chance or by habit."""

REWORDED = 0.35
"""What sentences in other words count beyond how alike their terms are."""

_REACH = 12
"""Cells back from which a passage goes on: what lies further back costs more than it brings."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Sentences in one order that two texts have in common.

    Attributes:
        cells: where they meet.
        score: words in common, less what lies between and what contradicts.
        verbatim: words in common in the same words.
    """

    cells: tuple[Cell, ...]
    score: float
    verbatim: float


def chains(one: Seen, other: Seen, met: Sequence[Cell]) -> list[Chain]:
    """The passages that two texts have in common, the best first; no sentence of `one` is in two of them.

    Chains of matches with costs for gaps, as in sequence comparison (Gusfield, "Algorithms on Strings, Trees, and
    Sequences", 1997, chapter 13.3); the best is taken out, then the next.
    """
    agreeing = sorted((cell for cell in met if not cell.contradicted), key=lambda cell: (cell.one, cell.other))
    against = [cell for cell in met if cell.contradicted]
    costs = _Costs(
        (_up_to(one, range(len(one.sentences))), _up_to(other, range(len(other.sentences)))),
        (_up_to(one, {cell.one for cell in against}), _up_to(other, {cell.other for cell in against})),
    )
    gains = {cell: gain(one, other, cell) for cell in agreeing}
    found = []
    while agreeing:
        score, best = max(_ending(agreeing, gains, costs), key=lambda ending: ending[0])
        found.append(Chain(best, score, sum(gains[cell] for cell in best if cell.is_verbatim)))
        rows, columns = {cell.one for cell in best}, {cell.other for cell in best}
        agreeing = [cell for cell in agreeing if cell.one not in rows and cell.other not in columns]
    return found


def unbroken(chain: Chain) -> Iterator[list[Cell]]:
    """Its sentences in the same words, by rows of such as stand one behind the other in both texts."""
    row: list[Cell] = []
    for cell in chain.cells:
        goes_on = row and cell.one - row[-1].one <= 1 and cell.other - row[-1].other <= 1
        if row and not (goes_on and cell.is_verbatim):
            yield row
            row = []
        if cell.is_verbatim:
            row.append(cell)
    if row:
        yield row


def words(one: Seen, other: Seen, cells: Iterable[Cell]) -> float:
    """Words that sentences have in common, so to speak."""
    return sum(gain(one, other, cell) for cell in cells)


def gain(one: Seen, other: Seen, cell: Cell) -> float:
    """Words that two sentences have in common, so to speak."""
    weight = min(one.sentences[cell.one].weight, other.sentences[cell.other].weight)
    if not cell.agreed:
        weight *= NAMELESS
    return weight if cell.is_verbatim else weight * min(1.0, REWORDED + cell.likeness)


@dataclass(frozen=True, slots=True)
class _Costs:
    """Of both texts the words of the sentences up to each: of all, and of those that contradict the other text.

    Quoted words count in full: who copies a report copies its quotations.
    """

    all: tuple[list[float], list[float]]
    against: tuple[list[float], list[float]]

    def between(self, before: Cell, cell: Cell) -> float:
        """What lies between two cells of a chain takes from it."""
        passed = _passed(self.all, before, cell)
        contradicting = _passed(self.against, before, cell)
        parallel = is_parallel(before, cell)
        return (CORRECTED if parallel else 1) * contradicting + (PARALLEL if parallel else GAP) * (
            passed - contradicting
        )


def is_parallel(before: Cell, cell: Cell) -> bool:
    """Whether both texts have as many sentences between two cells of a chain, and few."""
    lacking = cell.one - before.one - 1
    return lacking == cell.other - before.other - 1 and lacking <= _MOST_PARALLEL


def _passed(weights: tuple[list[float], list[float]], before: Cell, cell: Cell) -> float:
    one, other = weights
    return max(one[cell.one] - one[before.one + 1], other[cell.other] - other[before.other + 1])


def _up_to(text: Seen, counted: Container[int]) -> list[float]:
    each = (float(sentence.words * (at in counted)) for at, sentence in enumerate(text.sentences))
    return [0.0, *accumulate(each)]


def _ending(
    cells: Sequence[Cell], gains: Mapping[Cell, float], costs: _Costs
) -> Iterator[tuple[float, tuple[Cell, ...]]]:
    """For each cell the best chain that ends in it."""
    best: list[tuple[float, tuple[Cell, ...]]] = []
    for at, cell in enumerate(cells):
        score = gains[cell]
        chain: tuple[Cell, ...] = (cell,)
        for earlier in range(max(0, at - _REACH), at):
            before = cells[earlier]
            if before.other > cell.other:
                continue
            joined = best[earlier][0] + _joined(before, cell, gains[cell], costs)
            if joined > score:
                score, chain = joined, (*best[earlier][1], cell)
        best.append((score, chain))
    return iter(best)


def _joined(before: Cell, cell: Cell, gained: float, costs: _Costs) -> float:
    """What a cell brings to a chain; a sentence that is parted in two meets both, and counts once."""
    if before.one == cell.one or before.other == cell.other:
        return gained / 2
    return gained - costs.between(before, cell)
