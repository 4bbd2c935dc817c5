from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.annotate.model import tiny

from onrecord.annotate.model.pieces import Fed
from onrecord.annotate.model.places import places
from onrecord.annotate.model.session import MOST_CUES, Model, Scores, graph

FED = Fed([2, 5, 6, 3], [0, 1, 1, 0], [1, 2])
TABLE = np.arange(20, dtype=np.int8).reshape(10, 2)
ALIKE = np.zeros(2, np.int64)


@dataclass
class Fake:
    """Answers each output with an array of its own size, and notes what it was asked."""

    answers: Mapping[str, NDArray[np.float32]]
    asked: list[Mapping[str, NDArray[Any]]] = field(default_factory=list)

    def run(
        self, output_names: Sequence[str] | None, input_feed: Mapping[str, NDArray[Any]]
    ) -> Sequence[NDArray[np.float32]]:
        self.asked.append(input_feed)
        if "cue" in input_feed:
            return [np.repeat(input_feed["cue"][:, :, np.newaxis], 5, axis=2)]
        return [self.answers[name] for name in output_names or ()]


def scores(words: int) -> Scores:
    rooted = ("heads", "governors")
    return Scores(
        **{
            one.name: np.arange((words + (one.name in rooted)) * 2, dtype=np.float32).reshape(-1, 2)
            for one in fields(Scores)
        }
    )


@pytest.fixture
def fake() -> Fake:
    names = [one.name for one in fields(Scores)]
    answers = {name: np.full((2, 3), place, np.float32) for place, name in enumerate(names)}
    return Fake(answers | {"relations": np.full((2, 4), 7, np.float32)})


def test_scores_are_taken_by_name(fake: Fake) -> None:
    read = Model(fake, fake, fake, TABLE).read(FED)
    assert [getattr(read, one.name)[0, 0] for one in fields(Scores)] == list(range(8))
    (asked,) = fake.asked
    assert {name: (array.dtype.name, array.shape) for name, array in asked.items()} == {
        "pieces": ("int8", (1, 4, 2)),
        "looks": ("int64", (1, 4)),
        "firsts": ("int64", (2,)),
    }
    assert asked["pieces"][0].tolist() == [[2 * piece, 2 * piece + 1] for piece in FED.pieces]


def test_a_relation_is_asked_of_the_head_that_was_chosen(fake: Fake) -> None:
    given_ = scores(2)
    assert Model(fake, fake, fake, TABLE).relations(given_, np.array([2, 0]))[0, 0] == 7
    (asked,) = fake.asked
    assert asked["dependents"].tolist() == given_.dependents.tolist()
    assert asked["governors"].tolist() == [given_.governors[2].tolist(), given_.governors[0].tolist()]


def test_roles_are_asked_of_each_cue(fake: Fake) -> None:
    sentence, paragraph = np.array([0, 0, 1, 1]), np.array([0, 0, 0, 0])
    found = Model(fake, fake, fake, TABLE).roles(scores(4), [(1, 2), (2, 4)], sentence, paragraph)
    assert found[..., 0].tolist() == [[0, 1, 0, 0], [0, 0, 0.5, 0.5]]
    (asked,) = fake.asked
    assert asked["cue"].dtype == np.float32
    assert asked["places"].tolist() == [
        places(1, 2, sentence, paragraph).tolist(),
        places(2, 4, sentence, paragraph).tolist(),
    ]


def test_many_cues_are_asked_in_parts(fake: Fake) -> None:
    size = MOST_CUES + 3
    alike = np.zeros(size, np.int64)
    found = Model(fake, fake, fake, TABLE).roles(scores(size), [(word, word + 1) for word in range(size)], alike, alike)
    assert found[..., 0].tolist() == np.eye(size).tolist()
    assert [len(asked["cue"]) for asked in fake.asked] == [MOST_CUES, 3]


def test_without_cues_nothing_is_asked(fake: Fake) -> None:
    assert Model(fake, fake, fake, TABLE).roles(scores(2), [], ALIKE, ALIKE).shape == (0, 2, 5)
    assert fake.asked == []


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Model:
    folder = tiny.folder(tmp_path_factory.mktemp("weights"))
    encoder, relations, roles = (graph(folder / f"{name}.onnx") for name in ("encoder", "relations", "roles"))
    return Model(encoder, relations, roles, np.load(folder / "pieces.npy"))


def test_real_graphs_give_a_row_a_word(model: Model) -> None:
    read = model.read(FED)
    assert {one.name: len(getattr(read, one.name)) for one in fields(Scores)} == {
        **dict.fromkeys(("upos", "names", "times", "cues", "heads", "dependents", "words"), 2),
        "governors": 3,
    }
    assert model.relations(read, np.array([2, 0])).shape == (2, len(tiny.LABELS["deprel"]))
    assert model.roles(read, [(0, 1), (0, 2), (1, 2)], ALIKE, ALIKE).shape == (3, 2, 5)


def test_what_was_read_before_makes_no_difference(model: Model) -> None:
    alone = model.read(FED)
    model.read(Fed([2, 7, 8, 9, 3], [0, 2, 2, 2, 0], [1, 2, 3]))
    again = model.read(FED)
    assert all((getattr(alone, one.name) == getattr(again, one.name)).all() for one in fields(Scores))


def test_opening_a_graph_writes_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    graph(tiny.folder(tmp_path) / "roles.onnx")
    assert capfd.readouterr() == ("", "")
