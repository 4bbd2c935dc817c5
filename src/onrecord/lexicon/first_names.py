"""Whether the first names of two full names may be one: "Aleksander" and "Aleksandr", no "Martin" and "Martina"."""

from __future__ import annotations

from difflib import SequenceMatcher

from onrecord.lexicon.genders import gender_of_name
from onrecord.lexicon.given_names import given_name
from onrecord.text.spelling import spelling_key
from onrecord.text.surnames import family_name_first

# Of two first names' letters, how many they must have in common: "Aleksander" and "Aleksandr", not "Anna" and "Anne".
ALIKE = 0.8
# What makes a woman's name of a man's.
OF_WOMEN = frozenset({"a", "e", "ne", "le", "ina", "ette"})


def first_names_agree(one: str, other: str) -> bool:
    """Whether the first names of two full names may be one person's."""
    first, second = (given_name(first_name(name)) for name in (one, other))
    if first == second or _spelled_alike(first, second) or _spelled_alike(first_name(one), first_name(other)):
        return True
    if _are_man_and_woman(one, other):
        return False
    whole, another = (_given_names(name) for name in (one, other))
    as_written = _alike(first_name(one).lower(), first_name(other).lower())
    return as_written or _alike(first, second) or (whole[:1] == another[:1] and _alike(whole, another))


def _spelled_alike(first: str, second: str) -> bool:
    return spelling_key(first) != "" and spelling_key(first) == spelling_key(second)


def _alike(first: str, second: str) -> bool:
    return SequenceMatcher(None, first, second).ratio() >= ALIKE


def first_name(name: str) -> str:
    """The first word, or the last of "Han Mi-rae", where the surname stands first."""
    return name.split()[-1 if family_name_first(name) else 0]


def _given_names(name: str) -> str:
    """All besides the surname in one word: "Anne-Marie" as "Anne Marie"."""
    words = name.split()
    return given_name("".join(words[1:] if family_name_first(name) else words[:-1]).replace("-", ""))


def _are_man_and_woman(one: str, other: str) -> bool:
    """Whether the first names are a man's and a woman's: "Martin" and "Martina", "Jan" and "Jana"."""
    if {gender_of_name(one), gender_of_name(other)} == {"female", "male"}:
        return True
    shorter, longer = sorted((first_name(name).lower() for name in (one, other)), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :] in OF_WOMEN
