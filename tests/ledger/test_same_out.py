"""Same in, same out: whatever the order, the grouping and the accidents."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Published
from onrecord.records.article import Article
from onrecord.records.reading import Reading
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

Build = Callable[..., Published]
Exports = Callable[[Path], dict[str, list[str]]]
Inputs = list[Article | InputRefusal]

REFUSED = (
    InputRefusal("empty.txt", "", Reason.of("empty")),
    InputRefusal("rows.jsonl", "line 2", Reason.of("json_no_text", keys="a, b"), "ff"),
    InputRefusal("rows.jsonl", "line 2", Reason.of("json_no_text", keys="a, b"), "aa"),  # the file has changed
)


def everything(article: Callable[..., Article]) -> Inputs:
    """Articles, one of them given under three names, an address making it the same article, and refused inputs."""
    url = "https://example.org/7"
    thrice: Inputs = [article(7, url=url, name=name) for name in ("b.txt", "a.txt", "c.txt")]
    return [*(article(number) for number in range(6)), *thrice, *REFUSED]


def give(build: Build, path: Path, inputs: Inputs) -> None:
    articles = [one for one in inputs if isinstance(one, Article)]
    build(path, articles, [one for one in inputs if isinstance(one, InputRefusal)])


def test_shuffled_split_and_cut_off_builds_give_the_same_exports(
    article: Callable[..., Article], build: Build, exports: Exports
) -> None:
    inputs = everything(article)
    with TemporaryDirectory() as folder:
        give(build, Path(folder) / "once.ledger", inputs)
        expected = exports(Path(folder) / "once.ledger")
    assert [len(expected[kind]) for kind in ("articles", "statements", "figures", "actors")] == [7, 14, 7, 3]
    assert sum('"name": "a.txt"' in line for line in expected["articles"]) == 1

    @settings(max_examples=25, deadline=None)
    @given(st.permutations(inputs), st.lists(st.integers(0, len(inputs)), max_size=3), st.data())
    def any_way_gives_the_same(order: Inputs, cuts: list[int], data: st.DataObject) -> None:
        edges = [0, *sorted(cuts), len(order)]
        with TemporaryDirectory() as folder:
            path = Path(folder) / "pieces.ledger"
            for start, end in pairwise(edges):
                cut_off(path, data.draw(st.lists(st.sampled_from(inputs), max_size=3)))
                give(build, path, order[start:end])
            assert exports(path) == expected

    any_way_gives_the_same()


def cut_off(path: Path, inputs: Inputs) -> None:
    """A run that keeps what it was given and half of its results, and never comes to publish."""
    with open_ledger(path, write=True) as ledger:
        for one in inputs:
            _ = ledger.add(one) if isinstance(one, Article) else ledger.add_refusal(one)
        for article, _ in ledger.pending({"clean": "other"}):
            ledger.keep(article.id, "clean", "other", b"")
            ledger.keep(article.id, "extract", "e1", b"")


def test_the_same_input_again_leaves_every_byte_as_it_was(
    article: Callable[..., Article], build: Build, path: Path
) -> None:
    inputs = everything(article)
    give(build, path, inputs)
    before = path.read_bytes()
    give(build, path, inputs[::-1])
    assert path.read_bytes() == before


def test_an_input_refused_for_one_reason_is_one_row_however_its_bytes_change(build: Build, path: Path) -> None:
    def refused(source_hash: str) -> Published:
        return build(path, [], [InputRefusal("broken.zip", "", Reason.of("zip_broken"), source_hash)])

    def seen() -> list[tuple[str, ...]]:
        with closing(sqlite3.connect(path)) as connection:
            return connection.execute("SELECT name, source_hash FROM refusals").fetchall()

    assert refused("bb") == Published(inputs_refused=1)
    assert refused("cc") == Published()
    assert seen() == [("broken.zip", "bb")]
    assert refused("aa") == Published()
    assert seen() == [("broken.zip", "aa")]
    build(path, [], [InputRefusal("broken.zip", "", Reason.of("zip_bomb"), "aa")])
    assert len(seen()) == 2


def test_what_a_cut_off_run_was_given_stays_unseen_until_given_again(
    article: Callable[..., Article], build: Build, exports: Exports, path: Path
) -> None:
    cut_off(path, [article(1), REFUSED[0]])
    give(build, path, [article(2)])
    assert [line.count('"2.txt"') for line in exports(path)["articles"]] == [1]
    assert not any("empty.txt" in line for line in exports(path)["refusals"])
    give(build, path, [article(1), REFUSED[0]])
    assert len(exports(path)["articles"]) == 2
    assert any("empty.txt" in line for line in exports(path)["refusals"])


def test_results_are_used_again_and_only_changed_stages_are_done_anew(
    article: Callable[..., Article], reading: Callable[[Article, Mapping[str, bytes]], Reading], path: Path
) -> None:
    with open_ledger(path, write=True) as ledger:
        assert ledger.add(article(1))
        assert ledger.count_pending({"clean": "1", "extract": "1"}) == 1
        for stage in ("clean", "extract"):
            ledger.keep(article(1).id, stage, "1", stage.encode())
        assert ledger.count_pending({"clean": "1", "extract": "1"}) == 0
    with open_ledger(path, write=True) as ledger:
        assert ledger.add(article(1))
        assert not ledger.add(article(1))
        assert list(ledger.pending({"clean": "1", "extract": "2"})) == [(article(1), {"clean": b"clean"})]
        assert ledger.publish(reading) == Published(new=1)
    with open_ledger(path, write=True) as ledger:
        assert [found.id for found, _ in ledger.pending({"clean": "1", "extract": "2"})] == [article(1).id]
        ledger.keep(article(1).id, "extract", "2", b"warn")
        assert ledger.publish(reading) == Published(changed=1)
        assert {row["act"] for row in ledger.rows("statements")} == {"warn"}


def test_a_better_record_of_a_shown_article_replaces_it_and_its_results(
    article: Callable[..., Article], build: Build, path: Path
) -> None:
    url = "https://example.org/1"
    assert build(path, [article(1, url=url, name="m.txt")]) == Published(new=1)
    assert build(path, [article(1, url=url, name="z.txt")]) == Published()
    assert build(path, [article(1, url=url, name="b.txt")], payload=b"warn") == Published(changed=1)
    with open_ledger(path) as ledger:
        assert [row["name"] for row in ledger.rows("articles")] == ["b.txt"]
        assert {row["act"] for row in ledger.rows("statements")} == {"warn"}


def test_pending_allows_results_to_be_kept_while_it_runs(article: Callable[..., Article], path: Path) -> None:
    with open_ledger(path, write=True) as ledger:
        for number in range(100):
            ledger.add(article(number))
        seen = []
        for found, _ in ledger.pending({"clean": "1"}):
            seen.append(found.id)
            ledger.keep(found.id, "clean", "1", b"")
            ledger.commit()
        assert seen == sorted(article(number).id for number in range(100))
        assert ledger.count_pending({"clean": "1"}) == 0
