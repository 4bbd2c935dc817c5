"""Short stretches of an article's text, to stand beside a row."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.records.span import Stretch
from onrecord.report.html import tag

# A row shows so many characters of what was said; the article has the rest.
ROW_LENGTH = 600
CONTINUES = tag("span", " … continues", class_="cut")
_GAP = " … "
# Longer names tell nothing more and would fill every row.
_NAME_LENGTH = 160


def said_words(content: Sequence[Stretch]) -> tuple[str, bool]:
    """The words of the content, its stretches joined by " … ", and whether they were cut short."""
    words = _GAP.join(stretch.text for stretch in content)
    if len(words) <= ROW_LENGTH:
        return words, False
    return words[: _word_end(words, ROW_LENGTH)].rstrip(), True


def before(text: str, start: int, most: int) -> str:
    """Up to `most` characters of the line before `start`, from the beginning of a word."""
    line = text[max(0, start - most) : start].rpartition("\n")[2]
    cut = start - len(line) > 0 and text[start - len(line) - 1] != "\n"
    return f"… {line.partition(' ')[2]}" if cut else line


def after(text: str, end: int, most: int) -> str:
    """Up to `most` characters of the line after `end`, to the end of a word."""
    line = text[end : end + most].partition("\n")[0]
    cut = end + len(line) < len(text) and text[end + len(line)] != "\n"
    return f"{line.rpartition(' ')[0]} …" if cut else line


def _word_end(words: str, most: int) -> int:
    end = words.rfind(" ", most - 40, most)
    return end if end > 0 else most


def short(value: str | None) -> str | None:
    """A name as the page shows it: cut where it is very long, `None` where it is blank."""
    if value is None or not value.strip():
        return None
    return value if len(value) <= _NAME_LENGTH else f"{value[: _NAME_LENGTH - 1]}…"
