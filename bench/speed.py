"""Speed, memory and sizes: what onrecord takes, on articles generated from its own sample."""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median

from articles import Material, material, write
from commands import Place, Ran
from machine import held_to
from measure import MEGABYTE, Measure
from resolving import resolving
from thousand import thousand

BUILT, ANNOTATED = 1000, 200
# Few enough for every change to wait for; more than are read before other processes are started.
BUILT_QUICK, ANNOTATED_QUICK = 300, 100
FEW, MANY = 300, 1200
STARTS, STARTS_QUICK = 10, 5


def speed(place: Place) -> list[Measure]:
    """Every measure of speed, memory and size."""
    made_of = material()
    return [
        *start_up(place, made_of, STARTS),
        *demo(place),
        *annotating(place, made_of, ANNOTATED),
        *building(place, made_of, BUILT),
        *peaks(place, made_of),
        publishing(place, made_of),
        *thousand(place, made_of),
        resolving(place, made_of),
    ]


def quick_speed(place: Place) -> list[Measure]:
    """The measures that hold floors, on fewer articles; the better of two runs, for the machine may be busy."""
    made_of = material()
    runs = [
        [*annotating(place, made_of, ANNOTATED_QUICK), *_rates("build", _build(place, made_of, BUILT_QUICK))]
        for _ in range(2)
    ]
    better = [_better(*pair) for pair in zip(*runs, strict=True)]
    return [*start_up(place, made_of, STARTS_QUICK), *better, *thousand(place, made_of), resolving(place, made_of)]


def _better(one: Measure, other: Measure) -> Measure:
    """Of two runs the one the machine disturbed less: the higher rate, the shorter time."""
    choose = max if one.unit.endswith("/s") else min
    return choose(one, other, key=lambda measure: measure.value or 0)


def start_up(place: Place, made_of: Material, starts: int) -> list[Measure]:
    """Seconds until the version is printed, and until one article is annotated: medians."""
    write(place.work / "one.jsonl", 1, made_of)
    version = [place.onrecord("--version") for _ in range(starts)]
    one = [place.onrecord("annotate", "one.jsonl", to="one.out") for _ in range(starts)]
    return [_median("start_up.version", version), _median("start_up.annotate_one", one)]


def demo(place: Place) -> list[Measure]:
    """Seconds of the demo in an empty folder; seconds and bytes of the report alone."""
    ran = place.onrecord("demo")
    report = place.onrecord("report", "--ledger", "demo.ledger", "-o", "report.html")
    size = (place.work / "report.html").stat().st_size
    return [
        Measure(name="demo.run", value=ran.seconds, unit="s", command=ran.shown),
        Measure(name="demo.report", value=report.seconds, unit="s", command=report.shown),
        Measure(name="demo.report_size", value=size, unit="bytes", command=report.shown),
    ]


def annotating(place: Place, made_of: Material, number: int) -> list[Measure]:
    """Articles and words a second of `annotate` on one core."""
    words = write(place.work / "articles.jsonl", number, made_of)
    with held_to(1) as cores:
        ran = place.onrecord("annotate", "articles.jsonl", to="annotated.jsonl")
    return _rates("annotate", (ran, number, words, cores))


def building(place: Place, made_of: Material, number: int) -> list[Measure]:
    """Articles and words a second of the whole road on two cores, the ledger's size, and what a later build costs."""
    built = _build(place, made_of, number)
    size = (place.work / "speed.ledger").stat().st_size
    write(place.work / "more.jsonl", number + 1, made_of)
    with held_to(2):
        again = place.onrecord("build", "articles.jsonl", "--ledger", "speed.ledger")
        more = place.onrecord("build", "more.jsonl", "--ledger", "speed.ledger")
    ran = built[0]
    return [
        *_rates("build", built),
        Measure(name="build.ledger_per_article", value=round(size / number), unit="bytes", command=ran.shown),
        Measure(name="build.same_again", value=again.seconds, unit="s", command=again.shown),
        Measure(name="build.one_more", value=more.seconds, unit="s", command=more.shown),
    ]


def _build(place: Place, made_of: Material, number: int) -> tuple[Ran, int, int, int]:
    """Build a new ledger from so many articles; the run, and how many articles, words and cores it had."""
    words = write(place.work / "articles.jsonl", number, made_of)
    (place.work / "speed.ledger").unlink(missing_ok=True)
    with held_to(2) as cores:
        ran = place.onrecord("build", "articles.jsonl", "--ledger", "speed.ledger")
    return ran, number, words, cores


def peaks(place: Place, made_of: Material) -> list[Measure]:
    """Memory of a build of few and of many articles, and how much more the many take: 1 where it is flat."""
    few, many = (_peak(place, made_of, number) for number in (FEW, MANY))
    growth = (many.value or 0) / (few.value or 1)
    return [
        few,
        many,
        Measure(name="memory.growth", value=growth, unit="ratio", command=f"{MANY} against {FEW} articles"),
    ]


def _peak(place: Place, made_of: Material, number: int) -> Measure:
    write(place.work / "memory.jsonl", number, made_of)
    with held_to(2):
        ran = place.onrecord("build", "memory.jsonl", "--ledger", f"memory-{number}.ledger")
    return Measure(name=f"memory.build_{number}", value=ran.peak / MEGABYTE, unit="MB", command=ran.shown)


def publishing(place: Place, made_of: Material) -> Measure:
    """Seconds of a build's last step, in which its results go through the verbatim gate and are shown."""
    write(place.work / "few.jsonl", FEW, made_of)
    with held_to(2):
        ran = place.run(sys.executable, Path(__file__).with_name("publishing.py"), "few.jsonl", "publish.ledger")
    command = "python bench/publishing.py few.jsonl publish.ledger"
    return Measure(name=f"build.publish_{FEW}", value=float(ran.out), unit="s", command=f"{command} ({FEW} articles)")


def _rates(name: str, done: tuple[Ran, int, int, int]) -> list[Measure]:
    ran, articles, words, cores = done
    command = f"{ran.shown} ({articles} articles, {words} words, {cores} {'core' if cores == 1 else 'cores'})"
    return [
        Measure(name=f"{name}.articles_per_s", value=articles / ran.seconds, unit="articles/s", command=command),
        Measure(name=f"{name}.words_per_s", value=words / ran.seconds, unit="words/s", command=command),
        Measure(name=f"{name}.cpu_per_article", value=1000 * ran.cpu / articles, unit="ms", command=command),
    ]


def _median(name: str, runs: list[Ran]) -> Measure:
    value = median(ran.seconds for ran in runs)
    return Measure(name=name, value=value, unit="s", command=f"{runs[0].shown} (median of {len(runs)})")
