from __future__ import annotations

import re

import pytest

from onrecord.lexicon.actors import actors
from onrecord.lexicon.outlets import outlets
from onrecord.lexicon.tables import table, tables_fingerprint


def test_a_table_is_read_once() -> None:
    assert table("states") is table("states")
    assert table("states")["state"]


def test_no_such_table() -> None:
    with pytest.raises(FileNotFoundError):
        table("planets")


def test_the_fingerprint_is_one_hash() -> None:
    assert re.fullmatch("[0-9a-f]{64}", tables_fingerprint())
    assert tables_fingerprint() == tables_fingerprint()


def test_the_tables_of_the_package_are_made_once_however_they_are_asked_for() -> None:
    assert actors() is actors(())
    assert outlets() is outlets(())
