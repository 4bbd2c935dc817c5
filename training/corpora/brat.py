"""Attributions in brat standoff: source, cue and content (PolNeAR; Newell et al., LREC 2018)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from onrecord.records.annotation import Token
from training.document import Attributed, Document, Gold, Places, covered, document, words_of

ROLES = ("Source", "Cue", "Content")
EVENT = re.compile(r"([A-Za-z]+?)\d*:(T\d+)")
Stretches = list[tuple[int, int]]
# Share of a word's places outside contents at which it is in a cue, from which on it may be one unmarked inside them.
OFTEN = 0.2


class _Text(NamedTuple):
    name: str
    text: str
    words: list[Token]
    attributions: list[Attributed]

    @property
    def forms(self) -> list[str]:
        return [self.text[word.start : word.end].lower() for word in self.words]

    def places(self, role: str) -> Places:
        return frozenset(place for one in self.attributions for place in getattr(one, role))


def brat(folder: Path) -> list[Document]:
    """Every text with the attributions of its alphabetically first annotator.

    The corpus marks no attribution inside another, so a word there that is often a cue elsewhere is `open`.
    """
    texts = list(_texts(folder))
    cues = _often_cues(texts)
    return [_document(one, cues) for one in texts]


def _texts(folder: Path) -> Iterator[_Text]:
    seen = set()
    for path in sorted((folder / "attributions").glob("*.ann")):
        name = path.stem.rpartition("_")[0]
        if name in seen:
            continue
        seen.add(name)
        text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        words = words_of(text)
        attributions = [one for roles in _read(path) if (one := _attributed(words, roles)).cue and one.content]
        yield _Text(name, text, words, attributions)


def _often_cues(texts: Sequence[_Text]) -> frozenset[str]:
    cues, others = Counter[str](), Counter[str]()
    for one in texts:
        marked, inside = one.places("cue"), one.places("content")
        for place, form in enumerate(one.forms):
            if place in marked:
                cues[form] += 1
            elif place not in inside:
                others[form] += 1
    return frozenset(form for form, count in cues.items() if count >= OFTEN * (count + others[form]))


def _document(one: _Text, cues: frozenset[str]) -> Document:
    inside = one.places("content") - one.places("cue")
    unsaid = frozenset(place for place, form in enumerate(one.forms) if place in inside and form in cues)
    return document(one.name, one.text, one.words, Gold(attributions=one.attributions, open=unsaid))


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
