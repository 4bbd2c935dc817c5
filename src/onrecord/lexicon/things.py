"""Weapons, accords and named events: what a row of their tables is called in text, and which mentions may mean it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from onrecord.lexicon.tables import table

THINGS = frozenset({"weapon", "law", "event"})
# "F-16" is also written F16, which out of context is a road or a key.
DESIGNATION = re.compile(r"([A-Z][A-Za-z]{0,2})-(\d\w{0,5})")
# "Molotov-Ribbentrop", "NATO-Russia": typesetters put an en dash there.
BETWEEN_NAMES = re.compile(r"(?<=[^\W\d_])-(?=[A-Z])")
NO_PLURAL = ("s", "x", "z", "aircraft", "mlrs")


def may_name(actor: str, mention: str) -> bool:
    """Whether an actor of a kind may be meant by a mention of a kind: no weapon is a person, no person a place."""
    if actor in THINGS:
        return mention == actor or (actor, mention) == ("weapon", "product")
    return (actor == "person") == (mention == "person")


def thing_names(kind: str, fields: Mapping[str, Any]) -> dict[str, str]:
    """The words that name a weapon, an accord or an event, each with its role.

    Args:
        kind: `weapon`, `law` or `event`.
        fields: of its row.

    Returns:
        For each name `name`, or `short` where the words are other things too.
    """
    short = list(fields.get("short", ()))
    whole = [words for words in (fields["name"], *fields.get("aliases", ())) if words not in short]
    nouns = table("weapons")["nouns"].get(fields.get("class"), ()) if kind == "weapon" else ()
    whole += [f"{words} {noun}" for words in short for noun in nouns]
    found = {spelling: "name" for words in whole for spelling in _spellings(kind, words)}
    joined = ["".join(match.groups()) for words in whole if (match := DESIGNATION.fullmatch(words))]
    for words in (*short, *joined):
        for spelling in _spellings(kind, words):
            found.setdefault(spelling, "short")
    return found


def _spellings(kind: str, words: str) -> Iterator[str]:
    """A name as it is written: in the singular and plural of weapons, with either apostrophe, "U.N." and "UN"."""
    forms = [words, *([_plural(words)] if kind == "weapon" else [])]
    if kind == "law" and " Resolution " in words:
        forms.append(words.replace(" Resolution ", " resolution "))
    if kind != "weapon":
        forms += [BETWEEN_NAMES.sub("–", form) for form in forms]
    forms += [f"U.N. {form.removeprefix('UN ')}" for form in forms if form.startswith("UN ")]
    for form in forms:
        yield form
        if "'" in form:
            yield form.replace("'", "’")


def _plural(words: str) -> str:
    if words.lower().endswith(NO_PLURAL):
        return words
    return f"{words[:-1]}ies" if words.endswith("ry") else f"{words}s"
