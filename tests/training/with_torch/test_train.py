from __future__ import annotations

import math
import re
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from tests.training.with_torch.small import draw_less, model, sources
from torch import Tensor

from training.losses import WEIGHTS
from training.train import AVERAGED_EVERY, Recipe, Trainer

pytestmark = pytest.mark.training

RECIPE = Recipe(epochs=3, budget=64, seed=7)
LOSS = re.compile(r"  (\w+) (\d+\.\d+)")
EACH = [(one, 3) for one in sources()]


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    draw_less(monkeypatch)


class Broken(Exception):  # noqa: N818 - a power cut is no error of the program
    """The training is broken off."""


def trained(folder: Path, recipe: Recipe = RECIPE) -> Trainer:
    trainer = Trainer(model(), recipe, folder)
    trainer.run(EACH)
    return trainer


def alike(one: dict[str, Tensor], other: dict[str, Tensor]) -> bool:
    return one.keys() == other.keys() and all(torch.equal(one[name], other[name]) for name in one)


def test_a_training_that_was_broken_off_goes_on_as_if_it_had_not_been(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = trained(tmp_path / "whole")
    begun = Trainer.__dict__["_epoch"]

    def cut(self: Trainer, given: object, number: int) -> None:
        begun(self, given, number)
        if number == 1:
            raise Broken

    with monkeypatch.context() as patch:
        patch.setattr(Trainer, "_epoch", cut)
        with pytest.raises(Broken):
            trained(tmp_path / "cut")
    capsys.readouterr()
    # What was drawn by chance meanwhile makes no difference.
    torch.manual_seed(99)
    again = trained(tmp_path / "cut")
    told = capsys.readouterr().out
    assert told.startswith("going on behind epoch 1 of ")
    assert [line.split(":")[0] for line in told.splitlines()[1:]] == ["epoch 2", "epoch 3"]
    assert alike(whole.exact, again.exact)
    assert alike(whole.averaged, again.averaged)
    assert alike(dict(whole.model.named_parameters()), dict(again.model.named_parameters()))
    assert (again.done, again.steps) == (whole.done, whole.steps)


def test_a_training_that_is_done_does_nothing_more(tmp_path: Path) -> None:
    first = trained(tmp_path)
    kept = (tmp_path / "training.pt").read_bytes()
    again = trained(tmp_path)
    assert alike(first.averaged, again.averaged)
    assert (tmp_path / "training.pt").read_bytes() == kept
    assert [path.name for path in tmp_path.iterdir()] == ["training.pt"]


def test_what_was_only_half_written_is_not_read(tmp_path: Path) -> None:
    tmp_path.joinpath("training.new").write_bytes(b"half")
    assert trained(tmp_path).done == RECIPE.epochs


def test_another_recipe_does_not_go_on_from_what_was_begun(tmp_path: Path) -> None:
    trained(tmp_path, replace(RECIPE, epochs=1))
    with pytest.raises(SystemExit, match=r"training\.pt was begun with another recipe; take it away"):
        trained(tmp_path)


def test_training_moves_all_weights_but_those_of_the_wordpieces(tmp_path: Path) -> None:
    before = {name: value.detach().clone() for name, value in model().named_parameters()}
    trainer = trained(tmp_path)
    moved = {name for name, value in trainer.exact.items() if not torch.equal(value, before[name])}
    assert before.keys() - moved == {"reader.encoder.words.weight"}
    rough = dict(trainer.model.named_parameters())["reader.encoder.words.weight"]
    assert torch.equal(rough, before["reader.encoder.words.weight"].bfloat16())


def test_the_model_computes_with_the_exact_weights_rounded(tmp_path: Path) -> None:
    trainer = trained(tmp_path)
    rough = dict(trainer.model.named_parameters())
    assert all(torch.equal(rough[name], value.bfloat16()) for name, value in trainer.exact.items())
    assert {value.dtype for value in trainer.exact.values()} == {torch.float32}


def test_losses_fall_and_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    trained(tmp_path, replace(RECIPE, epochs=8, encoder_rate=3e-3, head_rate=3e-3))
    lines = capsys.readouterr().out.splitlines()
    told = [{name: float(loss) for name, loss in LOSS.findall(line)} for line in lines]
    assert [line.split(":")[0] for line in lines] == [f"epoch {number}" for number in range(1, 9)]
    assert all(one.keys() == WEIGHTS.keys() for one in told)
    assert sum(told[-1].values()) < 0.75 * sum(told[0].values())


def test_what_comes_out_has_the_averaged_weights_in_full(tmp_path: Path) -> None:
    trainer = trained(tmp_path)
    averaged = {name: value.clone() for name, value in trainer.averaged.items()}
    frozen = model().reader.encoder.words.weight
    found = dict(trainer.result().named_parameters())
    assert found.keys() - averaged.keys() == {"reader.encoder.words.weight"}
    assert all(torch.equal(found[name], value) for name, value in averaged.items())
    assert torch.equal(found["reader.encoder.words.weight"], frozen)
    assert {value.dtype for value in found.values()} == {torch.float32}
    assert not alike(averaged, trainer.exact)


def rates(trainer: Trainer, progress: float) -> list[float]:
    trainer._set_rate(progress)
    return [group["lr"] for group in trainer.optimizer.param_groups]


def test_rates_rise_to_their_highest_and_fall_to_nothing(tmp_path: Path) -> None:
    trainer = Trainer(model(), RECIPE, tmp_path)
    warm, tops = RECIPE.warm_up, [RECIPE.encoder_rate, RECIPE.head_rate]
    assert rates(trainer, 0) == [0, 0]
    assert rates(trainer, warm / 2) == pytest.approx([top / 2 for top in tops])
    assert rates(trainer, warm) == pytest.approx(tops)
    assert rates(trainer, (1 + warm) / 2) == pytest.approx([top / 2 for top in tops])
    assert rates(trainer, 1) == pytest.approx([0, 0])


def test_encoder_and_heads_have_rates_of_their_own(tmp_path: Path) -> None:
    trainer = Trainer(model(), RECIPE, tmp_path)
    sizes = [sum(value.numel() for value in group["params"]) for group in trainer.optimizer.param_groups]
    encoder = sum(value.numel() for value in trainer.model.reader.encoder.parameters() if value.requires_grad)
    assert sizes == [encoder, sum(value.numel() for value in trainer.exact.values()) - encoder]
    assert [group["top"] for group in trainer.optimizer.param_groups] == [RECIPE.encoder_rate, RECIPE.head_rate]


def test_the_average_forgets_where_training_began(tmp_path: Path) -> None:
    trainer = Trainer(model(), replace(RECIPE, average=0.9), tmp_path)
    for value in trainer.exact.values():
        value.fill_(1)
    for value in trainer.averaged.values():
        value.zero_()
    (first, *_) = trainer.averaged.values()
    for _ in range(AVERAGED_EVERY):
        trainer._average()
    # Early on it moves by more than the recipe says: 6 fifteenths are kept, not 0.9 to the fifth.
    assert 0.9**AVERAGED_EVERY > 6 / 15
    assert first.unique().tolist() == pytest.approx([1 - 6 / 15])
    for _ in range(40 * AVERAGED_EVERY):
        trainer._average()
    assert math.isclose(float(first.mean()), 1, rel_tol=1e-6)
