"""A stage's fingerprint changes with what the stage rests on, and with nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

from onrecord.lexicon.actors import ActorsFileError
from onrecord.lexicon.counted import CountedFileError
from onrecord.lexicon.outlets import OutletsFileError
from onrecord.lexicon.tables import tables_fingerprint
from onrecord.run import fingerprints as module
from onrecord.run.code import code_hash
from onrecord.run.fingerprints import fingerprints, made_with
from onrecord.run.road import ROAD
from onrecord.run.settings import Settings

STAGES = [stage.name for stage in ROAD]


@pytest.fixture(autouse=True)
def _code_is_read_anew() -> Iterator[None]:
    code_hash.cache_clear()
    yield
    code_hash.cache_clear()


def changed(before: dict[str, str], after: dict[str, str]) -> list[str]:
    return [stage for stage in STAGES if before[stage] != after[stage]]


def edited(monkeypatch: pytest.MonkeyPatch, place: str) -> list[str]:
    """The stages whose fingerprint changes when one file of the package does."""
    before, real = fingerprints(Settings()), Path.read_bytes

    def read(path: Path) -> bytes:
        return real(path) + b"# changed\n" * path.as_posix().endswith(f"onrecord/{place}")

    monkeypatch.setattr(Path, "read_bytes", read)
    code_hash.cache_clear()
    tables_fingerprint.cache_clear()
    try:
        return changed(before, fingerprints(Settings()))
    finally:
        monkeypatch.undo()
        tables_fingerprint.cache_clear()


def test_every_stage_has_its_own() -> None:
    marks = fingerprints(Settings())
    assert list(marks) == STAGES
    assert len(set(marks.values())) == len(STAGES)
    assert marks == fingerprints(Settings())


@pytest.mark.parametrize(
    ("place", "stages"),
    [
        ("clean/zones.py", STAGES),
        ("annotate/named.py", STAGES[1:]),
        ("resolve/actors.py", STAGES[2:]),
        ("extract/figures.py", STAGES[3:]),
        ("records/figure.py", STAGES),
        ("text/sentences.py", STAGES),
        ("lexicon/reporting.py", STAGES),
        ("lexicon/verbs.toml", STAGES),
        ("run/road.py", STAGES),
        ("run/carry.py", STAGES),
        ("run/codec.py", STAGES),
        # The text is kept, and what is shown is made anew each time.
        ("read/pages/page.py", []),
        ("report/page.py", []),
        ("ledger/publish.py", []),
        ("run/spread.py", []),
        ("cli/build.py", []),
    ],
)
def test_a_change_of_code_or_tables_reaches_what_rests_on_it(
    monkeypatch: pytest.MonkeyPatch, place: str, stages: list[str]
) -> None:
    assert edited(monkeypatch, place) == stages


@pytest.mark.parametrize(("library", "stages"), [("py3langid", STAGES), ("click", STAGES[2:]), ("rich", [])])
def test_a_library_reaches_the_stage_that_uses_it_and_those_after(
    monkeypatch: pytest.MonkeyPatch, library: str, stages: list[str]
) -> None:
    monkeypatch.setattr(module, "LIBRARIES", module.LIBRARIES | {"resolve": ("click",)})
    before = fingerprints(Settings())
    monkeypatch.setattr(module, "version", lambda name: "99" if name == library else version(name))
    assert changed(before, fingerprints(Settings())) == stages


def test_other_weights_reach_what_is_read_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    assert edited(monkeypatch, "annotate/weights/SHA256SUMS") == STAGES[1:]
    monkeypatch.setattr(module, "WEIGHTS", {"embed": module.WEIGHTS["embed"]})
    assert edited(monkeypatch, "annotate/weights/SHA256SUMS") == ["embed"]


def test_another_unicode_changes_all(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprints(Settings())
    monkeypatch.setattr(module, "unidata_version", "99.0.0")
    assert changed(before, fingerprints(Settings())) == STAGES


def test_a_users_file_counts_by_what_it_says(tmp_path: Path) -> None:
    one, two = tmp_path / "one.toml", tmp_path / "two.toml"
    one.write_text('[[organisation]]\nid = "L"\nname = "Lantern Watch"\n')
    two.write_bytes(one.read_bytes())
    without, with_one = fingerprints(Settings()), fingerprints(Settings(actors=(str(one),)))
    assert changed(without, with_one) == STAGES
    assert fingerprints(Settings(actors=(str(two),))) == with_one
    one.write_text('[[organisation]]\nid = "L"\nname = "Lantern Watchers"\n')
    assert changed(with_one, fingerprints(Settings(actors=(str(one),)))) == STAGES


def test_of_two_users_files_the_later_wins_so_their_order_counts(tmp_path: Path) -> None:
    files = []
    for name in ("Watch", "Guard"):
        files.append(str(tmp_path / f"{name}.toml"))
        Path(files[-1]).write_text(f'[[organisation]]\nid = "L"\nname = "Lantern {name}"\n')
    assert changed(fingerprints(Settings(actors=tuple(files))), fingerprints(Settings(actors=tuple(files[::-1])))) == (
        STAGES
    )


def test_a_users_file_of_outlets_counts_too(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[outlet]]\ndomain = "quay.example"\nname = "Quay"\n')
    with_own = fingerprints(Settings(outlets=(str(own),)))
    assert changed(fingerprints(Settings()), with_own) == STAGES
    own.write_text("# an empty table of either kind\n")
    assert changed(with_own, fingerprints(Settings(outlets=(str(own),)))) == STAGES
    with pytest.raises(OutletsFileError, match=r"none\.toml"):
        fingerprints(Settings(outlets=(str(tmp_path / "none.toml"),)))


def test_a_users_file_of_what_is_counted_counts_too(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[kind]]\nid = "tents"\nnouns = ["tent"]\n')
    assert changed(fingerprints(Settings()), fingerprints(Settings(counted=(str(own),)))) == STAGES
    with pytest.raises(CountedFileError, match=r"none\.toml"):
        fingerprints(Settings(counted=(str(tmp_path / "none.toml"),)))


def test_what_decides_no_result_changes_nothing() -> None:
    assert fingerprints(Settings(workers=8, max_bytes=7)) == fingerprints(Settings())


def test_a_users_file_that_cannot_be_used(tmp_path: Path) -> None:
    with pytest.raises(ActorsFileError, match=r"none\.toml"):
        fingerprints(Settings(actors=(str(tmp_path / "none.toml"),)))


def parts_that_change(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {part for part in before.keys() | after.keys() if before.get(part) != after.get(part)}


def test_parts_name_the_causes_of_a_change(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = made_with(Settings())
    assert {part.partition(" ")[0] for part in before} == {"code", "lexicon", "library", "weights"}
    assert {f"code {room}" for stage in ROAD for room in stage.rooms} < before.keys()
    assert all(before.values())
    own = tmp_path / "own.toml"
    own.write_text('[[organisation]]\nid = "L"\nname = "Lantern Watch"\n')
    assert parts_that_change(before, made_with(Settings(actors=(str(own),)))) == {"user_file actors 1"}
    monkeypatch.setattr(module, "version", lambda name: "99")
    versions = {f"library {name}" for names in module.LIBRARIES.values() for name in names}
    assert parts_that_change(before, made_with(Settings())) == versions


@pytest.mark.parametrize(
    ("place", "part"),
    [
        ("extract/figures.py", "code extract"),
        ("text/sentences.py", "code text"),
        ("run/codec.py", "code run/codec.py"),
        ("lexicon/reporting.py", "code lexicon"),
        ("lexicon/verbs.toml", "lexicon"),
    ],
)
def test_a_part_changes_with_its_files_alone(monkeypatch: pytest.MonkeyPatch, place: str, part: str) -> None:
    before, real = made_with(Settings()), Path.read_bytes

    def read(path: Path) -> bytes:
        return real(path) + b"# changed\n" * path.as_posix().endswith(f"onrecord/{place}")

    monkeypatch.setattr(Path, "read_bytes", read)
    code_hash.cache_clear()
    tables_fingerprint.cache_clear()
    try:
        assert parts_that_change(before, made_with(Settings())) == {part}
    finally:
        monkeypatch.undo()
        tables_fingerprint.cache_clear()


def test_no_fingerprint_changes_without_a_part(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[organisation]]\nid = "L"\nname = "Lantern Watch"\n')
    for one, other in ((Settings(), Settings(workers=3)), (Settings(), Settings(actors=(str(own),)))):
        same = made_with(one) == made_with(other)
        assert (fingerprints(one) == fingerprints(other)) is same
