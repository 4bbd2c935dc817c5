from __future__ import annotations

import pytest
import torch
from tests.training.with_torch.small import model

from training.mean import mean, weights_of

pytestmark = pytest.mark.training


def test_each_weight_is_the_mean_of_its_own() -> None:
    one, other = weights_of(model(1)), weights_of(model(2))
    found = mean([one, other])
    assert found.keys() == one.keys()
    assert all(torch.allclose(found[name], (one[name] + other[name]) / 2) for name in one)
    made = model(3)
    made.load_state_dict(found)


def test_the_mean_of_one_is_itself() -> None:
    one = weights_of(model())
    assert all(torch.equal(value, one[name]) for name, value in mean([one]).items())


def test_what_all_have_alike_stays_to_the_bit() -> None:
    members = [weights_of(model(seed)) for seed in (1, 2, 3)]
    for member in members:
        member["reader.encoder.words.weight"] = members[0]["reader.encoder.words.weight"]
    found = mean(members)
    assert torch.equal(found["reader.encoder.words.weight"], members[0]["reader.encoder.words.weight"])


def test_weights_are_copies() -> None:
    made = model()
    kept = weights_of(made)
    with torch.no_grad():
        made.reader.upos.bias += 1
    assert not torch.equal(kept["reader.upos.bias"], made.reader.upos.bias)


def test_other_models_have_none() -> None:
    one = weights_of(model())
    with pytest.raises(ValueError, match="one kind of model"):
        mean([one, {name: value for name, value in one.items() if name != "reader.upos.bias"}])
