from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from onrecord.ledger.forget import Forgotten
from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Published
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

Build = Callable[..., Published]
Exports = Callable[[Path], dict[str, list[str]]]

RESTING = {
    "statements": 2,
    "figures": 1,
    "events": 2,
    "mentions": 2,
    "times": 1,
    "findings": 1,
    "zones": 1,
    "refusals": 1,
}


def test_an_article_goes_with_all_that_rests_on_it(
    path: Path, article: Callable[..., Article], build: Build, exports: Exports
) -> None:
    build(path, [article(1)])
    without = exports(path)
    build(path, [article(2), article(3)])
    with open_ledger(path, write=True) as ledger:
        gone = ledger.forget([article(3).id, "2.txt", "no such name"])
    assert sorted(gone, key=lambda one: one.name) == [
        Forgotten("2.txt", article(2).id, RESTING),
        Forgotten("3.txt", article(3).id, RESTING),
    ]
    assert exports(path) == without
    with open_ledger(path, write=True) as ledger:
        assert ledger.search("Report 2", "articles") == []
        assert ledger.check() == []
        assert ledger.add(article(2))
        assert ledger.count_pending({"clean": "c1"}) == 1


def test_every_article_of_a_name_goes_and_the_refusals_of_that_input(
    path: Path, article: Callable[..., Article], build: Build, exports: Exports
) -> None:
    refused = [InputRefusal("rows.csv", f"row {row}", Reason.of("csv_invalid")) for row in (4, 9)]
    build(path, [article(1, name="rows.csv"), article(2, name="rows.csv"), article(3)], refused)
    with open_ledger(path, write=True) as ledger:
        gone = ledger.forget(["rows.csv"])
    ids = sorted(article(number, name="rows.csv").id for number in (1, 2))
    assert [(one.name, one.id) for one in gone] == [*(("rows.csv", id_) for id_ in ids), ("rows.csv", None)]
    assert gone[-1].counts == {"refusals": 2}
    assert len(exports(path)["articles"]) == 1
    assert len(exports(path)["refusals"]) == 1


def test_what_was_read_and_not_shown_goes_too(path: Path, article: Callable[..., Article]) -> None:
    with open_ledger(path, write=True) as ledger:
        ledger.add(article(1))
        ledger.keep(article(1).id, "clean", "c1", b"")
    with open_ledger(path, write=True) as ledger:
        assert ledger.forget(["1.txt"]) == [Forgotten("1.txt", article(1).id, {})]
        assert ledger.forget(["1.txt"]) == []


def test_names_that_are_no_unicode_are_matched_as_they_were_kept(path: Path, build: Build) -> None:
    build(path, [], [InputRefusal("caf\udce9.txt", "", Reason.of("empty"))])
    with open_ledger(path, write=True) as ledger:
        assert ledger.forget(["caf\udce9.txt"]) == [Forgotten("caf\\xe9.txt", None, {"refusals": 1})]


def test_the_words_are_gone_from_the_file(path: Path, build: Build) -> None:
    text = "Xylographic Report. Ilse Brandt said the Zwyrnitz pier holds 23 boats."
    build(path, [Article(text=text, name="x.txt"), Article(text=text.replace("Zwyrnitz", "old"), name="y.txt")])
    assert b"Zwyrnitz" in path.read_bytes()
    with open_ledger(path, write=True) as ledger:
        ledger.forget(["x.txt"])
    left = path.read_bytes().lower()
    assert b"zwyrnitz" not in left
    assert b"zwyrn" not in left
    assert b"xylographic" in left


def test_what_the_words_meant_is_gone_from_the_file(
    path: Path, article: Callable[..., Article], build: Build, vectors: Callable[[Path], dict[tuple[str, str], bytes]]
) -> None:
    build(path, [article(1), article(2)])
    first, second = (
        {vector for (article_id, _), vector in vectors(path).items() if article_id == article(number).id}
        for number in (1, 2)
    )
    [gone], [kept] = first - second, second - first
    assert gone in path.read_bytes()
    with open_ledger(path, write=True) as ledger:
        ledger.forget(["1.txt"])
    assert {article_id for article_id, _ in vectors(path)} == {article(2).id}
    left = path.read_bytes()
    assert kept in left
    assert gone[:32] not in left


def test_the_words_are_gone_from_what_was_noted_too(path: Path, build: Build) -> None:
    def make(place: str) -> Article:
        text = f"Report. Ilse Brandt said the {place} pier holds 23 boats."
        return Article(text=text, name=f"{place}.txt", url=f"https://example.org/{place}", title=f"{place} pier")

    articles = [make("Zwyrnitz"), make("Qorblach")]
    build(path, articles)
    build(path, [replace(one, name=f"A-{one.name}", title=f"Old {one.title}") for one in articles])
    build(path, [], fingerprints={"clean": "c1", "extract": "e2"}, payload=b"warn")
    noted = path.read_bytes()
    assert all(words in noted for words in (b'"Zwyrnitz.txt"', b'"Qorblach.txt"'))
    with open_ledger(path, write=True) as ledger:
        ledger.forget(["A-Zwyrnitz.txt"])
    left = path.read_bytes().lower()
    assert b"zwyrn" not in left
    assert b'"qorblach.txt"' in left
