"""Statements made up for tests: terms by plain rules, meaning by which words there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from zlib import crc32

from onrecord.lexicon.wordings import denies, family, strengths
from onrecord.link.uttering.uttered import Term, Uttered, Voice
from onrecord.records.vector import AXES

LIGHT = frozenset("the a an of to in and or we it is was that for on at by be".split())
KELLER = Voice("keler on", "keler")


def uttered(text: str, **fields: Any) -> Uttered:
    """A statement of Ona Keller's on 4 March 2031, told of that day, unless `fields` say otherwise.

    Capitals are names, digits numbers, and every other word but the light ones counts as rare.
    """
    given: dict[str, Any] = {
        "voices": (KELLER,),
        "known": True,
        "named": True,
        "first": "2031-03-04",
        "last": "2031-03-04",
        "told": True,
        "country": None,
        "text": text,
        "terms": tuple(_terms(text)),
        "about": (),
        "quoted": False,
        "denied": False,
        "vector": vector(text),
    }
    return Uttered(**given | fields)


def vector(text: str) -> bytes:
    """A direction that texts of the same words share."""
    axes = bytearray(AXES)
    for word in re.findall(r"\w+", text.lower()):
        if word not in LIGHT:
            axes[crc32(word.encode()) % AXES] = 100
    axes[0] = 1  # a text without words has a direction too
    return bytes(axes)


def _terms(text: str) -> Iterator[Term]:
    for match in re.finditer(r"\w+", text):
        word, low = match.group(), match.group().lower()
        if denies(low):
            yield Term(*match.span(), "negation", _behind(text, match.end()), 0)
        for strength in strengths(low):
            yield Term(*match.span(), "strength", strength, 0)
        if word.isdigit():
            yield Term(*match.span(), "number", word, 5)
        elif word[0].isupper() and match.start():
            yield Term(*match.span(), "name", low, 5)
        elif low not in LIGHT and not denies(low) and not strengths(low):
            yield Term(*match.span(), "word", family(low), 5)


def _behind(text: str, place: int) -> str:
    words = [word for word in re.findall(r"\w+", text[place:].lower()) if word not in LIGHT]
    return family(words[0]) if words else ""
