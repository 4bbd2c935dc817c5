"""The utterances of a ledger: which of its statements are the same words on one occasion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import msgspec

from onrecord.ledger.links import Carrier
from onrecord.ledger.readable import Readable
from onrecord.link.utterances import UTTERANCES, utterances
from onrecord.link.uttering.dating import told_day
from onrecord.link.uttering.deciding import decide
from onrecord.link.uttering.uttered import Uttered
from onrecord.link.uttering.versions import compared
from onrecord.records.identity import digest
from onrecord.records.utterance import Difference
from onrecord.run.copies import Origins, origins

Row = Mapping[str, Any]

_SIDE = msgspec.msgpack.Decoder(Uttered)


def utterance_rows(ledger: Readable, as_of: str | None = None) -> Iterator[dict[str, Any]]:
    """Rows of the `utterances` export: a row a version, utterance by utterance, in order of articles.

    Args:
        ledger: open.
        as_of: a day, ISO 8601: only articles known to have been published by then.
    """
    groups = utterances_of(ledger, as_of)
    sides = _sides(ledger, {one.side for group in groups for one in group})
    wanted = {(one.article, one.part) for group in groups for one in group}
    found = {place: row for row in ledger.rows("statements", as_of) if (place := (row["article"], row["id"])) in wanted}
    known = origins(ledger, as_of)
    for group in groups:
        versions = [found[one.article, one.part] for one in group]
        yield from _rows(group, versions, compared([sides[one.side] for one in group]), known)


def utterances_of(ledger: Readable, as_of: str | None = None) -> list[list[Carrier]]:
    """Who carries the versions of each utterance that has several."""
    carriers = list(ledger.carriers(UTTERANCES.name, as_of))
    several = [side for side, count in Counter(one.side for one in carriers).items() if count > 1]
    repeated = {side for side, seen in _sides(ledger, several).items() if decide(seen, seen) is not None}
    return utterances(carriers, ((link.one, link.other) for link in ledger.links(UTTERANCES.name)), repeated)


def _sides(ledger: Readable, ids: Collection[int]) -> dict[int, Uttered]:
    return {side: _SIDE.decode(seen) for side, seen in ledger.seen(ids)}


def _rows(
    group: Sequence[Carrier], versions: Sequence[Row], differs: Iterable[Sequence[Difference]], known: Origins
) -> Iterator[dict[str, Any]]:
    utterance = digest("utterance", *(part for one in group for part in (one.article, one.part)))
    told = told_day((row["said"], row["said_basis"]) for row in versions)
    for row, other in zip(versions, differs, strict=True):
        said, basis = told((row["said"], row["said_basis"]))
        yield {
            "utterance": utterance,
            "article": row["article"],
            "statement": row["id"],
            **{name: row[name] for name in ("start", "end", "text", "spans", "speaker")},
            "said": said,
            "outlet": row["outlet"],
            "origin": known.origin_at(row["article"], row["start"], row["end"]),
            "said_basis": basis,
            "cue": row["cue_text"],
            "quote_type": row["quote_type"],
            "versions": len(versions),
            "differs": [asdict(one) for one in other],
            "published": row["published"],
        }
