"""The copies of a ledger: from articles to rows of the export, and whose the words of an article are."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from tests.link.copying.made import desk

from editing import Made
from light_reading import read_as
from onrecord.ledger.export import fields
from onrecord.ledger.open import open_ledger
from onrecord.link.copying.carriers import About, Carried
from onrecord.link.copying.passages import passages
from onrecord.records.article import Article
from onrecord.records.reading import Reading
from onrecord.run.copies import Origins, copy_rows, origins
from onrecord.run.exporting import rows
from onrecord.run.linking import linker

WORDS = (
    "Water broke through the sea wall of Varnmouth at noon on Monday and drowned 34 cattle. "
    "Farmers led by Tomas Reuk drove 560 sheep to the hills above Oskfield. "
    "The wall was built in 1911 by the Brandt company with stone from Hallmoor. "
    "Repairs will cost 7 million crowns, the dyke board of Varnmouth reckons."
)
INTERVIEW = (
    "Old Peder Nym, whose barn stands empty now, offered this reporter tea with salt in it. "
    "He laughed about the wall, which he had measured himself with a fishing line."
)

Ledger = Callable[[Iterable[Made]], Path]


@pytest.fixture
def keep(tmp_path: Path) -> Ledger:
    return partial(put, tmp_path / "copies.ledger")


def put(path: Path, made: Iterable[Made]) -> Path:
    return put_readings(path, [read_as(one, number) for number, one in enumerate(made)])


def put_readings(path: Path, readings: Sequence[Reading]) -> Path:
    by_id = {one.article.id: one for one in readings}

    def decode(article: Article, _: Mapping[str, bytes]) -> Reading:
        return by_id[article.id]

    with open_ledger(path, write=True) as ledger:
        for one in readings:
            ledger.add(one.article)
        ledger.publish(decode, linker=linker())
    return path


def article(text: str, day: int, outlet: str = "Gazette") -> Made:
    return Made(text, outlet, f"2031-05-{day:02}", (), "")


def read(path: Path, as_of: str | None = None) -> list[dict[str, Any]]:
    with open_ledger(path) as ledger:
        return list(rows(ledger, "copies", as_of))


def whose(path: Path, as_of: str | None = None) -> tuple[dict[str, str], Origins]:
    """Ids by name, and the origins."""
    with open_ledger(path) as ledger:
        return {row["name"]: row["article"] for row in ledger.rows("articles")}, origins(ledger, as_of)


def test_rows_have_the_fields_of_the_contract(keep: Ledger) -> None:
    found = read(keep([article(WORDS, 1), article(WORDS, 2, "Herald")]))
    assert [list(row) for row in found] == [list(fields("copies"))] * 2
    assert sorted(row["kind"] for row in found) == ["first", "reprint"]


def test_nine_articles_have_three_origins(keep: Ledger) -> None:
    texts = (
        WORDS,
        INTERVIEW,
        "Nothing happened on Osk island this week, the wardens wrote, and it rained on all days.",
    )
    path = keep(article(text, day + 1, f"Outlet {day}") for text in texts for day in range(3))
    names, found = whose(path)
    assert len(names) == 9
    assert len({found.origin_of(one) for one in names.values()}) == 3


def test_a_rewrite_is_the_first_carriers_and_its_interview_its_own(keep: Ledger) -> None:
    text = f"{WORDS} {INTERVIEW}"
    names, found = whose(keep([article(WORDS, 1), article(text, 2, "Herald")]))
    first, rewrite = names["0"], names["1"]
    assert found.origin_of(rewrite) == found.origin_of(first)
    assert found.origin_at(rewrite, 0, len(WORDS)) == found.origin_of(first)
    assert found.origin_at(rewrite, text.index("Old Peder"), len(text)) != found.origin_of(first)


def test_who_copies_nobody_is_the_origin(keep: Ledger) -> None:
    names, found = whose(keep([article(WORDS, 1), article(INTERVIEW, 2), article("", 3), article("Too short.", 3)]))
    assert len({found.origin_of(one) for one in names.values()}) == 4
    assert not found.passages


def test_as_of_a_day_only_what_was_published_counts(keep: Ledger) -> None:
    path = keep([article(WORDS, 5), article(WORDS, 7, "Herald"), article(f"{WORDS} {INTERVIEW}", 9, "Times")])
    assert read(path, "2031-05-06") == []
    assert len(read(path, "2031-05-08")) == 2
    assert len({row["article"] for row in read(path, "2031-05-09")}) == 3
    names, found = whose(path, "2031-05-08")
    with pytest.raises(KeyError):
        found.origin_of(names["2"])


def test_an_article_without_a_day_is_not_first(keep: Ledger) -> None:
    path = keep([Made(WORDS, "Herald", "", (), ""), article(WORDS + " It rained.", 7)])
    kinds = {row["article"]: row["kind"] for row in read(path)}
    names, _ = whose(path)
    assert kinds == {names["0"]: "reprint", names["1"]: "first"}


def test_the_order_of_articles_leaves_no_trace(tmp_path: Path) -> None:
    made = [read_as(one, number) for number, one in enumerate(desk(3, 24).made)]
    whole = read(put_readings(tmp_path / "whole.ledger", made))
    assert whole
    for seed in range(3):
        shuffled = random.Random(seed).sample(made, len(made))  # noqa: S311
        path = tmp_path / f"{seed}.ledger"
        step = 9 * (seed + 1)
        for start in range(0, len(shuffled), step):
            put_readings(path, shuffled[start : start + step])
        assert read(path) == whole


def test_an_outlet_that_changes_one_letter_in_everything(keep: Ledger) -> None:
    places = range(300)
    changed = (f"{WORDS[:at]}x{WORDS[at + 1 :]}" for at in places)
    path = keep([article(WORDS, 1), *(article(text, 2, "Mirror") for text in changed)])
    names, found = whose(path)
    assert len({found.origin_of(one) for one in names.values()}) == 1


def test_ten_thousand_identical_articles() -> None:
    days = (f"2031-{number % 12 + 1:02}-{number % 28 + 1:02}" for number in range(10_000))
    about = (About(f"{number:05}", "text", day, f"Outlet {number}", "", "") for number, day in enumerate(days))
    carried = [Carried(one, 1, 0, len(WORDS)) for one in about]
    started = perf_counter()
    found = passages(carried, [])
    assert perf_counter() - started < 5
    assert len(found) == 10_000
    assert [one.kind for one in found].count("first") == 1


def test_an_article_that_repeats_itself(keep: Ledger) -> None:
    path = keep([article(" ".join([WORDS] * 200), 1), article(WORDS, 2, "Herald"), article(" ".join([WORDS] * 3), 3)])
    names, found = whose(path)
    assert len({found.origin_of(one) for one in names.values()}) == 1


def test_articles_have_their_origin(keep: Ledger) -> None:
    path = keep([article(WORDS, 1), article(WORDS, 2, "Herald"), article(INTERVIEW, 3)])
    with open_ledger(path) as ledger:
        of = {row["name"]: row["origin"] for row in rows(ledger, "articles")}
    assert of["0"] == of["1"] != of["2"]
    assert None not in of.values()


def test_copy_rows_are_those_of_the_export(keep: Ledger) -> None:
    path = keep([article(WORDS, 1), article(WORDS, 2, "Herald")])
    with open_ledger(path) as ledger:
        assert list(copy_rows(ledger)) == list(rows(ledger, "copies"))
