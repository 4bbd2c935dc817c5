"""Attributions in brat standoff: source, cue and content (PolNeAR; Newell et al., LREC 2018)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from onrecord.lexicon.reporting import reporting
from onrecord.records.annotation import Token
from training.document import Attributed, Document, Gold, Places, covered, document, words_of

ROLES = ("Source", "Cue", "Content")
EVENT = re.compile(r"([A-Za-z]+?)\d*:(T\d+)")
Stretches = list[tuple[int, int]]


def brat(folder: Path) -> Iterator[Document]:
    """Every text with the attributions of its alphabetically first annotator."""
    seen = set()
    for path in sorted((folder / "attributions").glob("*.ann")):
        name = path.stem.rpartition("_")[0]
        if name in seen:
            continue
        seen.add(name)
        text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        words = words_of(text)
        attributions = [one for roles in _read(path) if (one := _attributed(words, roles)).cue and one.content]
        yield document(name, text, words, Gold(attributions=attributions, open=_open(text, words, attributions)))


def _read(path: Path) -> Iterator[dict[str, Stretches]]:
    """The stretches of each role, an attribution at a time; malformed lines are passed over."""
    spans: dict[str, Stretches] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split("\t")
        if line.startswith("T") and len(parts) > 1:
            spans[parts[0]] = [
                (int(start), int(end)) for start, end in re.findall(r"(\d+) (\d+)", parts[1].partition(" ")[2])
            ]
        elif line.startswith("E") and len(parts) > 1:
            roles: dict[str, Stretches] = {role: [] for role in ROLES}
            for role, name in EVENT.findall(parts[1]):
                if role in roles:
                    roles[role] += spans.get(name, [])
            yield roles


def _attributed(words: list[Token], roles: dict[str, Stretches]) -> Attributed:
    places = [frozenset(place for span in roles[role] for place in covered(words, *span)) for role in ROLES]
    return Attributed(*places)


def _open(text: str, words: list[Token], attributions: list[Attributed]) -> Places:
    """Words inside a content that report as a rule: the corpus marks no attribution inside another."""
    inside = {place for one in attributions for place in one.content}
    marked = {place for one in attributions for place in one.cue}
    return frozenset(
        place for place in inside - marked if text[words[place].start : words[place].end].lower() in reporting().verbs
    )
