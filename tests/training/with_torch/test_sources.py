"""Where the command looks for each corpus."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.annotate.model import tiny

from onrecord.annotate.model.pieces import Pieces
from training import run

pytestmark = pytest.mark.training

FILES = {
    "polnear/train/text/polnear.txt": "Solt said so.",
    "polnear/train/attributions/polnear_a.ann": "",
    "polnear/dev/text/kept.txt": "Solt said so.",
    "polnear/dev/attributions/kept_a.ann": "",
    "ner-worldwide/train/worldwide.tsv": "Solt\tB-Person\n",
    "ner-worldwide/dev/kept.tsv": "Solt\tB-Person\n",
    "ner-uner/train/uner.tsv": "Solt\tB-PER\n",
    "ner-uner/dev/kept.tsv": "Solt\tB-PER\n",
    "ud/en_ewt-train.conllu": "1\tSolt\tSolt\tPROPN\t_\t_\t0\troot\t_\t_\n",
    "ud/gum-train.conllu": "1\tSolt\tSolt\tPROPN\t_\t_\t0\troot\t_\t_\n",
    "ud/en_ewt-dev.conllu": "1\tSolt\tSolt\tPROPN\t_\t_\t0\troot\t_\t_\n",
    "re3d/open/documents.jsonl": json.dumps({"_id": "re3d", "text": "Solt"}),
    "re3d/open/entities.jsonl": "",
    "meantime/topic/meantime.xml": '<Document><token t_id="1" sentence="0">Solt</token></Document>',
    "examples/attributions/a.txt": "{S1 Solt} {C1 said} {T1 so}.",
    "examples/names/n.txt": "{person Solt}",
    "examples/relays/forms.txt": "{S1 @} {C1 said} {T1 that _}.",
    "examples/relays/sources.txt": "Solt",
}


@pytest.mark.parametrize("relays", [True, False])
def test_every_corpus_is_trained_on_and_nothing_that_is_kept_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, relays: bool
) -> None:
    for name, content in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    monkeypatch.setattr(run, "EXAMPLES", tmp_path / "examples")
    made = run.sources(tmp_path, Pieces(tiny.tokenizer()), relays=relays)
    found = {source.document.name: times for source, times in made}
    assert found.keys() == {
        "polnear",
        "worldwide",
        "uner",
        "en_ewt-train-0",
        "gum-train-0",
        "re3d",
        "meantime",
        "a.txt, block 1",
        "n.txt, line 1",
    }
    assert all(times > 0 for times in found.values())
