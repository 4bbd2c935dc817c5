"""Two builds, ten readers and a report at once, as processes: all see a whole state, and nobody hears of an error."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import chain, pairwise
from pathlib import Path

import pytest

from disturbed import exports, write_articles, wrong
from onrecord.ledger.open import open_ledger
from onrecord.report.build import SIZE_CAP
from onrecord.report.view import Selection
from onrecord.run.build import build
from onrecord.run.reporting import report_page
from onrecord.run.settings import Settings

PROGRAM = str(Path(sys.executable).with_name("onrecord"))
SHOWN, FIRST, SECOND = 12, 40, 30
WAITED = "onrecord: another build holds {}; waiting for it\n"
# On a machine with much else to do.
PATIENCE_SECONDS = 240
# A notebook that opens the ledger again and again until the builds have ended, and prints what it saw, in order.
NOTEBOOK = """
import json, os, sys, time, onrecord
while True:
    time.sleep(0.05)
    ended = os.path.exists(sys.argv[2])
    with onrecord.open(sys.argv[1]) as ledger:
        counts = [len(ledger.rows(kind)) for kind in ("articles", "statements", "figures", "mentions")]
        texts = [ledger.text(row["article"]) for row in ledger.articles()]
    print(json.dumps([*counts, sum(map(bool, texts))]), flush=True)
    if ended:
        break
"""


class State:
    """What a ledger of some inputs gives out, and how many rows its notebooks see."""

    def __init__(self, path: Path, inputs: list[Path]) -> None:
        with open_ledger(path, write=True) as ledger:
            build(ledger, list(map(str, inputs)), Settings())
        self.path = path
        self.exports = exports(path)
        rows = [self.exports[kind].count("\n") for kind in ("articles", "statements", "figures", "mentions")]
        self.seen = [*rows, rows[0]]
        with open_ledger(path) as ledger:
            self.page = report_page(ledger, Selection(), None, SIZE_CAP)


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Articles that are shown already, and those of two builds."""
    folder = tmp_path_factory.mktemp("inputs")
    return [
        write_articles(folder / "shown.jsonl", 0, SHOWN),
        write_articles(folder / "first.jsonl", SHOWN, FIRST),
        write_articles(folder / "second.jsonl", SHOWN + FIRST, SECOND),
    ]


@pytest.fixture(scope="module")
def states(inputs: list[Path], tmp_path_factory: pytest.TempPathFactory) -> list[State]:
    """Those that readers may see: before, after one build or the other, after both."""
    folder = tmp_path_factory.mktemp("states")
    shown, first, second = inputs
    every = ([shown], [shown, first], [shown, second], inputs)
    return [State(folder / f"{number}.ledger", some) for number, some in enumerate(every)]


Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts a program; none stays behind."""
    started: list[subprocess.Popen[str]] = []

    def begin(*words: str | Path) -> subprocess.Popen[str]:
        pipe = subprocess.PIPE
        started.append(subprocess.Popen(list(map(str, words)), stdout=pipe, stderr=pipe, encoding="utf-8"))
        return started[-1]

    yield begin
    for one in started:
        one.kill()
        one.communicate()


def readers(start: Start, ledger: Path, ended: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Ten readers, of whom some stay and others come and go, and a report."""
    for _ in range(3):
        yield "notebook", start(sys.executable, "-c", NOTEBOOK, ledger, ended)
    for what in ("statements", "figures", "doctor", "articles", "report", "statements", "doctor", "actors"):
        time.sleep(0.1)
        command = {"doctor": ["doctor"], "report": ["report", "-o", "-"]}.get(what, ["export", what])
        yield what, start(PROGRAM, *command, "--ledger", ledger)


def allowed(what: str, states: list[State]) -> list[str]:
    """What a reader may print, state by state."""
    if what == "doctor":
        return [f"is whole: {state.seen[0]} articles, every row verbatim" for state in states]
    return [state.page if what == "report" else state.exports[what] for state in states]


def printed(what: str, out: str) -> str:
    """What a reader printed: of a doctor the verdict, of an export its rows as they are written here."""
    if what == "doctor":
        return out[out.index("is whole") :].strip()
    return out if what == "report" else "".join(json.dumps(json.loads(line)) + "\n" for line in out.splitlines())


@pytest.mark.parametrize("turn", [1, -1])
def test_two_builds_ten_readers_and_a_report(
    turn: int, inputs: list[Path], states: list[State], start: Start, tmp_path: Path
) -> None:
    ledger, ended = tmp_path / "news.ledger", tmp_path / "ended"
    ledger.write_bytes(states[0].path.read_bytes())
    builds = [start(PROGRAM, "build", some, "--ledger", ledger) for some in inputs[1:][::turn]]
    reading = list(readers(start, ledger, ended))
    for one in builds:
        _, err = one.communicate(timeout=PATIENCE_SECONDS)
        assert (one.returncode, err.replace(WAITED.format(ledger), "", 1)) == (0, "")
    ended.touch()
    for what, one in reading:
        out, err = one.communicate(timeout=PATIENCE_SECONDS)
        assert (what, one.returncode, err) == (what, 0, "")
        if what == "notebook":
            check_course([json.loads(line) for line in out.splitlines()], states)
        else:
            assert any(printed(what, out) == whole for whole in allowed(what, states)), what
    assert list(wrong(ledger, states[-1].exports)) == []
    assert sorted(tmp_path.iterdir()) == [ended, ledger]


def test_two_builds_make_one_ledger(inputs: list[Path], states: list[State], start: Start, tmp_path: Path) -> None:
    ledger = tmp_path / "news.ledger"
    builds = [start(PROGRAM, "build", *some, "--ledger", ledger) for some in (inputs[:2], inputs[1:])]
    for one in builds:
        _, err = one.communicate(timeout=PATIENCE_SECONDS)
        assert (one.returncode, err.replace(WAITED.format(ledger), "", 1)) == (0, "")
    assert list(wrong(ledger, states[-1].exports)) == []
    assert list(tmp_path.iterdir()) == [ledger]


def check_course(seen: list[list[int]], states: list[State]) -> None:
    """A notebook saw whole states alone, never an older one after a newer, and in the end the last."""
    course = [[state.seen for state in states].index(one) for one in seen]
    assert all(earlier <= later for earlier, later in pairwise(course))
    assert {1, 2} - set(course), "one build after the other"
    assert course[-1] == len(states) - 1


def test_the_states_can_be_told_apart(states: list[State]) -> None:
    for what in chain(states[0].exports, ("doctor", "report")):
        if what not in {"findings", "refusals", "actors", "series"}:
            assert len(set(allowed(what, states))) == len(states), what
