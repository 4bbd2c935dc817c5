"""Events on the project's own short articles, answered before the code was written; the heads of the files explain."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from commands import Place
from measure import Measure

FOLDER = Path(__file__).parent / "events"
OUTLET = "Daily Ledger"
FIELDS = ("kind", "mode", "actor", "recipient", "status", "reporter")

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Scored:
    """One article's events.

    Attributes:
        right: of each event asked for the fields that are right; empty where it was not found.
        too_many: events found that nobody asked for.
        wrongly: events that the outlet has happened, where they did not or somebody else says so.
    """

    right: tuple[frozenset[str], ...]
    too_many: int
    wrongly: int


def events(place: Place) -> list[Measure]:
    """The shares of events that are found and right, of what is wrongly held to have happened, and of bad input."""
    scored, command = _annotated(place, "sentences")
    bad, _ = _annotated(place, "none")
    right = [one for each in scored for one in each.right]
    found = [one for one in right if one]
    shares = {
        "found": _share(map(bool, right)),
        "status_and_reporter": _share(one >= {"status", "reporter"} for one in found),
        "never_wrongly_happened": 100 - 100 * sum(each.wrongly for each in scored) / max(1, len(found)),
        **{field: _share(field in one for one in found) for field in FIELDS},
        "bad_input": _share(not each.too_many and not each.wrongly for each in bad),
    }
    return [
        Measure(name="events.asked", value=len(right), unit="count", command=command),
        Measure(name="events.too_many", value=sum(each.too_many for each in scored), unit="count", command=command),
        *(
            Measure(name=f"events.{name}", value=value, unit="percent", command=command)
            for name, value in shares.items()
        ),
    ]


def _share(rights: Iterable[bool]) -> float:
    held = list(rights)
    return 100 * sum(held) / max(1, len(held))


def _annotated(place: Place, name: str) -> tuple[list[Scored], str]:
    articles = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))["article"]
    (place.work / f"events-{name}.jsonl").write_text("".join(map(line, articles)), encoding="utf-8")
    ran = place.onrecord("annotate", f"events-{name}.jsonl", to=f"events-{name}.out.jsonl")
    rows = map(json.loads, (place.work / f"events-{name}.out.jsonl").read_text(encoding="utf-8").splitlines())
    found = {row["article"]["name"]: row for row in rows}
    return [score(article, found[article["name"]]) for article in articles], f"{ran.shown} (bench/events)"


def line(article: Row) -> str:
    """The article as a line of a file of JSON lines."""
    given = {"id": article["name"], "text": article["text"], "published": article["published"], "outlet": OUTLET}
    return json.dumps(given, ensure_ascii=False) + "\n"


def score(article: Row, row: Row) -> Scored:
    """Each event asked for is answered by one found over its words, one of its kind first; one answers one.

    Args:
        article: with its answers.
        row: what `annotate` gives of it.
    """
    said = {one["id"]: (one["speaker"] or {}).get("name") or "" for one in row["statements"]}
    left, right, wrongly = list(row["events"]), list[frozenset[str]](), 0
    for asked in article.get("events", ()):
        over = [one for one in left if _meets(article["text"], asked, one)]
        kinds = (asked["kind"], *asked.get("also", ()))
        best = min(over, key=lambda one: (one["kind"] not in kinds, one["start"]), default=None)
        if best is not None:
            left = [one for one in left if one is not best and one["same_as"] != best["id"]]
        if asked.get("optional"):
            continue
        reporter = "outlet" if best is None or best["statement"] is None else said.get(best["statement"], "")
        right.append(_right(asked, best, reporter) if best else frozenset())
        wrongly += best is not None and is_wrongly_held(asked, best["status"], reporter)
    return Scored(tuple(right), sum(one["same_as"] is None for one in left), wrongly)


def _meets(text: str, asked: Row, found: Row) -> bool:
    places = [(start := text.index(words), start + len(words)) for words in (asked["text"], *asked.get("again", ()))]
    return any(found["start"] < end and start < found["end"] for start, end in places)


def _right(asked: Row, found: Row, reporter: str) -> frozenset[str]:
    actors, recipients = ([one["name"] for one in found[side]] for side in ("actors", "recipients"))
    both = actors + recipients if asked.get("mutual") else []
    held = {
        "kind": found["kind"] in (asked["kind"], *asked.get("also", ())),
        "mode": not asked.get("mode") or found["mode"] in asked["mode"],
        "actor": parties(asked.get("actor", ()), both or actors),
        "recipient": parties(asked.get("recipient", ()), both or recipients),
        "status": found["status"] == asked["status"],
        "reporter": is_reporter(asked, reporter),
    }
    return frozenset(field for field, right in held.items() if right) | {"found"}


def is_wrongly_held(asked: Row, status: str, reporter: str) -> bool:
    """Whether an event stands as happened with the outlet for its reporter, and is not so by the answer."""
    is_so = asked["status"] == "happened" and is_reporter(asked, "outlet")
    return status == "happened" and reporter == "outlet" and not is_so


def is_reporter(asked: Row, reporter: str) -> bool:
    """Whether who is found to report it is one of those answered."""
    answers = asked.get("reporter", "outlet")
    answers = [answers] if isinstance(answers, str) else answers
    return any(one == reporter or ("outlet" not in (one, reporter) and same(one, reporter)) for one in answers)


def parties(asked: Sequence[Sequence[str]], found: Sequence[str]) -> bool:
    """Whether every party answered is found, and nobody where none is."""
    if not asked:
        return not found
    return all("" in names or any(same(name, one) for name in names for one in found) for names in asked)


def same(name: str, answer: str) -> bool:
    """Whether one name holds all words of the other."""
    ours, theirs = _words(name), _words(answer)
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _words(name: str) -> frozenset[str]:
    plain = name.lower().replace("’", "'").replace("'s", "").replace("-", " ")
    return frozenset(plain.split()) - {"the", "a", "an", "of"}
