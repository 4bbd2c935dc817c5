"""Front matter: what a Markdown file says of itself between two lines of dashes at its very top."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from onrecord.records.article import Article
from onrecord.text.paragraphs import LINE

MOST_LINES = 200
FENCE = "---"
ENTRY = re.compile(r"([A-Za-z][\w -]{0,40}):(?:\s|$)")
GOES_ON = re.compile(r"[\s#\]})-]")
# One of these stands in every front matter that Jekyll, Hugo or Pandoc documents; without one the dashes are a rule.
TELLING = frozenset(
    {"title", "date", "author", "authors", "layout", "slug", "tags", "categories", "draft", "published"}
)
DATES = ("date", "published", "publishdate")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above a Markdown text.

    Attributes:
        end: offset behind its closing line, 0 where the text has none.
        title, date: as written there, without quotation marks.
    """

    end: int = 0
    title: str | None = None
    date: str | None = None


def front_matter(article: Article) -> FrontMatter:
    """The front matter that opens a plain text; an empty one where none does."""
    text = article.text
    start = text.startswith("\ufeff")
    if not text.startswith(FENCE, start) or article.layout or article.tokens:
        return FrontMatter()
    entries: dict[str, str] = {}
    for number, line in enumerate(islice(LINE.finditer(text, start), MOST_LINES)):
        words = line[0].rstrip()
        entry = ENTRY.match(words)
        if words == FENCE and number:
            return _told(entries, line.start() + len(words))
        if entry:
            entries.setdefault(entry[1].lower(), words[entry.end() :].strip().strip("\"'"))
        elif words and words != FENCE and not GOES_ON.match(words):
            break
    return FrontMatter()


def _told(entries: dict[str, str], end: int) -> FrontMatter:
    if TELLING.isdisjoint(entries):
        return FrontMatter()
    date = next((entries[key] for key in DATES if entries.get(key)), None)
    return FrontMatter(end, entries.get("title") or None, date)
