"""What a page says about itself, from one of its places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import unescape

from onrecord.read.days import page_day

MOST_CHARACTERS = 2_000
"""Of a title, name or address; what is longer is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Title, outlet, address, day of publication, language and authors; `None` and empty where not said.

    Attributes:
        not_a_day: what is given as the day of publication and could not be read as one, where nothing else is given.
    """

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    not_a_day: str | None = None
    language: str | None = None
    authors: tuple[str, ...] = ()


def folded(value: object) -> str | None:
    """A string with white space folded; `None` for an empty or overlong one."""
    if not isinstance(value, str) or len(value) > MOST_CHARACTERS:
        return None
    return " ".join(value.encode("utf-8", "ignore").decode().split()) or None


def words(value: object) -> str | None:
    """As `folded`, with entities decoded once more: many pages escape their metadata twice."""
    return folded(unescape(value)) if isinstance(value, str) else None


def address(value: object) -> str | None:
    """A whole http address; a relative one names nothing outside its page."""
    found = folded(value)  # no entities: `&copy=2` is part of an address
    return found if found and found.startswith(("http://", "https://")) and " " not in found else None


def names(values: Iterable[object]) -> tuple[str, ...]:
    """Names in order, each once; addresses of profiles are none."""
    found = (words(value) for value in values)
    return tuple(dict.fromkeys(name for name in found if name and not name.startswith(("http://", "https://", "@"))))


def dated(facts: Facts, values: Iterable[object]) -> Facts:
    """The facts with the first of several values that is a day; where none is, with the first there is."""
    told = [value for value in values if isinstance(value, str) and value.strip()]
    day = next(filter(None, map(page_day, told)), None)
    return replace(facts, published=day, not_a_day=told[0].strip() if told and not day else None)
