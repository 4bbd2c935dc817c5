"""A thousand articles through `onrecord annotate`, as a user has them annotated: the words a second, and the memory."""

from __future__ import annotations

import sys
from pathlib import Path

from articles import Material, write
from commands import ONRECORD, Place
from machine import held_to
from measure import MEGABYTE, Measure

# So many that the program's start is a small part of the whole: `speed.annotate_start_up` says which.
THOUSAND = 1000
WATCHED = Path(__file__).with_name("resident.py")


def thousand(place: Place, made_of: Material) -> list[Measure]:
    """Words a second on two cores, from the program's start to its end, and the bytes of all its processes together."""
    write(place.work / "one.jsonl", 1, made_of)
    words = write(place.work / "thousand.jsonl", THOUSAND, made_of)
    with held_to(2) as cores:
        one = place.onrecord("annotate", "one.jsonl", to="one.out")
        command = (ONRECORD, "annotate", "thousand.jsonl")
        ran = place.run(sys.executable, WATCHED, "peak.txt", *command, to="annotated.jsonl")
    peak = int((place.work / "peak.txt").read_text(encoding="utf-8"))
    had = f"({THOUSAND} articles, {words} words, {cores} cores)"
    shown = f"{place.shown(command, 'annotated.jsonl')} {had}"
    start = f"{one.shown}, against {shown}"
    return [
        Measure(name="speed.annotate_words", value=words / ran.seconds, unit="words/s", command=shown),
        Measure(name="speed.annotate_start_up", value=100 * one.seconds / ran.seconds, unit="percent", command=start),
        Measure(
            name=f"memory.annotate_{THOUSAND}",
            value=peak / MEGABYTE,
            unit="MB",
            command=f"python bench/resident.py peak.txt {shown}",
        ),
    ]
