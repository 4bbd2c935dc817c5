"""usage: killed.py [KILLS [SEED]]: builds killed with SIGKILL at random moments, and what they leave behind.

A build is watched once undisturbed: when its lock appears, when its log grows, when the log is folded in. Then it is
killed again and again, each time at a random moment behind a random one of these signs, so that the short phases (a
new ledger's making, the flip, the close) are struck as often as the long ones. After every kill readers must see the
state before the build or the one after it, no process may be left, and the next build must end with the exports of the
undisturbed one.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path

from commands import Place
from disturbed import Case, Exports, cases, copied, exports, wrong
from forked import Forks
from killing import PHASES, Kill, left_behind, phase, rehearse, strike
from measure import Measure
from onrecord.ledger.errors import LedgerError

KILLS, KILLS_QUICK = 60, 15
SEED = 20250304
# In which turn which build is killed; one for which several processes read takes several times as long as the others.
TURNS = ("new", "anew", "new", "anew", "spread")


@dataclass(slots=True)
class Tally:
    """What came of the kills: how many struck which phase of which case, and what was not as promised, in sentences."""

    struck: Counter[tuple[str, str]] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def measures(self) -> list[Measure]:
        """The kills, the faults, and the kills by phase."""
        kills = self.struck.total()
        counts = {"kills": kills, "failures": len(self.faults)}
        for name in PHASES:
            counts[f"in_{name}"] = sum(number for (_, struck), number in self.struck.items() if struck == name)
        command = f"python bench/killed.py {kills}"
        return [
            Measure(name=f"killed.{name}", value=number, unit="count", command=command)
            for name, number in counts.items()
        ]


def killed(place: Place, kills: int = KILLS) -> list[Measure]:
    """How many of so many kills left something that is not promised, and which phases they struck."""
    tally = survive(place.work, kills)
    for fault in tally.faults:
        print(f"killed: {fault}", file=sys.stderr)
    return tally.measures()


def survive(work: Path, kills: int, seed: int = SEED) -> Tally:
    """Kill so many builds, as many of each case, and look at what each leaves."""
    tally = Tally()
    chance = random.Random(seed)  # noqa: S311  # the same moments each time, as far as the machine allows
    turns = Counter(islice(cycle(TURNS), kills))
    with Forks() as forks:
        for case in cases(work):
            _kill_often(forks, case, turns[case.name], chance, tally)
    return tally


def _kill_often(forks: Forks, case: Case, kills: int, chance: random.Random, tally: Tally) -> None:
    before = case.begin()
    signs = rehearse(forks, case.ledger, case.arguments)
    after = exports(case.ledger)
    done = 0
    while done < kills:
        case.begin()
        if not (kill := strike(forks, case.ledger, case.arguments, signs, chance)):
            continue  # it had ended first
        done += 1
        copy = copied(case.ledger)  # looking would change what the next build finds
        struck = phase(copy, case.given, case.annotated, case.runs)
        tally.struck[case.name, struck] += 1
        faults = _faults(case, kill, copy if chance.random() < 0.5 else case.ledger, before, after)
        tally.faults.extend(f"{case.name}, {kill}, {struck}: {fault}" for fault in faults)


def _faults(case: Case, kill: Kill, seen: Path, before: Exports, after: Exports) -> Iterator[str]:
    """What is not as promised; where readers see a copy, the next build meets the files as the killed one left them."""
    if left_behind(kill.group):
        yield "processes are left behind"
    try:
        yield from wrong(seen, before, after)
        case.finish()
        yield from (f"after the next build: {fault}" for fault in wrong(case.ledger, after))
    except LedgerError as error:
        yield f"{type(error).__name__}: {error}"
    if beside := sorted(path.name for path in case.ledger.parent.glob(f"{case.ledger.name}?*")):
        yield f"the next build leaves {', '.join(beside)}"


def main() -> int:
    """Kill, and print what came of it; exit code 1 if anything was not as promised."""
    kills, seed = [*map(int, sys.argv[1:]), *(KILLS, SEED)[len(sys.argv) - 1 :]]
    with tempfile.TemporaryDirectory(prefix="onrecord-killed-") as work:
        tally = survive(Path(work), kills, seed)
    for (case, struck), number in sorted(tally.struck.items()):
        print(f"{case:12}{struck:12}{number:6}")
    print("\n".join(tally.faults) or "Every ledger was whole, and every next build ended as an undisturbed one.")
    return 1 if tally.faults else 0


if __name__ == "__main__":
    sys.exit(main())
