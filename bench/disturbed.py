"""Builds to disturb: small ones of every kind, what readers may see of them, and what they must not."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.ledger.export import KINDS, LINKED
from onrecord.ledger.open import BESIDE, open_ledger
from onrecord.run.build import build
from onrecord.run.exporting import rows
from onrecord.run.settings import Settings
from onrecord.run.spread import WORTH_A_POOL

SHOWN, FEW, MANY = 12, 48, WORTH_A_POOL + 20
# With this file of the user's every article has to be read anew, those too that the ledger shows already.
ACTORS = '[[place]]\nname = "Port Alder"\nkind = "city"\nstate = "FRA"\n'
TEXT = """PORT ALDER, 3 May 2025 — Mayor Ilse Brandt said that {n} lamps are lit. “We wait,” she added.

It cost {n} million euros. Harbour master Tomas Reuk denied that berth {n} was shut.

On Friday Russia shelled the harbour."""

Exports = dict[str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """A build.

    Attributes:
        name: what is special about it, in a word.
        ledger: where it builds.
        start: the ledger that it adds to; `None` where it makes one.
        inputs: the file that it reads.
        actors: the user's file.
        given: articles in the inputs.
    """

    name: str
    ledger: Path
    start: Path | None
    inputs: Path
    actors: Path
    given: int

    @property
    def annotated(self) -> int:
        """How many articles it reads anew or for the first time."""
        return self.given + (SHOWN if self.start else 0)

    @property
    def runs(self) -> int:
        """Builds before this one."""
        return 1 if self.start else 0

    @property
    def arguments(self) -> tuple[str, ...]:
        """Of the program."""
        return ("build", str(self.inputs), "--ledger", str(self.ledger), "--actors", str(self.actors))

    def begin(self) -> Exports:
        """Have the ledger as it was before the build; what readers see then."""
        for ending in BESIDE:
            self.ledger.with_name(self.ledger.name + ending).unlink(missing_ok=True)
        if self.start:
            shutil.copyfile(self.start, self.ledger)
        return exports(self.ledger)

    def finish(self) -> None:
        """Build in this process, to the end."""
        with open_ledger(self.ledger, write=True, wait=10) as ledger:
            build(ledger, [str(self.inputs)], Settings(actors=(str(self.actors),)))


def cases(work: Path) -> list[Case]:
    """A new ledger; one that shows articles which are read anew; one for which several processes read."""
    actors, start = work / "actors.toml", work / "start.ledger"
    actors.write_text(ACTORS, encoding="utf-8")
    with open_ledger(start, write=True) as ledger:
        build(ledger, [str(write_articles(work / "shown.jsonl", 0, SHOWN))], Settings())
    few, many = write_articles(work / "few.jsonl", SHOWN, FEW), write_articles(work / "many.jsonl", SHOWN, MANY)
    return [
        Case("new", work / "new.ledger", None, few, actors, FEW),
        Case("anew", work / "anew.ledger", start, few, actors, FEW),
        Case("spread", work / "spread.ledger", start, many, actors, MANY),
    ]


def write_articles(path: Path, first: int, number: int) -> Path:
    """A file of so many short articles: what counts here is their number."""
    numbers = range(first, first + number)
    rows = ({"id": f"n{n}", "outlet": f"Outlet {n % 3}", "text": TEXT.format(n=n)} for n in numbers)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def exports(ledger: Path) -> Exports:
    """Every export as JSON Lines; of no ledger what an empty one would give."""
    kinds = (*KINDS, "actors", *sorted(LINKED))
    if not ledger.exists():
        return dict.fromkeys(kinds, "")
    with open_ledger(ledger) as opened:
        return {kind: "".join(json.dumps(row) + "\n" for row in rows(opened, kind)) for kind in kinds}


def wrong(ledger: Path, *allowed: Exports) -> Iterator[str]:
    """What is wrong with a ledger whose readers may see one of some states."""
    if exports(ledger) not in allowed:
        yield "readers see what they should not"
    if ledger.exists():
        with open_ledger(ledger) as opened:
            yield from opened.check()


def copied(ledger: Path) -> Path:
    """A copy of a ledger with the files beside it, in a folder of its own."""
    folder = ledger.with_suffix(".copy")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for ending in BESIDE:
        if (file := ledger.with_name(ledger.name + ending)).exists():
            shutil.copy2(file, folder)
    return folder / ledger.name
