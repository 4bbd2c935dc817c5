"""What tests of several rooms share: the sample corpus, and a ledger of it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import settings

from onrecord.ledger.open import open_ledger
from onrecord.run import road
from onrecord.run.build import build
from onrecord.run.settings import Settings

# How long an example takes says what else the machine does; that code is linear is tested as such.
settings.register_profile("onrecord", deadline=None)
settings.load_profile("onrecord")


@pytest.fixture(scope="session", autouse=True)
def faults_end_tests() -> Iterator[None]:
    """A fault of a stage ends a test, where a user's run would go on with a refusal."""
    with patch.object(road, "FAULTS", ()):
        yield


@pytest.fixture(scope="session")
def sample() -> Path:
    """The folder of the sample corpus."""
    return Path(str(files("onrecord"))) / "sample"


@pytest.fixture(scope="session")
def sample_settings(sample: Path) -> Settings:
    return Settings(actors=(str(sample / "actors.toml"),), outlets=(str(sample / "outlets.toml"),))


@pytest.fixture(scope="session")
def sample_ledger(sample: Path, sample_settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of the sample corpus, to be read only."""
    path = tmp_path_factory.mktemp("sample") / "sample.ledger"
    with open_ledger(path, write=True) as ledger:
        build(ledger, [str(sample / "articles")], sample_settings)
    return path
