"""Sides for tests, made of words that stand for themselves."""

from __future__ import annotations

from datetime import date
from typing import Any

from onrecord.lexicon.frequencies import rarest
from onrecord.link.stories.told import Told, number


def told(names: str = "", words: str = "", day: str | None = None, **fields: Any) -> Told:
    """What an article tells whose words are all rare; persons, places and bodies as words too."""
    named, others = names.split(), words.split()
    numbers = {use: tuple(number(use, name) for name in fields.pop(use, "").split()) for use in ("persons", "places")}
    return Told(
        words=tuple(number("word", word) for word in (*named, *others)),
        levels=(rarest(),) * (len(named) + len(others)),
        named=len(named),
        persons=numbers["persons"],
        places=numbers["places"],
        bodies=(),
        numbers=fields.pop("numbers", ()),
        events=(),
        day=date.fromisoformat(day).toordinal() if day else None,
    )
