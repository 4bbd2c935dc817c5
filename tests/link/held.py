"""Claims for tests: the project's pairs of figures with their fields filled in by hand, and claims made in place."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.lexicon.reporting import abbreviations
from onrecord.link.surroundings import around
from onrecord.records.comparison import Claim
from onrecord.records.figure import Figure
from onrecord.records.identity import digest
from onrecord.text.sentences import sentences

HERE = Path(__file__).parent
PAIRS: list[dict[str, Any]] = tomllib.loads((HERE / "figures.toml").read_text(encoding="utf-8"))["pair"]
FILLED: list[dict[str, Any]] = tomllib.loads((HERE / "claims.toml").read_text(encoding="utf-8"))["pair"]
_OF_THE_CLAIM = ("author", "sides", "again")


class Pair(NamedTuple):
    """Two claims, and the verdict and reasons that are right."""

    a: Claim
    b: Claim
    verdict: str
    why: frozenset[str]
    because: str


def pairs() -> list[Pair]:
    """The pairs, as a careful reader fills them in."""
    return [
        Pair(
            _claim(pair["a"], filled["a"]),
            _claim(pair["b"], filled["b"]),
            pair["verdict"],
            frozenset((pair["why"], *pair.get("also", ()))),
            pair["because"],
        )
        for pair, filled in zip(PAIRS, FILLED, strict=True)
    ]


def figure(words: str = "12", start: int = 0, **fields: Any) -> Figure:
    """A figure that stands where it is said, in place and bare unless told otherwise."""
    given: dict[str, Any] = {"value": 12.0, "status": "in_place"} | fields
    if "basis" in given:
        given["as_of_basis"] = given.pop("basis")
    given["modifiers"] = tuple(given.get("modifiers", ()))
    return Figure(
        id=digest("figure", words, start, *given.values()), start=start, end=start + len(words), text=words, **given
    )


def claim(words: str = "12", published: str | None = "2024-05-02", article: str | None = None, **fields: Any) -> Claim:
    """A claim of an article of its own; fields that are a claim's go to it, the others to its figure."""
    own = {name: fields.pop(name) for name in list(fields) if name in Claim.__dataclass_fields__}
    return Claim(figure=figure(words, **fields), article=article or words, published=published, **own)


def _claim(pair: Mapping[str, str], filled: Mapping[str, Any]) -> Claim:
    text, words = pair["article"], pair["text"]
    start = text.index(words)
    near = around(text, sentences(text, abbreviations()), start, start + len(words))
    again = tuple(figure("", **other) for other in filled.get("again", ()))
    fields = {name: value for name, value in filled.items() if name not in _OF_THE_CLAIM}
    return Claim(
        figure=figure(words, start, **fields),
        article=digest(text),
        outlet=pair["outlet"],
        published=pair["published"] or None,
        author=filled.get("author"),
        speaks="author" in filled,
        before=near.before,
        behind=near.behind,
        following=near.following,
        sides=tuple(filled.get("sides", ())),
        again=again,
    )
