"""Articles to measure speed on: paragraphs of the sample corpus, put together anew.

The sample's words are the project's own, so whoever runs the bench gets the same articles. Every article is another
choice of paragraphs in another order, 300 to 900 words long, as news is.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.resources import as_file, files
from pathlib import Path

from onrecord.read.inputs import read_inputs
from onrecord.records.article import Article

FEWEST, MOST = 300, 900
SHORTEST_PARAGRAPH, SHORTEST_TITLE = 12, 4
OUTLETS = ("The Aldermere Post", "Brannet Herald", "Halvik Courier", "Marlow County Register", "Norrpost")
FIRST_DAY = date(2025, 3, 1)
DAYS = 60
# Whichever it is: with the same seed everybody gets the same articles.
SEED = 20250304


@dataclass(frozen=True, slots=True)
class Material:
    """What articles are made of: running paragraphs, and short lines that serve as titles."""

    paragraphs: tuple[str, ...]
    titles: tuple[str, ...]


def material() -> Material:
    """Paragraphs and titles of the sample's English articles, each once, in a fixed order."""
    with as_file(files("onrecord") / "sample" / "articles") as folder:
        read = [item for item in read_inputs([str(folder)]) if isinstance(item, Article) and item.language != "de"]
    lines = sorted({line.strip() for article in read for line in article.text.splitlines()})
    paragraphs = tuple(line for line in lines if len(line.split()) >= SHORTEST_PARAGRAPH)
    titles = tuple(line for line in lines if SHORTEST_TITLE <= len(line.split()) < SHORTEST_PARAGRAPH)
    return Material(paragraphs, titles)


def generated(number: int, made_of: Material) -> Iterator[dict[str, str]]:
    """So many articles, as rows of JSON Lines; the first ones are the same however many are asked for.

    Raises:
        ValueError: the material gave the same text twice.
    """
    seen: set[int] = set()
    for index in range(number):
        row = _article(index, made_of)
        if hash(row["text"]) in seen:
            raise ValueError(f"article {index} has the text of one before it")
        seen.add(hash(row["text"]))
        yield row


def _article(index: int, made_of: Material) -> dict[str, str]:
    chance = random.Random(SEED + index)  # noqa: S311  # nothing is kept secret here
    title = chance.choice(made_of.titles)
    body = _body(chance, made_of.paragraphs)
    day = FIRST_DAY + timedelta(days=index % DAYS)
    return {
        "id": f"generated-{index:05}",
        "outlet": OUTLETS[index % len(OUTLETS)],
        "title": title,
        "published": day.isoformat(),
        "text": "\n\n".join([title, *body]),
    }


def _body(chance: random.Random, paragraphs: Sequence[str]) -> list[str]:
    """Paragraphs up to a length drawn between the bounds; the last one may not carry it over the upper one."""
    wanted = chance.randint(FEWEST, MOST)
    body: list[str] = []
    words = 0
    for paragraph in chance.sample(paragraphs, len(paragraphs)):
        length = len(paragraph.split())
        if words >= wanted:
            break
        if words + length <= MOST - SHORTEST_PARAGRAPH:
            body.append(paragraph)
            words += length
    return body


def write(path: Path, number: int, made_of: Material) -> int:
    """Write so many articles as JSON Lines; how many words they have."""
    words = 0
    with path.open("w", encoding="utf-8") as stream:
        for row in generated(number, made_of):
            words += len(row["text"].split())
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")
    return words
