"""Pairs of statements of the project's own: whether they are joined as people would, and what differs is told."""

from __future__ import annotations

import json
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from commands import Place
from measure import Measure
from onrecord.ledger.open import open_ledger
from onrecord.run.build import build
from onrecord.run.exporting import rows
from onrecord.run.settings import Settings

PAIRS = Path(__file__).parent / "utterances" / "pairs.toml"
SIDES = ("a", "b")
DIFFERING = frozenset({"number", "name", "negation", "strength"})
"""What changes what is said; what is only left out or added does not."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Held:
    """A pair, the ids of its statements, and what came of it.

    Attributes:
        pair: as it was written.
        found: how many of its two statements were found.
        joined: whether they are one utterance.
        differs: what is told to differ.
    """

    pair: Row
    found: int
    joined: bool = False
    differs: frozenset[str] = frozenset()

    @property
    def right(self) -> bool:
        """Whether both were found, and joined or not as they should be."""
        return self.found == 2 and self.joined == self.pair["same"]

    @property
    def differs_rightly(self) -> bool:
        """Whether what differs is told, and nothing else."""
        return self.differs == frozenset(self.pair["differs"])


def utterances(place: Place) -> list[Measure]:
    """The share of pairs that are right, in all and by kind; of the joined ones, that with the right differences."""
    asked = score(place, PAIRS)
    kinds: dict[str, list[bool]] = defaultdict(list)
    for one in asked:
        kinds[f"right.{one.pair['kind']}"].append(one.right)
    joined = [one.differs_rightly for one in asked if one.right and one.joined]
    shares = {"right": [one.right for one in asked], "differs": joined} | kinds
    missing, command = sum(2 - one.found for one in asked), "bench/utterances.py on bench/utterances/pairs.toml"
    return [
        *(
            Measure(name=f"utterances.{name}", value=_share(some), unit="percent", command=command)
            for name, some in shares.items()
        ),
        Measure(name="utterances.not_found", value=missing, unit="count", command=command),
    ]


def score(place: Place, path: Path) -> list[Held]:
    """What came of the pairs of a file whose head explains them.

    Each pair has a ledger of its own, so that no other pair's statements stand between its two.
    """
    asked: Sequence[Row] = tomllib.loads(path.read_text(encoding="utf-8"))["pair"]
    return [held(place.work / f"pair-{at:03}", pair) for at, pair in enumerate(asked)]


def held(at: Path, pair: Row) -> Held:
    """One pair: its articles read into a ledger, its statements looked up, and whether that joins them.

    Args:
        at: where to put files, without an ending.
        pair: as it was written.
    """
    articles = at.with_suffix(".jsonl")
    articles.write_text("".join(line(side, pair[side]) for side in SIDES), encoding="utf-8")
    with open_ledger(at.with_suffix(".ledger"), write=True) as ledger:
        build(ledger, [str(articles)], Settings(workers=1))
        names = {row["article"]: row["name"] for row in ledger.rows("articles")}
        statements: dict[str, list[Row]] = {side: [] for side in SIDES}
        for row in ledger.rows("statements"):
            statements[names[row["article"]]].append(row)
        found = [statement_of(pair[side]["words"], pair[side]["text"], statements[side]) for side in SIDES]
        versions = [row for row in rows(ledger, "utterances") if row["statement"] in found]
    return Held(pair, sum(one is not None for one in found), _are_one(versions), _differing(versions))


def _are_one(versions: Sequence[Row]) -> bool:
    return len(versions) == len(SIDES) and len({row["utterance"] for row in versions}) == 1


def _differing(versions: Sequence[Row]) -> frozenset[str]:
    return frozenset(one["kind"] for row in versions for one in row["differs"]) & DIFFERING


def line(name: str, article: Row) -> str:
    """An article as a line of a file of JSON lines."""
    given = {key: article[key] for key in ("text", "outlet", "published") if key in article}
    return json.dumps({"id": name} | given, ensure_ascii=False) + "\n"


def statement_of(words: str, text: str, statements: Iterable[Row]) -> str | None:
    """Id of the statement whose content shares most with some words of a text; `None` where none does."""
    start = text.index(words)
    end = start + len(words)

    def shared(one: Row) -> int:
        return sum(max(0, min(end, upto) - max(start, begin)) for begin, upto in one["spans"])

    best = max(statements, key=shared, default=None)
    return best["id"] if best is not None and shared(best) else None


def _share(some: Sequence[bool]) -> float | None:
    return 100 * sum(some) / len(some) if some else None
