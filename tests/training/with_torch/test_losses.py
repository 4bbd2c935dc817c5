from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from tests.training.with_torch.small import SHORT, attributed, draw_less, model, named, parsed, sample, samples

from training.document import Gold
from training.labels import NAMES, TIMES, anywhere, bits
from training.losses import WEIGHTS, losses
from training.network import Model
from training.tensors import Batch, batch_of

pytestmark = pytest.mark.training


def told(of: Model, batch: Batch) -> dict[str, float]:
    return {name: float(loss.detach()) for name, loss in losses(of, batch).items()}


def test_a_batch_is_blamed_for_what_its_corpora_mark() -> None:
    own = model().eval()
    of = {
        name: {head for head, loss in told(own, batch_of(samples([one]))).items() if loss > 0}
        for name, one in (("attributed", attributed()), ("parsed", parsed()), ("named", named()))
    }
    assert of == {
        "attributed": {"cues", "roles"},
        "parsed": {"upos", "arcs", "relations"},
        "named": {"names", "times"},
    }
    assert set(losses(own, batch_of(samples()))) == set(WEIGHTS)


def test_where_every_tag_is_allowed_nobody_is_blamed() -> None:
    gold = Gold(names=[anywhere(NAMES, NAMES)] * 4, times=[anywhere(TIMES, TIMES)] * 4)
    found = told(model().eval(), batch_of([sample(SHORT, gold)]))
    assert (found["names"], found["times"]) == (0, 0)


def test_of_several_allowed_tags_the_probabilities_count_together() -> None:
    own = model().eval()
    allowed = [bits(NAMES, ("person", "place"), inside=False), 1, 1 << 4, 0]
    batch = batch_of([sample(SHORT, Gold(names=allowed))])
    scores = own.reader(batch.pieces, batch.looks, batch.mask, batch.firsts).names[0].softmax(1)
    of_allowed = torch.stack([scores[0, 1] + scores[0, 5], scores[1, 0], scores[2, 4]])
    expected = -WEIGHTS["names"] * of_allowed.log().sum() / 4
    assert told(own, batch)["names"] == pytest.approx(float(expected.detach()), rel=1e-5)


def test_how_windows_fall_into_batches_makes_no_difference() -> None:
    own = model().eval()
    (window,) = attributed().windows()
    # The last has a cue and is filled up.
    given = [*samples(), attributed().sample(window._replace(behind=8))]
    batch = batch_of(given)
    together = {name: loss * batch.words for name, loss in told(own, batch).items()}
    alone = dict.fromkeys(together, 0.0)
    for one in given:
        single = batch_of([one])
        for name, loss in told(own, single).items():
            alone[name] += loss * single.words
    assert together == pytest.approx(alone, rel=1e-4)


def test_a_head_in_another_sentence_costs_nothing() -> None:
    own = model().eval()
    batch = batch_of(samples([parsed()]))
    free = replace(batch, apart=torch.zeros_like(batch.apart))
    assert told(own, batch)["arcs"] == pytest.approx(told(own, free)["arcs"])
    # Two sentences of two words, each with a head in its own.
    parted = replace(batch, head=torch.tensor([[2, 0, 4, 0]]))
    near = torch.zeros(1, 4, 5)
    near[0, :2, 3:] = near[0, 2:, 1:3] = -1e4
    assert told(own, replace(parted, apart=near))["arcs"] < told(own, parted)["arcs"]


def test_what_is_not_known_moves_nothing() -> None:
    own = model().eval()
    found = losses(own, batch_of(samples([parsed()])))
    torch.stack(list(found.values())).sum().backward()
    for name in ("names", "times", "cues"):
        grad = getattr(own.reader, name).weight.grad
        assert grad is None or not grad.any(), name
    assert own.roles.cue.weight.grad is None
    assert own.reader.upos.weight.grad.any()


def test_losses_fall_on_one_batch_that_is_seen_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    draw_less(monkeypatch)
    own = model()
    optimizer = torch.optim.Adam(own.parameters(), 3e-3)
    batch = batch_of(samples())
    first = told(own.eval(), batch)
    own.train()
    for _ in range(60):
        optimizer.zero_grad()
        torch.stack(list(losses(own, batch).values())).sum().backward()
        optimizer.step()
    last = told(own.eval(), batch)
    assert {name for name in WEIGHTS if last[name] > first[name] / 2} == set()
