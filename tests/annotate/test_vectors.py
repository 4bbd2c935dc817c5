"""What statements mean, by the words of their contents."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from numpy.typing import NDArray
from tests.linear import assert_linear
from tests.strategies import articles

from onrecord.annotate import vectors as module
from onrecord.annotate.model.embedder import LONGEST
from onrecord.annotate.vectors import vectors
from onrecord.records.extraction import Extraction
from onrecord.records.span import Stretch
from onrecord.records.statement import Statement
from onrecord.records.vector import AXES, Vectors


def said(*contents: str, id_: str = "s") -> Statement:
    """A statement with these words for its content, one behind the other."""
    starts = [0]
    for content in contents:
        starts.append(starts[-1] + len(content) + 1)
    stretches = tuple(Stretch(start, start + len(words), words) for start, words in zip(starts, contents, strict=False))
    return Statement(id=id_, source=(), cue=(), content=stretches, quote_type="indirect")


def near(one: bytes, other: bytes) -> float:
    """The cosine of two vectors."""
    a, b = (np.frombuffer(values, np.int8).astype(np.float64) for values in (one, other))
    return float(a @ b / (np.linalg.norm(a) * np.linalg.norm(b)))


class StandIn:
    """An embedder that keeps what it is given."""

    def __init__(self) -> None:
        self.given: list[list[str]] = []

    def vector(self, words: Sequence[str]) -> NDArray[np.int8]:
        self.given.append(list(words))
        return np.full(AXES, -len(self.given), np.int8)


@pytest.fixture
def embedder(monkeypatch: pytest.MonkeyPatch) -> StandIn:
    made = StandIn()
    monkeypatch.setattr(module, "weights", lambda: SimpleNamespace(embedder=made))
    return made


def test_the_words_of_each_content_in_order(embedder: StandIn) -> None:
    statements = (said("The quay isn’t open,", "and 1,200 tonnes wait", id_="a"), said("No.", id_="b"))
    found = vectors(Extraction(statements=statements))
    assert embedder.given == [
        ["The", "quay", "is", "n’t", "open", ",", "and", "1,200", "tonnes", "wait"],
        ["No", "."],
    ]
    assert [(one.statement, one.values) for one in found.vectors] == [("a", b"\xff" * AXES), ("b", b"\xfe" * AXES)]


def test_the_same_words_are_read_once(embedder: StandIn) -> None:
    statements = (said("We wait", id_="a"), said("No", id_="b"), said("We", "wait", id_="c"))
    found = vectors(Extraction(statements=statements)).vectors
    assert embedder.given == [["We", "wait"], ["No"]]
    assert [one.statement for one in found] == ["a", "b", "c"]
    assert found[0].values == found[2].values != found[1].values


@pytest.mark.parametrize("content", ["…", "“”", " \n", "?!", "🚢", "\u200b"])
def test_a_content_without_a_word_has_no_vector(embedder: StandIn, content: str) -> None:
    found = vectors(Extraction(statements=(said(content, id_="a"), said(content, "Yes", id_="b"))))
    assert [one.statement for one in found.vectors] == ["b"]
    assert len(embedder.given) == 1


def test_without_statements_nothing_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "weights", lambda: pytest.fail("the weights were loaded"))
    assert vectors(Extraction()) == Vectors()


def test_of_a_long_content_as_much_is_given_as_is_looked_at(embedder: StandIn) -> None:
    vectors(Extraction(statements=(said("wait " * LONGEST, "no more"),)))
    assert embedder.given == [["wait"] * LONGEST]


def test_what_stands_behind_that_changes_no_vector() -> None:
    one, other = (vectors(Extraction(statements=(said("wait " * LONGEST, end),))) for end in ("no more", "still"))
    assert one == other


def test_what_means_the_same_is_nearer_than_what_does_not() -> None:
    contents = ("The harbour has been closed.", "The port was shut down", "Wheat prices rose by a third this spring.")
    shut, closed, wheat = vectors(Extraction(statements=tuple(map(said, contents)))).vectors
    assert near(shut.values, closed.values) > near(shut.values, wheat.values) + 0.3
    assert {len(one.values) for one in (shut, closed, wheat)} == {AXES}


def test_a_vector_does_not_depend_on_its_neighbours() -> None:
    statements = [said(f"The pier holds {number} boats", id_=str(number)) for number in range(4)]
    together = vectors(Extraction(statements=tuple(statements))).vectors
    alone = [vectors(Extraction(statements=(one,))).vectors[0] for one in reversed(statements)]
    assert together == tuple(reversed(alone))
    assert all(one.values != other.values for one, other in pairwise(together))


@given(articles())
def test_any_content_has_one_vector_or_no_word(text: str) -> None:
    found = vectors(Extraction(statements=(said(text),))).vectors
    assert len(found) == any(map(str.isalnum, text))
    assert all(len(one.values) == AXES and any(one.values) for one in found)


@pytest.mark.parametrize("unit", ["wait ", ".", "x", "n't", "'", "A'", "1,"])
@pytest.mark.usefixtures("embedder")
def test_linear(unit: str) -> None:
    assert_linear(lambda text: vectors(Extraction(statements=(said(text),) * 20)), unit, 100_000)
