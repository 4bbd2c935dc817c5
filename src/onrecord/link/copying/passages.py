"""Passages of articles: which stretches each has in common with others, and from whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from onrecord.link.copying.carriers import Carried, Linked, by_side, that_count
from onrecord.link.copying.clusters import WHOLE, Clusters, clusters
from onrecord.records.copy import CopyKind, Laid, Passage
from onrecord.records.identity import digest

SMALL_PART = 1 / 3
"""Of the first carrier's text: who has less of it has an excerpt."""

NEARLY_VERBATIM = 75
"""Per cent of the words' runs, on average: who has fewer has rewritten."""


def origin_id(text_id: str) -> str:
    """The origin of what is told first in a text."""
    return digest("origin", text_id)


def passages(carried: Iterable[Carried], links: Iterable[Linked]) -> list[Passage]:
    """The passages that several articles have in common, in order of articles and places.

    Args:
        carried: every text of every article that counts.
        links: between texts; those with a text that nobody carries count for nothing.
    """
    carriers = by_side(carried)
    found = _Passages(clusters(that_count(links, carriers), carriers), carriers)
    return sorted(
        (one for side in found.made.layouts for carrier in carriers[side] for one in found.of(carrier)),
        key=lambda one: (one.article, one.start, one.end, one.origin),
    )


@dataclass(slots=True)
class _Passages:
    """Makes the passages of articles; what is the same for all carriers of a text is found once."""

    made: Clusters
    carriers: Mapping[int, Sequence[Carried]]
    bodies: dict[str, int] = field(init=False)
    kinds: dict[tuple[int, str], CopyKind] = field(default_factory=dict)
    sides_of: dict[str, list[int]] = field(init=False)

    def __post_init__(self) -> None:
        self.bodies, self.sides_of = defaultdict(int), defaultdict(list)
        for side, some in self.carriers.items():
            for one in some:
                self.bodies[one.about.article] += self._length(one)
                self.sides_of[one.about.article].append(side)

    def of(self, carrier: Carried) -> Iterator[Passage]:
        for first, laid in self._runs(carrier):
            start, end = self._place(carrier, laid)
            yield Passage(
                article=carrier.about.article,
                start=start,
                end=end,
                origin=origin_id(first.about.text_id),
                kind=self._kind(carrier, first),
                share=round(min(1.0, self._covered(carrier, laid) / self.bodies[carrier.about.article]), 4),
            )

    def _length(self, carrier: Carried) -> int:
        layout = self.made.layouts.get(carrier.side, WHOLE)
        return carrier.end - carrier.start if layout is WHOLE else sum(laid.end - laid.start for laid in layout.laid)

    def _covered(self, carrier: Carried, laid: Sequence[Laid]) -> int:
        if self.made.layouts[carrier.side] is WHOLE:
            return carrier.end - carrier.start
        return sum(one.end - one.start for one in laid)

    def _place(self, carrier: Carried, laid: Sequence[Laid]) -> tuple[int, int]:
        if self.made.layouts[carrier.side] is WHOLE:
            return carrier.start, carrier.end
        return carrier.start + laid[0].start, carrier.start + laid[-1].end

    def _runs(self, carrier: Carried) -> Iterator[tuple[Carried, list[Laid]]]:
        """Sentences in a row that the same carrier had first."""
        laid = self.made.layouts[carrier.side].laid

        def first(one: Laid) -> Carried | None:
            return self.made.first.get((carrier.side, one.sentence))

        for had, run in groupby(laid, key=first):
            if had is not None:
                yield had, list(run)

    def _kind(self, carrier: Carried, first: Carried) -> CopyKind:
        if carrier.about.article == first.about.article:
            return "first"
        asked = (carrier.side, first.about.article)
        if asked not in self.kinds:
            self.kinds[asked] = self._kind_of(*asked)
        return self.kinds[asked]

    def _kind_of(self, side: int, first: str) -> CopyKind:
        if side in self.sides_of[first]:
            return "reprint"
        had = [
            (one.sentence, one.end - one.start)
            for one in self.made.layouts[side].laid
            if (found := self.made.first.get((side, one.sentence))) and found.about.article == first
        ]
        theirs = {self.made.cluster[side, sentence] for sentence, _ in had}
        whole = sum(
            one.end - one.start
            for source in self.sides_of[first]
            for one in self.made.layouts.get(source, WHOLE).laid
            if self.made.cluster.get((source, one.sentence)) in theirs
        )
        if whole < SMALL_PART * self.bodies[first]:
            return "excerpt"
        length = sum(length for _, length in had)
        verbatim = sum(length * self.made.verbatim[side, sentence] for sentence, length in had)
        return "reprint" if verbatim >= NEARLY_VERBATIM * length else "rewrite"
