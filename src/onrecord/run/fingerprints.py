"""What a stage's result depends on, as one hash: code, tables, the user's files, libraries, and the stages before.

Among the tables are those of Unicode that Python carries: they say what a letter is.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from unicodedata import unidata_version

from onrecord.lexicon.actors import actors
from onrecord.lexicon.tables import tables_fingerprint
from onrecord.run.road import ROAD
from onrecord.run.settings import Settings

# Code that every stage stands on: the rooms below, who hands what to which stage, and how results are kept.
SHARED = ("records", "text", "lexicon", "run/road.py", "run/codec.py")
# Libraries whose version decides what a stage makes.
LIBRARIES = {"clean": ("py3langid",)}


def fingerprints(settings: Settings) -> dict[str, str]:
    """A fingerprint for each stage of the road; it changes when anything changes that the stage rests on.

    Raises:
        ActorsFileError: one of the user's files cannot be used.
    """
    actors(settings.actors)
    shared = (*map(_code, SHARED), tables_fingerprint(), unidata_version, *_users(settings))
    before = sha256("".join(shared).encode()).hexdigest()
    found: dict[str, str] = {}
    for stage in ROAD:
        libraries = [f"{name} {version(name)}" for name in LIBRARIES.get(stage.name, ())]
        before = sha256("".join([before, stage.name, *map(_code, stage.rooms), *libraries]).encode()).hexdigest()
        found[stage.name] = before[:16]
    return found


def _users(settings: Settings) -> list[str]:
    return [sha256(Path(path).read_bytes()).hexdigest() for path in settings.actors]


@cache
def _code(place: str) -> str:
    """SHA-256 over the sources of a room, or one file of it, in order of their paths."""
    total = sha256()
    for path, entry in sorted(_sources(files("onrecord").joinpath(*place.split("/")), place)):
        total.update(path.encode() + b"\0" + entry.read_bytes() + b"\0")
    return total.hexdigest()


def _sources(place: Traversable, path: str) -> list[tuple[str, Traversable]]:
    if place.is_file():
        return [(path, place)] if path.endswith(".py") else []
    entries = (entry for entry in place.iterdir() if entry.name != "__pycache__")
    return [source for entry in entries for source in _sources(entry, f"{path}/{entry.name}")]
