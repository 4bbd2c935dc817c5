"""The tables of words that tell how real a figure is, and of what time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import get_args

import pytest

from onrecord.lexicon.figure_status import governing
from onrecord.lexicon.tables import table
from onrecord.records.figure import Status

STATUSES = set(get_args(Status)) - {"in_place"}


@pytest.mark.parametrize(("kind", "key"), [("verb", "verbs"), ("noun", "nouns"), ("adjective", "words")])
def test_no_word_stands_twice(kind: str, key: str) -> None:
    words = Counter(chain.from_iterable(entry[key] for entry in table("figure_status")[kind]))
    assert [word for word, times in words.items() if times > 1] == []


def test_every_word_says_a_status_and_says_it_of_something() -> None:
    words = governing()
    said = [*(one.status for one in words.verbs.values()), *(one.status for one in words.nouns.values())]
    said += [*words.adjectives.values(), *words.auxiliaries.values(), *words.beside.values()]
    assert set(said) == STATUSES
    assert all(one.object or one.clause or one.behind for one in words.verbs.values())
    assert all(one.behind for one in words.nouns.values())


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _words(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _words(one)


@pytest.mark.parametrize("name", ["figure_status", "figure_times"])
def test_words_are_single_and_in_small_letters(name: str) -> None:
    assert [word for word in _words(table(name)) if word != word.lower() or " " in word] == []
