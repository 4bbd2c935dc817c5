"""Write the golden exports of the sample corpus anew: `make golden`, then read the difference."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from onrecord.ledger.export import fields
from onrecord.ledger.open import open_ledger
from onrecord.report.tables import write_rows
from onrecord.run.build import build
from onrecord.run.exporting import rows
from onrecord.run.settings import Settings

KINDS = (
    "articles",
    "statements",
    "figures",
    "events",
    "mentions",
    "times",
    "findings",
    "actors",
    "refusals",
    "series",
    "copies",
)
SAMPLE = Path(str(files("onrecord"))) / "sample"
GOLDEN = Path(__file__).parent / "golden"


def write(folder: Path) -> None:
    """Export every kind of the sample's ledger into a folder."""
    settings = Settings(actors=(str(SAMPLE / "actors.toml"),), outlets=(str(SAMPLE / "outlets.toml"),))
    with TemporaryDirectory() as scratch:
        path = Path(scratch) / "sample.ledger"
        with open_ledger(path, write=True) as ledger:
            build(ledger, [str(SAMPLE / "articles")], settings)
        with open_ledger(path) as ledger:
            for kind in KINDS:
                with (folder / f"{kind}.jsonl").open("wb") as stream:
                    write_rows(map(_unweighed, rows(ledger, kind)), kind, "jsonl", stream, fields(kind))


def _unweighed(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row without how sure the annotator is of it: that may differ in its last digit from processor to processor."""
    return {**row, **dict.fromkeys(row.keys() & {"confidence"})}


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    write(GOLDEN)
    sys.stdout.write(f"Wrote {GOLDEN}; read the difference before you commit it.\n")
