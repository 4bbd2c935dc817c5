from __future__ import annotations

from itertools import pairwise

import pytest

from onrecord.lexicon.frequencies import level, rarest
from onrecord.lexicon.tables import table


def test_common_words_are_below_rare_ones() -> None:
    assert all(level(common) < level(rare) for common, rare in pairwise(["the", "war", "missile", "zzz"]))


@pytest.mark.parametrize("word", ["Moldova", "Stoltenberg", "xqz"])
def test_names_and_unknown_words_are_of_the_last_level(word: str) -> None:
    assert level(word) == rarest()


def test_each_word_has_one_level() -> None:
    words = [word for some in table("frequencies")["levels"].values() for word in some.split()]
    assert len(words) == len(set(words)) > 8000
