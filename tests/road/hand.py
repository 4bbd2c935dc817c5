"""The answers made by reading the sample corpus, placed in the articles' texts and matched with what is extracted."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from write_golden import SAMPLE

from onrecord.read.inputs import read_inputs
from onrecord.records.article import Article
from onrecord.records.reading import Reading
from onrecord.run.road import reading, travel
from onrecord.run.settings import Settings

ANSWERS = Path(__file__).parents[1] / "sample" / "gold.jsonl"
WORD = re.compile(r"\w+(?:[’']\w+)*")
Words = frozenset[int]


@dataclass(frozen=True)
class Answered:
    """An article as read, and the answers for it."""

    reading: Reading
    answers: dict[str, Any]


def answered() -> Iterator[Answered]:
    """Every English article of the sample."""
    settings = Settings(actors=(str(SAMPLE / "actors.toml"),))
    articles = [one for one in read_inputs([str(SAMPLE / "articles")]) if isinstance(one, Article)]
    answers = {row["name"]: row for row in map(json.loads, ANSWERS.read_text(encoding="utf-8").splitlines())}
    for article in articles:
        if answers[article.name]["language"] == "en":
            yield Answered(reading(article, travel(article, settings)), answers[article.name])


def place(text: str, words: str, near: int | None = None) -> tuple[int, int] | None:
    """Where words stand, white space aside; the occurrence nearest to `near`."""
    pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, words.split())) + r"(?!\w)"
    spans = [match.span() for match in re.finditer(pattern, text)]
    return min(spans, key=lambda span: abs(span[0] - (near or 0)), default=None)


def covered(text: str, spans: Sequence[tuple[int, int] | None]) -> Words:
    """Which words of the text lie in any of the spans."""
    words = [match.span() for match in WORD.finditer(text)]
    return frozenset(n for n, (s, e) in enumerate(words) for span in spans if span and s < span[1] and span[0] < e)


def overlap(one: Words, two: Words) -> float:
    """Shared words over all words."""
    return len(one & two) / len(one | two) if one | two else 0.0


def score_statements(case: Answered) -> Counter[str]:
    """Found, given and right statements that stand in no other, and how their speakers fare."""
    text, tally = case.reading.article.text, Counter[str]()
    wanted = [one for one in case.answers["statements"] if not one["nested"]]
    given = [one for one in case.reading.statements if one.parent is None and one.zone not in {"headline", "deck"}]
    contents = [covered(text, [(piece.start, piece.end) for piece in one.content]) for one in given]
    tally.update(wanted=len(wanted), given=len(given))
    for answer in wanted:
        words = covered(text, [place(text, piece) for piece in answer["content"]])
        best = max(range(len(given)), key=lambda n: overlap(words, contents[n]), default=None)
        if best is None or overlap(words, contents[best]) < 0.5:
            continue
        start = min(piece.start for piece in given[best].source or given[best].content)
        source = covered(text, [place(text, answer["source"], start)] if answer["source"] else [])
        found = covered(text, [(piece.start, piece.end) for piece in given[best].source])
        if not (source & found or not (source or found)):
            continue
        tally["right"] += 1
        tally["type"] += given[best].quote_type == answer["quote_type"]
        tally[_speaker(answer["speaker"], given[best].speaker)] += 1
    return tally


def _speaker(wanted: str | None, found: Any) -> str:
    if found is None or found.actor is None:  # the answers name nobody whom the article does not name
        return "speaker_unknown" if wanted else "speaker_none"
    same = wanted is not None and (wanted.split()[-1] == found.name.split()[-1] or wanted in {found.name, found.actor})
    return "speaker_right" if same else "speaker_wrong"


def score_figures(case: Answered) -> Counter[str]:
    """Found, given and right figures: the value and its range, and the words overlap."""
    text, tally = case.reading.article.text, Counter[str]()
    given = list(case.reading.figures)
    tally.update(wanted=len(case.answers["figures"]), given=len(given))
    for answer in case.answers["figures"]:
        span = place(text, answer["text"])
        for figure in given:
            same = (figure.value, figure.value_max) == (answer["value"], answer["value_max"])
            if span and same and figure.start < span[1] and span[0] < figure.end:
                tally["right"] += 1
                tally["comparator"] += figure.comparator == answer["comparator"]
                tally["unit"] += figure.unit == answer["unit"]
                given.remove(figure)
                break
    return tally
