"""Damage to the file, whatever it is, ends in one sentence that names the file."""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from pathlib import Path

import pytest

from onrecord.ledger.damage import UnreadableError, expecting
from onrecord.ledger.errors import LedgerDamagedError, LedgerError
from onrecord.ledger.ledger import Ledger
from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Published
from onrecord.records.article import Article
from onrecord.records.reading import Reading
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

Build = Callable[..., Published]
MakeArticle = Callable[..., Article]
KINDS = ("articles", "statements", "figures", "mentions", "times", "findings", "zones", "refusals", "actors")
PAGE = 4096
REFUSED = InputRefusal("empty.txt", "", Reason.of("empty", bytes="0"))

HARM = {
    "UPDATE statements SET text = x'c328'": "text is no str",
    "UPDATE statements SET speaker = CAST(x'c328' AS TEXT)": "text that is no UTF-8",
    "UPDATE statements SET spans = '[[1, 2'": "a JSON value: ",
    "UPDATE statements SET via = '{}'": "via is no list: '{}'",
    "UPDATE statements SET negated = 'maybe'": "negated is no bool: 'maybe'",
    "UPDATE statements SET confidence = 'high'": "confidence is no float: 'high'",
    "UPDATE statements SET start = 'first'": "start is no int: 'first'",
    "DROP TABLE statements": "no such table",
}


def act(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


@pytest.mark.parametrize(("harm", "expected"), HARM.items(), ids=HARM)
def test_a_value_of_another_kind_is_damage(
    harm: str, expected: str, path: Path, article: MakeArticle, build: Build
) -> None:
    build(path, [article(1)])
    act(path, harm)
    with open_ledger(path) as ledger:
        with pytest.raises(LedgerDamagedError) as raised:
            list(ledger.rows("statements"))
        assert expected in str(raised.value)
        assert str(raised.value).startswith(f"{path}: the file is damaged; take a copy that is not")
        assert len(list(ledger.rows("articles"))) == 1


def test_actors_notice_what_the_rows_they_roll_up_would(path: Path, article: MakeArticle, build: Build) -> None:
    build(path, [article(1)])
    act(path, "UPDATE mentions SET kind = x'00'")
    with open_ledger(path) as ledger, pytest.raises(LedgerDamagedError, match="kind is no str"):
        list(ledger.rows("actors"))


@pytest.mark.parametrize("where", ["results SET payload", "originals SET record", "originals SET record_hash"])
def test_what_is_kept_and_cannot_be_read_back_stops_a_build(
    where: str, path: Path, article: MakeArticle, build: Build
) -> None:
    build(path, [article(1)])
    act(path, f"UPDATE {where} = CAST('x' AS BLOB)")
    with pytest.raises(LedgerDamagedError, match=r"news\.ledger: the file is damaged"):
        build(path, [article(1)], fingerprints={"clean": "c1", "extract": "e2"})


def test_results_that_do_not_make_a_reading_are_damage(path: Path, article: MakeArticle) -> None:
    def decode(_: Article, payloads: Mapping[str, bytes]) -> Reading:
        raise KeyError(*payloads)

    with open_ledger(path, write=True) as ledger:
        ledger.add(article(1))
        ledger.keep(article(1).id, "clean", "c1", b"")
        with pytest.raises(LedgerDamagedError, match=f"the results of article {article(1).id}: 'clean'"):
            ledger.publish(decode)


def test_no_result_is_kept_for_an_article_that_is_not_there(path: Path) -> None:
    with pytest.raises(LedgerDamagedError, match="an article that has results is not there: 'abcd'"):  # noqa: SIM117
        with open_ledger(path, write=True) as ledger:
            ledger.keep("abcd", "clean", "c1", b"")


def test_a_ledger_without_a_version_is_damaged(path: Path, build: Build) -> None:
    build(path, [])
    act(path, "PRAGMA user_version=0")
    for write in (False, True):
        with pytest.raises(LedgerDamagedError, match="no version"):
            open_ledger(path, write=write)


def test_a_check_goes_on_where_one_look_fails(path: Path, article: MakeArticle, build: Build) -> None:
    build(path, [article(1)])
    act(path, "UPDATE articles SET name = x'c328'")
    act(path, "UPDATE figures SET start = start + 1")
    with open_ledger(path) as ledger:
        problems = ledger.check()
    assert any("name is no str" in problem for problem in problems)
    assert any("figures: article" in problem for problem in problems)


def test_only_what_cannot_be_decoded_is_unreadable() -> None:
    with pytest.raises(UnreadableError, match="a part: 'x'"), expecting("a part"):
        raise KeyError("x")
    with pytest.raises(ZeroDivisionError), expecting("a part"):
        _ = 1 / 0


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory, article: MakeArticle, build: Build) -> bytes:
    """A ledger with shown articles, and one that waits."""
    path = tmp_path_factory.mktemp("sound") / "sound.ledger"
    build(path, [article(number) for number in range(12)], [REFUSED])
    with open_ledger(path, write=True) as ledger:
        ledger.add(article(20))
        ledger.add_refusal(InputRefusal("late.txt", "", Reason.of("empty")))
        ledger.keep(article(3).id, "extract", "e2", b"warn" * 50)
    return path.read_bytes()


def damaged(content: bytes, seed: int) -> bytes:
    """One, 20 or 200 bytes changed behind the first page, or 200 bits anywhere."""
    chance, changed = random.Random(seed), bytearray(content)  # noqa: S311  # the same damage each time
    for _ in range((1, 20, 200, 200)[seed % 4]):
        place = chance.randrange(0 if seed % 4 == 3 else PAGE, len(changed))
        changed[place] = changed[place] ^ 1 << chance.randrange(8) if seed % 4 == 3 else chance.randrange(256)
    return bytes(changed)


LOOKS: tuple[Callable[[Ledger], object], ...] = (
    *(lambda ledger, kind=kind: json.dumps(list(ledger.rows(kind))) for kind in KINDS),
    lambda ledger: list(ledger.rows("actors", "2031-05-20")),
    lambda ledger: list(ledger.statements(speaker="a")),
    lambda ledger: [ledger.article(id_) for id_ in ledger.search("report", "articles")],
    lambda ledger: list(ledger.changes(ledger.since("run:0"))),
    Ledger.summary,
)


# Seed 0 garbles a name in the schema that SQLite quotes in its error, 472 and 720 lose an article between two looks,
# 1225 has an index that speaks of another id than its table.
@pytest.mark.parametrize("seed", [*range(60), 472, 720, 1225])
def test_nothing_but_a_ledgers_own_errors_comes_of_random_damage(
    seed: int, sound: bytes, path: Path, article: MakeArticle, build: Build
) -> None:
    path.write_bytes(damaged(sound, seed))
    with suppress(LedgerError), open_ledger(path) as ledger:
        assert all(isinstance(problem, str) for problem in ledger.check())
        for look in LOOKS:
            with suppress(LedgerError):
                look(ledger)
    with suppress(LedgerError):
        every = [article(number) for number in range(24)]
        assert build(path, every, [REFUSED], {"clean": "c1", "extract": "e3"}, b"warn").new
    with suppress(LedgerError), open_ledger(path, write=True) as ledger:
        assert ledger.forget([article(1).name, "empty.txt"])
    assert path.exists()
