from __future__ import annotations

from dataclasses import fields

import pytest
import torch
from tests.training.with_torch.small import attributed, named, parsed, samples

from training.batches import IGNORED
from training.tensors import NEVER, batch_of

pytestmark = pytest.mark.training

# Words of the longest window and of the others.
LONG, SHORT = 14, 4


def test_windows_are_filled_up_to_one_length() -> None:
    long, short, _ = given = samples()
    batch = batch_of(given)
    assert batch.pieces.shape == batch.looks.shape == (3, len(long.pieces))
    assert batch.firsts.shape == (3, LONG)
    assert batch.words == LONG + 2 * SHORT
    assert batch.pieces[1].tolist() == [*short.pieces, *[0] * (len(long.pieces) - len(short.pieces))]
    assert batch.firsts[1].tolist() == [*short.firsts, *[0] * (LONG - SHORT)]


@pytest.mark.parametrize(
    ("name", "unknown"), [("upos", -1), ("head", -1), ("deprel", -1), ("cue", -1), ("names", 0), ("times", 0)]
)
def test_of_what_fills_up_nothing_is_known(name: str, unknown: int) -> None:
    batch = batch_of(samples())
    assert getattr(batch, name)[1:, SHORT:].unique().tolist() == [unknown]
    assert [getattr(batch, name)[row, :SHORT].tolist() for row in (1, 2)] == [
        getattr(one, name).tolist() for one in samples([parsed(), named()])
    ]


def test_masks_leave_out_what_fills_up() -> None:
    long, short, _ = given = samples()
    batch = batch_of(given)
    assert batch.mask.shape == (3, 1, 1, len(long.pieces))
    assert batch.mask[0].unique().tolist() == batch.word_mask[0].unique().tolist() == [0]
    assert (batch.mask[1, 0, 0] == 0).tolist() == [place < len(short.pieces) for place in range(len(long.pieces))]
    assert (batch.word_mask[1, 0, 0] == 0).tolist() == [place < SHORT for place in range(LONG)]
    assert set(batch.mask.unique().tolist()) == {0, NEVER}


def test_a_head_stands_in_the_same_sentence_or_is_the_root() -> None:
    apart = batch_of(samples()).apart
    assert apart.shape == (3, LONG, LONG + 1)
    # The first window's sentences: words 0 to 7, 8 to 13.
    near = [[head == 0 or (word < 8) == (head - 1 < 8) for head in range(LONG + 1)] for word in range(LONG)]
    assert (apart[0] == 0).tolist() == near
    assert (apart[1, 0] == 0).tolist() == [head <= SHORT for head in range(LONG + 1)]


def test_cues_know_their_window_and_their_words() -> None:
    batch = batch_of(samples([parsed(), attributed()]))
    assert batch.of.tolist() == [1, 1]
    assert batch.weights.shape == batch.places.shape == batch.roles.shape == (2, LONG)
    assert batch.weights[0].nonzero().tolist() == [[4]]
    assert batch.weights[1, [8, 10]].tolist() == [0.5, 0.5]
    assert batch.weights.sum(1).tolist() == [1, 1]
    assert batch.roles[0].tolist() == [3, 4, 4, 0, 0, 1, 2, *[0] * 7]


def test_roles_are_filled_up_with_nothing_known() -> None:
    longer = samples([attributed()])
    shorter = samples([attributed()])
    (window,) = attributed().windows()
    cut = attributed().sample(window._replace(behind=8))
    batch = batch_of([*longer, cut, *shorter])
    assert batch.of.tolist() == [0, 0, 1, 2, 2]
    assert batch.roles[2, 8:].unique().tolist() == [IGNORED]


def test_a_batch_without_cues() -> None:
    batch = batch_of(samples([parsed()]))
    assert batch.of.shape == (0,)
    assert batch.weights.shape == batch.places.shape == batch.roles.shape == (0, SHORT)


def test_what_the_model_computes_with_has_its_precision() -> None:
    batch = batch_of(samples(), torch.bfloat16)
    of = {one.name: getattr(batch, one.name).dtype for one in fields(batch) if one.name != "words"}
    assert {name for name, dtype in of.items() if dtype == torch.bfloat16} == {"mask", "weights", "word_mask"}
    # The scores of heads are added up in full.
    assert {name for name, dtype in of.items() if dtype == torch.float32} == {"apart"}
