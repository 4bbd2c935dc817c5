"""Pairs of figures of the project's own, each with verdict and reason answered before the code was written."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from commands import Place
from measure import Measure
from onrecord.link.figures import compare
from onrecord.records.comparison import Claim, Comparison
from onrecord.records.reason import Reason
from onrecord.run.claims import claims_of

PAIRS = Path(__file__).parent / "figures" / "pairs.toml"
CODES = "figures_"
"""What the codes of these reasons begin with."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Held:
    """A pair, and what came of it: `None` where one of its figures was not found."""

    pair: Row
    found: Comparison | None

    @property
    def right(self) -> bool:
        """Whether the verdict is."""
        return self.found is not None and self.found.verdict == self.pair["verdict"]

    @property
    def why(self) -> bool:
        """Whether verdict and reason are."""
        reasons = (self.pair["why"], *self.pair.get("also", ()))
        return self.right and self.found is not None and self.found.why.code.removeprefix(CODES) in reasons

    @property
    def wrong_conflict(self) -> bool:
        """Whether a conflict is seen where none is."""
        return self.found is not None and self.found.verdict == "conflict" and not self.right


def pairs(place: Place) -> list[Measure]:
    """The shares of pairs with the right verdict, with the right reason besides, and wrongly called conflicts."""
    asked = read(PAIRS)
    lines = (line(number, side, pair) for number, pair in enumerate(asked) for side in ("a", "b"))
    (place.work / "pairs.jsonl").write_text("".join(lines), encoding="utf-8")
    ran = place.onrecord("annotate", "pairs.jsonl", to="pairs.out.jsonl")
    rows = map(json.loads, (place.work / "pairs.out.jsonl").read_text(encoding="utf-8").splitlines())
    made = {row["article"]["name"]: row for row in rows}
    held = [Held(pair, comparison(pair, made[f"{at}a"], made[f"{at}b"])) for at, pair in enumerate(asked)]
    counts = {
        "right": sum(one.right for one in held),
        "why": sum(one.why for one in held),
        "called_conflict_wrongly": sum(one.wrong_conflict for one in held),
    }
    return [
        Measure(
            name=f"pairs.{name}",
            value=100 * number / len(held),
            unit="percent",
            command=f"{ran.shown} (bench/figures/pairs.toml)",
        )
        for name, number in counts.items()
    ]


def read(path: Path) -> Sequence[Row]:
    """The pairs of a file whose head explains them."""
    found: Sequence[Row] = tomllib.loads(path.read_text(encoding="utf-8"))["pair"]
    return found


def line(number: int, side: str, pair: Row) -> str:
    """One article of a pair as a line of a file of JSON lines."""
    one = pair[side]
    given = {"id": f"{number}{side}", "text": one["article"], "outlet": one["outlet"]}
    dated = {"published": one["published"]} if one["published"] else {}
    return json.dumps(given | dated, ensure_ascii=False) + "\n"


def comparison(pair: Row, a: Row, b: Row) -> Comparison | None:
    """What the pair's two figures come to, of the rows that `annotate` printed.

    Where a number was refused as unreadable, nobody can say.
    """
    ours, theirs = claim(pair["a"], a), claim(pair["b"], b)
    if ours and theirs:
        return compare(ours, theirs)
    refused = _refused(pair["a"], a) if ours is None else _refused(pair["b"], b)
    return Comparison("unknown", Reason.of("figures_damaged")) if refused else None


def _refused(asked: Row, made: Row) -> bool:
    start = asked["article"].index(asked["text"])
    end = start + len(asked["text"])
    over = (row for row in made["refusals"] if row["start"] < end and start < row["end"])
    return any(row["reason"] == "number_not_read" for row in over)


def claim(asked: Row, made: Row) -> Claim | None:
    """The figure that shares most with the words asked for, as a claim."""
    article, speakers = made["article"], {one["id"]: one["speaker"] for one in made["statements"]}
    told = {
        "article": article["id"],
        "text_id": article["text_id"],
        "outlet": article["outlet"],
        "published": article["published"] and article["published"]["value"],
        "text": asked["article"],
    }
    rows = [row | {"speaker": _name(speakers.get(row["statement"]))} for row in made["figures"]]
    start: int = asked["article"].index(asked["text"])
    end = start + len(asked["text"])

    def shared(one: Claim) -> int:
        return min(end, one.figure.end) - max(start, one.figure.start)

    best = max(claims_of(rows, told, made["mentions"]), key=shared, default=None)
    return best if best and shared(best) > 0 else None


def _name(speaker: Row | None) -> str | None:
    return speaker["name"] if speaker else None
