"""The actors of a ledger: what several articles call one person."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from onrecord.ledger.export import fields
from onrecord.ledger.open import open_ledger
from onrecord.records.article import Article
from onrecord.records.reading import Reading
from onrecord.run.exporting import rows
from onrecord.run.linking import linker
from onrecord.run.road import reading, travel
from onrecord.run.settings import Settings


def told(path: Path, *texts: str) -> list[dict[str, Any]]:
    made: dict[str, Reading] = {}
    for number, text in enumerate(texts):
        article = Article(text=text, name=f"{number}")
        made[article.id] = reading(article, travel(article, Settings(), last="extract"))

    def decode(article: Article, _: Mapping[str, bytes]) -> Reading:
        return made[article.id]

    with open_ledger(path, write=True) as ledger:
        for one in made.values():
            ledger.add(one.article)
        ledger.publish(decode, linker=linker())
        return list(rows(ledger, "actors"))


def named(found: list[dict[str, Any]], surname: str) -> list[dict[str, Any]]:
    return [row for row in found if surname in row["name"]]


def test_spellings_of_one_person_are_one_actor_with_all_names(tmp_path: Path) -> None:
    found = told(
        tmp_path / "l",
        "Ukrainian governor Serhiy Bondarchuk said the port was shut.",
        "The port was shut on Monday. Ukrainian governor Sergei Bondarchuk said it would open again.",
        "Governor Serhiy Bondarchuk said on Friday that two ships had left.",
    )
    (row,) = named(found, "Bondarchuk")
    assert list(row) == list(fields("actors"))
    assert (row["name"], row["also"]) == ("Serhiy Bondarchuk", ["Sergei Bondarchuk"])
    assert (row["articles"], row["statements"], len(row["ids"])) == (3, 3, 2)


def test_two_persons_of_one_name_are_two(tmp_path: Path) -> None:
    found = told(
        tmp_path / "l",
        "Russian colonel Ivan Petrovsky said the bridge was closed.",
        "Bulgarian minister Ivan Petrovsky said the budget would pass.",
    )
    one, other = named(found, "Petrovsky")
    assert one["actor"] != other["actor"]
    assert one["ids"] == other["ids"]
    assert {one["office"], other["office"]} == {"colonel", "minister"} or one["articles"] == other["articles"] == 1
