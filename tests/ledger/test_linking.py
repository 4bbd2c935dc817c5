"""Links of a ledger against the plain way: every candidate pair by the definition, decided anew."""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import combinations, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Published
from onrecord.link.blocks import key
from onrecord.link.kind import Kind, Linker
from onrecord.records.article import Article
from onrecord.records.reading import Reading

Build = Callable[..., Published]
Numbers = tuple[int, ...]
Pair = tuple[Numbers, Numbers]

BOUND = 3


@dataclass(frozen=True)
class Toy:
    """The numbers of a paragraph."""

    numbers: Numbers


def sides(reading: Reading) -> Iterator[tuple[str, Toy]]:
    for part, line in enumerate(reading.article.text.splitlines()):
        if found := tuple(int(number) for number in re.findall(r"\d+", line)):
            yield str(part), Toy(found)


def keys(side: Toy) -> set[int]:
    return {key("tens", number // 10) for number in side.numbers}


def finer(side: Toy, block: int) -> set[int]:
    """Tens part into numbers, numbers into whether there are several; there it ends."""
    found = {key("number", number) for number in side.numbers if key("tens", number // 10) == block}
    many = len(side.numbers) > 1
    return found | {key("many", n, many) for n in side.numbers if key("number", n) == block}


def decide(one: Toy, other: Toy) -> int | None:
    shared = sum(abs(a - b) < 2 for a in one.numbers for b in other.numbers)
    return shared or None


TOYS = Linker((Kind(name="toy", side=Toy, sides=sides, keys=keys, finer=finer, decide=decide),), "1")


def expected(shown: Iterable[Numbers], ids: dict[Numbers, int]) -> set[tuple[int, int]]:
    """The links that follow from these sides, by the definition of a candidate."""
    there = {numbers: Toy(numbers) for numbers in shown}

    def candidates(blocks: dict[int, list[Numbers]]) -> Iterator[Pair]:
        for block, standing in blocks.items():
            ordered = sorted(standing, key=lambda numbers: ids[numbers])
            if len(standing) <= BOUND:
                yield from combinations(ordered, 2)
            elif not finer(there[ordered[0]], block):
                yield from pairwise(ordered)
            else:
                yield from candidates(parted(ordered, partial(finer, block=block)))

    def parted(some: Iterable[Numbers], into: Callable[[Toy], set[int]]) -> dict[int, list[Numbers]]:
        blocks = defaultdict(list)
        for numbers in some:
            for block in into(there[numbers]):
                blocks[block].append(numbers)
        return blocks

    pairs = set(candidates(parted(there, keys)))
    return {(ids[a], ids[b]) if ids[a] < ids[b] else (ids[b], ids[a]) for a, b in pairs if decide(there[a], there[b])}


def found(path: Path) -> tuple[dict[Numbers, int], set[tuple[int, int]]]:
    """The ids of a ledger's sides, and its links."""
    with open_ledger(path) as ledger:
        texts = {row["article"]: (ledger.article(row["article"]) or row)["text"] for row in ledger.rows("articles")}
        ids = {}
        for carrier in ledger.carriers("toy"):
            line = texts[carrier.article].splitlines()[int(carrier.part)]
            ids[tuple(int(number) for number in re.findall(r"\d+", line))] = carrier.side
        return ids, {(link.one, link.other) for link in ledger.links("toy")}


def as_article(number: int, lines: Iterable[Numbers]) -> Article:
    return Article(text="\n".join(f"x {numbers}" for numbers in lines) + "\n", name=f"{number}.txt", outlet=str(number))


some_lines = st.lists(st.lists(st.integers(0, 29), min_size=1, max_size=3).map(tuple), min_size=1, max_size=4)
some_runs = st.lists(st.lists(some_lines, max_size=6), min_size=1, max_size=4)


@settings(max_examples=60, deadline=None)
@given(some_runs, st.sets(st.integers(0, 11)))
def test_links_follow_from_the_sides_whatever_came_and_went(
    build: Build, runs: list[list[list[Numbers]]], forgotten: set[int]
) -> None:
    with TemporaryDirectory() as folder, patch("onrecord.ledger.linking.BOUND", BOUND):
        path, number, shown = Path(folder) / "toys.ledger", 0, {}
        for run in runs:
            articles = {}
            for lines in run:
                articles[number] = as_article(number, lines)
                shown[number] = lines
                number += 1
            build(path, articles.values(), linker=TOYS)
        with open_ledger(path, write=True) as ledger:
            ledger.forget([f"{one}.txt" for one in forgotten if one in shown], TOYS)
        left = {numbers for one, lines in shown.items() if one not in forgotten for numbers in lines}
        ids, links = found(path)
        assert ids.keys() == left
        assert links == expected(left, ids)
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("SELECT count(*) FROM sides").fetchone() == (len(left),)


def test_a_ledger_linked_with_other_code_is_linked_anew(path: Path, build: Build) -> None:
    build(path, [as_article(0, [(1,), (2,)])], linker=Linker(TOYS.kinds, "0"))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM links")
        connection.commit()
    build(path, [as_article(1, [(15,)])], linker=TOYS)
    ids, links = found(path)
    assert links == expected(ids, ids)
    assert len(links) == 1


def test_forgetting_from_a_ledger_linked_with_other_code_keeps_no_side(path: Path, build: Build) -> None:
    build(path, [as_article(0, [(1,), (2,)])], linker=Linker(TOYS.kinds, "0"))
    with open_ledger(path, write=True) as ledger:
        ledger.forget(["0.txt"], TOYS)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM sides").fetchone() == (0,)


def test_equal_sides_of_many_articles_are_one(path: Path, build: Build) -> None:
    build(path, [as_article(number, [(1, 2)]) for number in range(9)], linker=TOYS)
    with open_ledger(path) as ledger:
        assert len({carrier.side for carrier in ledger.carriers("toy")}) == 1
        assert len(list(ledger.carriers("toy"))) == 9
        assert list(ledger.links("toy")) == []


def test_carriers_as_of_a_day_are_those_published_by_then(path: Path, build: Build) -> None:
    dated = [
        Article(text=f"x {number}\n", name=f"{number}.txt", published=day)
        for number, day in enumerate(["2031-05-01", "2031-05-09", None])
    ]
    build(path, dated, linker=TOYS)
    with open_ledger(path) as ledger:
        assert [carrier.article for carrier in ledger.carriers("toy", "2031-05-03")] == [dated[0].id]


def test_forgetting_without_what_links_lets_the_next_build_link_anew(path: Path, build: Build) -> None:
    build(path, [as_article(0, [(1,)]), as_article(1, [(2,), (3,)])], linker=TOYS)
    with open_ledger(path, write=True) as ledger:
        ledger.forget(["0.txt"])
    assert found(path) == ({}, set())
    build(path, [as_article(2, [(4,)])], linker=TOYS)
    ids, links = found(path)
    assert ids.keys() == {(2,), (3,), (4,)}
    assert links == expected(ids, ids)
