"""How common words are in news: counted in the corpora, for the tables of the package.

usage: onrecord annotate --tokens ARTICLES... | python -m training.frequencies > src/onrecord/lexicon/frequencies.toml
"""

from __future__ import annotations

import json
import math
import sys
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

FEWEST = 3
"""Articles that a word of the table stands in: below that chance decides."""

LETTERS = 3
"""A shorter word tells nothing of what is spoken of."""

HEAD = """\
# How common words are in news.
#
# By level the dictionary forms of words that stand in about one of 2^level articles: level 0 in nearly each, level 3 in
# one of eight. A word that is not here is rarer than the last level. Names are left out: how common they are is a
# matter of the year. Counted in {articles:,} articles by `make frequencies`; only the counts are taken from them.

articles = {articles}

[levels]
"""


def words(row: Mapping[str, Any]) -> set[str]:
    """The dictionary forms of an article's words, without its names."""
    found = (token["lemma"] for token in row["tokens"] if token["upos"] != "PROPN")
    return {word.casefold() for word in found if len(word) >= LETTERS and word.isalpha()}


def levels(counts: Mapping[str, int], articles: int) -> dict[int, list[str]]:
    """Words by level, each level by alphabet.

    Args:
        counts: for a word in how many articles it stands.
        articles: how many there are.
    """
    found: dict[int, list[str]] = defaultdict(list)
    for word, count in sorted(counts.items()):
        if count >= FEWEST:
            found[math.floor(math.log2(articles / count))].append(word)
    return dict(sorted(found.items()))


def table(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The table's text, piece by piece, for articles as `annotate --tokens` prints them."""
    counts: Counter[str] = Counter()
    articles = 0
    for row in rows:
        counts.update(words(row))
        articles += 1
    yield HEAD.format(articles=articles)
    for level, found in levels(counts, articles).items():
        joined = "\n".join(textwrap.wrap(" ".join(found), 118))
        yield f'{level} = """\n{joined}\n"""\n'


def main() -> None:
    """Count what comes on standard input."""
    sys.stdout.writelines(table(json.loads(line) for line in sys.stdin))


if __name__ == "__main__":
    main()
