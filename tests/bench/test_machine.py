"""What the bench says of a machine, and how it holds itself to few cores."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from machine import commit, cores, cpu_model, held_to, machine


def test_the_processors_name_is_read() -> None:
    assert cpu_model("processor\t: 0\nmodel name\t: Quill 9 @ 2.10GHz\n\nmodel name\t: other\n") == "Quill 9 @ 2.10GHz"
    assert cpu_model("processor\t: 0\n") is None


def test_a_machine_is_described_in_full() -> None:
    found = machine()
    assert set(found) == {"cpu", "cores", "memory_gb", "system", "python"}
    assert all(found.values())


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="this system cannot hold a process to few cores")
def test_cores_are_held_and_given_back() -> None:
    before = cores()
    with held_to(1) as held:
        assert held == cores() == 1
    assert cores() == before


def test_outside_a_checkout_there_is_no_commit(tmp_path: Path) -> None:
    assert commit(tmp_path) is None
