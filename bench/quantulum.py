"""quantulum3 and onrecord side by side on NewsQuant: the same sentences, the same scorer, one process, both loaded."""

from __future__ import annotations

import json
import sys
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from time import process_time
from typing import Any

from commands import Place
from measure import Measure
from onrecord.records.article import Article
from stages import take

GOLD = "newsquant/dev.json"
UNNAMED = "dimensionless"


def quantulum(place: Place) -> list[Measure]:
    """Quality and speed of quantulum3 with and without its classifier, and our speed; nothing where it is missing."""
    if find_spec("quantulum3") is None:
        print("bench: quantulum3 is not installed, so nothing is held against it: make peers", file=sys.stderr)
        return []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the classifier is told to be old, once for each of its parts
        peer, classifier = import_module("quantulum3.parser"), import_module("quantulum3.classifier")
    sentences = [row["text"] for row in json.loads((place.shared / "corpora" / GOLD).read_text(encoding="utf-8"))]
    found: list[Measure] = []
    for name, on in (("classifier", True), ("plain", False)):
        if on and not classifier.USE_CLF:
            print("bench: quantulum3 has no classifier here: make peers", file=sys.stderr)
            continue
        with _using(classifier, on=on):
            found += _peer(place, f"quantulum3.{name}", peer.parse, sentences)
    return [*found, *_ours(sentences)]


@contextmanager
def _using(classifier: Any, *, on: bool) -> Iterator[None]:
    """quantulum3 with or without its classifier, which it asks for at each ambiguous unit."""
    was, classifier.USE_CLF = classifier.USE_CLF, on
    try:
        yield
    finally:
        classifier.USE_CLF = was


def _peer(place: Place, name: str, parse: Callable[[str], list[Any]], sentences: list[str]) -> Iterator[Measure]:
    """What quantulum3 reads, scored; its comparators and changes are not asked, since it tells none."""
    command = f"bench/quantulum.py on $SHARED/corpora/{GOLD} (quantulum3 {version('quantulum3')})"
    parse(sentences[-1])  # loads its tables
    begun = process_time()
    read = [parse(sentence) for sentence in sentences]
    spent = process_time() - begun
    rows = (prediction(number, quantities) for number, quantities in enumerate(read))
    made = place.work / f"{name}.jsonl"
    made.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    result = place.score("figures.py", place.shared / "corpora" / GOLD, made, "--json")
    for kind in ("value", "value_unit"):
        for part, score in json.loads(result.out)[kind].items():
            yield Measure(name=f"{name}.{kind}.{part}", value=score, unit="percent", command=command)
    yield Measure(name=f"{name}.per_s", value=len(sentences) / spent, unit="sentences/s", command=command)


def prediction(number: int, quantities: list[Any]) -> Mapping[str, object]:
    """A sentence's quantities as the scorer reads our figures; "5 to 7" is a middle with what is uncertain about it."""
    return {"article": {"name": f"q{number:04}"}, "figures": [_figure(quantity) for quantity in quantities]}


def _figure(quantity: Any) -> Mapping[str, object]:
    ranged = quantity.uncertainty and "±" not in quantity.surface
    low, high = (quantity.value + sign * (quantity.uncertainty if ranged else 0) for sign in (-1, 1))
    unit = None if quantity.unit.name == UNNAMED else quantity.unit.name
    return {"value": low, "value_max": high if ranged else None, "unit": unit, "comparator": "exactly"}


def _ours(sentences: list[str]) -> Iterator[Measure]:
    """Our sentences a second from text to figures, and those of the reading of statements and figures alone."""
    articles = [Article(text=text, name=f"q{number:04}") for number, text in enumerate(sentences)]
    take(articles[-1], {})  # loads the weights and the tables
    spent: dict[str, float] = {}
    for article in articles:
        take(article, spent)
    command = f"bench/quantulum.py on $SHARED/corpora/{GOLD}"
    for name, seconds in (("onrecord", sum(spent.values())), ("onrecord_extract", spent["extract"])):
        value = len(sentences) / seconds
        yield Measure(name=f"quantulum3.{name}.per_s", value=value, unit="sentences/s", command=command)


if __name__ == "__main__":
    import tempfile

    from measure import table

    with tempfile.TemporaryDirectory() as work:
        print(table(quantulum(Place(Path(work).resolve(), Path(sys.argv[1]).resolve()))))
