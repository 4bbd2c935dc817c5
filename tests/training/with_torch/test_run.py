"""The command, on a small model: three trainings, and what is shipped of them."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from tests.annotate.model import tiny
from tests.training.with_torch import small

from onrecord.annotate.model.pieces import Pieces
from training import run
from training.batches import Source
from training.mean import weights_of
from training.network import Model
from training.train import Recipe

pytestmark = pytest.mark.training

RECIPE = Recipe(epochs=1, budget=64)


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    def sources(_: Path, __: Pieces, *, relays: bool) -> list[tuple[Source, int]]:
        return [(one, 2 + relays) for one in small.sources()]

    small.draw_less(monkeypatch)
    monkeypatch.setattr(run, "sources", sources)
    monkeypatch.setattr(run, "_begun", lambda recipe: small.model(recipe.seed))


def made(folder: Path) -> Model:
    return run.trained(folder, folder, Pieces(tiny.tokenizer()), RECIPE)


def test_the_mean_of_three_trainings_shares_the_base_s_wordpieces(tmp_path: Path) -> None:
    found = weights_of(made(tmp_path))
    words = "reader.encoder.words.weight"
    assert torch.equal(found[words], weights_of(small.model(RECIPE.seed))[words])
    kept = [torch.load(tmp_path / name / "training.pt", weights_only=False) for name in ("found", "relayed", "last")]
    for name in kept[0]["averaged"]:
        expected = sum(one["averaged"][name] for one in kept) / 3
        assert torch.allclose(found[name], expected, atol=1e-6), name


def test_a_finished_training_is_not_done_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = weights_of(made(tmp_path))
    capsys.readouterr()
    again = weights_of(made(tmp_path))
    assert "epoch" not in capsys.readouterr().out.replace("going on behind epoch", "")
    assert all(torch.equal(first[name], again[name]) for name in first)
