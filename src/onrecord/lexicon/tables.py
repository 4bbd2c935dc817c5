"""The one loader: TOML tables that ship in the package, each read once."""

from __future__ import annotations

import tomllib
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """The table `name` (without `.toml`) as plain dicts and lists; treat it as read-only.

    Raises:
        FileNotFoundError: the package has no such table.
    """
    return tomllib.loads((files("onrecord.lexicon") / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def tables_fingerprint() -> str:
    """SHA-256 over every table the package ships, in order of their names."""
    total = sha256()
    for entry in sorted(files("onrecord.lexicon").iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".toml"):
            total.update(entry.name.encode() + b"\0" + entry.read_bytes() + b"\0")
    return total.hexdigest()
