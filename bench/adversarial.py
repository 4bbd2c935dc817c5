"""How much slower than on ordinary news of the same length each stage and each reader is on the worst of texts."""

from __future__ import annotations

import csv
import gc
import gzip
import html
import io
import json
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from time import process_time
from typing import Any

from hard_texts import DENSE, UNITS, adversarial, ordinary
from measure import Measure
from onrecord.read.inputs import read_inputs
from onrecord.records.article import Article
from onrecord.run.carry import for_stages
from onrecord.run.road import ROAD, known_with, reading
from onrecord.run.settings import Settings

LENGTH = 1_000_000
# Of the texts for the stages: the annotator's model takes most of their time, and what is not linear shows long before.
LENGTH_STAGES = 100_000
# Where every change waits for them.
LENGTH_QUICK = 30_000
# The texts that were slowest of all when they were tried, and what the project names.
WORST = (
    "double quotation marks",
    "opening quotation marks",
    "digits",
    "digits with spaces",
    "opening brackets",
    "capital letters",
    "initials",
    "capitals with apostrophes",
    "said said said",
    "said with commas",
    "full stops with spaces",
    "dashes",
    "lines",
    "ranges",
    "prices run together",
    "less-than signs",
    "ampersands",
)
# Seconds a character. A reader that needs less on ordinary news is held to this: a twentieth of what the road takes.
READING = 2e-7
# A ratio so near the ceiling that it is measured again: the machine adds to it, and never takes away.
NEAR = 2.4
# Seconds that tell nothing.
NOISE = 0.02
HEAD = "<!doctype html><html lang=en><title>Ferries stay in port</title><body><article><p>"


def _feed(words: str) -> str:
    item = f"<title>Ferries</title><link>https://news.example/1</link><description>{words}</description>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item>{item}</item></channel></rss>'


def _csv(text: str) -> str:
    written = io.StringIO()
    csv.writer(written).writerows([["title", "text"], ["Ferries", text]])
    return written.getvalue()


def _zip(data: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("one.txt", data)
    return written.getvalue()


def _warc(data: bytes) -> bytes:
    head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/1\r\n"
    return f"{head}Content-Length: {len(data)}\r\n\r\n".encode() + data + b"\r\n\r\n"


def _response(text: str) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + (HEAD + text).encode()


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


# By what comes behind the name's first dot: a file of that kind made of a text, well formed or with the text laid bare.
READERS: Mapping[str, Callable[[str], bytes]] = {
    "plain.txt": _bytes,
    "page.html": lambda text: _bytes(HEAD + html.escape(text)),
    "bare_page.html": lambda text: _bytes(HEAD + text),
    "json.json": lambda text: json.dumps({"text": text}).encode(),
    "bare_json.jsonl": lambda text: _bytes('{"text": "' + text + '"}'),
    "csv.csv": lambda text: _bytes(_csv(text)),
    "bare_csv.csv": lambda text: _bytes("title,text\nFerries," + text),
    "feed.xml": lambda text: _bytes(_feed(html.escape(text))),
    "bare_feed.xml": lambda text: _bytes(_feed(text)),
    "warc.warc": lambda text: _warc(_response(html.escape(text))),
    "bare_warc.warc": lambda text: _warc(_bytes(text)),
    "gzip.txt.gz": lambda text: gzip.compress(_bytes(text), 1),
    "zip.zip": lambda text: _zip(_bytes(text)),
}


# Here line ends part rows, each an article or a refusal of its own, or paragraphs: time goes with what is found.
PARTED_BY_LINES = frozenset({"bare_json.jsonl", "bare_csv.csv", "feed.xml", "bare_feed.xml"})


@dataclass(frozen=True, slots=True)
class Slowed:
    """How a text slows a part of onrecord down.

    Attributes:
        part: a stage of the road, `road` for all of it, or a reader.
        text: the name of the adversarial text.
        ratio: its processor time over that of ordinary news of the same length.
    """

    part: str
    text: str
    ratio: float


def adversarial_texts(length: int = LENGTH_STAGES) -> list[Measure]:
    """The worst ratio of every stage and reader; and of `extract` where all is findings.

    Args:
        length: of what the stages are given, in characters; readers always have a million.
    """
    units = {name: UNITS[name] for name in WORST}
    dense = (replace(one, part="findings") for one in slowed_stages(DENSE, length) if one.part == "extract")
    stages = [_measure(one, length) for one in worst((*slowed_stages(units, length), *dense))]
    return stages + [_measure(one, LENGTH) for one in worst(slowed_readers(units, LENGTH))]


def worst(slowed: Iterable[Slowed]) -> list[Slowed]:
    """The slowest text of each part."""
    found: dict[str, Slowed] = {}
    for one in slowed:
        found[one.part] = max(found.get(one.part, one), one, key=lambda each: each.ratio)
    return list(found.values())


def _measure(one: Slowed, length: int) -> Measure:
    command = f"{length:,} characters of {one.text} against as many of ordinary news"
    return Measure(name=f"adversarial.{one.part}", value=one.ratio, unit="ratio", command=command)


def slowed_stages(units: Mapping[str, str], length: int) -> Iterator[Slowed]:
    """The ratios of the road's stages and of the whole of it.

    A stage that takes less than its even share of the road on ordinary news is held to that share: what a reader waits
    for is the road.
    """
    plain = _least(_travelled(ordinary(length)) for _ in range(2))
    share = plain["road"] / len(ROAD)
    for name, unit in units.items():
        text = adversarial(unit, length)
        taken = _travelled(text)
        if any(_over(taken[part], max(plain[part], share)) > NEAR for part in taken):
            taken = _least((taken, _travelled(text)))
        yield from (Slowed(part, name, _over(taken[part], max(plain[part], share))) for part in taken)


def _over(taken: float, plain: float) -> float:
    return max(0, taken - NOISE) / plain


def _travelled(text: str) -> dict[str, float]:
    """Seconds of processor time of every stage, and of all."""
    article, known = Article(text=text, name="adversarial"), known_with(Settings())
    made, taken = dict[str, Any](), dict[str, float]()
    gc.collect()
    began = process_time()
    seen = for_stages(article)
    for stage in ROAD:
        start = process_time()
        made[stage.name] = stage.make(seen, made, known)
        taken[stage.name] = process_time() - start
        if stage.name == "clean":
            # The letters of such texts look like any language; the stages behind leave what is not English.
            made["clean"] = replace(made["clean"], language=None)
    reading(article, made)
    return {**taken, "road": process_time() - began}


def _least(runs: Iterable[dict[str, float]]) -> dict[str, float]:
    """Of several runs the shortest time of each part: the rest is the machine's."""
    one, *others = runs
    return {part: min(seconds, *(other[part] for other in others)) for part, seconds in one.items()}


def slowed_readers(units: Mapping[str, str], length: int, files: Iterable[str] = READERS) -> Iterator[Slowed]:
    """The ratios of the readers of some files, each to news in a file of the same size: `&quot;` is six characters."""
    with tempfile.TemporaryDirectory(prefix="onrecord-adversarial-") as folder:
        for file in files:
            path, packed = Path(folder, file), READERS[file]
            news = packed(ordinary(length))
            plain = max(min(_read(path, news) for _ in range(2)), READING * length)
            part = f"read_{file.partition('.')[0]}"
            for name, unit in units.items():
                if "\n" not in unit or file not in PARTED_BY_LINES:
                    data = packed(adversarial(unit, length))
                    yield Slowed(part, name, _over(_read(path, data), plain * max(1, len(data) / len(news))))


def _read(path: Path, data: bytes) -> float:
    """Seconds of processor time of reading a file."""
    path.write_bytes(data)
    gc.collect()
    start = process_time()
    for _ in read_inputs([str(path)]):
        pass
    return process_time() - start
