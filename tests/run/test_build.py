"""A build: what is read, what is made, and what is made again."""

from __future__ import annotations

import io
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from onrecord.ledger.ledger import Ledger
from onrecord.ledger.open import open_ledger
from onrecord.lexicon.actors import ActorsFileError
from onrecord.records.refusal import InputRefusal
from onrecord.records.vector import AXES
from onrecord.run import build as module
from onrecord.run import spread
from onrecord.run.build import build
from onrecord.run.fingerprints import fingerprints
from onrecord.run.settings import Settings

TEXTS = [f"The quay holds {n} boats, Mayor Ilse Brandt said. “We wait,” she added." for n in range(20, 26)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.ledger"


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    with open_ledger(path, write=True) as opened:
        yield opened


@pytest.fixture
def rows(tmp_path: Path) -> str:
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join(json.dumps({"id": f"n{n}", "text": text}) for n, text in enumerate(TEXTS)))
    return str(file)


def exported(ledger: Ledger) -> dict[str, list[dict[str, Any]]]:
    return {kind: list(ledger.rows(kind)) for kind in ("articles", "statements", "figures", "mentions", "refusals")}


def test_what_it_says_it_did(ledger: Ledger, rows: str, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    refused: list[InputRefusal] = []
    inputs = [rows, str(tmp_path / "none")]
    built = build(ledger, inputs, Settings(), progress=lambda *now: seen.append(now), refused=refused.append)
    assert (built.read, built.refused) == (6, 1)
    assert (built.annotated, built.published.new, built.published.changed) == (6, 6, 0)
    assert [(one.name, one.reason.code) for one in refused] == [(str(tmp_path / "none"), "not_found")]
    assert seen == [(done, 6) for done in range(7)]


def test_each_statement_has_its_vector(ledger: Ledger, path: Path, rows: str) -> None:
    build(ledger, [rows], Settings())
    with closing(sqlite3.connect(path)) as connection:
        vectors = connection.execute("SELECT article, statement, vector FROM vectors").fetchall()
    assert {row[:2] for row in vectors} == {(row["article"], row["id"]) for row in ledger.rows("statements")}
    assert {len(vector) for _, _, vector in vectors} == {AXES}
    by_statement = {row[1]: row[2] for row in vectors}
    of_words = {(row["content_text"], by_statement[row["id"]]) for row in ledger.rows("statements")}
    assert len(of_words) == len({words for words, _ in of_words}) == len({vector for _, vector in of_words}) == 7


def test_again_nothing_is_made(ledger: Ledger, rows: str) -> None:
    build(ledger, [rows], Settings())
    built = build(ledger, [rows], Settings())
    assert (built.read, built.annotated, built.published.new, built.published.changed) == (6, 0, 0, 0)


def test_standard_input_is_what_it_is_given(ledger: Ledger) -> None:
    assert build(ledger, ["-"], Settings(), stdin=io.BytesIO(TEXTS[0].encode())).read == 1
    assert [row["name"] for row in ledger.rows("articles")] == ["-"]


def test_the_largest_input_is_that_of_the_settings(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXTS[0])
    refused: list[InputRefusal] = []
    build(ledger, [str(tmp_path / "a.txt")], Settings(max_bytes=10), refused=refused.append)
    assert [one.reason.code for one in refused] == ["too_large"]


def test_a_stage_that_changed_is_done_again_from_the_kept_text(
    ledger: Ledger, rows: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(ledger, [rows], Settings())
    Path(rows).unlink()
    made: list[tuple[str, ...]] = []
    real, marks = module.stages_of, fingerprints(Settings())

    def watched(task: module.Task, settings: Settings) -> module.Done:
        done = real(task, settings)
        made.append(tuple(done[1]))
        return done

    monkeypatch.setattr(module, "stages_of", watched)
    monkeypatch.setattr(module, "fingerprints", lambda _: marks | {"extract": "another"})
    built = build(ledger, [], Settings())
    assert (built.read, built.annotated, built.published.changed) == (0, 6, 6)
    assert made == [("extract",)] * 6
    assert list(ledger.changes(ledger.since("run:1"))) == []  # made anew, and the same


def test_a_users_file_that_changed_changes_what_is_found(path: Path, rows: str, tmp_path: Path) -> None:
    actors: list[str] = []
    for number, name in enumerate(("Ilse Marie Brandt", "Ilse Brandt the Elder")):
        actors.append(str(tmp_path / f"{number}.toml"))
        holder = f'[[holder]]\nid = "B"\nname = "{name}"\naliases = ["Ilse Brandt"]\n'
        Path(actors[-1]).write_text(holder)
        with open_ledger(path, write=True) as ledger:
            built = build(ledger, [rows], Settings(actors=(actors[-1],)))
            assert built.annotated == 6
            assert {row["name"] for row in ledger.rows("mentions")} == {name}


def test_what_changed_since_is_told_with_its_cause(path: Path, rows: str, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[holder]]\nid = "B"\nname = "Ilse Marie Brandt"\naliases = ["Ilse Brandt"]\n')
    for settings in (Settings(), Settings(actors=(str(own),)), Settings(actors=(str(own),))):
        with open_ledger(path, write=True) as ledger:
            build(ledger, [rows], settings)
    with open_ledger(path) as ledger:
        assert [run.number for run in ledger.since("run:0").runs] == [1, 2]
        found = list(ledger.changes(ledger.since("run:1")))
        assert {(row["change"], *row["why"]) for row in found} == {("changed", "user_file")}
        names = [row["fields"]["name"] for row in found if row["kind"] == "mentions"]
        assert names == [["Ilse Brandt", "Ilse Marie Brandt"]] * 6
        assert {tuple(row["why"]) for row in ledger.changes(ledger.since("run:0"))} == {("new_article",)}


def test_a_users_file_that_cannot_be_used_is_told_before_reading(ledger: Ledger, rows: str, tmp_path: Path) -> None:
    with pytest.raises(ActorsFileError):
        build(ledger, [rows], Settings(actors=(str(tmp_path / "none.toml"),)))
    assert ledger.count_pending({"clean": "any"}) == 0


def test_many_processes_make_what_one_makes(tmp_path: Path, rows: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spread, "WORTH_A_POOL", 2)
    made = []
    for workers in (1, 2):
        with open_ledger(tmp_path / f"{workers}.ledger", write=True) as ledger:
            build(ledger, [rows], Settings(workers=workers))
            made.append(exported(ledger))
    assert made[0] == made[1]
    assert len(made[0]["statements"]) == 12


def test_a_build_that_is_stopped_keeps_what_it_made(path: Path, rows: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*now: int) -> None:
        if now == (4, 6):
            raise KeyboardInterrupt

    monkeypatch.setattr(module, "BATCH", 100)
    with pytest.raises(KeyboardInterrupt), open_ledger(path, write=True) as ledger:
        build(ledger, [rows], Settings(), progress=stop)
    with open_ledger(path) as ledger:
        assert list(ledger.rows("articles")) == []
    with open_ledger(path, write=True) as ledger:
        built = build(ledger, [rows], Settings())
        assert (built.annotated, built.published.new) == (2, 6)
