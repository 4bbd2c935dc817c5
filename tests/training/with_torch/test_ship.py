from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.annotate.model import tiny
from tests.training.with_torch.small import base, model

from onrecord.annotate.model.weights import FILES, SUMS, weights
from training import judge
from training import ship as module
from training.document import Document, Gold, document, words_of
from training.isotonic import FEWEST, Judged
from training.labels import DEPREL, NAMES, TIMES, UPOS

# Torch warns of shapes that it traces as constants; the export is tried at every length.
TRACED = pytest.mark.filterwarnings("ignore::torch.jit.TracerWarning", "ignore::DeprecationWarning")
pytestmark = [pytest.mark.training, TRACED]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    tiny.tokenizer().save(str(tmp_path / "packaged.json"))
    module.ship(model(), base(model()), tmp_path / "packaged.json", tmp_path / "weights")
    return tmp_path / "weights"


def made() -> Document:
    text = "The ferry waited said Mira Solt"
    return document("made", text, words_of(text), Gold(names=[1] * 6, attributions=[]))


def test_a_folder_that_the_annotator_takes(folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == sorted([*FILES, SUMS])
    shipped = weights(folder)
    assert shipped.labels.upos == UPOS
    assert shipped.labels.deprel == DEPREL
    assert (shipped.labels.names, shipped.labels.times) == (NAMES, TIMES)
    assert shipped.calibration.calibrated("statements", 0.3) == shipped.calibration.calibrated("names", 0.3) == 0.3


def test_the_vocabulary_no_longer_cuts_or_fills_up(folder: Path) -> None:
    packaged, shipped = (
        json.loads(path.read_text()) for path in (folder.parent / "packaged.json", folder / "tokenizer.json")
    )
    assert packaged["truncation"] is not None
    assert packaged["padding"] is not None
    assert (shipped["truncation"], shipped["padding"]) == (None, None)
    assert shipped["model"] == packaged["model"]


def test_the_same_model_is_the_same_folder(folder: Path, tmp_path: Path) -> None:
    module.ship(model(), base(model()), tmp_path / "packaged.json", tmp_path / "again")
    assert (tmp_path / "again" / SUMS).read_text() == (folder / SUMS).read_text()


def test_confidence_is_what_was_right(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def judged(document_: Document, _: object) -> Iterator[Judged]:
        assert document_.name == "made"
        yield from [(0.2, False)] * FEWEST + [(0.8, True)] * FEWEST

    monkeypatch.setattr(judge, "statements", judged)
    monkeypatch.setattr(judge, "names", judged)
    capsys.readouterr()
    module.calibrate(folder, [made()], iter([made()]))
    tables = {"statements": [[0.2, 0.0], [0.8, 1.0]], "names": [[0.2, 0.0], [0.8, 1.0]]}
    assert json.loads((folder / "calibration.json").read_text()) == tables
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["statements: 120 readings, 50.0% right", "from   given  right  readings"]
    assert [line.split() for line in lines[2:4]] == [["0.2", "0.200", "0.000", "60"], ["0.8", "0.800", "1.000", "60"]]
    assert lines[4].startswith("names: 120")
    # The checksums are those of the new table: the folder can still be loaded, here from another place.
    moved = folder.rename(folder.parent / "moved")
    assert weights(moved).calibration.calibrated("names", 0.5) == 0.5
    assert weights(moved).calibration.calibrated("names", 0.1) == 0


def test_what_the_new_model_reads_is_judged(folder: Path) -> None:
    shipped = weights(folder)
    found = [*judge.names(made(), shipped), *judge.statements(made(), shipped)]
    assert found
    assert not any(right for _, right in found)
