"""The mean of several trainings' weights (model soups; Wortsman et al., ICML 2022).

It reads better than any of them, and takes no longer. Their heads have to begin with the same weights of chance.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor

from training.network import Model


def weights_of(model: Model) -> dict[str, Tensor]:
    """A copy of all of a model's weights."""
    return {name: value.detach().clone() for name, value in model.state_dict().items()}


def mean(members: Sequence[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of each weight; those that all have alike stay to the bit, which a mean of three would not.

    Raises:
        ValueError: the members are not of one kind of model.
    """
    first, *others = members
    if any(other.keys() != first.keys() for other in others):
        raise ValueError("only weights of one kind of model have a mean")
    return {name: _mean([member[name] for member in members]) for name in first}


def _mean(values: Sequence[Tensor]) -> Tensor:
    if all(torch.equal(values[0], value) for value in values):
        return values[0]
    return torch.stack(list(values)).mean(0)
