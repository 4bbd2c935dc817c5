"""usage: linking.py ARTICLES ADDED LEDGER: link so many made-up articles, then some more, and print what that took.

Prints seconds for the articles, seconds for those added, and the peak of memory in bytes. What is measured is the
keeping of links alone: rows are written before.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterable, Mapping
from unittest.mock import patch

from onrecord.ledger.ledger import Ledger
from onrecord.ledger.linking import Linking
from onrecord.ledger.open import open_ledger
from onrecord.records.article import Article
from onrecord.records.reading import Reading
from onrecord.run.linking import linker
from readings import readings

AT_ONCE = 500


def give(ledger: Ledger, made: Iterable[Reading]) -> None:
    """Let a ledger show these readings as if a build had made them."""
    waiting = {one.article.id: one for one in made}

    def decode(article: Article, _: Mapping[str, bytes]) -> Reading:
        return waiting[article.id]

    for one in waiting.values():
        ledger.add(one.article)
    ledger.publish(decode, linker=linker())


def linked(ledger: Ledger, first: int, behind: int) -> float:
    """The seconds that linking the articles of these numbers takes."""
    enter, spent = Linking.enter, 0.0

    def watched(linking: Linking, made: Mapping[str, Reading]) -> None:
        nonlocal spent
        start = time.perf_counter()
        enter(linking, made)
        spent += time.perf_counter() - start

    with patch.object(Linking, "enter", watched):
        for start in range(first, behind, AT_ONCE):
            give(ledger, readings(start, min(start + AT_ONCE, behind)))
    return spent


def main() -> None:
    """Link, and print three numbers."""
    number, added, path = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    with open_ledger(path, write=True) as ledger:
        print(linked(ledger, 0, number))
        print(linked(ledger, number, number + added))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)


if __name__ == "__main__":
    main()
