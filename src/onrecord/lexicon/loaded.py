"""Terms that take sides, and the neutral term beside each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from onrecord.lexicon.tables import table

Form = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LoadedTerm:
    """An entry of `loaded.toml`; its sets hold words in small letters.

    Attributes:
        neutral: what a report that takes no side says.
        used_by: who uses the term, as a description.
        of_a_name: counts only beside the name of a state, place or person.
        only_before: counts only with one of these words behind it.
        not_before, not_behind: a word directly behind, or before, that makes something else of it.
    """

    neutral: str
    used_by: str
    of_a_name: bool = False
    only_before: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    not_behind: frozenset[str] = frozenset()


@cache
def loaded_by_first_word() -> Mapping[str, tuple[tuple[Form, LoadedTerm], ...]]:
    """For the first word of a form, in small letters, all forms that begin so, longest first."""
    found: dict[str, list[tuple[Form, LoadedTerm]]] = {}
    for entry in table("loaded")["term"]:
        term = _term(entry)
        for form in entry["forms"]:
            words = tuple(form.lower().split())
            found.setdefault(words[0], []).append((words, term))
    return {first: tuple(sorted(forms, key=lambda one: (-len(one[0]), one[0]))) for first, forms in found.items()}


def _term(entry: Mapping[str, Any]) -> LoadedTerm:
    sets = {name: frozenset(entry.get(name, ())) for name in ("only_before", "not_before", "not_behind")}
    return LoadedTerm(entry["neutral"], entry["used_by"], entry.get("of_a_name", False), **sets)
