"""PLOVER's gold records: whether the event that the record marks is found with its kind."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from commands import Place
from measure import Measure

RECORDS = "plover/gold-records-dev.json"
# The records are of the codebook's first version, which had some kinds that the second one joined to others.
JOINED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
MARKED = re.compile(r"\((SRC|TAR|EVT|[A-Z]{2,4}): ([^()]*)\)")

Record = Mapping[str, Any]


def gold_records(place: Place) -> list[Measure]:
    """The share of records one of whose marked words is in an event of the record's kind."""
    gold = json.loads((place.shared / "corpora" / RECORDS).read_text(encoding="utf-8"))
    lines = (json.dumps({"id": f"r{at:03}", "text": one["text"]}) + "\n" for at, one in enumerate(gold))
    (place.work / "records.jsonl").write_text("".join(lines), encoding="utf-8")
    ran = place.onrecord("annotate", "records.jsonl", to="records.out.jsonl")
    rows = map(json.loads, (place.work / "records.out.jsonl").read_text(encoding="utf-8").splitlines())
    found = {row["article"]["name"]: row["events"] for row in rows}
    right = sum(is_found(one, found[f"r{at:03}"]) for at, one in enumerate(gold))
    command = f"{ran.shown} ($SHARED/corpora/{RECORDS})"
    return [
        Measure(name="records.asked", value=len(gold), unit="count", command=command),
        Measure(name="records.kind", value=100 * right / len(gold), unit="percent", command=command),
    ]


def is_found(record: Record, found: list[Mapping[str, Any]]) -> bool:
    """Whether an event of the record's kind stands over one of the words that it marks as the event's."""
    kind = JOINED.get(record["event"], record["event"])
    info = record["textInfo"]
    marked = MARKED.finditer(info if isinstance(info, str) else info["markup"])
    words = [match[2] for match in marked if match[1] == "EVT"] or record["eventText"].split()
    places = [(start, start + len(one)) for one in words if (start := record["text"].find(one)) >= 0]
    return any(
        one["kind"] == kind and any(one["start"] < end and start < one["end"] for start, end in places) for one in found
    )
