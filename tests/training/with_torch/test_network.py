from __future__ import annotations

import pytest
import torch
from tests.training.with_torch.small import attributed, model, samples

from onrecord.annotate.model.places import PLACES
from training.labels import CUES, DEPREL, NAMES, ROLES, TIMES, UPOS, tags
from training.network import ARC, RELATION, ROLE, Model, Read
from training.tensors import NEVER, Batch, batch_of

pytestmark = pytest.mark.training

WIDTHS = {
    "upos": len(UPOS),
    "names": tags(NAMES),
    "times": tags(TIMES),
    "cues": tags(CUES),
    "arcs": ARC,
    "heads": ARC,
    "dependents": RELATION,
    "governors": RELATION,
    "words": ROLE,
}
ROOTED = ("heads", "governors")


def read(of: Model, batch: Batch) -> Read:
    found = of.reader(batch.pieces, batch.looks, batch.mask, batch.firsts)
    assert isinstance(found, Read)
    return found


def test_every_head_gives_a_row_a_word_and_some_one_for_the_root() -> None:
    found = read(model().eval(), batch_of(samples()))
    assert {name: tuple(part.shape) for name, part in found._asdict().items()} == {
        name: (3, 14 + (name in ROOTED), width) for name, width in WIDTHS.items()
    }


def test_neighbours_in_a_batch_make_no_difference() -> None:
    own = model().eval()
    given = samples()
    together = read(own, batch_of(given))._asdict()
    for row, one in enumerate(given):
        for name, part in read(own, batch_of([one]))._asdict().items():
            assert torch.allclose(together[name][row, : part.shape[1]], part[0], atol=1e-5), name


def test_a_word_is_read_from_its_first_piece_and_the_root_from_what_opens_the_window() -> None:
    own = model().eval()
    (one,) = samples([attributed()])
    batch = batch_of([one])
    states = own.reader.encoder(batch.pieces, batch.looks, batch.mask)[0]
    found = read(own, batch)
    assert torch.allclose(found.upos[0], own.reader.upos(states[batch.firsts[0]]), atol=1e-6)
    assert torch.allclose(found.governors[0, 0], own.reader.governors(states[0]), atol=1e-6)
    assert torch.allclose(found.governors[0, 1:], own.reader.governors(states[batch.firsts[0]]), atol=1e-6)


def test_relations_of_any_number_of_words() -> None:
    relations = model().eval().relations
    ends = torch.randn(2, 3, 5, RELATION)
    assert relations(*ends).shape == (3, 5, len(DEPREL))
    assert relations(ends[0, :, :0], ends[1, :, :0]).shape == (3, 0, len(DEPREL))


def test_roles_are_asked_of_each_cue_by_itself() -> None:
    roles = model().eval().roles
    words, places = torch.randn(1, 6, ROLE), torch.randint(PLACES, (3, 6))
    cue = torch.eye(6)[:3]
    together = roles(words, cue, places, None)
    assert together.shape == (3, 6, tags(ROLES))
    for row in range(3):
        assert torch.allclose(together[row], roles(words, cue[[row]], places[[row]], None)[0], atol=1e-5)
    assert torch.allclose(together, roles(words.expand(3, -1, -1), cue, places, torch.zeros(3, 1, 1, 6)), atol=1e-5)


def test_words_that_fill_up_a_window_make_no_difference_to_its_roles() -> None:
    roles = model().eval().roles
    words, places = torch.randn(1, 6, ROLE), torch.randint(PLACES, (1, 6))
    cue = torch.eye(6)[:1]
    mask = torch.tensor([0.0] * 4 + [NEVER] * 2).view(1, 1, 1, 6)
    alone = roles(words[:, :4], cue[:, :4], places[:, :4], None)
    assert torch.allclose(roles(words, cue, places, mask)[:, :4], alone, atol=1e-5)


def test_roles_depend_on_which_words_are_the_cue_and_where_they_are() -> None:
    roles = model().eval().roles
    words, places = torch.randn(1, 6, ROLE), torch.zeros(1, 6, dtype=torch.long)
    cue = torch.eye(6)
    asked = roles(words, cue[:1], places, None)
    assert not torch.allclose(asked, roles(words, cue[1:2], places, None), atol=1e-3)
    assert not torch.allclose(asked, roles(words, cue[:1], places + 1, None), atol=1e-3)
