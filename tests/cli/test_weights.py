"""What a command says when the weights that it reads with cannot be used."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from tests.annotate.model import tiny

from onrecord.annotate.model import weights as module

Run = Callable[..., Result]
CHANGED = "is not the file that was made: its SHA-256 is not the one in SHA256SUMS; install onrecord again"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.folder(tmp_path_factory.mktemp("weights"))


@pytest.fixture
def folder(whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy to damage, in the place of what is shipped."""
    copy = Path(shutil.copytree(whole, tmp_path / "weights"))
    monkeypatch.setattr(module, "shipped", lambda: copy)
    return copy


def assert_one_sentence(result: Result, *parts: str) -> None:
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1), result.stderr
    assert result.stderr.startswith(f"onrecord: {parts[0]}")
    assert all(part in result.stderr for part in parts)


def commands(article: Path) -> list[tuple[str | Path, ...]]:
    return [("annotate", article), ("build", article, "--ledger", article.with_suffix(".ledger")), ("doctor",)]


@pytest.mark.parametrize("number", range(3))
def test_a_changed_file_is_named_and_what_to_do(run: Run, folder: Path, article: Path, number: int) -> None:
    (folder / "roles.onnx").write_bytes(b"\0")
    result = run(*commands(article)[number])
    assert_one_sentence(result, f"{folder / 'roles.onnx'}: {CHANGED}, or copy the folder of weights anew")


@pytest.mark.parametrize("number", range(3))
def test_a_folder_that_is_gone_is_named(run: Run, folder: Path, article: Path, number: int) -> None:
    shutil.rmtree(folder)
    assert_one_sentence(run(*commands(article)[number]), f"{folder / 'SHA256SUMS'}: is missing; install onrecord again")


def test_a_file_that_cannot_be_read_here(run: Run, folder: Path, article: Path) -> None:
    (folder / "encoder.onnx").write_bytes(b"made for another runtime")
    tiny.sums(folder)
    result = run("annotate", article)
    assert_one_sentence(result, str(folder / "encoder.onnx"), "install the versions of onnxruntime and tokenizers")


def test_readers_of_a_ledger_need_no_weights(run: Run, ledger: Path, folder: Path) -> None:
    shutil.rmtree(folder)
    assert run("export", "articles", "--ledger", ledger).exit_code == 0


def test_after_a_build_without_weights_one_with_them_goes_on(
    run: Run, article: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = article.with_suffix(".ledger")
    shutil.rmtree(folder)
    assert run("build", article, "--ledger", ledger).exit_code == 1
    monkeypatch.undo()
    assert run("build", article, "--ledger", ledger).exit_code == 0
    assert run("export", "articles", "--ledger", ledger).stdout.count("\n") == 1
