"""What the spellings of a body's name have in common."""

from __future__ import annotations

import re
from functools import lru_cache

from onrecord.lexicon.frequencies import level, rarest
from onrecord.text.spelling import unmarked

_FORMS = frozenset(
    "inc incorporated corp corporation co company ltd limited plc ag gmbh kg sa nv bv llc lp oy ab as spa pjsc".split()
)
"""What firms call themselves by law; bodies that differ in nothing else are one."""

# British and American spelling.
_SPELLINGS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"is(?=ation|ing\b|ed\b)", "iz"),
        (r"(?<=[bv])our\b", "or"),
        (r"fence\b", "fense"),
        (r"tre\b", "ter"),
    )
)
_MARK = re.compile(r"[^\w\s]")
CACHED = 4096


@lru_cache(maxsize=CACHED)
def body_key(name: str) -> str:
    """A body's name in lower case and American spelling, without article, marks and legal form."""
    plain = _MARK.sub("", unmarked(name))
    for pattern, letters in _SPELLINGS:
        plain = pattern.sub(letters, plain)
    words = plain.split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    while len(words) > 1 and words[-1] in _FORMS:
        words.pop()
    return " ".join(words)


def is_generic(name: str) -> bool:
    """Whether a name, as its key, is of common words alone, so that each state has such a body: "supreme court"."""
    return all(level(word) < rarest() for word in name.split() if len(word) > len("of"))
