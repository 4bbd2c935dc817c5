from __future__ import annotations

import pytest
from tests.annotate.model import tiny

from onrecord.annotate.model.reading import Asked, Readings, readings
from onrecord.annotate.model.tags import Run
from onrecord.annotate.model.weights import Weights, weights
from training import judge
from training.document import Attributed, Document, Gold, document, words_of
from training.labels import NAMES, bits

TEXT = "The ferry waited said Mira Solt . The harbour said so ."
PERSON, INSIDE = (bits(NAMES, ("person",), inside=inside) for inside in (False, True))
OUTSIDE = 1


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Weights:
    return weights(tiny.folder(tmp_path_factory.mktemp("weights")))


def made(gold: Gold) -> Document:
    return document("made", TEXT, words_of(TEXT), gold)


def run(first: int, behind: int, kind: str = "", probability: float = 0.9) -> Run:
    return Run(first, behind, kind, probability)


def asked(cue: Run, source: list[Run], content: list[Run]) -> Asked:
    return Asked(cue, tuple(source), tuple(content))


def attributed(source: range, cue: range, content: range) -> Attributed:
    return Attributed(frozenset(source), frozenset(cue), frozenset(content))


# Mira Solt said: the ferry waited.
SAID = attributed(range(4, 6), range(3, 4), range(3))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Readings:
    """What the model is made to read."""
    found = Readings()
    monkeypatch.setattr(judge, "readings", lambda *_: found)
    return found


@pytest.mark.parametrize(
    ("source", "content", "right"),
    [
        ([run(4, 6)], [run(0, 3)], True),
        ([run(5, 6)], [run(0, 3)], True),  # one word of the source is enough
        ([run(4, 6)], [run(1, 3)], True),  # two words of three
        ([run(4, 6)], [run(0, 3), run(7, 10)], True),  # three of six
        ([run(4, 6)], [run(0, 3), run(7, 11)], False),  # three of seven
        ([run(4, 6)], [run(2, 3)], False),
        ([run(8, 9)], [run(0, 3)], False),
        ([], [run(0, 3)], False),  # no source where there is one
    ],
)
def test_a_statement_is_right_by_its_content_and_source(
    folder: Weights,
    read: Readings,
    source: list[Run],
    content: list[Run],
    right: bool,  # noqa: FBT001
) -> None:
    read.attributions.append(asked(run(3, 4), source, content))
    ((sure, found),) = judge.statements(made(Gold(attributions=[SAID])), folder)
    assert found is right
    assert 0 < sure < 1


def test_a_statement_without_a_source_is_right_where_there_is_none(folder: Weights, read: Readings) -> None:
    read.attributions.append(asked(run(3, 4), [], [run(0, 3)]))
    alone = attributed(range(0), range(3, 4), range(3))
    assert [right for _, right in judge.statements(made(Gold(attributions=[alone])), folder)] == [True]


def test_one_attribution_makes_one_statement_right_the_surer_one(folder: Weights, read: Readings) -> None:
    read.attributions += [
        asked(run(3, 4, probability=0.4), [run(4, 6)], [run(0, 3)]),
        asked(run(9, 10, probability=0.8), [run(5, 6)], [run(0, 3)]),
    ]
    found = list(judge.statements(made(Gold(attributions=[SAID])), folder))
    assert [right for _, right in found] == [True, False]
    assert found[0][0] > found[1][0]


def test_a_statement_inside_another_is_not_judged(folder: Weights, read: Readings) -> None:
    outer = asked(run(9, 10), [run(8, 9)], [run(0, 6)])
    inner = asked(run(3, 4), [run(4, 6)], [run(0, 3)])
    read.attributions += [inner, outer]
    found = list(judge.statements(made(Gold(attributions=[SAID])), folder))
    assert [right for _, right in found] == [False]


GOLD_NAMES = [*[OUTSIDE] * 4, PERSON, INSIDE, *[OUTSIDE] * 7]


@pytest.mark.parametrize(
    ("name", "right"),
    [
        (run(4, 6, "person"), True),
        (run(4, 6, "place"), False),
        (run(4, 5, "person"), False),
        (run(5, 6, "person"), False),
        (run(3, 6, "person"), False),
        (run(4, 7, "person"), False),
    ],
)
def test_a_name_is_right_by_its_words_and_kind(folder: Weights, read: Readings, name: Run, right: bool) -> None:  # noqa: FBT001
    read.names.append(name)
    assert list(judge.names(made(Gold(names=GOLD_NAMES)), folder)) == [(0.9, right)]


def test_neighbours_of_one_kind_are_two_names(folder: Weights, read: Readings) -> None:
    read.names += [run(4, 5, "person"), run(5, 6, "person"), run(4, 6, "person")]
    gold = Gold(names=[*[OUTSIDE] * 4, PERSON, PERSON, *[OUTSIDE] * 7])
    assert [right for _, right in judge.names(made(gold), folder)] == [True, True, False]


def test_where_several_kinds_are_allowed_each_is_right(folder: Weights, read: Readings) -> None:
    read.names += [run(12, 13, "place"), run(12, 13, "law"), run(12, 13, "person")]
    gold = Gold(names=[*[OUTSIDE] * 12, bits(NAMES, ("place", "law"), inside=False)])
    assert [right for _, right in judge.names(made(gold), folder)] == [True, True, False]


def test_what_a_model_reads_is_right_where_it_is_the_truth(folder: Weights) -> None:
    plain = made(Gold())
    found = readings(TEXT, plain.words, [], folder)
    assert found.names
    names = [OUTSIDE] * len(plain.words)
    for one in found.names:
        for place in range(one.first, one.behind):
            names[place] = bits(NAMES, (one.kind,), inside=place > one.first)
    judged = list(judge.names(made(Gold(names=names)), folder))
    assert len(judged) == len(found.names)
    assert all(right for _, right in judged)
