"""Words by which two wordings of one statement are held against each other."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from onrecord.lexicon.tables import table

_CACHED = 1 << 15


@lru_cache(maxsize=_CACHED)
def family(word: str) -> str:
    """What a word and those made from it have in common: of "strengthen" and "strength" "streng".

    Endings go as long as enough is left, as in Porter, "An algorithm for suffix stripping" (Program, 1980), but for a
    coarser aim: not one word's forms, which have been undone before, but noun, verb and adjective of one root.

    Args:
        word: its dictionary form, in small letters.
    """
    stem = word
    while (ending := _ending(stem)) is not None:
        stem = stem.removesuffix(ending)
    return stem


def denies(word: str) -> bool:
    """Whether a word, by its dictionary form, denies what stands with it."""
    return word in _deniers()


def strengths(word: str) -> tuple[str, ...]:
    """The scales on which a word tells how firm something is, each with its place: "certainty 0"."""
    return _strengths().get(word, ())


def plain(scale: str) -> int | None:
    """The place on a scale of what no word of it stands with; `None` where that tells nothing."""
    found: int | None = table("utterances")["strength"][scale].get("plain")
    return found


def is_pointing(key: str) -> bool:
    """Whether the family of a word only points to words told elsewhere: the "so" of "said so"."""
    return key in _pointing()


def may_be_somebody(source: str) -> bool:
    """Whether a source, by its words, may be any person or body named before; one without words may."""
    words, told = source.casefold().split(), table("utterances")["somebody"]
    return not words or " ".join(words) in told["words"] or (len(words) > 1 and words[0] in told["begins"])


def _ending(stem: str) -> str | None:
    shortest: int = table("utterances")["families"]["shortest"]
    return next((one for one in _endings() if stem.endswith(one) and len(stem) - len(one) >= shortest), None)


@cache
def _endings() -> tuple[str, ...]:
    return tuple(table("utterances")["families"]["endings"])


@cache
def _deniers() -> frozenset[str]:
    found = table("utterances")["negation"]
    return frozenset((*found["words"], *found["verbs"]))


@cache
def _strengths() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for scale, told in table("utterances")["strength"].items():
        for at, words in enumerate(told["levels"]):
            for word in words:
                found[word] = (*found.get(word, ()), f"{scale} {at}")
    return found


@cache
def _pointing() -> frozenset[str]:
    return frozenset(map(family, table("utterances")["stubs"]["words"]))
