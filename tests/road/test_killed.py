"""Builds killed at random moments: a short form of `bench/killed.py`, which kills sixty."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from killed import survive

KILLS = 12


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the program is forked, to strike where something is at stake")
def test_whenever_a_build_is_killed_readers_see_a_whole_state_and_the_next_build_ends_as_if_nothing_had_been(
    tmp_path: Path,
) -> None:
    tally = survive(tmp_path, KILLS)
    assert tally.faults == []
    assert tally.struck.total() == KILLS
    assert {case for case, _ in tally.struck} == {"new", "anew", "spread"}
