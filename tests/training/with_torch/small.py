"""A model of a few thousand weights, and windows for it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
import torch
from tests.annotate.model import tiny

from onrecord.annotate.model.pieces import Pieces
from training.batches import Sample, Source
from training.document import Attributed, Gold, document, words_of
from training.encoder import Dropout, Encoder, Size
from training.labels import DEPREL, NAMES, TIMES, UPOS, anywhere, bits
from training.network import Model

SIZE = Size(vocabulary=len(tiny.VOCABULARY), positions=64, width=16, heads=2, inner=32, layers=1)
LONG = "The ferry waited , said Mira Solt .\nThe harbour waited 4 harbours ."
SHORT = "Solt said ferry ."


def model(seed: int = 1, dropout: float = 0.1) -> Model:
    """A new model, not yet trained; the same for a seed."""
    torch.manual_seed(seed)
    return Model(SIZE, dropout)


def base(of: Model) -> Encoder:
    """Another encoder, with the model's vectors of wordpieces."""
    torch.manual_seed(9)
    found = Encoder(SIZE)
    found.words.load_state_dict(of.reader.encoder.words.state_dict())
    return found


def source(text: str, gold: Gold) -> Source:
    """A text as the training holds it."""
    return Source(document("made", text, words_of(text), gold), Pieces(tiny.tokenizer()))


def sample(text: str, gold: Gold) -> Sample:
    """What a text of one window teaches."""
    one = source(text, gold)
    (window,) = one.windows()
    return one.sample(window)


def attributed() -> Source:
    """Two attributions, of which the second has no source and a cue in two parts."""
    first = Attributed(frozenset({5, 6}), frozenset({4}), frozenset({0, 1, 2}))
    second = Attributed(frozenset(), frozenset({8, 10}), frozenset({11, 12}))
    return source(LONG, Gold(attributions=[first, second], open=frozenset({2})))


def parsed() -> Source:
    """A sentence with its grammar."""
    upos = [UPOS.index(one) for one in "PROPN VERB NOUN PUNCT".split()]
    deprel = [DEPREL.index(one) for one in "nsubj root obj punct".split()]
    return source(SHORT, Gold(upos=upos, head=[1, 1, 1, 1], deprel=deprel))


def named() -> Source:
    """A sentence with a name, a word that may be one, an amount, and words of which nothing is known."""
    names = [bits(NAMES, ("person",), inside=False), 1, anywhere(NAMES, ("law", "event")), 0]
    times = [1, 1, bits(TIMES, ("quantity", "money"), inside=False), 0]
    return source(SHORT, Gold(names=names, times=times))


def sources() -> list[Source]:
    """One of each."""
    return [attributed(), parsed(), named()]


def samples(of: Sequence[Source] | None = None) -> list[Sample]:
    """The windows of some texts, by default of one of each."""
    return [one.sample(window) for one in (sources() if of is None else of) for window in one.windows()]


def draw_less(patch: pytest.MonkeyPatch) -> None:
    """Draws beforehand no more of the dropout than models of this size use."""
    patch.setattr(Dropout, "POOL", 1 << 18)
