"""Examples written for this project: marked text, `{kind words}`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from onrecord.records.annotation import Token
from training.corpora.columns import marked
from training.document import Attributed, Document, Gold, covered, document, words_of
from training.labels import NAMES, TIMES

MARK = re.compile(r"\{(\w+) |\}")
ROLE = re.compile(r"([SCT])(\d+)")
Marks = list[tuple[str, int, int]]
# So many sentences with names are read as one text.
TOGETHER = 6


class MarkupError(ValueError):
    """Marked text that cannot be read: which file, where, and what is wrong."""


def attributions(folder: Path) -> Iterator[Document]:
    """Each block of each file; blocks are parted by a line `%%`, and `#` begins a comment."""
    for path in sorted(folder.glob("*.txt")):
        for number, block in enumerate(blocks(path), 1):
            yield _attributed(f"{path.name}, block {number}", block)


def blocks(path: Path) -> list[str]:
    """The blocks of a file, without comments."""
    return [block.strip() for block in _without_comments(path).split("\n%%\n") if block.strip()]


def names(folder: Path) -> Iterator[Document]:
    """The lines of each file, a few together."""
    for path in sorted(folder.glob("*.txt")):
        written = lines(path)
        for first in range(0, len(written), TOGETHER):
            yield _named(f"{path.name}, line {first + 1}", "\n".join(written[first : first + TOGETHER]))


def lines(path: Path) -> list[str]:
    """The lines of a file that are neither empty nor comments."""
    return [line for line in _without_comments(path).split("\n") if line.strip()]


def unmarked(name: str, source: str) -> tuple[str, Marks]:
    """The text without its marks, and where each stood.

    Raises:
        MarkupError: a mark is not closed, or closed and not opened.
    """
    text, at, opened, found = "", 0, [], []
    for mark in MARK.finditer(source):
        text, at = text + source[at : mark.start()], mark.end()
        if mark[1]:
            opened.append((mark[1], len(text)))
        elif opened:
            kind, start = opened.pop()
            found.append((kind, start, len(text)))
        else:
            raise MarkupError(f"{name}: a mark is closed that was not opened, behind {text[-40:]!r}")
    if opened:
        raise MarkupError(f"{name}: mark {opened[-1][0]} is not closed")
    return text + source[at:], found


def attributed(words: Sequence[Token], marks: Marks, name: str = "") -> list[Attributed]:
    """The attributions that are marked, in order of their numbers' first marks.

    Raises:
        MarkupError: a mark is no role with a number.
    """
    roles: dict[str, dict[str, set[int]]] = defaultdict(lambda: {"S": set(), "C": set(), "T": set()})
    for kind, start, end in marks:
        if not (role := ROLE.fullmatch(kind)):
            raise MarkupError(f"{name}: {kind} is no role of an attribution; write S, C or T and a number")
        roles[role[2]][role[1]].update(covered(words, start, end))
    return [Attributed(*(frozenset(one[role]) for role in "SCT")) for one in roles.values() if one["C"] and one["T"]]


def _attributed(name: str, source: str) -> Document:
    text, marks = unmarked(name, source)
    words = words_of(text)
    return document(name, text, words, Gold(attributions=attributed(words, marks, name)))


def _named(name: str, source: str) -> Document:
    text, marks = unmarked(name, source)
    words = words_of(text)
    named = marked(NAMES, len(words), {kind: (kind,) for kind in NAMES}, ())
    timed = marked(TIMES, len(words), {kind: (kind,) for kind in TIMES}, ())
    for kind, start, end in marks:
        if kind not in NAMES and kind not in TIMES:
            raise MarkupError(f"{name}: {kind} is no kind; write one of {', '.join((*NAMES, *TIMES))}")
        (named if kind in NAMES else timed).put(covered(words, start, end), kind)
    return document(name, text, words, Gold(names=named.allowed, times=timed.allowed))


def _without_comments(path: Path) -> str:
    return "\n".join(line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
