"""Whose an office is: one key for a state and its people, also where no table knows them ("Kesland", "Keslander")."""

from __future__ import annotations

from onrecord.records.mention import Mention

# By which English makes the people of a place; the longer before what they hold.
PEOPLE = ("ians", "ners", "ian", "ean", "ner", "ers", "ish", "ese", "ans", "an", "er", "ic", "ite", "i")
VOWELS = "aeiouy"
# What is left of a shorter name agrees by chance.
SHORTEST = 4


def owner(one: Mention | None) -> str | None:
    """The key of a state or body; the actor's id where the tables know it. `None` where there is none to tell."""
    if one is None:
        return None
    known = one.actor if one.basis not in {None, "own"} else None
    if known or " " in one.text:
        return known or one.actor or f"own:{stem(one.text)}"
    return f"own:{stem(one.text)}"


def stem(word: str) -> str:
    """What "Kesland" and "Keslander" have in common, or "Tiralia" and "Tiralian"."""
    low = word.lower()
    for ending in PEOPLE:
        if low.endswith(ending) and len(low) - len(ending) >= SHORTEST:
            low = low.removesuffix(ending)
            break
    bare = low.rstrip(VOWELS)
    low = bare if len(bare) >= SHORTEST else low
    # "Osterhavner" lost its n with the ending.
    return low.removesuffix("n") if len(low) > SHORTEST else low
