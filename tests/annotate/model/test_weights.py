from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.annotate.model import tiny

from onrecord.annotate.model.weights import FILES, WeightsError, check, shipped, weights


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.folder(tmp_path_factory.mktemp("weights"))


@pytest.fixture
def folder(whole: Path, tmp_path: Path) -> Path:
    """A copy to damage."""
    return Path(shutil.copytree(whole, tmp_path / "weights"))


def test_a_folder_is_loaded(whole: Path) -> None:
    loaded = weights(whole)
    assert loaded.labels.upos == tuple(tiny.LABELS["upos"])
    assert loaded.labels.times == ("DATE",)
    assert loaded.calibration.calibrated("statements", 0.5) == 0.5
    (pieces,) = loaded.pieces.of(["ferrys"])
    assert pieces == (tiny.VOCABULARY.index("ferry"), tiny.VOCABULARY.index("##s"))


def test_it_is_loaded_once(whole: Path) -> None:
    assert weights(whole) is weights(whole)


def test_the_shipped_folder_lies_in_the_package() -> None:
    assert shipped().name == "weights"
    assert shipped().parent.name == "annotate"


@pytest.mark.parametrize("name", [*FILES, "CARD.md"])
def test_a_changed_file_is_named(folder: Path, name: str) -> None:
    changed = bytearray((folder / name).read_bytes())
    changed[len(changed) // 2] ^= 1
    (folder / name).write_bytes(changed)
    with pytest.raises(WeightsError, match=r"is not the file that was made.*install onrecord again") as caught:
        weights(folder)
    assert caught.value.path == folder / name
    assert str(caught.value).startswith(str(folder / name))


@pytest.mark.parametrize("name", [*FILES, "SHA256SUMS"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(WeightsError, match="is missing") as caught:
        weights(folder)
    assert caught.value.path == folder / name


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"nowhere.SHA256SUMS: is missing"):
        weights(tmp_path / "nowhere")


def test_a_file_that_is_a_folder(folder: Path) -> None:
    (folder / "labels.json").unlink()
    (folder / "labels.json").mkdir()
    with pytest.raises(WeightsError, match=r"labels\.json: cannot be read"):
        check(folder)


@pytest.mark.parametrize("name", FILES)
def test_a_file_without_checksum_is_named(folder: Path, name: str) -> None:
    lines = (folder / "SHA256SUMS").read_text().splitlines(keepends=True)
    (folder / "SHA256SUMS").write_text("".join(line for line in lines if not line.endswith(f" {name}\n")))
    with pytest.raises(WeightsError, match=f"SHA256SUMS: has no line for {name}"):
        check(folder)


@pytest.mark.parametrize(
    "line", [b"", b"encoder.onnx", b"ab  encoder.onnx", b"\xff" * 70, b"0" * 64, b"0" * 64 + b"  "]
)
def test_a_line_that_is_no_checksum_is_named(folder: Path, line: bytes) -> None:
    with (folder / "SHA256SUMS").open("ab") as file:
        file.write(line + b"\n")
    with pytest.raises(WeightsError, match="line 10 is no checksum"):
        check(folder)


def test_checksums_of_binary_files_have_a_star(folder: Path) -> None:
    told = (folder / "SHA256SUMS").read_text()
    (folder / "SHA256SUMS").write_text(told.replace("  ", " *"))
    check(folder)


@pytest.mark.parametrize("name", ["pieces.npy", "roles.onnx", "tokenizer.json", "labels.json", "calibration.json"])
def test_a_file_of_another_make_is_named(folder: Path, name: str) -> None:
    (folder / name).write_text(json.dumps([1]))
    tiny.sums(folder)
    with pytest.raises(WeightsError, match=r"cannot be read here.*install the versions of onnxruntime") as caught:
        weights(folder)
    assert caught.value.path == folder / name
