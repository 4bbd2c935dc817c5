"""Where articles that may tell of one happening meet."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.link.blocks import key
from onrecord.link.stories.told import Told

SINGLE = 14
"""Words under each of which an article stands, the most telling."""

PAIRED = 3
"""Words with each of which one that stands in many articles is paired."""

WINDOW = 8
"""Days of a window: articles at most half as many days apart always share one."""


def keys(told: Told) -> Iterator[int]:
    """A block for each of the most telling words."""
    return (key("story", word) for word in told.words[:SINGLE])


def finer(told: Told, number: int) -> Iterator[int]:
    """For a word of many articles: with each of the first other words; and, where a day is known, with its time.

    For its time in turn with each of the first other words. Two articles of which one is not dated meet by two words.
    """
    for word in told.words[:SINGLE]:
        alone = key("story", word)
        if number == alone:
            yield from _beside(told, word, alone)
            yield from (key("story", alone, window) for window in _windows(told))
            return
        if number in {key("story", alone, window) for window in _windows(told)}:
            yield from _beside(told, word, number)
            return


def _beside(told: Told, word: int, number: int) -> Iterator[int]:
    """The blocks of a word's block with each of the first other words; no two blocks have one of them."""
    for other in [one for one in told.words[: PAIRED + 1] if one != word][:PAIRED]:
        yield key("story", number, "and", other)


def _windows(told: Told) -> tuple[str, ...]:
    """Two windows, each half over the next, so that days near each other are never parted by both."""
    if told.day is None:
        return ()
    half = told.day // (WINDOW // 2)
    return (f"day {half - 1}", f"day {half}")
