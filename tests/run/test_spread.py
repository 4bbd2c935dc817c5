"""One function over many items: in order, lazily, and whatever happens to the processes that help."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from functools import partial
from itertools import count, islice
from pathlib import Path

import pytest

from onrecord.run import spread as module
from onrecord.run.spread import AHEAD, GROUP, WorkerLostError, spread


def double(number: int) -> int:
    return 2 * number


def where(number: int) -> int:
    return os.getpid() + 0 * number


def fail(number: int) -> int:
    if number in {30, 31}:
        raise ValueError(str(number))
    return number


def die(here: int, number: int) -> int:
    if os.getpid() != here:
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
    return number


def interrupted_kept_out(folder: Path, number: int) -> int:
    """Leaves a mark for a worker in which Ctrl-C would print a traceback."""
    if signal.getsignal(signal.SIGINT) not in {signal.SIG_DFL, signal.SIG_IGN}:
        (folder / str(os.getpid())).touch()
    return number


@pytest.fixture
def _pool_from_ten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WORTH_A_POOL", 10)


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("number", [0, 1, 9, 10, 11, 100])
@pytest.mark.usefixtures("_pool_from_ten")
def test_results_come_in_order_of_the_items(workers: int, number: int) -> None:
    assert list(spread(range(number), double, workers)) == [2 * n for n in range(number)]


def test_few_items_stay_in_this_process() -> None:
    assert set(spread(range(20), where, 2)) == {os.getpid()}


@pytest.mark.usefixtures("_pool_from_ten")
def test_many_items_go_to_one_other_and_what_it_has_no_time_for_is_done_here() -> None:
    at = list(spread(range(400), where, 2))
    assert os.getpid() not in at[10 : 10 + AHEAD * GROUP]
    assert at.count(os.getpid()) > 10
    assert len(set(at)) == 2


def test_alone_it_takes_one_item_at_a_time() -> None:
    source = count()
    assert list(islice(spread(source, double, 1), 3)) == [0, 2, 4]
    assert next(source) == 3


@pytest.mark.usefixtures("_pool_from_ten")
def test_only_a_few_groups_are_held_however_many_items_there_are() -> None:
    taken: list[int] = []

    def source() -> Iterator[int]:
        for number in range(10_000):
            taken.append(number)
            yield number

    results = spread(source(), double, 2)
    assert list(islice(results, 100)) == [2 * n for n in range(100)]
    assert len(taken) <= 100 + 8 * GROUP
    results.close()


@pytest.mark.usefixtures("_pool_from_ten")
def test_an_error_is_raised_in_the_place_of_its_result() -> None:
    results = spread(range(400), fail, 2)
    assert list(islice(results, 30)) == list(range(30))
    with pytest.raises(ValueError, match="30"):
        next(results)


@pytest.mark.usefixtures("_pool_from_ten")
def test_a_process_that_dies_is_an_error_that_says_so() -> None:
    with pytest.raises(WorkerLostError, match="was ended from outside, most often because memory ran out"):
        list(spread(range(40), partial(die, os.getpid()), 2))


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="signals of POSIX")
@pytest.mark.usefixtures("_pool_from_ten")
def test_ctrl_c_is_for_this_process_to_speak_of(tmp_path: Path) -> None:
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    assert len(list(spread(range(40), partial(interrupted_kept_out, tmp_path), 2))) == 40
    assert {path.name for path in tmp_path.iterdir()} <= {str(os.getpid())}
    assert signal.pthread_sigmask(signal.SIG_BLOCK, ()) == before
