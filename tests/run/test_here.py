"""This machine."""

from __future__ import annotations

import os
from importlib.metadata import version

import pytest

from onrecord.run import here


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="Linux alone lends cores")
def test_cores_are_those_lent_not_those_there() -> None:
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)})
    try:
        assert here.cores() == 1
    finally:
        os.sched_setaffinity(0, before)
    assert here.cores() == len(before)


def test_extras_that_are_missing_have_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(here, "EXTRAS", {"parquet": "pyarrow", "other": "no-such-library"})
    assert here.extras() == {"parquet": version("pyarrow"), "other": None}
