"""What has to be downloaded: the wheel, and the weights in it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from commands import Place
from measure import MEGABYTE, Measure

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = Path("src", "onrecord")
WEIGHTS = PACKAGE / "annotate" / "weights"
BUILT_FROM = ("pyproject.toml", "README.md", "LICENSE")
PIP = ("-m", "pip", "--quiet", "--disable-pip-version-check")


def sizes(place: Place) -> list[Measure]:
    """The wheel's size and that of the weights."""
    return [wheel(place), weights(ROOT)]


def wheel(place: Place) -> Measure:
    """The wheel's size; it is built from a copy, so that nothing is written beside the sources."""
    copy, to = place.work / "source", place.work / "wheel"
    copy.mkdir()
    for name in BUILT_FROM:
        shutil.copy(ROOT / name, copy)
    shutil.copytree(ROOT / PACKAGE, copy / PACKAGE, ignore=shutil.ignore_patterns("__pycache__"))
    # With the setuptools that are here: nothing is fetched.
    ran = place.run(sys.executable, *PIP, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", to, copy)
    [built] = to.glob("*.whl")
    return Measure(name="size.wheel", value=built.stat().st_size / MEGABYTE, unit="MB", command=ran.shown)


def weights(root: Path) -> Measure:
    """The size of the folder of trained weights, as it is on a disk; unknown where there is none."""
    files = [path.stat().st_size for path in (root / WEIGHTS).rglob("*") if path.is_file()]
    value = sum(files) / MEGABYTE if files else None
    return Measure(name="size.weights", value=value, unit="MB", command=f"du -b {WEIGHTS}")
