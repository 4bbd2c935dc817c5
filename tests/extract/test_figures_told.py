"""Figures with all their fields, article by article, against answers by reading (`figures.toml` explains the form)."""

from __future__ import annotations

import math
import tomllib
from pathlib import Path
from typing import Any

import pytest

from onrecord.records.article import Article
from onrecord.records.figure import Figure
from onrecord.run.road import reading, travel
from onrecord.run.settings import Settings

TABLES = ("figures.toml", "figures_more.toml")
SETTINGS = Settings()
# In front of a place they are left out of the comparison: "in Kyiv" and "Kyiv" are one.
LEADS = ("in", "at", "on", "to", "from", "across", "inside", "into", "the", "near", "along", "around", "off", "outside")
TELLING = ("counted", "of", "where", "as_of", "status", "measure")


def rows(table: str) -> list[dict[str, Any]]:
    return list(tomllib.loads(Path(__file__).with_name(table).read_text("utf-8"))["article"])


def marked(row: dict[str, Any]) -> Any:
    gap = row.get("known_gap")
    return pytest.param(row, id=row["name"], marks=[pytest.mark.xfail(reason=gap, strict=True)] if gap else [])


def read(row: dict[str, Any]) -> list[Figure]:
    article = Article(text=row["text"], name=row["name"], published=row["published"], published_basis="given")
    return list(reading(article, travel(article, SETTINGS)).figures)


@pytest.mark.parametrize("row", [marked(row) for table in TABLES for row in rows(table)])
def test_article(row: dict[str, Any]) -> None:
    figures, asked = read(row), row.get("figure", [])
    assert [wrong for words in row.get("none", ()) for wrong in touching(row, figures, words)] == []
    found = [best(row, figures, want) for want in asked]
    assert [wrong(want, figure, figures) for want, figure in zip(asked, found, strict=True)] == [[]] * len(asked)
    assert [figure.text for figure in figures if figure not in found] == []


def touching(row: dict[str, Any], figures: list[Figure], words: str) -> list[Figure]:
    start = row["text"].index(words)
    end = start + len(words)
    return [figure for figure in figures if figure.start < end and start < figure.end]


def best(row: dict[str, Any], figures: list[Figure], want: dict[str, Any]) -> Figure | None:
    near = touching(row, figures, want["text"])
    return next((one for one in near if one.value == pytest.approx(want["value"])), next(iter(near), None))


def wrong(want: dict[str, Any], figure: Figure | None, figures: list[Figure]) -> list[tuple[str, Any, Any]]:
    """The fields of a figure that are not as wanted, with what is wanted and what was read."""
    if figure is None:
        return [("missing", want["text"], None)]
    told = [(name, want.get(name), getattr(figure, name)) for name in ("value", "value_max", "out_of")]
    found = [one for one in told if not same_number(one[1], one[2])]
    found += [(name, want[name], getattr(figure, name)) for name in TELLING if not told_right(name, want[name], figure)]
    for name, default in (("comparator", "exactly"), ("unit", ""), ("change", figure.change)):
        if want.get(name, default) != (getattr(figure, name) or ("" if name == "unit" else None)):
            found.append((name, want.get(name), getattr(figure, name)))
    again = next((one.text for one in figures if one.id == figure.same_as), None)
    if not same_words(want.get("same_as"), again):
        found.append(("same_as", want.get("same_as"), again))
    return found


def same_words(want: str | None, words: str | None) -> bool:
    return want is words or (want is not None and words is not None and (want in words or words in want))


def same_number(want: float | None, value: float | None) -> bool:
    return want is value or (want is not None and value is not None and math.isclose(want, value))


def told_right(name: str, want: str | list[str], figure: Figure) -> bool:
    """Whether a field is one of those listed; an empty list of a noun asks for none, any other for an empty field."""
    right = [want] if isinstance(want, str) else want
    if name == "counted":
        noun = (figure.counted or "").lower()
        return not right or bool({figure.kind or "", noun, noun.removesuffix("s")} & {one.lower() for one in right})
    value = getattr(figure, name) or ""
    return bare(value) in [bare(one) for one in right or [""]]


def bare(words: str) -> str:
    kept = words.lower().replace("’", "'").split()
    while kept and kept[0] in LEADS:
        kept = kept[1:]
    return " ".join(kept)
