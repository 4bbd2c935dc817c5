"""Same in, same out: shuffled, split over builds, read by several processes, interrupted and resumed.

Every export in every format is compared byte for byte, and the report with them.
"""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from onrecord.ledger.export import KINDS, LINKED, fields
from onrecord.ledger.open import open_ledger
from onrecord.report.build import SIZE_CAP
from onrecord.report.tables import FORMATS, write_rows
from onrecord.report.view import Selection
from onrecord.run import build as module
from onrecord.run import spread
from onrecord.run.build import build
from onrecord.run.exporting import rows
from onrecord.run.linking import linker
from onrecord.run.reporting import report_page
from onrecord.run.settings import Settings

Exports = dict[str, bytes]
FEW = (
    "norrpost/wire.jsonl",
    "brannet-herald/2025-03-05-twelve-thousand.txt",
    "courrier-vaurens/2025-03-11-vienna-handshake.json",
    "meridian-today/2025-03-07-ferry-toll.txt",
)
REFUSED = "an input that is not there"


def exports(path: Path) -> Exports:
    """Everything a ledger gives out."""
    made: Exports = {}
    with open_ledger(path) as ledger:
        for kind in (*KINDS, "actors", *sorted(LINKED)):
            for form in FORMATS:
                stream = io.BytesIO()
                write_rows(rows(ledger, kind), kind, form, stream, fields(kind))
                made[f"{kind}.{form}"] = stream.getvalue()
        made["report.html"] = report_page(ledger, Selection(), None, SIZE_CAP).encode()
        assert ledger.check() == []
    return made


def run(path: Path, inputs: list[str], settings: Settings, stop_at: int | None = None) -> None:
    """A build, or one that is interrupted when so many articles have been read."""

    def interrupt(done: int, _: int) -> None:
        if done == stop_at:
            raise KeyboardInterrupt

    try:
        with open_ledger(path, write=True) as ledger:
            build(ledger, inputs, settings, progress=interrupt)
    except KeyboardInterrupt:
        assert stop_at is not None


@pytest.fixture(scope="module")
def few(sample: Path) -> list[str]:
    """Inputs of eight articles, and one that is refused."""
    return [*(str(sample / "articles" / name) for name in FEW), REFUSED]


@pytest.fixture(scope="module")
def of_few(few: list[str], sample_settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Exports:
    path = tmp_path_factory.mktemp("once") / "once.ledger"
    run(path, few, sample_settings)
    return exports(path)


@pytest.fixture
def each(sample: Path) -> list[str]:
    """Every file of the sample as an input of its own, so that names are base names whatever the order."""
    return [str(path) for path in sorted((sample / "articles").rglob("*")) if path.is_file()]


@pytest.fixture
def _committed_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BATCH", 3)


def test_there_is_something_to_compare(of_few: Exports) -> None:
    assert of_few["articles.jsonl"].count(b"\n") == 9
    assert of_few["statements.jsonl"].count(b"\n") > 40
    assert REFUSED.encode() in of_few["refusals.jsonl"]
    for kind in ("copies", "stories", "utterances"):
        assert of_few[f"{kind}.jsonl"].count(b"\n") > 1, kind


@pytest.mark.usefixtures("_committed_often")
def test_any_order_any_grouping_and_any_interruption(
    few: list[str], of_few: Exports, sample_settings: Settings
) -> None:
    @limits(max_examples=8, deadline=None, derandomize=True)
    @given(st.permutations(few), st.sets(st.integers(1, len(few) - 1), max_size=2), st.integers(0, 9))
    def gives_the_same(order: list[str], cuts: set[int], stop_at: int) -> None:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "pieces.ledger"
            for start, end in pairwise([0, *sorted(cuts), len(order)]):
                run(path, order[start:end], sample_settings, stop_at)
                run(path, order[start:end], sample_settings)
            made = exports(path)
        assert [name for name in of_few if made[name] != of_few[name]] == []

    gives_the_same()


def test_inputs_given_twice_leave_no_trace(
    few: list[str], of_few: Exports, sample_settings: Settings, tmp_path: Path
) -> None:
    run(tmp_path / "l", [*few, *few[::-1]], sample_settings)
    made = exports(tmp_path / "l")
    assert [name for name in of_few if made[name] != of_few[name]] == []


def test_an_article_forgotten_and_given_again_leaves_no_trace(
    few: list[str], of_few: Exports, sample_settings: Settings, tmp_path: Path
) -> None:
    run(tmp_path / "l", few, sample_settings)
    with open_ledger(tmp_path / "l", write=True) as ledger:
        assert len(ledger.forget([Path(FEW[1]).name, REFUSED], linker())) == 2
    assert exports(tmp_path / "l") != of_few
    run(tmp_path / "l", few, sample_settings)
    made = exports(tmp_path / "l")
    assert [name for name in of_few if made[name] != of_few[name]] == []


@pytest.mark.usefixtures("_committed_often")
def test_the_whole_sample_shuffled_split_and_read_by_several_processes(
    each: list[str], sample_settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path / "once", each, sample_settings)
    once = exports(tmp_path / "once")
    monkeypatch.setattr(spread, "WORTH_A_POOL", 5)
    shuffled = each[1::2][::-1] + each[::2]
    more = replace(sample_settings, workers=2)
    run(tmp_path / "twice", shuffled[:12], more)
    run(tmp_path / "twice", shuffled[7:], sample_settings, stop_at=4)
    run(tmp_path / "twice", shuffled[7:], more)
    made = exports(tmp_path / "twice")
    assert [name for name in once if made[name] != once[name]] == []
