"""The whole road and every reader take no more than three times as long on any text as on ordinary news."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable, Iterable

import pytest

from adversarial import LENGTH, READERS, READING, WORST, Slowed, slowed_readers, slowed_stages, worst
from hard_texts import DENSE, UNITS, article_of, ordinary
from onrecord.records.article import Article
from onrecord.run.road import reading, travel
from onrecord.run.settings import Settings

MOST = 3
# These take a fifth of the road and less, and are held to an even share of it; bench/floors.json says more.
MOST_OF_SMALL = {"clean": 4.5, "annotate": 4.5}
# Long enough for what is quadratic to show: code that walks 40,000 characters anew at each of them takes minutes.
CHARACTERS = 40_000
# The processor is shared: what is too slow once is measured again.
TRIES = 3
# A finding costs more than the words around it; with nothing but findings `extract` takes six to eight times as long.
MOST_OF_FINDINGS = 12
WORDS = 300_000
# The text, its tokens and what is found in them: some 400 bytes a character.
MOST_BYTES_A_CHARACTER = 800
# A head and a tail of one length: what goes on to a sentence's end walks over the tail once for each cue of the head.
HALVES = {
    "cues, then commas": ("said ", ","),
    "cues, then stops": ("Keller said he was ", "!"),
    "sources, then stops": ("according to Keller, ", "."),
    "relays, then stops": ("Keller quoted Dorn as saying ", "?"),
    "cues, then adverbs": ("said that ", "also "),
    "adverbs, then cues": ("also ", "said "),
    "a long quotation, then short ones": ("“a ", "” “A,” he said. "),
    "teasers, then lines": ("Also read: x\n", "A b\n"),
    "dates in one sentence": ("according to Keller on 4 March 2025, ", "he said, "),
    "names, then a sentence": ("Keller and ", "said "),
    "digits, then marks": ("1", "-"),
    "empty lines, then words": ("\n", "said "),
}


@pytest.mark.parametrize("name", UNITS)
def test_stages_are_linear(name: str) -> None:
    _assert_quick(lambda: slowed_stages({name: UNITS[name]}, CHARACTERS))


@pytest.mark.parametrize("name", HALVES)
def test_stages_are_linear_in_texts_of_two_halves(name: str) -> None:
    head, tail = HALVES[name]
    half = CHARACTERS // 2
    _assert_quick(lambda: slowed_stages({name: head * (half // len(head)) + tail * (half // len(tail))}, CHARACTERS))


@pytest.mark.parametrize("name", DENSE)
def test_findings_take_time_in_proportion(name: str) -> None:
    _assert_quick(lambda: slowed_stages({name: DENSE[name]}, CHARACTERS), MOST_OF_FINDINGS)


@pytest.mark.parametrize("file", READERS)
def test_readers_are_linear(file: str) -> None:
    part = f"read_{file.partition('.')[0]}"
    units = UNITS if file.endswith(("txt", "html", "xml")) else {name: UNITS[name] for name in WORST}
    _assert_quick(lambda: (one for one in slowed_readers(units, CHARACTERS, (file,)) if one.part == part))


def _assert_quick(measured: Callable[[], Iterable[Slowed]], most: float = MOST) -> None:
    """Fails where a part is too slow time after time."""
    slow: list[Slowed] = []
    for _ in range(TRIES):
        slow = [one for one in worst(measured()) if one.ratio > max(most, MOST_OF_SMALL.get(one.part, 0))]
        if not slow:
            return
    assert not slow


def test_what_is_quadratic_is_seen() -> None:
    """The check itself: a part that takes ten times as long fails."""
    with pytest.raises(AssertionError):
        _assert_quick(lambda: [Slowed("clean", "lines", 10.0)])


def test_an_article_of_300_000_words_goes_through() -> None:
    text = article_of(WORDS)
    article = Article(text=text, name="long", language="en")
    read = reading(article, travel(article, Settings()))
    assert len(text.split()) >= WORDS
    assert all(one.text == text[one.start : one.end] for one in read.extraction.figures)
    assert len(read.extraction.statements) > WORDS // 100
    assert read.extraction.statements[-1].start > 0.99 * len(text)
    assert read.annotation.tokens[-1].end == len(text)


def test_memory_goes_with_the_length() -> None:
    text = ordinary(LENGTH // 10)
    article = Article(text=text, name="long", language="en")
    travel(Article(text=ordinary(5_000), name="short"), Settings())  # loads the tables
    tracemalloc.start()
    try:
        kept = reading(article, travel(article, Settings()))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert kept.extraction.figures
    assert peak < MOST_BYTES_A_CHARACTER * len(text)


def test_the_floor_of_reading_is_small() -> None:
    """Beside what the road takes, so that no reader hides behind it: 4 s a million characters."""
    assert READING * LENGTH <= 0.2
