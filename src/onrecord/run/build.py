"""A build: inputs into a ledger, through every stage, shown to readers in one step at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from onrecord.ledger.ledger import Ledger
from onrecord.ledger.open import own_files
from onrecord.ledger.publish import Published
from onrecord.read.inputs import read_inputs
from onrecord.records.article import Article
from onrecord.records.refusal import InputRefusal
from onrecord.run.codec import decode, decode_reading, encode
from onrecord.run.fingerprints import fingerprints, made_with
from onrecord.run.linking import linker
from onrecord.run.road import travel
from onrecord.run.settings import Settings
from onrecord.run.spread import spread

# Articles between two commits: what a killed build has to do again, against the cost of a commit.
BATCH = 64

Task = tuple[Article, dict[str, bytes]]
Done = tuple[str, dict[str, bytes]]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did.

    Attributes:
        read: articles in the inputs.
        refused: how many inputs, or places in them, could not be read.
        annotated: articles whose stages ran, because they or what they rest on were new.
        published: what changed for readers.
    """

    read: int
    refused: int
    annotated: int
    published: Published


def build(
    ledger: Ledger,
    inputs: Sequence[str],
    settings: Settings,
    stdin: BinaryIO | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
    refused: Callable[[InputRefusal], None] = lambda refusal: None,
) -> Built:
    """Read inputs into an open ledger.

    Args:
        ledger: opened for writing.
        inputs: paths, or "-".
        settings: of this run.
        stdin: what "-" reads.
        progress: called with articles done and articles to do.
        refused: called with what could not be read as it is found, in order of the inputs; none of it is held here.

    Raises:
        ActorsFileError: a file of the settings cannot be used; nothing has been read.
        LedgerError: the ledger could not be written.
        WorkerLostError: a process that read articles was ended from outside.
    """
    marks, parts = fingerprints(settings), made_with(settings)
    read, not_read = _take(ledger, read_inputs(inputs, stdin, settings.max_bytes, own_files(ledger.path)), refused)
    total = ledger.count_pending(marks)
    progress(0, total)
    with closing(spread(ledger.pending(marks), partial(stages_of, settings=settings), settings.workers)) as done:
        for number, (article, results) in enumerate(done, start=1):
            for stage, payload in results.items():
                ledger.keep(article, stage, marks[stage], payload)
            if number % BATCH == 0:
                ledger.commit()
            progress(number, total)
    return Built(read, not_read, total, ledger.publish(decode_reading, parts, linker()))


def _take(
    ledger: Ledger, found: Iterable[Article | InputRefusal], refused: Callable[[InputRefusal], None]
) -> tuple[int, int]:
    """Put every article, and every refusal, into the ledger's waiting room; how many there were of each."""
    read = not_read = 0
    for item in found:
        if isinstance(item, InputRefusal):
            ledger.add_refusal(item)
            refused(item)
            not_read += 1
        else:
            ledger.add(item)
            read += 1
        if (read + not_read) % BATCH == 0:
            ledger.commit()
    ledger.commit()
    return read, not_read


def stages_of(task: Task, settings: Settings) -> Done:
    """Run the stages an article still lacks; what they made, as bytes by stage."""
    article, payloads = task
    made = {stage: decode(stage, payload) for stage, payload in payloads.items()}
    results = travel(article, settings, made)
    return article.id, {name: encode(result) for name, result in results.items() if name not in payloads}
