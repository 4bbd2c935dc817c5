"""Statements inside statements, on the project's own articles, which are marked by hand and never trained on.

No corpus marks them, and the seeds have sixteen.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from commands import Place
from measure import Measure

MARKED = Path(__file__).parent / "nested"
MARK = re.compile(r"\{([SCT]\d+) |\}")
WORD = re.compile(r"\w+(?:[’']\w+)*")
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Said:
    """A statement by the places of its words; whether it stands in the content of another."""

    source: frozenset[int]
    content: frozenset[int]
    inner: bool


def inner(place: Place) -> list[Measure]:
    """F1 of those that stand in another and of those that stand in none, a point for each right one.

    It is right when the contents' words overlap at least by half of both together and the sources share a word, or
    neither has one; an inner one, when it was also found to stand in another.
    """
    gold = dict(marked(MARKED))
    (place.work / "inner").mkdir()
    for name, (text, _) in gold.items():
        (place.work / "inner" / f"{name}.txt").write_text(text, encoding="utf-8")
    ran = place.onrecord("annotate", "inner", to="inner.out.jsonl")
    rows = map(json.loads, (place.work / "inner.out.jsonl").read_text(encoding="utf-8").splitlines())
    found = {
        Path(row["article"]["name"]).stem: list(predicted(gold[Path(row["article"]["name"]).stem][0], row))
        for row in rows
    }
    return [
        Measure(name=f"nested.{kind}.{key}", value=value, unit="percent", command=f"{ran.shown} (bench/nested)")
        for kind, which in (("inner", True), ("outer", False))
        for key, value in scores([(said, found[name]) for name, (_, said) in gold.items()], inner=which).items()
    ]


def marked(folder: Path) -> Iterator[tuple[str, tuple[str, list[Said]]]]:
    """Name → text and statements of each article; marks and blocks are those of `training/examples/attributions`."""
    for path in sorted(folder.glob("*.txt")):
        lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
        for number, block in enumerate("\n".join(lines).split("\n%%\n"), 1):
            text, roles = _unmarked(block)
            yield f"{path.stem}-{number:02}", (text, list(_gold(text, roles)))


def _unmarked(block: str) -> tuple[str, list[Mapping[str, list[tuple[int, int]]]]]:
    """The text without its marks, and of each statement the spans of its roles."""
    roles: dict[str, dict[str, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    text, at, opened = "", 0, list[tuple[str, int]]()
    for mark in MARK.finditer(block):
        text, at = text + block[at : mark.start()], mark.end()
        if mark[1]:
            opened.append((mark[1], len(text)))
        else:
            kind, start = opened.pop()
            roles[kind[1:]][kind[0]].append((start, len(text)))
    return text + block[at:], list(roles.values())


def _gold(text: str, roles: Sequence[Mapping[str, list[tuple[int, int]]]]) -> Iterator[Said]:
    words = [match.span() for match in WORD.finditer(text)]
    for one in roles:
        (start, end), *_ = one["C"]
        held = any(first <= start and end <= last for other in roles if other is not one for first, last in other["T"])
        yield Said(_covered(words, one["S"]), _covered(words, one["T"]), held)


def predicted(text: str, row: Mapping[str, Any]) -> Iterator[Said]:
    """The statements of a row that `annotate` printed."""
    words = [match.span() for match in WORD.finditer(text)]
    for one in row["statements"]:
        yield Said(_covered(words, one["source"]), _covered(words, one["content"]), one["parent"] is not None)


def _covered(words: Sequence[tuple[int, int]], spans: Sequence[Sequence[int]]) -> frozenset[int]:
    return frozenset(
        at for at, (start, end) in enumerate(words) for first, last in spans if start < last and first < end
    )


def scores(pairs: Sequence[tuple[Sequence[Said], Sequence[Said]]], *, inner: bool) -> dict[str, float]:
    """Precision, recall and F1, in percent, over articles' marked and found statements."""
    right = found = there = 0
    for gold, ours in pairs:
        mine, theirs = ([one for one in side if one.inner is inner] for side in (ours, gold))
        found, there = found + len(mine), there + len(theirs)
        right += _matched(theirs, mine)
    precision, recall = 100 * right / max(1, found), 100 * right / max(1, there)
    return {"p": precision, "r": recall, "f1": 2 * precision * recall / max(1e-9, precision + recall)}


def _matched(gold: Sequence[Said], ours: Sequence[Said]) -> int:
    """How many are right when each is paired once, those that overlap most first."""
    alike = sorted(
        ((_overlap(one, other), at, place) for at, one in enumerate(gold) for place, other in enumerate(ours)),
        reverse=True,
    )
    taken_gold, taken = set[int](), set[int]()
    for overlap, at, place in alike:
        if overlap >= HALF and at not in taken_gold and place not in taken and _agree(gold[at], ours[place]):
            taken_gold.add(at)
            taken.add(place)
    return len(taken)


def _overlap(one: Said, other: Said) -> float:
    return len(one.content & other.content) / max(1, len(one.content | other.content))


def _agree(one: Said, other: Said) -> bool:
    return bool(one.source & other.source) or not (one.source or other.source)
