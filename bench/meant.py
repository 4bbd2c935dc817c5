"""Whom offices, seats and pronouns mean, on the project's own sentences, answered without a look at the code."""

from __future__ import annotations

import json
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from commands import Place
from measure import Measure

SENTENCES = Path(__file__).parent / "meant" / "sentences.toml"
# Of "a spokesman for the ministry" or "Stirn, chief of staff" the words before these hold the head.
AFTER_HEAD = re.compile(r"(?<=\w) (?:of|for|in|at|to|from|with|on) |, ")
SPELT_ALIKE = {"defense": "defence", "organization": "organisation"}
MINISTRY_OF = (("ministry of defence", "defence ministry"), ("ministry of foreign affairs", "foreign ministry"))

Verdict = Literal["right", "wrong", "open"]
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A stretch of a sentence and whom it means.

    Attributes:
        start, end: where the head of the words stands.
        names: the canonical name and what is as good; empty where nobody can tell.
        place: whether the words stand for a place and for nobody who acts.
    """

    start: int
    end: int
    names: tuple[str, ...] = ()
    place: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A short article, the day of its publication, and what is asked of it."""

    name: str
    published: str
    text: str
    asked: tuple[Asked, ...]


def meant(place: Place) -> list[Measure]:
    """The shares of what is asked that are right and that are wrong; the rest is left open."""
    articles = sentences(SENTENCES)
    (place.work / "meant.jsonl").write_text("".join(map(line, articles)), encoding="utf-8")
    ran = place.onrecord("annotate", "meant.jsonl", to="meant.out.jsonl")
    rows = map(json.loads, (place.work / "meant.out.jsonl").read_text(encoding="utf-8").splitlines())
    found = {row["article"]["name"]: row for row in rows}
    given = [verdict(one, found[sentence.name]) for sentence in articles for one in sentence.asked]
    return [
        Measure(
            name=f"meant.{which}",
            value=100 * given.count(which) / len(given),
            unit="percent",
            command=f"{ran.shown} (bench/meant)",
        )
        for which in ("right", "wrong")
    ]


def sentences(path: Path) -> list[Sentence]:
    """The sentences of a file whose head explains them."""
    read = tomllib.loads(path.read_text(encoding="utf-8"))["sentence"]
    return [
        Sentence(f"{at:03}", one["published"], one["text"], tuple(asked(one["text"], each) for each in one["means"]))
        for at, one in enumerate(read, 1)
    ]


def asked(text: str, means: Row) -> Asked:
    """Where the head of the words stands that are asked for, and the answer.

    Raises:
        ValueError: the words do not stand in the text so often, or they have both an answer and none.
    """
    if ("name" in means) == means.get("unknown", False):
        message = f"either a name or unknown: {means}"
        raise ValueError(message)
    places = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(means['words'])}(?!\w)", text)]
    if len(places) < means.get("nth", 1):
        message = f"{means['words']!r} stands {len(places)} times in {text!r}"
        raise ValueError(message)
    phrase = AFTER_HEAD.split(means["words"], maxsplit=1)[0]
    end = places[means.get("nth", 1) - 1] + len(phrase)
    answers = (means["name"], *means.get("also", ())) if "name" in means else ()
    return Asked(start=end - len(phrase.split()[-1]), end=end, names=answers, place=means.get("place", False))


def line(one: Sentence) -> str:
    """The sentence as an article of a file of JSON lines."""
    return json.dumps({"id": one.name, "text": one.text, "published": one.published}, ensure_ascii=False) + "\n"


def verdict(one: Asked, row: Row) -> Verdict:
    """Whether a row that `annotate` printed names the one who is meant."""
    name = named(one, row)
    if name is None:
        return "right" if one.place or not one.names else "open"
    return "right" if any(same_name(name, answer) for answer in one.names) else "wrong"


def named(one: Asked, row: Row) -> str | None:
    """The name given to the words: that of the mention or reference over their head, else of who speaks from there.

    Of a speaker whom the article does not name it is that of the side.
    """
    over = (each["name"] for each in (*row["mentions"], *row["references"]) if _meets(one, each["start"], each["end"]))
    said = (each for each in row["statements"] if any(_meets(one, start, end) for start, end in each["source"]))
    speakers = (each["speaker"] for each in said if each["speaker"])
    return _first((*over, *(who["name"] if who["actor"] else who["side"] for who in speakers)))


def _meets(one: Asked, start: int, end: int) -> bool:
    return start < one.end and one.start < end


def _first(found: Iterable[str | None]) -> str | None:
    return next((name for name in found if name), None)


def same_name(name: str, answer: str) -> bool:
    """Whether one name holds all words of the other, or both end in one surname after the same first letter."""
    ours, theirs = _words(name), _words(answer)
    if not (ours and theirs):
        return False
    surname = len(ours) > 1 and len(theirs) > 1 and ours[-1] == theirs[-1] and ours[0][0] == theirs[0][0]
    return surname or set(ours) <= set(theirs) or set(theirs) <= set(ours)


def _words(name: str) -> list[str]:
    """Words in lower case without accents, article or what stands in brackets."""
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(mark))
    bare = re.sub(r"\([^()]*\)|[^\w ]", " ", plain)
    words = " ".join(SPELT_ALIKE.get(word, word) for word in bare.split() if word != "the")
    for long, short in MINISTRY_OF:
        words = words.replace(long, short)
    return words.split()
