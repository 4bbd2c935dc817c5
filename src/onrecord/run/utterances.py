"""The utterances of a ledger: its statements, by which of them are the same words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from onrecord.ledger.readable import Readable
from onrecord.link.utterances import UTTERANCES, Carried, utterances
from onrecord.link.uttering.uttered import Uttered
from onrecord.link.uttering.versions import compared
from onrecord.records.identity import digest
from onrecord.run.copies import Origins, origins

Row = Mapping[str, Any]

_SIDE = msgspec.msgpack.Decoder(Uttered)


def utterance_rows(ledger: Readable, as_of: str | None = None) -> Iterator[dict[str, Any]]:
    """Rows of the `utterances` export: a row a version, utterance by utterance.

    Args:
        ledger: open.
        as_of: a day, ISO 8601: only articles known to have been published by then.
    """
    carriers = list(ledger.carriers(UTTERANCES.name, as_of))
    pairs = [(link.one, link.other) for link in ledger.links(UTTERANCES.name)]
    found = utterances(carriers, pairs, lambda side: True)
    sides = {side: _SIDE.decode(seen) for side, seen in ledger.seen({one.side for group in found for one in group})}
    wanted = {(one.article, one.part) for group in found for one in group}
    rows = {place: row for row in ledger.rows("statements", as_of) if (place := (row["article"], row["id"])) in wanted}
    known = origins(ledger, as_of)
    for group in found:
        yield from _rows(group, sides, rows, known)


def _rows(
    group: Sequence[Carried], sides: Mapping[int, Uttered], rows: Mapping[tuple[str, str], Row], known: Origins
) -> Iterator[dict[str, Any]]:
    name = digest("utterance", *(part for one in group for part in (one.article, one.part)))
    told = compared([sides[one.side] for one in group])
    for one, differs in zip(group, told, strict=True):
        row = rows[one.article, one.part]
        yield {
            "utterance": name,
            "article": one.article,
            "statement": one.part,
            "start": row["start"],
            "end": row["end"],
            "text": row["text"],
            "spans": row["spans"],
            "speaker": row["speaker"],
            "said": row["said"],
            "outlet": row["outlet"],
            "origin": known.origin_at(one.article, row["start"], row["end"]),
            "said_basis": row["said_basis"],
            "cue": row["cue_text"],
            "quote_type": row["quote_type"],
            "versions": len(group),
            "differs": [{"kind": d.kind, "here": d.here, "there": d.there} for d in differs],
            "published": row["published"],
        }
