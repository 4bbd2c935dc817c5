"""The one loader: TOML tables that ship in the package, each read once, and those of the user."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

import tomli


@cache
def table(name: str) -> dict[str, Any]:
    """The table `name` (without `.toml`) as plain dicts and lists; treat it as read-only.

    Raises:
        FileNotFoundError: the package has no such table.
    """
    return tomli.loads((files("onrecord.lexicon") / f"{name}.toml").read_text(encoding="utf-8"))


def user_table(path: str, error: type[ValueError]) -> dict[str, Any]:
    """A user's table as plain dicts and lists, with or without a byte-order mark.

    Raises:
        error: the file is missing, or is no TOML that can be read; the message says which.
    """
    try:
        return tomli.loads(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as problem:
        raise error(f"{path}: cannot be read ({problem.strerror}); give the path of a TOML file") from problem
    except RecursionError as problem:
        raise error(f"{path}: its brackets are nested more deeply than is read; mend the file") from problem
    except ValueError as problem:  # no TOML, no UTF-8, or a number of more digits than Python reads
        raise error(f"{path}: is no TOML in UTF-8: {problem}") from problem


@cache
def tables_fingerprint() -> str:
    """SHA-256 over every table the package ships, in order of their names."""
    total = sha256()
    for entry in sorted(files("onrecord.lexicon").iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".toml"):
            total.update(entry.name.encode() + b"\0" + entry.read_bytes() + b"\0")
    return total.hexdigest()
