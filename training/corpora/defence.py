"""Entities in defence documents (re3d, Dstl): weapons, platforms, nationalities, quantities, times."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.corpora.columns import Marked, marked
from training.document import Document, Gold, covered, document, words_of
from training.labels import NAMES, TIMES, anywhere

# Its persons, organisations and places are descriptions as often as names; of these a word's kind is left open.
DESCRIBED = frozenset({"Organisation", "Person", "Location", "DocumentReference"})
NAMED = {"Weapon": ("weapon",), "MilitaryPlatform": ("weapon",), "Nationality": ("nationality",)}
TIMED = {"Temporal": ("DATE", "TIME", "DURATION", "SET"), "Money": ("money",), "Quantity": ("quantity", "percent")}
# Its part from the BBC may not be trained on.
LEFT_OUT = "bbc-online"


def defence(folder: Path) -> Iterator[Document]:
    """Every document of the parts that are openly licensed."""
    for part in sorted(one for one in folder.iterdir() if one.is_dir() and one.name != LEFT_OUT):
        entities = defaultdict(list)
        for row in _rows(part / "entities.jsonl"):
            entities[row["documentId"]].append(row)
        for row in _rows(part / "documents.jsonl"):
            yield _document(row["_id"], row["text"], entities[row["_id"]])


def _document(name: str, text: str, entities: list[dict[str, Any]]) -> Document:
    words = words_of(text)
    names = marked(NAMES, len(words), NAMED, ("event", "law", "product"), frozenset({"Weapon", "MilitaryPlatform"}))
    times = marked(TIMES, len(words), TIMED, (), frozenset())
    for one in sorted(entities, key=lambda row: (row["begin"], -row["end"])):
        places = covered(words, one["begin"], one["end"])
        if one["type"] in DESCRIBED:
            _leave_open(names, places)
        elif one["type"] == "Nationality" or any(map(str.isupper, one["value"])):
            names.put(places, one["type"])
        else:
            _leave_open(names, places)
        times.put(places, one["type"])
    return document(name, text, words, Gold(names=names.allowed, times=times.allowed))


def _leave_open(names: Marked, places: range) -> None:
    for place in places:
        if not names.allowed[place] & ~anywhere(NAMES, ("event", "law", "product")):
            names.allowed[place] |= anywhere(NAMES, NAMES)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())
