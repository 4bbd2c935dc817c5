"""Code as hashes: what results and links rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable


def code_mark(rooms: Iterable[str], *more: str) -> str:
    """A hash of the code of some rooms, and of more that results rest on."""
    return hash_of({"more": " ".join(more), **{room: code_hash(room) for room in rooms}})[:16]


def hash_of(parts: Mapping[str, str]) -> str:
    """SHA-256 over named parts, in their order."""
    return sha256("\0".join(f"{name}={value}" for name, value in parts.items()).encode()).hexdigest()


@cache
def code_hash(place: str) -> str:
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
