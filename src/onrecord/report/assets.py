"""The files that ship beside this code: style, script and the tables of words, each read once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def asset(name: str) -> str:
    """The text of the file `name` in this room."""
    return (files("onrecord.report") / name).read_text(encoding="utf-8")
