"""How common words are in news."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from onrecord.lexicon.tables import table


def level(lemma: str) -> int:
    """How rare a word is: it stands in about one of 2^level articles.

    Args:
        lemma: its dictionary form.

    Returns:
        0 for the most common; one above the last level of the table for a word, or a name, that is not in it.
    """
    return _levels().get(lemma.casefold(), rarest())


@cache
def rarest() -> int:
    """The level of a word that the table does not have."""
    return max(_levels().values()) + 1


@cache
def _levels() -> Mapping[str, int]:
    return {word: int(at) for at, words in table("frequencies")["levels"].items() for word in words.split()}
