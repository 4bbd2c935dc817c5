from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from shutil import copyfile

import numpy as np
import onnx
import pytest
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from tests.training.with_torch.small import SIZE, attributed, base, model, samples

from onrecord.annotate.model.pieces import Fed
from onrecord.annotate.model.session import Model as Session
from onrecord.annotate.model.session import Scores, graph
from training import export as module
from training.batches import Sample
from training.network import Model, Read
from training.tensors import batch_of

# Torch warns of shapes that it traces as constants; here every length is tried against torch itself.
TRACED = pytest.mark.filterwarnings("ignore::torch.jit.TracerWarning", "ignore::DeprecationWarning")
pytestmark = [pytest.mark.training, TRACED]


@pytest.fixture(scope="module")
def made() -> Model:
    """Its vectors of wordpieces are such as eight bits can hold, so that only what else is made smaller can differ."""
    found = model()
    with torch.no_grad():
        words = found.reader.encoder.words.weight
        step = module.step(found.reader.encoder)
        words.copy_((words / step).round() * step)
    found.eval()
    return found


@pytest.fixture(scope="module")
def small(made: Model, tmp_path_factory: pytest.TempPathFactory) -> Session:
    """As it is shipped, in eight bits."""
    return session(made, tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def exact(made: Model, tmp_path_factory: pytest.TempPathFactory) -> Session:
    """The same before its weights are made smaller."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "smaller", copyfile)
        return session(made, tmp_path_factory.mktemp("exact"))


def session(of: Model, folder: Path) -> Session:
    module.export(of, base(of), folder)
    encoder, relations, roles = (graph(folder / f"{name}.onnx") for name in ("encoder", "relations", "roles"))
    return Session(encoder, relations, roles, np.load(folder / "pieces.npy"))


def fed(one: Sample) -> Fed:
    return Fed(one.pieces.tolist(), one.looks.tolist(), one.firsts.tolist())


def by_torch(of: Model, one: Sample) -> Read:
    batch = batch_of([one])
    with torch.no_grad():
        found = of.reader(batch.pieces, batch.looks, None, batch.firsts)
    assert isinstance(found, Read)
    return found


def pairs(one: Scores, other: Read) -> Iterator[tuple[str, NDArray[np.float32], NDArray[np.float32]]]:
    """Each score as the graph gives it and as torch does; of arcs and heads their product."""
    expected = {**other._asdict(), "heads": other.arcs @ other.heads.transpose(1, 2)}
    for name in (field.name for field in fields(Scores)):
        yield name, getattr(one, name), expected[name][0].numpy()


@pytest.mark.parametrize("which", range(3))
def test_the_graph_gives_what_torch_gives(made: Model, exact: Session, which: int) -> None:
    one = samples()[which]
    for name, found, expected in pairs(exact.read(fed(one)), by_torch(made, one)):
        assert found.shape == expected.shape, name
        assert np.allclose(found, expected, atol=1e-4), name


@pytest.mark.parametrize("which", range(3))
def test_eight_bits_are_near_it(made: Model, small: Session, which: int) -> None:
    one = samples()[which]
    for name, found, expected in pairs(small.read(fed(one)), by_torch(made, one)):
        assert found.shape == expected.shape, name
        assert np.abs(found - expected).mean() < np.abs(expected).mean() / 20, name


def test_relations_and_roles_are_as_torch_gives_them(made: Model, exact: Session) -> None:
    (one,) = samples([attributed()])
    scores, read = exact.read(fed(one)), by_torch(made, one)
    heads = np.arange(len(one.firsts))[::-1].copy()
    with torch.no_grad():
        relations = made.relations(read.dependents[0], read.governors[0][torch.from_numpy(heads)])
    assert np.allclose(exact.relations(scores, heads), relations.numpy(), atol=1e-4)

    batch, first = batch_of([one]), one.cues[0].words[0]
    with torch.no_grad():
        roles = made.roles(read.words, batch.weights[:1], batch.places[:1], None)
    found = exact.roles(scores, [(first, first + 1)], one.sentence, np.array([1] * 8 + [2] * 6))
    assert found.shape == roles.shape
    assert np.allclose(found, roles.numpy(), atol=1e-4)


@pytest.mark.parametrize("words", [1, 2, 9, 40])
def test_any_number_of_words_and_cues_can_be_asked(small: Session, words: int) -> None:
    scores = small.read(Fed([2, *[5] * words, 3], [0, *[1] * words, 0], list(range(1, words + 1))))
    assert {field.name: len(getattr(scores, field.name)) - words for field in fields(Scores)} == {
        **{field.name: 0 for field in fields(Scores)},
        "governors": 1,
    }
    assert scores.heads.shape == (words, words + 1)
    alike = np.ones(words, np.int64)
    cues = [(word, word + 1) for word in range(words)]
    assert small.roles(scores, cues, alike, alike).shape == (words, words, 5)


def test_weights_use_half_the_range_of_eight_bits_and_each_channel_has_its_scale(made: Model, tmp_path: Path) -> None:
    # Without VNNI, x86 adds two products of whole bytes in sixteen bits, which do not hold them.
    module.export(made, base(made), tmp_path)
    held = {one.name: numpy_helper.to_array(one) for one in onnx.load(str(tmp_path / "encoder.onnx")).graph.initializer}
    weights = {name: array for name, array in held.items() if array.dtype == np.int8 and array.ndim == 2}
    assert len(weights) > 4
    assert all(array.min() >= -64 and array.max() <= 64 for array in weights.values())
    scales = {array.shape for name, array in held.items() if name.endswith("_scale")}
    assert (made.reader.upos.out_features,) in scales


def test_only_what_is_shipped_is_left(made: Model, tmp_path: Path) -> None:
    module.export(made, base(made), tmp_path)
    graphs = ["embedder.onnx", "encoder.onnx", "pieces.npy", "relations.onnx", "roles.onnx"]
    assert sorted(path.name for path in tmp_path.iterdir()) == graphs


@pytest.mark.parametrize("size", [1, 5, 40])
def test_the_embedder_gives_the_mean_of_what_torch_gives(
    made: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr(module, "smaller", copyfile)
    module.export(made, base(made), tmp_path)
    pieces = torch.arange(size).unsqueeze(0) % SIZE.vocabulary
    with torch.no_grad():
        states = base(made).eval()(pieces, torch.zeros_like(pieces), None)[0].mean(0)
    rows = np.load(tmp_path / "pieces.npy")[pieces.numpy()]
    (found,) = graph(tmp_path / "embedder.onnx").run(("vector",), {"pieces": rows})
    assert np.allclose(found, (states / states.norm()).numpy(), atol=1e-4)


def test_a_table_of_wordpieces_is_only_for_encoders_that_have_the_same(made: Model, tmp_path: Path) -> None:
    other = base(made)
    with torch.no_grad():
        other.words.weight[1, 1] += 1
    with pytest.raises(ValueError, match="other vectors of wordpieces"):
        module.export(made, other, tmp_path)
