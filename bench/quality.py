"""Quality: every scorer that applies, unchanged, on the dev parts of the corpora."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from commands import Place
from copied import copied
from events import events
from figures import figures
from gold_records import gold_records
from inner import inner
from meant import meant
from measure import Measure
from pairs import pairs
from quantulum import quantulum
from similarity import similarity
from utterances import utterances

KINDS = (
    "articles statements figures events mentions times findings actors copies utterances stories conflicts positions "
    "series trackers refusals"
).split()
# Kinds whose export the contract's checker knows.
CHECKED = [kind for kind in KINDS if kind not in {"mentions", "times", "findings"}]
# What this version does not try to do. Its numbers are kept all the same, to be there when it does.
NOT_ATTEMPTED = ("seeds.conflicts",)
COUNTS = re.compile(r"documents|articles|sentences|words|stories_gold|stories_found|conflicts_\w+")


@dataclass(frozen=True, slots=True)
class Task:
    """One scorer on one corpus.

    Attributes:
        name: of the corpus, with which its measures begin.
        scorer: its file.
        gold: what the scorer compares with, inside the corpora.
        texts: folder of articles inside `gold`; empty where the scorer writes the articles itself.
        options: of `onrecord annotate`.
    """

    name: str
    scorer: str
    gold: str
    texts: str = ""
    options: tuple[str, ...] = ()


TASKS = (
    Task("polnear", "attribution.py", "polnear/dev", texts="text"),
    Task("ner-worldwide", "entities.py", "ner-worldwide/dev"),
    Task("ner-uner", "entities.py", "ner-uner/dev"),
    Task("timebank", "times.py", "tempeval3/TimeBank"),
    Task("aquaint", "times.py", "tempeval3/AQUAINT"),
    Task("newsquant", "figures.py", "newsquant/dev.json"),
    Task("plover", "events.py", "plover/sentences-dev.tsv"),
    Task("ud-ewt", "syntax.py", "ud/en_ewt-dev.conllu", options=("--tokens",)),
    Task("ud-gum", "syntax.py", "ud/gum-dev.conllu", options=("--tokens",)),
)
KEPT = ("polnear", "ner-worldwide", "ner-uner", "timebank", "aquaint", "newsquant", "plover", "ud-ewt", "ud-gum")
"""Corpora whose measures have floors; the seeds and the contract have some too."""


def quality(place: Place) -> list[Measure]:
    """Every scorer that applies."""
    return [
        *(measure for task in TASKS for measure in scored(place, task)),
        *stories(place),
        *inner(place),
        *meant(place),
        *figures(place),
        *events(place),
        *gold_records(place),
        *pairs(place),
        *utterances(place),
        *copied(place),
        *similarity(place.shared / "corpora"),
        *quantulum(place),
        *seeds_and_contract(place),
    ]


def quick_quality(place: Place) -> list[Measure]:
    """The scorers that hold floors."""
    kept = (task for task in TASKS if task.name in KEPT)
    return [
        *(measure for task in kept for measure in scored(place, task)),
        *inner(place),
        *meant(place),
        *figures(place),
        *events(place),
        *gold_records(place),
        *pairs(place),
        *stories(place),
        *utterances(place),
        *similarity(place.shared / "corpora"),
        *seeds_and_contract(place),
    ]


def scored(place: Place, task: Task) -> list[Measure]:
    """Annotate a corpus and score it."""
    gold = place.shared / "corpora" / task.gold
    articles = gold / task.texts if task.texts else _input(place, task.name, task.scorer, gold)
    # A few of their texts are no articles in the eyes of a reader; the scorers count what is missing as not found.
    ran = place.onrecord("annotate", *task.options, articles, to=f"{task.name}.out.jsonl", allowed=(0, 3))
    result = place.score(task.scorer, gold, f"{task.name}.out.jsonl", "--json")
    return list(measures(task.name, json.loads(result.out), f"{ran.shown}; {result.shown}"))


def _input(place: Place, name: str, scorer: str, gold: Path) -> Path:
    """The articles a scorer makes of its gold."""
    place.score(scorer, gold, "--input", to=f"{name}.jsonl")
    return place.work / f"{name}.jsonl"


def stories(place: Place) -> list[Measure]:
    """Stories across articles, from a ledger's export."""
    gold = place.shared / "corpora" / "stories" / "ecb-dev.jsonl"
    articles = _input(place, "ecb", "stories.py", gold)
    ran = place.onrecord("build", articles, "--ledger", "ecb.ledger", allowed=(0, 3))
    place.onrecord("export", "stories", "--ledger", "ecb.ledger", to="stories.jsonl")
    result = place.score("stories.py", gold, "stories.jsonl", "--json")
    return list(measures("ecb", json.loads(result.out), f"{ran.shown}; {result.shown}"))


def seeds_and_contract(place: Place) -> list[Measure]:
    """The three real articles against their hand-made gold, and whether the output keeps the contract."""
    seeds = place.shared / "seeds"
    texts = sorted(seeds.glob("*.txt"))
    annotated = place.onrecord("annotate", *texts, to="seeds.out.jsonl")
    place.onrecord("build", *texts, "--ledger", "seeds.ledger")
    exports = place.work / "exports"
    exports.mkdir()
    for kind in KINDS:
        place.onrecord("export", kind, "--ledger", "seeds.ledger", "-o", exports / f"{kind}.jsonl")
    result = place.score("seeds.py", seeds / "gold", seeds, "seeds.out.jsonl", "--ledger", exports, "--json")
    shown = f"{annotated.shown}; {result.shown}"
    return [*measures("seeds", json.loads(result.out), shown), *contract(place, seeds, exports)]


def contract(place: Place, seeds: Path, exports: Path) -> list[Measure]:
    """Departures from the contract, by the checker, of `annotate` and of all exports together."""
    annotate = place.score("contract.py", "annotate", "seeds.out.jsonl", seeds, allowed=(0, 1))
    checked = [
        place.score(
            "contract.py", "export", kind, exports / f"{kind}.jsonl", exports / "articles.jsonl", seeds, allowed=(0, 1)
        )
        for kind in CHECKED
    ]
    found = sum(departures(ran.out) for ran in checked)
    command = checked[0].shown.replace(" articles ", " KIND ", 1).replace("articles.jsonl", "KIND.jsonl", 1)
    return [
        Measure(name="contract.annotate", value=departures(annotate.out), unit="departures", command=annotate.shown),
        Measure(name="contract.exports", value=found, unit="departures", command=command),
    ]


def departures(printed: str) -> int:
    """How many departures the contract's checker has printed: each line begins with a count."""
    return sum(int(line.split(maxsplit=1)[0]) for line in printed.splitlines() if line.strip())


def measures(name: str, scores: Mapping[str, object], command: str) -> Iterator[Measure]:
    """What a scorer prints as JSON, a measure a number: `{"value": {"f1": 92.1}}` becomes `newsquant.value.f1`."""
    for key, value in scores.items():
        at = f"{name}.{key}"
        if isinstance(value, Mapping):
            yield from measures(at, value, command)
            continue
        unit = "count" if COUNTS.fullmatch(key) else "percent"
        yield Measure(name=at, value=_number(value), unit=unit, command=command, attempted=attempted(at))


def attempted(name: str) -> bool:
    """Whether this version tries to do what the measure of that name measures."""
    return not name.startswith(NOT_ATTEMPTED)


def _number(value: object) -> float | None:
    """A score as a number: "3 of 11" is 3."""
    if isinstance(value, int | float):
        return value
    return float(value.partition(" of ")[0]) if isinstance(value, str) else None
