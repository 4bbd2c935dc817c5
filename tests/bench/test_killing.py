"""What is counted of kills, and that what they must not leave behind is seen; no build is killed here."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from disturbed import SHOWN, Case, cases, exports, wrong
from forked import Forks
from killed import Tally
from killing import left_behind, phase
from onrecord.ledger.open import open_ledger
from onrecord.records.article import Article
from onrecord.run.build import stages_of
from onrecord.run.codec import decode_reading
from onrecord.run.fingerprints import fingerprints, made_with
from onrecord.run.settings import Settings


@pytest.fixture
def case(tmp_path: Path) -> Case:
    """A build on a ledger that shows articles."""
    return next(case for case in cases(tmp_path) if case.name == "anew")


def test_kills_are_counted_by_phase_and_faults_as_failures() -> None:
    tally = Tally(Counter({("new", "reading"): 2, ("anew", "reading"): 1, ("anew", "closing"): 4}), ["bad"])
    found = {measure.name: measure.value for measure in tally.measures()}
    assert found["killed.kills"] == 7
    assert found["killed.failures"] == 1
    assert (found["killed.in_reading"], found["killed.in_closing"], found["killed.in_publishing"]) == (3, 4, 0)


def test_what_readers_must_not_see_is_seen(case: Case) -> None:
    before = case.begin()
    assert before["articles"].count("\n") == SHOWN
    assert list(wrong(case.ledger, before)) == []
    case.finish()
    assert list(wrong(case.ledger, before)) == ["readers see what they should not"]
    after = exports(case.ledger)
    assert after["articles"].count("\n") == SHOWN + case.given
    assert all(after[kind] != before[kind] for kind in ("articles", "statements", "figures", "mentions"))
    assert list(wrong(case.ledger, before, after)) == []


def test_no_ledger_is_as_good_as_an_empty_one(tmp_path: Path) -> None:
    nothing = exports(tmp_path / "none.ledger")
    open_ledger(tmp_path / "empty.ledger", write=True).close()
    assert list(wrong(tmp_path / "empty.ledger", nothing)) == []


def test_the_phase_is_told_by_what_is_left(tmp_path: Path) -> None:
    path, lock = tmp_path / "l", tmp_path / "l.lock"
    articles = [Article(text=f"Mayor Ilse Brandt said berth {number} was shut.", name="a") for number in range(2)]

    def found() -> str:
        return phase(path, given=2, annotated=2, runs=0)

    assert found() == "starting"
    lock.touch()
    assert found() == "creating"
    settings = Settings()
    marks = fingerprints(settings)
    with open_ledger(path, write=True) as ledger:
        ledger.add(articles[0])
        ledger.commit()
        assert found() == "reading"
        ledger.add(articles[1])
        ledger.commit()
        assert found() == "annotating"
        for number, task in enumerate(ledger.pending(marks)):
            for stage, payload in stages_of(task, settings)[1].items():
                ledger.keep(task[0].id, stage, marks[stage], payload)
            ledger.commit()
            assert found() == ("annotating", "publishing")[number]
        ledger.publish(decode_reading, made_with(settings))
        assert found() == "closing"


def test_processes_that_live_on_are_seen_and_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("killing.GONE_WITHIN_SECONDS", 0.2)
    sleeper = [sys.executable, "-c", "import time; time.sleep(60)"]
    with subprocess.Popen(sleeper, start_new_session=True) as process:
        assert left_behind(process.pid)
        assert process.wait(10) == -9
    assert not left_behind(process.pid)


def test_a_forked_program_is_the_program(tmp_path: Path) -> None:
    with Forks() as forks:
        for arguments, code in ((["--version"], 0), (["export", "articles", "--ledger", str(tmp_path / "none")], 1)):
            run = forks.start(arguments)
            assert run.ended(None)
            assert run.code == code
