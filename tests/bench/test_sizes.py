"""How large what is downloaded is."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

from commands import Place
from sizes import ROOT, WEIGHTS, weights, wheel


def test_the_wheel_is_built_from_a_copy_and_weighed(tmp_path: Path) -> None:
    beside = set(ROOT.iterdir())
    measure = wheel(Place(tmp_path, tmp_path))
    [built] = (tmp_path / "wheel").glob("*.whl")
    assert measure.value == built.stat().st_size / 1e6
    with ZipFile(built) as archive:
        assert "onrecord/cli/main.py" in archive.namelist()
    assert set(ROOT.iterdir()) == beside


def test_weights_are_all_the_files_of_their_folder(tmp_path: Path) -> None:
    folder = tmp_path / WEIGHTS
    (folder / "inner").mkdir(parents=True)
    (folder / "encoder.onnx").write_bytes(bytes(2_000_000))
    (folder / "inner" / "CARD.md").write_bytes(bytes(500_000))
    assert (weights(tmp_path).value, weights(tmp_path).unit) == (2.5, "MB")


def test_no_weights_are_unknown_and_not_light(tmp_path: Path) -> None:
    assert weights(tmp_path).value is None
