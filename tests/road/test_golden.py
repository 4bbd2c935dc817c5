"""The whole road on the sample corpus against exports that were read by eye (`make golden` writes them anew)."""

from __future__ import annotations

from pathlib import Path

import pytest
from write_golden import GOLDEN, KINDS, write


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    write(folder)
    return folder


@pytest.mark.parametrize("kind", KINDS)
def test_the_sample_gives_its_golden_export(made: Path, kind: str) -> None:
    expected = (GOLDEN / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()
    assert (made / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines() == expected
