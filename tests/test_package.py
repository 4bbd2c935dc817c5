"""The wheel: what is in it, and that it works in an environment where nothing else is.

Needs the package index, as setting up the tests does.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "onrecord"
BUILT_FROM = ("pyproject.toml", "README.md", "LICENSE")

Call = Callable[..., str]

FACE = """
import onrecord
[statement] = onrecord.annotate('“It is open,” said Mayor Ilse Brandt.').statements
print(statement.speaker.name, ascii(statement.content[0].text))
"""


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="environments are laid out otherwise there")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of what it is made of, so that nothing is written beside the sources."""
    copy = tmp_path_factory.mktemp("source")
    for name in BUILT_FROM:
        shutil.copy(ROOT / name, copy)
    shutil.copytree(SOURCE, copy / "src" / "onrecord", ignore=shutil.ignore_patterns("__pycache__"))
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(copy / "dist"), str(copy)], check=True)
    [built] = (copy / "dist").glob("*.whl")
    return built


def test_the_wheel_has_everything_the_sources_have(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        packed = {name.removeprefix("onrecord/") for name in archive.namelist() if name.startswith("onrecord/")}
    there = {path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*") if path.is_file()}
    kept = {name for name in there if "__pycache__" not in name and not name.endswith(".pyc")}
    assert kept - packed == set()
    assert packed - kept == set()
    assert {"py.typed", "sample/actors.toml", "report/report.css", "report/report.js", "report/reasons.toml"} <= packed
    assert {"lexicon/verbs.toml", "sample/articles/norrpost/wire.jsonl"} <= packed


def test_the_wheel_has_the_licence_and_the_readme(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        [metadata] = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        text = archive.read(metadata).decode()
        assert any(name.endswith("/licenses/LICENSE") for name in archive.namelist())
    assert "License-Expression: Apache-2.0" in text
    assert (ROOT / "README.md").read_text(encoding="utf-8").splitlines()[0] in text


def test_the_wheel_works_where_nothing_else_is(wheel: Path, tmp_path: Path) -> None:
    call = clean_environment(wheel, tmp_path)
    assert call("onrecord", "--version") == f"onrecord {wheel.name.split('-')[1]}\n"
    demo = call("onrecord", "demo")
    assert demo.startswith("Read 29 articles: 29 new, 0 changed")
    assert demo.endswith("demo.html in a browser.\n")
    assert call("python", "-X", "utf8", "-c", FACE) == "Ilse Brandt '\\u201cIt is open,\\u201d'\n"
    assert "parquet      not installed (pip install onrecord[parquet])\n" in call("onrecord", "doctor")


def clean_environment(wheel: Path, home: Path) -> Call:
    """Runs a program of an environment that has the wheel, the locked base requirements, and no more."""
    venv.create(home / "env", with_pip=False, symlinks=True)
    scripts = home / "env" / "bin"
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--python", str(scripts / "python")]
    base = str(ROOT / "requirements" / "base.txt")
    subprocess.run([*pip, "install", "--no-compile", "--require-hashes", "-r", base], check=True)
    subprocess.run([*pip, "install", "--no-deps", "--no-index", str(wheel)], check=True)
    subprocess.run([*pip, "check"], check=True)  # that the locked requirements are all it needs

    def run(program: str, *args: str) -> str:
        command, there = [str(scripts / program), *args], {"PATH": str(scripts)}
        done = subprocess.run(command, cwd=home, env=there, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run
