"""The one rendering of a page's visible text.

White space is folded as a browser folds it (CSS Text 3, 4.1: runs of ASCII white space become one space, U+00A0
stays); `<br>` is a newline; elements that stand as blocks are kept apart by a blank line, items and rows of tables by a
newline, cells by a tab; `<pre>` is kept as it is. No white space stands at either end.

One space is added where letters alone would make a number that the page does not show: a raised, lowered or inserted
digit (a note's, as in `12<sup>3</sup> people`) never touches the digits beside it. Struck-out words are visible and
stay; a space parts them from the word that takes their place, so `<del>12</del><ins>14</ins>` is `12 14`. Nothing else
is added.

A block's path writes each telling ancestor as `tag.hint.hint`, outermost first, separated by spaces:
`article header h1`, `aside.related-stories li`. A wrapper inside the block counts where all its words stand in it, as
in `header p span.byline`. Of a path of more than `MOST_STEPS` the innermost are kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from onrecord.read.pages.elements import BOUNDARIES, KEPT_SPACE, is_unseen, step_of
from onrecord.read.pages.joints import SHIFTED, STRUCK, must_part
from onrecord.records.article import Block

MOST_STEPS = 16

_SEPARATORS = ("", "\t", "\n", "\n\n")
_FOLDED = re.compile(r"[ \t\n\f\r]+")
_SPACES = re.compile(r" {2,}")


@dataclass(frozen=True, slots=True)
class Rendering:
    """Visible text and its blocks in order, which do not overlap."""

    text: str
    blocks: tuple[Block, ...]


def render(root: LexborNode) -> Rendering:
    """The visible text under `root`; an explicit stack in place of recursion lets depth cost no more than length."""
    writer = _Writer()
    waiting: list[LexborNode | _Open] = [root]
    while waiting:
        item = waiting.pop()
        if isinstance(item, _Open):
            writer.close(item)
        elif item.is_text_node:
            writer.write(item.text_content or "")
        elif item.is_element_node:
            tag, attributes = item.tag or "", item.attributes
            if tag == "br":
                writer.break_line()
            elif not is_unseen(tag, attributes):
                waiting.append(writer.open(tag, step_of(tag, attributes)))
                waiting += reversed(list(item.iter(include_text=True)))
    return writer.done()


@dataclass(frozen=True, slots=True)
class _Open:
    """An element whose end is still to come."""

    tag: str
    step: str | None


@dataclass(slots=True)
class _Run:
    """Text between two boundaries.

    Attributes:
        pieces: its text, white space folded piece by piece; a newline is a line break.
        steps: the path at its first word, its last `MOST_STEPS` steps; `None` before that word.
        top, shared: length of the whole path there, and of the part of it that holds all words so far.
        words, linked: characters that are no white space, and those of them in links.
    """

    pieces: list[str] = field(default_factory=list)
    steps: tuple[str, ...] | None = None
    top: int = 0
    shared: int = 0
    words: int = 0
    linked: int = 0

    @property
    def path(self) -> str:
        """The steps that hold all its words."""
        steps = self.steps or ()
        return " ".join(steps[: max(0, len(steps) - (self.top - self.shared))])


class _Writer:
    """Takes a page's elements and text in order; gives the rendering."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._boundary = 0
        self._run = _Run()
        self._path: list[str] = []
        self._lowest = 0
        self._links = 0
        self._kept = 0
        self._turn: str | None = None

    def open(self, tag: str, step: str | None) -> _Open:
        """An element begins."""
        self._bound(tag)
        self._turned(tag)
        self._kept += tag in KEPT_SPACE
        self._links += tag == "a"
        if step:
            self._path.append(step)
        return _Open(tag, step)

    def close(self, element: _Open) -> None:
        """It ends."""
        self._bound(element.tag)
        self._turned(element.tag)
        self._kept -= element.tag in KEPT_SPACE
        self._links -= element.tag == "a"
        if element.step:
            self._path.pop()
            self._lowest = min(self._lowest, len(self._path))

    def break_line(self) -> None:
        """A line ends inside a block."""
        self._run.pieces.append("\n")

    def write(self, text: str) -> None:
        """A text node."""
        run = self._run
        if self._turn and text:
            if run.pieces and must_part(run.pieces[-1][-1:], text[0], struck=self._turn in STRUCK):
                run.pieces.append(" ")
            self._turn = None
        run.pieces.append(text if self._kept else _FOLDED.sub(" ", text))
        words = sum(map(len, text.split()))
        if not words:
            return
        run.words += words
        run.linked += words if self._links else 0
        if run.steps is None:
            run.steps = tuple(self._path[-MOST_STEPS:])
            run.top = run.shared = len(self._path)
        else:
            run.shared = min(run.shared, self._lowest)
        self._lowest = len(self._path)

    def done(self) -> Rendering:
        """The rendering of all that was taken."""
        self._flush()
        return Rendering("".join(self._parts), tuple(self._blocks))

    def _turned(self, tag: str) -> None:
        if tag in STRUCK or (tag in SHIFTED and self._turn not in STRUCK):
            self._turn = tag

    def _bound(self, tag: str) -> None:
        strength = BOUNDARIES.get(tag, 0)
        if strength:
            self._flush()
            self._boundary = max(self._boundary, strength)

    def _flush(self) -> None:
        run, self._run = self._run, _Run()
        text = self._kept_text(run) if self._kept else _folded_text(run)
        if not text:
            return
        self._append(_SEPARATORS[self._boundary] if self._parts else "")
        self._boundary = 0
        start = self._length
        self._append(text)
        self._blocks.append(Block(start, self._length, run.path, round(run.linked / run.words, 4)))

    def _kept_text(self, run: _Run) -> str:
        text = "".join(run.pieces).rstrip().lstrip("\n")
        return text if self._parts else text.lstrip()

    def _append(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self._length += len(text)


def _folded_text(run: _Run) -> str:
    text = _SPACES.sub(" ", "".join(run.pieces))
    return text.replace(" \n", "\n").replace("\n ", "\n").strip()
