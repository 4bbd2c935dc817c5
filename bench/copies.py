"""usage: copies.py [SEED]: how well copies are found among near misses.

Over six thousand articles put together from written sentences: a thousand copies of a thousand originals, each fifth
edited in another way, and near misses of the same topics: other happenings in the same sentences, the same happening
told by another, reports of one form. Prints precision and recall over pairs of articles that share an origin, and
recall by edit.
"""

from __future__ import annotations

import sys
import tempfile
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations
from pathlib import Path

from editing import EDITS, Desk, Made
from editing_material import topics_of
from light_reading import read_as
from near_copies import next_report, told_by_another
from onrecord.ledger.ledger import Ledger
from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Decode
from onrecord.records.article import Article
from onrecord.records.reading import Reading
from onrecord.run.copies import copy_rows
from onrecord.run.linking import linker

SEED = 20261123
COPIES = 1000
OTHERS = 2000
FOLDER = Path(__file__).parent / "copies"

Pair = tuple[int, int]


def articles(seed: int) -> list[Made]:
    """The articles, originals before what is made of them."""
    topics = [
        topic
        for name, article in (("sentences_1.toml", "the "), ("sentences_2.toml", ""))
        for topic in topics_of(tomllib.loads((FOLDER / name).read_text(encoding="utf-8")), article)
    ]
    desk = Desk(topics, seed)
    edits = list(EDITS)
    stories = [desk.original() for _ in range(COPIES)]
    for at, story in enumerate(stories):
        desk.copy(story, edits[at % len(edits)])
    for story in desk.chance.sample(stories, COPIES):
        told_by_another(desk, story)
    for story in desk.chance.sample(stories, COPIES):
        next_report(desk, story)
    for _ in range(OTHERS):
        desk.original()
    return desk.made


def found(made: Iterable[Made]) -> set[Pair]:
    """Pairs of articles that share an origin, as a ledger of them says."""
    readings = {one.article.id: one for one in (read_as(article, number) for number, article in enumerate(made))}

    def decode(article: Article, _: Mapping[str, bytes]) -> Reading:
        return readings[article.id]

    carriers: dict[str, set[int]] = defaultdict(set)
    with tempfile.TemporaryDirectory() as work, open_ledger(str(Path(work) / "copies.ledger"), write=True) as ledger:
        give(ledger, readings.values(), decode)
        for row in copy_rows(ledger):
            carriers[row["origin"]].add(int(readings[row["article"]].article.name))
    return {pair for some in carriers.values() for pair in combinations(sorted(some), 2)}


def give(ledger: Ledger, readings: Iterable[Reading], decode: Decode) -> None:
    """Let a ledger show these readings as if a build had made them."""
    for one in readings:
        ledger.add(one.article)
    ledger.publish(decode, linker=linker())


def main() -> None:
    """Print the scores."""
    made = articles(int(sys.argv[1]) if len(sys.argv) > 1 else SEED)
    true = {(source, number): one.kind for number, one in enumerate(made) for source in one.sources}
    pairs = found(made)
    right = Counter(kind for pair, kind in true.items() if pair in pairs)
    wrong = Counter(made[other].kind for one, other in pairs - true.keys())
    print(f"articles {len(made)}, copies {len(true)}")
    print(f"precision {100 * sum(right.values()) / len(pairs):.1f}, recall {100 * sum(right.values()) / len(true):.1f}")
    for kind, number in sorted(Counter(true.values()).items()):
        print(f"  recall of {kind}: {100 * right[kind] / number:.1f}")
    for kind, number in sorted(wrong.items()):
        print(f"  wrong pairs with {kind}: {number}")


if __name__ == "__main__":
    main()
