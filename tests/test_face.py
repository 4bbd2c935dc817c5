"""`import onrecord`: two functions that stay where they are, and rows that any frame takes."""

from __future__ import annotations

import doctest
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]
import pytest

import onrecord
from onrecord.records.reading import Reading

TEXT = "“The bridge is open,” said Mayor Ilse Brandt. It took 28 days."
# Ways to have loaded more than the face before it is used; each stands for an import order a notebook may have.
IMPORTS = (
    "import onrecord, onrecord.annotate.annotate, onrecord.run.build",
    "from onrecord.annotate.annotate import annotate as stage; import onrecord",
    "import onrecord; onrecord.annotate('A word.'); import onrecord.annotate.named, onrecord.ledger.open",
    "import importlib, onrecord.cli.annotate; importlib.import_module('onrecord.annotate'); import onrecord",
)


def test_the_doctest_of_the_package() -> None:
    failed, tried = doctest.testmod(onrecord)
    assert (failed, tried > 0) == (0, True)


@pytest.mark.parametrize("imports", IMPORTS)
def test_annotate_and_open_are_functions_whatever_was_imported(imports: str) -> None:
    code = f"{imports}\nprint(len(onrecord.annotate({TEXT!r}).statements), callable(onrecord.open))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "1 True\n"


def test_a_reading_is_typed_and_points_at_the_text() -> None:
    reading = onrecord.annotate(TEXT, outlet="Coastwire", published="2025-06-03")
    assert isinstance(reading, Reading)
    [statement], [figure] = reading.statements, reading.figures
    assert statement.speaker is not None
    assert statement.speaker.name == "Ilse Brandt"
    assert statement.content[0].text == TEXT[statement.content[0].start : statement.content[0].end]
    assert (figure.value, figure.text) == (28.0, TEXT[figure.start : figure.end])


def test_the_face_is_small() -> None:
    assert set(onrecord.__all__) == {"__version__", "annotate", "open"}
    assert onrecord.__version__ == version("onrecord")


def test_importing_it_loads_no_stage_and_no_ledger() -> None:
    code = "import sys, onrecord; print([name for name in sys.modules if name.startswith(('onrecord.', 'sqlalchemy'))])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['onrecord.annotate']\n"


@pytest.mark.parametrize("kind", ["articles", "statements", "figures", "mentions", "times", "actors", "refusals"])
def test_rows_become_a_frame_as_they_are(sample_ledger: Path, kind: str) -> None:
    with onrecord.open(sample_ledger) as ledger:
        rows = ledger.rows(kind)
    table = pa.Table.from_pylist(rows)
    assert table.num_rows == len(rows) > 0
    assert table.column_names == list(rows[0])
    assert all(list(row) == table.column_names for row in rows)
    assert [known(row) for row in table.to_pylist()] == [known(row) for row in rows]


def known(row: dict[str, Any]) -> dict[str, Any]:
    """The row, its dicts without what Arrow fills in for keys that other rows have."""
    return {
        name: known(value) if isinstance(value, dict) else value for name, value in row.items() if value is not None
    }


def test_the_ledgers_methods_give_plain_dicts(sample_ledger: Path) -> None:
    with onrecord.open(str(sample_ledger)) as ledger:
        for rows in (ledger.articles(), ledger.statements(), ledger.figures()):
            assert rows
            assert {type(row) for row in rows} == {dict}
            assert pa.Table.from_pylist(rows).num_rows == len(rows)
