"""Speed and quality of onrecord: `make bench` measures everything, `make bench-floors` what holds floors.

usage: run.py [--shared FOLDER] [--floors]
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from adversarial import LENGTH_QUICK, adversarial_texts
from commands import BenchError, Place
from floors import read, verdicts
from killed import KILLS_QUICK, killed
from linked import linked
from machine import commit, load, machine
from measure import Measure, table
from quality import quality, quick_quality
from sizes import sizes
from speed import quick_speed, speed

HERE = Path(__file__).resolve().parent
NEEDED = ("corpora", "score", "seeds")


def main(arguments: list[str] | None = None) -> int:
    """Measure; exit code 1 if a floor does not hold, 2 if something needed is missing."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="the folder with corpora and scorers")
    parser.add_argument("--floors", action="store_true", help="measure what holds floors, and check them")
    given = parser.parse_args(arguments)
    if missing := [name for name in NEEDED if not (given.shared / name).is_dir()]:
        say(
            f"{given.shared} lacks {', '.join(missing)}; name the folder that has them: --shared FOLDER",
        )
        return 2
    try:
        with tempfile.TemporaryDirectory(prefix="onrecord-bench-") as work:
            place = Place(Path(work).resolve(), given.shared.resolve())
            return check(place) if given.floors else measure(place)
    except BenchError as error:
        say(str(error))
        return 2


def say(sentence: str) -> None:
    """One line for whoever waits."""
    print(f"bench: {sentence}", file=sys.stderr, flush=True)


def measure(place: Place) -> int:
    """Measure everything; print it and keep it in `results.json`."""
    before = load()
    say("speed and memory, some minutes")
    measures = speed(place)
    measures += sizes(place)
    say("linking, among few articles and many")
    measures += linked(place)
    say("builds that are killed")
    measures += killed(place)
    say("texts that make careless code slow")
    measures += adversarial_texts()
    say("quality, on the corpora")
    measures += quality(place)
    print(table(measures))
    (HERE / "results.json").write_text(
        json.dumps(results(measures, before), indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    return 0


def results(measures: list[Measure], before: float) -> dict[str, object]:
    """What `results.json` keeps; `before` is the machine's load before it was measured."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "commit": commit(HERE.parent),
        "machine": {**machine(), "load_before": before},
        "measures": {measure.name: measure.row() for measure in measures},
    }


def check(place: Place) -> int:
    """Measure what holds floors and say of each whether it does."""
    floors = read(HERE / "floors.json")
    say("speed, on few articles")
    measures = quick_speed(place)
    measures += sizes(place)
    say("builds that are killed")
    measures += killed(place, KILLS_QUICK)
    say("texts that make careless code slow")
    measures += adversarial_texts(LENGTH_QUICK)
    say("quality, on the corpora with floors")
    measures += quick_quality(place)
    found = verdicts(floors, measures)
    for verdict in found:
        print(verdict.line())
    failed = sum(not verdict.ok for verdict in found)
    print(f"{len(found) - failed} of {len(found)} floors hold.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
