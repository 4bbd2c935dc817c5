"""Whether one text was made from another, or both from a third: the decision over two texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.link.copying.align import Cell, best_of, cells
from onrecord.link.copying.chains import Chain, chains, is_parallel, unbroken, words
from onrecord.link.copying.seen import FEW_SPECIFIC, Seen, seen, specific
from onrecord.link.copying.text import Text
from onrecord.records.copy import Aligned, Copied, Layout

MANY_SPECIFIC = 14
"""Names and numbers of a text that has many."""

FEWEST_SHARED = (2, 3)
"""Names and numbers that two texts share, at least: where both have some, and where both have many."""

COHERENT, PAIR, SCATTERED = 3, 0.6, 0.4
"""Sentences of a passage that counts in full, what two in the same words count, and what fewer or others do."""

WHOLE = 0.36
"""Of the shorter text: so much in common makes it a copy whatever its length."""

EXCERPT, EXCERPT_SENTENCES = 32.0, 3
"""Words in common, and sentences one behind the other in the same words, that are a copy in any surroundings."""

BESIDE = 2
"""Sentences from a passage within which others are beside it."""

LOOSE_EXCERPT = 75.0
"""Words in common, in other words, or with other sentences between."""

NEARLY_THE_SAME = 0.75
"""Of the shorter one's runs, where two texts have one sentence in common: reports on one thing begin alike."""

SHORTEST = 10.0
"""Words of the shortest passage that counts where texts have much in common."""


def decide(one: Text, other: Text) -> Copied | None:
    """The sentences that two texts have in common; `None` where it is too little to be a copy."""
    if _have_little_in_common(specific(one), specific(other)):
        return None
    first, second = seen(one), seen(other)
    found = passages(first, second)
    if not found:
        return None
    meeting = [cell for chain in found for cell in chain.cells]
    return Copied(
        aligned=tuple(sorted(aligned for chain in found for aligned in _aligned(chain))),
        one=Layout(one.laid, one.credit),
        other=Layout(other.laid, other.credit),
        share_one=_weight(first, {cell.one for cell in meeting}) / first.weight,
        share_other=_weight(second, {cell.other for cell in meeting}) / second.weight,
    )


def _aligned(chain: Chain) -> Iterator[Aligned]:
    """The sentences of a passage, with those between them of which both texts have as many."""
    for cell in chain.cells:
        yield Aligned(cell.one, cell.other, round(100 * min(cell.verbatim, 1)))
    for before, cell in pairwise(chain.cells):
        if is_parallel(before, cell):
            between = zip(range(before.one + 1, cell.one), range(before.other + 1, cell.other), strict=True)
            yield from (Aligned(one, other, 0) for one, other in between)


def _have_little_in_common(one: frozenset[int], other: frozenset[int]) -> bool:
    fewer = min(len(one), len(other))
    return fewer >= FEW_SPECIFIC and len(one & other) < FEWEST_SHARED[fewer >= MANY_SPECIFIC]


def passages(one: Seen, other: Seen) -> list[Chain]:
    """The passages that make one text a copy of the other; none where they do not."""
    met = best_of(cells(one, other))
    found = chains(one, other, met)
    enough = [chain for chain in found if chain.score >= SHORTEST]
    common = sum(_counts(chain) for chain in enough) - _against(one, other, met, enough)
    if any(map(_is_sure, enough)) and common >= WHOLE * min(one.weight, other.weight):
        return enough
    return [chain for chain in found if _is_excerpt(one, other, met, chain)]


def _is_sure(chain: Chain) -> bool:
    """Whether a passage is no chance: several sentences, or one that is nearly the same."""
    same = [cell for cell in chain.cells if cell.is_verbatim]
    return len(chain.cells) >= COHERENT or len(same) > 1 or any(cell.verbatim >= NEARLY_THE_SAME for cell in same)


def _counts(chain: Chain) -> float:
    """What a passage counts towards a copy of the whole: sentences met here and there are of any report on the same."""
    if len(chain.cells) >= COHERENT:
        return chain.score
    return chain.score * (PAIR if len(chain.cells) > 1 and all(cell.is_verbatim for cell in chain.cells) else SCATTERED)


def _is_excerpt(one: Seen, other: Seen, met: Sequence[Cell], chain: Chain) -> bool:
    """Whether a passage is a copy whatever surrounds it, but for sentences beside it that contradict each other."""
    if any(len(row) >= EXCERPT_SENTENCES and words(one, other, row) >= EXCERPT for row in unbroken(chain)):
        return True
    return chain.score - _beside(one, met, chain) >= LOOSE_EXCERPT


def _beside(one: Seen, met: Sequence[Cell], chain: Chain) -> float:
    """Words of sentences right before or behind a passage that are alike and contradict each other."""
    first, last = chain.cells[0], chain.cells[-1]
    beside = {
        cell.one
        for cell in met
        if cell.contradicted
        and (
            (0 < first.one - cell.one <= BESIDE and 0 < first.other - cell.other <= BESIDE)
            or (0 < cell.one - last.one <= BESIDE and 0 < cell.other - last.other <= BESIDE)
        )
    }
    return _weight(one, beside)


def _against(one: Seen, other: Seen, met: Sequence[Cell], found: Sequence[Chain]) -> float:
    """Words outside of passages that are alike and contradict each other; those within have been counted there."""
    spans = [(chain.cells[0].one, chain.cells[-1].one) for chain in found]
    against = [c for c in met if c.contradicted and not any(first < c.one < last for first, last in spans)]
    return min(_weight(one, {cell.one for cell in against}), _weight(other, {cell.other for cell in against}))


def _weight(text: Seen, sentences: set[int]) -> float:
    return sum(text.sentences[number].weight for number in sentences)
