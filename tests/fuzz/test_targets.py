"""What fuzzing found once stays found: every seed, and every input kept in the folders beside this file."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz.seeds import seeds
from fuzz.targets import TARGETS, BrokenPromiseError, read

FOUND = Path(__file__).parent


@pytest.mark.parametrize("target", TARGETS)
def test_every_seed_keeps_what_is_promised(target: str) -> None:
    assert seeds(target)
    for seed in seeds(target):
        TARGETS[target](seed)


@pytest.mark.parametrize("path", sorted(FOUND.glob("*/*.bin")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_broke_something_once_breaks_nothing(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())


def test_a_target_notices_what_does_not_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fuzz.targets.read_inputs", lambda *_: iter(()))
    with pytest.raises(BrokenPromiseError, match="disappeared"):
        read(b"words")
