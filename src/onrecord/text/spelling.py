"""What the spellings of one name have in common: Yermakov and Ermakov, Zelenskyy and Zelensky, Makron and Macron.

The rules are those of the romanisations that news mixes: Cyrillic (BGN/PCGN, ISO 9, German and French newspaper use),
Greek, Arabic and Persian, and a name that came back into Latin letters by way of another script; and those by which
keyboards without such letters write "ü" and "đ".
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

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
        (r"tsch|tch|cz|ch", "c"),
        (r"shch|sch|sh|sz|ş", "s"),
        (r"zh", "z"),
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
# What is shorter agrees by chance.
SHORTEST = 4


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
