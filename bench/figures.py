"""Figures on the project's own short articles, each answered in full before the code was written."""

from __future__ import annotations

import json
import re
import tomllib
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from commands import Place
from measure import Measure

SENTENCES = Path(__file__).parent / "figures" / "sentences.toml"
OUTLET = "Daily Ledger"
FIELDS = ("value", "comparator", "counted", "of", "where", "as_of", "status", "measure")
FULL = ("value", "counted", "of", "where", "as_of", "status")
"""What a figure must have right to count as right in all."""

# What a place's words may begin with beside the relation that tells it from others.
_PLAIN = re.compile(r"^(?:in|at|to|across|inside|into|on|from|the|a|an)\s+")

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Scored:
    """How figures were read: of each one asked for which fields are right, and how many were found that are none."""

    right: tuple[frozenset[str], ...]
    too_many: int


def figures(place: Place) -> list[Measure]:
    """The shares of figures that are found, that are right field by field and in all, and how many are too many."""
    articles = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))["article"]
    (place.work / "figures.jsonl").write_text("".join(map(line, articles)), encoding="utf-8")
    ran = place.onrecord("annotate", "figures.jsonl", to="figures.out.jsonl")
    rows = map(json.loads, (place.work / "figures.out.jsonl").read_text(encoding="utf-8").splitlines())
    found = {row["article"]["name"]: row["figures"] for row in rows}
    scored = [score(article, found[article["name"]]) for article in articles]
    right = [one for each in scored for one in each.right]
    command = f"{ran.shown} (bench/figures)"
    shares = {
        "found": sum("found" in one for one in right),
        "all": sum(one.issuperset(FULL) for one in right),
        **{field: sum(field in one for one in right) for field in FIELDS},
    }
    return [
        Measure(name="figures.asked", value=len(right), unit="count", command=command),
        Measure(name="figures.too_many", value=sum(each.too_many for each in scored), unit="count", command=command),
        *(
            Measure(name=f"figures.{name}", value=100 * number / len(right), unit="percent", command=command)
            for name, number in shares.items()
        ),
    ]


def line(article: Row) -> str:
    """The article as a line of a file of JSON lines."""
    given = {"id": article["name"], "text": article["text"], "published": article["published"], "outlet": OUTLET}
    return json.dumps(given, ensure_ascii=False) + "\n"


def score(article: Row, found: Sequence[Row]) -> Scored:
    """Every figure asked for is held against the one found over its words, of several that with the right value."""
    left = list(found)
    right: list[frozenset[str]] = []
    for asked in article.get("figure", ()):
        start = article["text"].index(asked["text"])
        end = start + len(asked["text"])
        over = [row for row in left if row["start"] < end and start < row["end"]]
        if not over:
            right.append(frozenset())
            continue
        best = min(over, key=lambda row: (not fits(asked, row, "value"), row["start"]))
        left.remove(best)
        right.append(frozenset(["found", *(field for field in FIELDS if fits(asked, best, field))]))
    return Scored(tuple(right), len(left))


def fits(asked: Row, row: Row, field: str) -> bool:
    """Whether a figure's field is as the answer has it, or as another answer that is as good."""
    others = asked.get("also", {}).get(field, [])
    if field == "value":
        return _same_numbers(asked, row) and _same_unit(asked.get("unit") or "", row["unit"] or "")
    if field == "counted":
        return not asked.get("counted") or _counted(asked["counted"], row)
    if field == "comparator":
        return row["comparator"] in (asked.get("comparator", "exactly"), *others)
    if field in ("status", "measure"):
        return (row[field] or "") in (asked[field], *others)
    if not asked["measure"]:
        return True
    return _told(field, row[field]) in [_told(field, answer) for answer in (asked.get(field) or [""])]


def _same_numbers(asked: Row, row: Row) -> bool:
    return all(_close(asked.get(name), row[name]) for name in ("value", "value_max", "out_of"))


def _same_unit(answer: str, unit: str) -> bool:
    """Currencies and percent have one name each; of other units the value tells enough."""
    return answer == unit if answer.isupper() or answer == "percent" else not unit.isupper()


def _close(answer: float | None, value: float | None) -> bool:
    if answer is None or value is None:
        return answer is value
    return abs(answer - value) <= 1e-3 * max(1.0, abs(answer)) * (0.001 if answer == int(answer) else 1)


def _counted(answers: Sequence[str], row: Row) -> bool:
    """By its kind, or by the noun: one that has the answer as its last word, or before an "of"."""
    noun = (row["counted"] or "").lower()
    nouns = {noun, *(noun.split()[-1:]), *(noun.split(" of ")[0].split()[-1:])}
    return not {row["kind"] or "", *(form for one in nouns for form in _singular(one))}.isdisjoint(answers)


def _singular(noun: str) -> Iterator[str]:
    """The noun as it is and in the forms that its singular may have."""
    yield from (noun, noun.removesuffix("s"), noun.removesuffix("es"))
    yield re.sub("ies$", "y", noun)
    yield re.sub("men$", "man", noun)


def _told(field: str, value: str | None) -> str | tuple[str, str]:
    if field == "as_of" and value:
        return _days(value)
    words = (value or "").lower().replace("’", "'").replace(" the ", " ")
    while words != (shorter := _PLAIN.sub("", words)):
        words = shorter
    return words


def _days(value: str) -> tuple[str, str]:
    """The first and the last day of an ISO 8601 day, coarser date or interval."""
    first, _, last = value.partition("/")
    last = last or first
    year, *rest = last.split("-")
    month = rest[0] if rest else "12"
    day = rest[1] if len(rest) > 1 else f"{monthrange(int(year), int(month))[1]:02}"
    return (first + "-01-01"[len(first) - 4 :] if len(first) < 10 else first), f"{year}-{month}-{day}"
