"""The paragraphs of an article with what the page's structure knows about each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from onrecord.records.article import Article, Block
from onrecord.text.paragraphs import line_places, paragraphs

BULLET = re.compile(r"[•▪◦●‣∙·*+–—-]{1,2}\s")
HEADING = re.compile(r"#{1,6}\s")
CLOSERS = "\"”’»“')]*_ \u00a0"
ENDS_OF_SENTENCE = (".", "!", "?", "…")
# No rule looks at a longer paragraph, so no more of it is made into words.
LONGEST = 480
# Mail and old wires wrap at 65 to 80 characters, columns at fewer, and some lines end a few short of the width.
NARROWEST = 50
RAGGED = 6
LONG_WORD = 4
MOSTLY = 0.75


class Paragraph(NamedTuple):
    """A paragraph of the article and how it looks.

    Attributes:
        start, end, text: where it stands, without the white space around it.
        bare: its text without a bullet or heading mark before it and emphasis marks around it.
        plain: its words in small letters, white space single; "" where it is longer than any rule looks at.
        is_bullet: whether a bullet opens it.
        path, link_share: of the page's block that it stands in; empty for plain text.
    """

    start: int
    end: int
    text: str
    bare: str
    plain: str
    is_bullet: bool = False
    path: str = ""
    link_share: float = 0.0

    @classmethod
    def of(cls, text: str, place: tuple[int, int], block: Block | None = None) -> Paragraph:
        """The paragraph of `text` between two offsets, in its block if it has one."""
        start, end = place
        words = text[start:end]
        marked = not words[:1].isalnum()
        bullet = BULLET.match(words) if marked else None
        mark = bullet or (HEADING.match(words) if marked else None)
        bare = words[mark.end() if mark else 0 :].strip("*_ \u00a0")
        plain = " ".join(bare.lower().split()) if len(words) <= LONGEST else ""
        if block:
            return cls(start, end, words, bare, plain, bullet is not None, block.path, block.link_share)
        return cls(start, end, words, bare, plain, bullet is not None)

    @property
    def ends_sentence(self) -> bool:
        """Whether it closes as a sentence does; a long paragraph is prose whatever its last mark."""
        return len(self.text) > LONGEST or self.text[-8:].rstrip(CLOSERS)[-1:] in ENDS_OF_SENTENCE

    @property
    def in_title_case(self) -> bool:
        """Whether nearly all its longer words are capitalised, as in the headlines of many American papers."""
        long_words = [word for word in self.text[:LONGEST].replace("-", " ").split() if len(word) >= LONG_WORD]
        capital = sum(not word.lstrip("“‘\"'(«#")[:1].islower() for word in long_words)
        return len(long_words) >= 3 and capital >= MOSTLY * len(long_words)

    @property
    def word_count(self) -> int:
        """Number of words, counted up to the length that any rule looks at."""
        return len(self.text[:LONGEST].split())


def split(article: Article, start: int = 0) -> list[Paragraph]:
    """The article's paragraphs in order; in a rendered page every line is one, a plain text is read from `start` on."""
    text = article.text
    if article.layout:
        blocks = _Blocks(article.layout)
        return [Paragraph.of(text, place, blocks.at(place[0])) for place in line_places(text)]
    places = _plain_places(text[start:])
    return [Paragraph.of(text, (first + start, behind + start)) for first, behind in places]


def _plain_places(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs of a plain text. Lines joined as one are kept so only where a line was full and had to break."""
    width = _wrapped_width(text)
    if width < NARROWEST:
        yield from line_places(text)
        return
    for paragraph in paragraphs(text):
        if "\n" not in text[paragraph.start : paragraph.end]:
            yield paragraph.start, paragraph.end
            continue
        start = paragraph.start
        previous: tuple[int, int] | None = None
        for line in line_places(text, paragraph.start, paragraph.end):
            if previous and not _was_full(text, previous, line, width):
                yield start, previous[1]
                start = line[0]
            previous = line
        yield start, paragraph.end


def _wrapped_width(text: str) -> int:
    """The longest line that another follows directly, 0 where none does."""
    lines = text.split("\n")
    return max((len(line) for line, following in pairwise(lines) if following), default=0)


def _was_full(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Whether the next line's first word would not have fitted, in a text of a wrapped width."""
    word = text[following[0] : min(following[1], following[0] + width)].split(maxsplit=1)[0]
    return line[1] - line[0] + 1 + len(word) > width - RAGGED


class _Blocks:
    """The page's blocks, walked once from front to back."""

    def __init__(self, layout: tuple[Block, ...]) -> None:
        self._layout = sorted(layout)
        self._next = 0

    def at(self, offset: int) -> Block | None:
        """The block that `offset` stands in; offsets must not go back."""
        while self._next < len(self._layout) and self._layout[self._next].end <= offset:
            self._next += 1
        block = self._layout[self._next] if self._next < len(self._layout) else None
        return block if block and block.start <= offset else None
