"""Which sentences of two texts say the same: in the same words, or in others with the same names and numbers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.link.copying.seen import Seen

VERBATIM = 0.5
"""Of the shorter sentence's runs: from here on the words are the same, with edits."""

REWORDED = (0.6, 0.42, 0.34, 0.28)
"""Of the weight of the poorer sentence's terms, where no name or number is among them, one, two, or more: from here on
the same is said in other words."""

NAMES = (0.6, 0.5, 0.42, 0.36)
"""The same, where no number is among them: all that is told of one happening names the same people and places."""

FEWEST_TERMS, FEWEST_RUNS = 10.0, 2
"""Weight of terms, and runs, of which sentences that meet have either in common, at least."""

TOUCHED = 0.3
"""From here on sentences are alike; where their names and numbers differ they speak of another happening."""


class Cell(NamedTuple):
    """Two sentences that have something in common.

    Attributes:
        one, other: their numbers.
        verbatim: share of the shorter one's runs that the other has.
        same: share of the poorer one's terms, by weight, that the other has.
        common: weight of these terms.
        likeness: twice that weight by the weight of all terms of both (Dice).
        agreed: how many names and numbers both have.
        numbered: whether a number is among these.
        contradicted: whether names or numbers differ where the words are alike.
    """

    one: int
    other: int
    verbatim: float
    same: float
    common: float
    likeness: float
    agreed: int
    numbered: bool
    contradicted: bool

    @property
    def is_verbatim(self) -> bool:
        """Whether both say the same in the same words."""
        return self.verbatim >= VERBATIM and not self.contradicted

    @property
    def is_reworded(self) -> bool:
        """Whether both say the same in other words."""
        enough = (REWORDED if self.numbered else NAMES)[min(self.agreed, len(REWORDED) - 1)]
        return self.same >= enough and self.common >= FEWEST_TERMS and not self.contradicted

    @property
    def strength(self) -> float:
        """How alike they are."""
        return max(self.verbatim, self.same)


def cells(one: Seen, other: Seen) -> list[Cell]:
    """The pairs of sentences that have several runs, or terms of some weight, in common."""
    common: dict[tuple[int, int], float] = defaultdict(float)
    for term in one.terms.keys() & other.terms.keys():
        for i, here in one.terms[term]:
            for j, there in other.terms[term]:
                common[i, j] += min(here, there)
    runs = Counter(
        (i, j) for run in one.runs.keys() & other.runs.keys() for i in one.runs[run] for j in other.runs[run]
    )
    met = {pair for pair, weight in common.items() if weight >= FEWEST_TERMS}
    met.update(pair for pair, number in runs.items() if number >= FEWEST_RUNS)
    return [_cell(pair, (one, other), runs[pair], common.get(pair, 0.0)) for pair in sorted(met)]


def _cell(at: tuple[int, int], texts: tuple[Seen, Seen], runs: int, common: float) -> Cell:
    one, other = (text.sentences[number] for text, number in zip(texts, at, strict=True))
    poorer = min(one.mass, other.mass)
    numbers, names = len(one.numbers & other.numbers), len(one.names & other.names)
    verbatim, same = runs / min(one.runs, other.runs), common / poorer if poorer else 0.0
    return Cell(
        one=at[0],
        other=at[1],
        verbatim=verbatim,
        same=same,
        common=common,
        likeness=2 * common / (one.mass + other.mass) if poorer else 0.0,
        agreed=numbers + names,
        numbered=numbers > 0,
        contradicted=max(verbatim, same) >= TOUCHED
        and (
            min(len(one.numbers), len(other.numbers)) - numbers > numbers // 2
            or min(len(one.names), len(other.names)) - names > names // 2
        ),
    )


def best_of(found: Sequence[Cell]) -> list[Cell]:
    """The cells in which sentences meet, and those in which they contradict each other.

    By their words sentences meet wherever they stand, in other words where each is the other's best.
    """
    agreeing = _best([cell for cell in found if cell.is_verbatim or cell.is_reworded])
    rows, columns = {cell.one for cell in agreeing}, {cell.other for cell in agreeing}
    against = [c for c in found if c.contradicted and c.one not in rows and c.other not in columns]
    return agreeing + _best(against)


def _best(found: Sequence[Cell]) -> list[Cell]:
    row: dict[int, float] = {}
    column: dict[int, float] = {}
    for cell in found:
        row[cell.one] = max(row.get(cell.one, 0.0), _rank(cell))
        column[cell.other] = max(column.get(cell.other, 0.0), _rank(cell))
    return [c for c in found if c.is_verbatim or (_rank(c) >= row[c.one] and _rank(c) >= column[c.other])]


def _rank(cell: Cell) -> float:
    return cell.common * (1 + cell.strength)
