"""The whole road and every reader take no more than three times as long on any text as on ordinary news."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable, Iterable, Iterator, Mapping

import pytest

from adversarial import LENGTH, READERS, READING, WORST, Slowed, slowed_readers, slowed_stages
from hard_texts import DENSE, UNITS, article_of, ordinary
from onrecord.records.article import Article
from onrecord.run.road import reading, travel
from onrecord.run.settings import Settings

MOST = 3
# Long enough for what is quadratic to show: code that walks 10,000 characters anew at each of them takes long.
# `make bench` measures a million.
CHARACTERS = 10_000
# Most readers run in C, and what they read is a fraction of the road's time.
CHARACTERS_READ = 20_000
# The processor is shared: what is too slow once is measured again, and the ordinary news with it.
TRIES = 5
# Each part of the texts is a test, for a run that spreads tests over processes.
PARTS = 4
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


@pytest.fixture(scope="module", autouse=True)
def _what_other_tests_hold_is_not_walked_over() -> Iterator[None]:
    """The garbage is collected before each measurement; walking over all that a run of tests holds takes far longer."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.parametrize("part", range(PARTS))
def test_stages_are_linear(part: int) -> None:
    _assert_quick(_stages, dict(list(UNITS.items())[part::PARTS]))


def test_stages_are_linear_in_texts_of_two_halves() -> None:
    half = CHARACTERS // 2
    halves = {name: (head * half)[:half] + (tail * half)[:half] for name, (head, tail) in HALVES.items()}
    _assert_quick(_stages, halves)


def test_findings_take_time_in_proportion() -> None:
    _assert_quick(_stages, DENSE, MOST_OF_FINDINGS)


@pytest.mark.parametrize("file", READERS)
def test_readers_are_linear(file: str) -> None:
    units = {name: UNITS[name] for name in WORST}
    _assert_quick(lambda some: slowed_readers(some, CHARACTERS_READ, (file,)), units)


def _stages(units: Mapping[str, str]) -> Iterable[Slowed]:
    return slowed_stages(units, CHARACTERS)


def _assert_quick(
    measured: Callable[[Mapping[str, str]], Iterable[Slowed]], units: Mapping[str, str], most: float = MOST
) -> None:
    """Fails where a text is too slow time after time; those that were not are not measured again."""
    slow: list[Slowed] = []
    for _ in range(TRIES):
        slow = [one for one in measured(units) if one.ratio > most]
        if not slow:
            return
        units = {one.text: units[one.text] for one in slow}
    assert not slow


def test_what_is_quadratic_is_seen() -> None:
    """The check itself: a part that takes ten times as long fails."""
    with pytest.raises(AssertionError):
        _assert_quick(lambda units: [Slowed("clean", name, 10.0) for name in units], {"lines": "a\n"})


def test_noise_is_measured_again() -> None:
    """The check itself: a text that is too slow once passes, and the others are not measured twice."""
    asked: list[list[str]] = []

    def measured(units: Mapping[str, str]) -> list[Slowed]:
        asked.append(list(units))
        return [Slowed("clean", name, 10.0 if name == "lines" and len(asked) == 1 else 1.0) for name in units]

    _assert_quick(measured, {"digits": "1", "lines": "a\n"})
    assert asked == [["digits", "lines"], ["lines"]]


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
