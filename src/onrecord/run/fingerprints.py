"""What a stage's result depends on, as one hash: code, tables, the user's files, libraries, and the stages before."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from onrecord.lexicon.tables import tables_fingerprint
from onrecord.run.road import ROAD
from onrecord.run.settings import Settings

# Code that every stage stands on.
SHARED_ROOMS = ("records", "text", "lexicon")
# Libraries whose version decides what a stage makes.
LIBRARIES = {"clean": ("py3langid",)}


def fingerprints(settings: Settings) -> dict[str, str]:
    """A fingerprint for each stage of the road; it changes when anything changes that the stage rests on."""
    before = sha256("".join([*map(_code, SHARED_ROOMS), tables_fingerprint(), *_users(settings)]).encode()).hexdigest()
    found: dict[str, str] = {}
    for stage in ROAD:
        libraries = [f"{name} {version(name)}" for name in LIBRARIES.get(stage.name, ())]
        before = sha256("".join([before, stage.name, *map(_code, stage.rooms), *libraries]).encode()).hexdigest()
        found[stage.name] = before[:16]
    return found


def _users(settings: Settings) -> list[str]:
    return [sha256(Path(path).read_bytes()).hexdigest() for path in settings.actors]


@cache
def _code(room: str) -> str:
    """SHA-256 over the sources of a room, in order of their paths."""
    total = sha256()
    for path, entry in sorted(_sources(files("onrecord") / room, room)):
        total.update(path.encode() + b"\0" + entry.read_bytes() + b"\0")
    return total.hexdigest()


def _sources(folder: Traversable, path: str) -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for entry in folder.iterdir():
        name = f"{path}/{entry.name}"
        if entry.is_dir() and entry.name != "__pycache__":
            found.extend(_sources(entry, name))
        elif entry.name.endswith(".py"):
            found.append((name, entry))
    return found
