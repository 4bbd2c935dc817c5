"""By which word a person's full name is taken up again."""

from __future__ import annotations

import re

PARTICLES = frozenset(
    "de del della der den van von al el bin bint ben ibn la le du di da dos das ter ten zu zur af av".split()
)
# "Jong-un", "Ing-wen": a given name of two syllables stands last where the family name stands first.
GIVEN_NAME_LAST = re.compile(r"[^\W\d_]{1,12}-[^\W\d_]{1,12}")
ARABIC_ARTICLE = re.compile(r"(?:Al|El|Ad|An|Ar|As|Ash|At|Az)-(?=[^\W\d_])")


def surname_of(full_name: str) -> str | None:
    """The key of the surname in a full name: its last word, or the first of "Han Mi-rae"; `None` for a single word."""
    parts = full_name.split()
    if len(parts) < 2:
        return None
    return surname_key(parts[0] if family_name_first(full_name) else parts[-1])


def family_name_first(full_name: str) -> bool:
    """Whether a full name begins with the surname: "Han Mi-rae"."""
    first, _, last = full_name.partition(" ")
    return bool(first and GIVEN_NAME_LAST.fullmatch(last) and last.partition("-")[2].islower())


def surname_key(words: str) -> str:
    """What "van der Meer", "Van der Meer" and "Meer" have in common; likewise "Al-Rawi" and "al-Rawi"."""
    parts = words.split()
    while len(parts) > 1 and parts[0].lower() in PARTICLES:
        del parts[0]
    return ARABIC_ARTICLE.sub(lambda article: article.group().lower(), " ".join(parts), count=1)
