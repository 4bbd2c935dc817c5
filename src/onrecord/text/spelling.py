"""What the spellings of one name have in common: Yermakov and Ermakov, Zelenskyy and Zelensky, Makron and Macron.

The rules are those of the romanisations that news mixes: Cyrillic (BGN/PCGN, ISO 9, German and French newspaper use),
Greek, Arabic and Persian, and a name that came back into Latin letters by way of another script; and those by which
keyboards without such letters write "ü" and "đ".
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from onrecord.text.surnames import surname_of

# In order: the longer before what they hold.
_RULES = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"^(?:al|el|ad|an|ar|as|ash|at|az)-(?=\w{3})", ""),
        (r"[’'`ʼ´-]", ""),
        (r"(?<=[^q])ue", "u"),
        (r"oe", "o"),
        (r"ae", "a"),
        (r"dzh", "j"),
        (r"dj", "d"),
        (r"schtsch|shch", "s"),
        (r"tsch", "c"),
        (r"sch|sh|sz|ş", "s"),
        (r"tch|cz|ch", "c"),
        (r"zh?", "s"),
        (r"(?<=[nr])gh\b", "g"),
        (r"kh|gh", "h"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"ck|cq|qu?|c(?=[aouklmnrt])", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"\bye|\bje|\be", "e"),
        (r"ou|oo", "u"),
        (r"[yij]+", "i"),
        (r"ie(?=[^aeiou]|$)", "e"),
        (r"i\b", ""),
        (r"ff\b|v\b|f\b", "v"),
        (r"ss|tz|ts", "s"),
        (r"(.)\1", r"\1"),
    )
)
_MARKS = dict.fromkeys(map(ord, "̧̨̀́̂̃̄̆̇̈̊̋̌"))
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "t"})
_ARTICLE = re.compile(r"^(?:al|el)-")
_VOWELS = dict.fromkeys(map(ord, "aeiou"))
# What is shorter agrees by chance.
SHORTEST = 4
# So many names are remembered: an article asks for each of its own several times.
NAMES = 4096


CACHED = 1 << 15


def unmarked(name: str) -> str:
    """A name in lower case, in plain Latin letters where its letters are Latin: "tóth" as "toth"."""
    return unicodedata.normalize("NFKD", name.lower()).translate(_MARKS).translate(_LETTERS)


@lru_cache(maxsize=CACHED)
def spelling_key(name: str) -> str:
    """A name as its spellings have it in common, in lower case; "" for one too short to tell."""
    plain = unmarked(name)
    for pattern, letters in _RULES:
        plain = pattern.sub(letters, plain)
    return plain if len(plain) >= SHORTEST else ""


@lru_cache(maxsize=NAMES)
def surname_spelling(full_name: str) -> str:
    """The key of a surname's spellings; of one too short to have any, the surname itself without an Arabic article."""
    surname = surname_of(full_name) or full_name
    return spelling_key(surname) or _ARTICLE.sub("", surname.lower())


def consonants(key: str) -> str:
    """What the spellings of a name have in common that differ in a vowel by a slip: "stoltenburg", "stoltenberg"."""
    return key.translate(_VOWELS)


def slipped(one: str, other: str) -> bool:
    """Whether two different keys of the same consonants differ by one vowel inside, as slips of the pen do."""
    shorter, longer = sorted((one, other), key=len)
    at = next((place for place, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    behind = at + 1 if len(shorter) == len(longer) else at
    return at < len(shorter) and shorter[behind:] == longer[at + 1 :]
