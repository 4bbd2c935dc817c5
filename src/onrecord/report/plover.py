"""Events as PLOVER's records: JSON Lines with the field names of its codebook (version 2.0, tables 6.1 to 6.5).

PLOVER has no status. It folds a plan into the word given (AGREE) or the threat made (THREATEN), as its chapter on
events asks; what is denied or only possible is no event there and has no record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Row = Mapping[str, Any]

_QUADS = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}
_PROMISED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE"})
_THREATENED = frozenset({"SANCTION", "COERCE", "ASSAULT", "PROTEST"})
_CODED = frozenset({"happened", "ongoing", "planned"})


def records(rows: Iterable[Row]) -> Iterator[dict[str, Any]]:
    """The records of rows of the `events` export, without those of events that PLOVER does not code."""
    return (_record(row) for row in rows if row["status"] in _CODED)


def _record(row: Row) -> dict[str, Any]:
    kind = _folded(row["kind"], row["status"])
    first, _, last = (row["when"] or row["published"] or "").partition("/")
    return {
        "id": row["id"],
        "has_event": True,
        "date": first or None,
        "enddate": last or None,
        "actor": [_entity(one) for one in row["actors"]],
        "recipient": [_entity(one) for one in row["recipients"]],
        "event": [kind],
        "mode": [row["mode"]] if row["mode"] and kind == row["kind"] else [],
        "event_loc": {"text": row["where"], "country": row["country"]} if row["where"] else None,
        "event_text": [row["text"]],
        "quad_code": _QUADS[kind],
        "link": row["same_as"],
        "text_info": {"start": row["start"], "end": row["end"]},
        "cite_info": {"corpus": row["article"], "publication": row["outlet"], "citation": row["speaker"]},
        "coder": "onrecord",
    }


def _folded(kind: str, status: str) -> str:
    if status != "planned":
        return kind
    return "AGREE" if kind in _PROMISED else "THREATEN" if kind in _THREATENED else kind


def _entity(party: Row) -> dict[str, Any]:
    return {"entity_text": party["name"], "identifier_id": party["actor"], "identifier_text": party["name"]}
