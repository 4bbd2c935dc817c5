"""What came, went or changed since a run: held against the whole state that readers saw after each run."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from onrecord.ledger import kept
from onrecord.ledger.changes_net import FIELDS
from onrecord.ledger.errors import LedgerDamagedError
from onrecord.ledger.export import KINDS
from onrecord.ledger.ledger import Ledger
from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Published
from onrecord.records.article import Article
from onrecord.records.reading import Reading
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

Build = Callable[..., Published]
Make = Callable[..., Article]
Decode = Callable[[Article, Mapping[str, bytes]], Reading]
Row = dict[str, Any]
Place = tuple[str, str, str, int]
State = dict[Place, Row]

REPEATED = {"outlet", "published"}
"""What rows that rest on an article repeat of it; a figure also repeats its statement's speaker."""


@pytest.fixture(scope="session")
def varied(reading: Decode) -> Decode:
    """A road whose `extract` payload, a number, says in its bits what it makes otherwise."""

    def decode(article: Article, payloads: Mapping[str, bytes]) -> Reading:
        bits = int(payloads.get("extract") or b"0")
        made = reading(article, {"extract": b"warn" if bits & 1 else b""})
        page, extraction = made.page, made.extraction
        if bits & 2:
            extraction = replace(extraction, statements=extraction.statements[:1], figures=(), events=(), refusals=())
        if bits & 4:
            page = replace(page, title="Quay", zones=tuple(replace(zone, kind="caption") for zone in page.zones))
        if bits & 8:
            page = replace(page, findings=())
            twice = tuple(replace(time, value=value) for time in made.resolution.times for value in ("2031", "2032"))
            made = replace(made, resolution=replace(made.resolution, times=twice))
        return replace(made, page=page, extraction=extraction)

    return decode


def changes(ledger: Ledger, since: str) -> list[Row]:
    return list(ledger.changes(ledger.since(since)))


def brief(rows: list[Row]) -> list[tuple[Any, ...]]:
    return [(row["change"], row["kind"], row["name"], row["text"], row["fields"], row["why"]) for row in rows]


def test_a_new_article_comes_with_all_its_rows(path: Path, article: Make, build: Build) -> None:
    build(path, [article(1)])
    build(path, [article(2)])
    with open_ledger(path) as ledger:
        [run] = ledger.since("run:1").runs
        found = changes(ledger, "run:1")
        rows = [row for row in ledger.rows("statements") if row["article"] == article(2).id]
    assert Counter(row["kind"] for row in found) == {
        "articles": 1, "statements": 2, "figures": 1, "events": 2, "mentions": 2, "times": 1, "findings": 1,
        "zones": 1, "refusals": 1,
    }  # fmt: skip
    assert {(row["change"], row["article"], row["name"], row["run"], row["when"]) for row in found} == {
        ("came", article(2).id, "2.txt", 2, run.finished)
    }
    assert [row["why"] for row in found] == [["new_article"]] * len(found)
    said = [row for row in found if row["kind"] == "statements"]
    assert [(row["id"], row["start"], row["end"], row["text"]) for row in said] == [
        (row["id"], row["start"], row["end"], row["text"]) for row in rows
    ]
    assert all(list(row) == list(FIELDS) for row in found)


def test_fields_of_changed_rows_are_given_before_and_after(path: Path, article: Make, build: Build) -> None:
    build(path, [article(1)])
    build(path, [], fingerprints={"clean": "c1", "extract": "e2"}, payload=b"warn")
    with open_ledger(path) as ledger:
        found = changes(ledger, "run:1")
    assert brief(found) == [
        ("changed", "statements", "1.txt", words, {"act": ["assert", "warn"]}, ["unknown"])
        for words in ("the pier holds 21 boats", "the quay is “shut”")
    ]


def test_what_was_changed_back_is_not_told(path: Path, article: Make, build: Build) -> None:
    for mark, payload in (("e1", b""), ("e2", b"warn"), ("e3", b"")):
        build(path, [article(1)], fingerprints={"clean": "c1", "extract": mark}, payload=payload)
    with open_ledger(path) as ledger:
        assert changes(ledger, "run:1") == []
        assert [row["fields"] for row in changes(ledger, "run:2")] == [{"act": ["warn", "assert"]}] * 2
        assert [row["run"] for row in changes(ledger, "run:2")] == [3, 3]


def test_an_article_read_again_says_so(path: Path, article: Make, build: Build) -> None:
    url = "https://example.org/1"
    build(path, [article(1, url=url, name="m.txt")])
    build(path, [article(1, url=url, name="z.txt")])  # does not count: "m.txt" sorts first
    build(path, [article(1, url=url, name="b.txt", title="Pier")])
    with open_ledger(path) as ledger:
        assert brief(changes(ledger, "run:1")) == [
            ("changed", "articles", "b.txt", None, {"name": ["m.txt", "b.txt"]}, ["read_again"]),
            ("changed", "refusals", "b.txt", None, {"name": ["m.txt", "b.txt"]}, ["read_again"]),
        ]


def test_all_causes_since_are_told(path: Path, article: Make, varied: Decode) -> None:
    parts = {"code": "1", "lexicon": "1"}
    with open_ledger(path, write=True) as ledger:
        ledger.add(article(1))
        ledger.keep(article(1).id, "extract", "e0", b"0")
        ledger.publish(varied, parts)
        for number, cause in enumerate(("code", "lexicon"), start=1):
            ledger.keep(article(1).id, "extract", f"e{number}", str(number).encode())
            parts[cause] = "2"
            ledger.publish(varied, parts)
        found = changes(ledger, "run:1")
    assert [(row["change"], row["kind"], row["why"], row["run"]) for row in found] == [
        ("went", "statements", ["code", "lexicon"], 3),  # the other one was changed and changed back
        ("went", "figures", ["lexicon"], 3),
        ("went", "events", ["lexicon"], 3),
        ("went", "events", ["lexicon"], 3),
        ("went", "refusals", ["lexicon"], 3),
    ]


def test_an_input_that_was_refused_comes_once(path: Path, build: Build) -> None:
    def refused(name: str, source_hash: str) -> InputRefusal:
        return InputRefusal(name, "line 2", Reason.of("empty"), source_hash)

    build(path, [], [refused("a.jsonl", "bb")])
    build(path, [], [refused("a.jsonl", "aa"), refused("b.jsonl", "aa")])
    with open_ledger(path) as ledger:
        assert (
            brief(changes(ledger, "run:0"))
            == [("came", "refusals", name, None, None, ["new_input"]) for name in ("a.jsonl", "b.jsonl")]
            or brief(changes(ledger, "run:0"))[::-1]
        )
        assert [row["name"] for row in changes(ledger, "run:1")] == ["b.jsonl"]
        assert all(row["article"] is None and row["id"] for row in changes(ledger, "run:0"))


def test_of_a_forgotten_article_the_id_alone_is_told(path: Path, article: Make, build: Build) -> None:
    build(path, [article(1), article(2)], [InputRefusal("none.txt", "", Reason.of("empty"))])
    build(path, [article(3)], fingerprints={"clean": "c1", "extract": "e2"}, payload=b"warn")
    with open_ledger(path, write=True) as ledger:
        ledger.forget(["1.txt", "3.txt", "none.txt"])
    with open_ledger(path) as ledger:
        forgotten = [row for row in changes(ledger, "run:1") if row["why"] == ["forgotten"]]
        assert [(row["change"], row["kind"], row["article"]) for row in forgotten] == [
            ("went", "articles", article(1).id),
            ("went", "refusals", None),
        ]
        assert all(row[name] is None for row in forgotten for name in ("name", "start", "text", "fields"))
        others = {row["name"] for row in changes(ledger, "run:1") if row not in forgotten}
        assert others == {"2.txt"}  # the third came and went
        assert {row["name"] for row in changes(ledger, "run:0")} == {"2.txt"}
        assert [row["article"] for row in changes(ledger, "run:2")] == [
            *sorted(article(number).id for number in (1, 3)), None,
        ]  # fmt: skip
    build(path, [article(1)])
    with open_ledger(path) as ledger:
        again = [row for row in changes(ledger, "run:3") if row["article"] == article(1).id]
        assert {(row["change"], *row["why"]) for row in again} == {("came", "new_article")}


def test_an_article_that_was_forgotten_and_came_again_is_told_as_such(path: Path, article: Make, build: Build) -> None:
    build(path, [article(1)])
    with open_ledger(path, write=True) as ledger:
        ledger.forget(["1.txt"])
    build(path, [article(1)])
    with open_ledger(path) as ledger:
        found = changes(ledger, "run:1")
        shown = sum(row["article"] == article(1).id for kind in KINDS for row in ledger.rows(kind))
    assert {(row["change"], *row["why"], row["run"], row["name"]) for row in found} == {
        ("came", "came_again", 3, "1.txt")
    }
    assert len(found) == shown


def test_an_input_that_was_forgotten_and_refused_again_is_as_it_was(path: Path, build: Build) -> None:
    build(path, [], [InputRefusal("none.txt", "", Reason.of("empty"))])
    with open_ledger(path, write=True) as ledger:
        ledger.forget(["none.txt"])
    build(path, [], [InputRefusal("none.txt", "", Reason.of("empty"))])
    with open_ledger(path) as ledger:
        assert changes(ledger, "run:1") == []
        assert [row["change"] for row in changes(ledger, "run:2")] == ["came"]
        assert [row["change"] for row in changes(ledger, "run:0")] == ["came"]


def test_nothing_has_changed_since_the_last_run(path: Path, article: Make, build: Build) -> None:
    build(path, [article(1)])
    build(path, [article(1)])
    with open_ledger(path) as ledger:
        assert changes(ledger, "run:1") == changes(ledger, "2999-01-01") == []


@pytest.mark.parametrize(
    ("harm", "expected"),
    [
        ("UPDATE changes SET change = 'camd'", "a change of 'articles' is 'camd'"),
        ("UPDATE changes SET kind = 'article'", "a change of 'article' is 'came'"),
        ("UPDATE changes SET change = 'went', before = '{}'", "no change says since when a row of articles came"),
        ("UPDATE changes SET before = '[]'", "before is no dict"),
        ("UPDATE changes SET why = '{'", "a JSON value"),
        ("DROP TABLE changes", "no such table"),
    ],
)
def test_damaged_notes_are_told_as_damage(path: Path, article: Make, build: Build, harm: str, expected: str) -> None:
    build(path, [article(1)])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(harm)
    with open_ledger(path) as ledger, pytest.raises(LedgerDamagedError) as raised:
        changes(ledger, "run:0")
    assert str(raised.value).startswith(f"{path}: the file is damaged; take a copy that is not")
    assert expected in str(raised.value)


# Held against the whole states


def state(ledger: Ledger) -> State:
    """All that readers see, by kind, article, and what tells rows apart."""
    found: State = {}
    for kind in KINDS:
        seen: Counter[tuple[str, str, str]] = Counter()
        for row in ledger.rows(kind):
            place = (kind, row["article"] or "", _identity(kind, row))
            seen[place] += 1
            found[*place, seen[place]] = {name: value for name, value in row.items() if not _repeats(kind, name)}
    return found


def _identity(kind: str, row: Row) -> str:
    if kind == "articles":
        return ""
    if not row["article"]:
        return str(row["name"])
    within = ("stage", "reason", "place") if kind == "refusals" else ("kind", "type")
    return row.get("id") or str([row["start"], row["end"], *(row.get(name) for name in within)])


def _repeats(kind: str, name: str) -> bool:
    return kind != "articles" and (name in REPEATED or (kind in {"figures", "events"} and name == "speaker"))


def expected(then: State, now: State, forgotten: set[str]) -> Iterator[tuple[Any, ...]]:
    """What a comparison of the two states says."""
    lost = {place[1] for place in then if place[0] == "articles"} & forgotten
    gone = lost - {place[1] for place in now if place[0] == "articles"}
    yield from (("went", "articles", article, None, None, None) for article in gone)
    for place in then.keys() | now.keys():
        kind, article = place[:2]
        before, after = (None if article in lost else then.get(place)), now.get(place)
        if before == after:
            continue
        row, fields = after or before or {}, None
        change = "came" if before is None else "went" if after is None else "changed"
        if before and after:
            fields = json.dumps({name: [before[name], after[name]] for name in after if before[name] != after[name]})
        yield change, kind, article, row.get("start"), row.get("text"), fields


def told(rows: list[Row]) -> Iterator[tuple[Any, ...]]:
    for row in rows:
        fields = row["fields"] and json.dumps(row["fields"])
        yield row["change"], row["kind"], row["article"] or "", row["start"], row["text"], fields


RUN = st.fixed_dictionaries(
    {
        "given": st.lists(st.integers(0, 4), max_size=3),
        "name": st.sampled_from("abc"),
        "bits": st.integers(0, 15),
        "forgotten": st.lists(st.integers(0, 4), max_size=1),
        "refused": st.booleans(),
    }
)

NOTHING: Row = {"given": [], "name": "a", "bits": 0, "forgotten": [], "refused": False}


def test_any_history_says_what_comparing_the_states_says(article: Make, varied: Decode) -> None:
    def act(path: Path, number: int, run: Row) -> set[str]:
        articles = [article(n, url=f"https://example.org/{n}", name=f"{run['name']}{n}") for n in run["given"]]
        with open_ledger(path, write=True) as ledger:
            for one in articles:
                ledger.add(one)
            if run["refused"]:
                ledger.add_refusal(InputRefusal(f"{run['name']}.txt", "", Reason.of("empty")))
            for one, _ in ledger.pending({"extract": f"e{run['bits']}"}):
                ledger.keep(one.id, "extract", f"e{run['bits']}", str(run["bits"]).encode())
            ledger.publish(varied, {"code": str(number)})
        ids = {article(n, url=f"https://example.org/{n}").id for n in run["forgotten"]}
        with open_ledger(path, write=True) as ledger:
            return {str(gone.id) for gone in ledger.forget(ids)}

    # Making a failing history smaller would take minutes: each one builds several ledgers.
    @settings(max_examples=12, deadline=None, phases=(Phase.generate,))
    @given(st.lists(RUN, min_size=1, max_size=4))
    def compare(history: list[Row]) -> None:
        with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
            patch.setattr(kept, "GROUP", 2)
            path = Path(folder) / "news.ledger"
            states: list[tuple[int, State]] = []
            forgotten: list[set[str]] = []
            for number, run in enumerate([*history, NOTHING]):
                with open_ledger(path, write=True) as ledger:
                    last = max((run.number for run in ledger.since("run:0").runs), default=0)
                    states.append((last, state(ledger)))
                forgotten.append(act(path, number, run))
            with open_ledger(path) as ledger:
                now = state(ledger)
                for number, (last, then) in enumerate(states):
                    gone = set().union(*forgotten[number:])
                    found = changes(ledger, f"run:{last}")
                    assert sorted(map(str, told(found))) == sorted(map(str, expected(then, now, gone)))
                    assert found == changes(ledger, f"run:{last}")

    compare()
