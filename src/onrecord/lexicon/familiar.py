"""How common the words of names are, as far as the tables know the names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from onrecord.lexicon.actors import actors
from onrecord.lexicon.frequencies import level
from onrecord.lexicon.genders import genders
from onrecord.lexicon.reporting import abbreviations
from onrecord.lexicon.tables import table


def name_level(word: str) -> int:
    """How rare a word of a name is, on the scale of `frequencies.level`.

    A name that news of every year is full of tells little: a state, a first name, a title, what firms call themselves.

    Args:
        word: its dictionary form, in lower case.
    """
    known = _levels().get(word)
    return level(word) if known is None else min(known, level(word))


@cache
def _levels() -> Mapping[str, int]:
    levels: dict[str, int] = table("stories")["names"]
    found: dict[str, int] = {}
    for use, word in _words():
        found[word] = min(levels[use], found.get(word, levels[use]))
    return found


def _words() -> Iterator[tuple[str, str]]:
    """Every word of the tables' names with what it is the name of."""
    for words, named in actors().aliases.items():
        use = "state" if named[0].actor.kind == "state" else "known"
        if named[0].actor.kind != "person":
            yield from ((use, word.casefold()) for word in words.split())
    yield from (("first_name", name.casefold()) for name in genders().first_names)
    forms = abbreviations()
    for short in (*forms.before_name, *forms.never_end, *forms.may_end):
        yield from {("form", short.casefold()), ("form", short.casefold().rstrip("."))}
    yield from (("form", month) for month in table("calendar")["names"]["months"])
