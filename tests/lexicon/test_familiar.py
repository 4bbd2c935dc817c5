from __future__ import annotations

import pytest

from onrecord.lexicon.familiar import name_level
from onrecord.lexicon.frequencies import level, rarest


@pytest.mark.parametrize("word", ["ukraine", "washington", "gov", "corp.", "june", "anna"])
def test_what_news_of_every_year_is_full_of_tells_less_than_a_name_of_its_own(word: str) -> None:
    assert name_level(word) < name_level("varnmouth") == rarest()


def test_a_word_that_is_common_anyhow_is_not_made_rarer() -> None:
    assert name_level("united") <= level("united")
