"""Sentences of texts that hang together, and who had them first.

What hangs together are sentences, not passages nor articles: a round-up has its sentences from two wires, and another
outlet that carries the round-up whole would join the two where passages joined that overlap.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.link.components import components
from onrecord.link.copying.carriers import Carried, Linked
from onrecord.records.copy import Laid, Layout

Node = tuple[int, int]
"""A text and a sentence of it."""

WHOLE = Layout((Laid(0, 0, 0),), "")
"""A text that is linked to none is one sentence, so to speak."""


@dataclass(frozen=True, slots=True)
class Clusters:
    """Sentences by what they hang together with.

    Attributes:
        layouts: of each text that somebody else carries too, or carries parts of.
        first: by sentence the carrier that had it first; only of sentences that several articles have.
        cluster: by sentence the number of its cluster.
        verbatim: by sentence how much of its words others share, in per cent.
    """

    layouts: Mapping[int, Layout]
    first: Mapping[Node, Carried]
    cluster: Mapping[Node, int]
    verbatim: Mapping[Node, int]


def clusters(links: Sequence[Linked], carriers: Mapping[int, Sequence[Carried]]) -> Clusters:
    """The clusters of sentences of several articles.

    Args:
        links: those that count.
        carriers: of each text.
    """
    layouts = {side: WHOLE for side, some in carriers.items() if len(some) > 1}
    for link in links:
        layouts[link.one], layouts[link.other] = link.copied.one, link.copied.other
    pairs = [
        ((link.one, aligned.one), (link.other, aligned.other)) for link in links for aligned in link.copied.aligned
    ]
    nodes = {node for pair in pairs for node in pair}
    nodes.update((side, laid.sentence) for side in layouts if len(carriers[side]) > 1 for laid in layouts[side].laid)
    ranks = _ranks(layouts, nodes, carriers)
    first: dict[Node, Carried] = {}
    cluster: dict[Node, int] = {}
    for number, members in enumerate(components(nodes, pairs)):
        had = _first({side for side, _ in members}, layouts, ranks)
        for node in members:
            first[node], cluster[node] = had, number
    return Clusters(layouts, first, cluster, _verbatim(links, nodes))


def _verbatim(links: Iterable[Linked], nodes: Iterable[Node]) -> Mapping[Node, int]:
    found = dict.fromkeys(nodes, 0)
    for link in links:
        for aligned in link.copied.aligned:
            for node in ((link.one, aligned.one), (link.other, aligned.other)):
                found[node] = max(found[node], aligned.verbatim)
    return found


Rank = tuple[str, int, float, str]


def _ranks(
    layouts: Mapping[int, Layout], nodes: Iterable[Node], carriers: Mapping[int, Sequence[Carried]]
) -> Mapping[int, Sequence[tuple[Rank, Carried]]]:
    """Carriers of each text in the order in which they are likely to have had it first.

    By day of publication, then agencies and who credits one, then the text of which the passages are the greatest
    share, then by id.
    """
    shared: dict[int, set[int]] = {}
    for side, sentence in nodes:
        shared.setdefault(side, set()).add(sentence)
    found = {}
    for side, layout in layouts.items():
        share = _share(layout, shared.get(side, set()))
        found[side] = sorted(
            ((_rank(one, layout.credit, share), one) for one in carriers[side]), key=lambda ranked: ranked[0]
        )
    return found


def _rank(one: Carried, credit: str, share: float) -> Rank:
    about = one.about
    from_agency = 0 if about.agency else 1 if credit or about.wire else 2
    return (about.published or "~", from_agency, -share, about.article)


def _share(layout: Layout, sentences: set[int]) -> float:
    whole = sum(laid.end - laid.start for laid in layout.laid)
    return sum(laid.end - laid.start for laid in layout.laid if laid.sentence in sentences) / whole if whole else 1.0


def _first(
    sides: Iterable[int], layouts: Mapping[int, Layout], ranks: Mapping[int, Sequence[tuple[Rank, Carried]]]
) -> Carried:
    """The first known carrier; where it names an agency that is among the carriers, that agency."""
    among = sorted(sides)
    _, found = min((ranks[side][0] for side in among), key=lambda ranked: ranked[0])
    named = {layouts[found.side].credit, found.about.wire} - {"", found.about.agency}
    if not named:
        return found
    named_there = [ranked for side in among for ranked in ranks[side] if ranked[1].about.agency in named]
    return min(named_there, key=lambda ranked: ranked[0])[1] if named_there else found
