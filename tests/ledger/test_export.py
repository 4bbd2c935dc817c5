from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from onrecord.ledger.export import KINDS, LATER, fields
from onrecord.ledger.open import open_ledger
from onrecord.ledger.publish import Published
from onrecord.records.article import Article
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

Build = Callable[..., Published]

CONTRACT = {
    "articles": "article text_id name outlet url title language published happened fetched origin",
    "statements": "article id start end text spans source cue quote_type speaker actor office via parent act negated "
    "said said_basis addressee zone confidence outlet published",
    "figures": "article id start end text value value_max out_of unit counted modifiers comparator change status "
    "measure of where as_of statement same_as confidence speaker outlet published",
    "events": "article id start end text kind mode actor recipient status when where statement confidence outlet "
    "published",
    "mentions": "article id start end text kind actor name",
    "times": "article start end text type value earliest latest",
    "findings": "article start end text kind detail",
    "actors": "actor name kind office articles statements",
    "refusals": "article name stage start end reason params place",
}

LATER_CONTRACT = {
    "utterances": "utterance article statement start end text spans speaker said outlet origin",
    "stories": "story article name outlet published title origin",
    "conflicts": "id kind verdict a b why confidence",
    "positions": "speaker proposition said stance strength article statement start end text",
    "trackers": "tracker field value as_of article start end text",
}


def rows(path: Path, kind: str, as_of: str | None = None) -> list[dict[str, Any]]:
    with open_ledger(path) as ledger:
        return list(ledger.rows(kind, as_of))


@pytest.mark.parametrize("kind", CONTRACT)
def test_rows_begin_with_the_fields_of_the_contract_in_its_order(
    kind: str, path: Path, article: Callable[..., Article], build: Build
) -> None:
    build(path, [article(1)])
    fields = CONTRACT[kind].split()
    for row in rows(path, kind):
        assert list(row)[: len(fields)] == fields
    assert rows(path, kind)


@pytest.mark.parametrize("kind", [*KINDS, "actors"])
def test_fields_say_what_the_rows_hold(kind: str, path: Path, article: Callable[..., Article], build: Build) -> None:
    build(path, [article(1)], [InputRefusal("x", "", Reason("empty"))])
    found = rows(path, kind)
    assert found
    for row in found:
        assert list(row) == list(fields(kind))
        for name, type_ in fields(kind).items():
            allowed = (float, int) if type_ is float else type_
            assert row[name] is None or isinstance(row[name], allowed), name


def test_fields_of_later_kinds_are_those_of_the_contract() -> None:
    assert LATER_CONTRACT.keys() == LATER
    assert {kind: " ".join(fields(kind)) for kind in LATER} == LATER_CONTRACT
    assert fields("copies") == {
        "article": str, "start": int, "end": int, "origin": str, "kind": str, "share": float,
    }  # fmt: skip


def test_there_are_no_fields_of_a_kind_that_does_not_exist() -> None:
    with pytest.raises(ValueError, match="no kind 'quotes'; there are actors, "):
        fields("quotes")


@pytest.mark.parametrize("kind", sorted(LATER))
def test_kinds_that_nothing_fills_yet_have_no_rows(kind: str, path: Path, build: Build) -> None:
    build(path, [])
    assert rows(path, kind) == []


def test_a_kind_that_does_not_exist_is_an_error_that_lists_those_that_do(path: Path, build: Build) -> None:
    build(path, [])
    with pytest.raises(ValueError, match=r"no kind 'quotes'; there are actors, articles, .* zones"):
        rows(path, "quotes")


def test_as_of_takes_only_articles_known_to_have_been_out_by_then(
    path: Path, article: Callable[..., Article], build: Build
) -> None:
    days = {1: "2031-05-01", 2: "2031-05-02", 3: "2031-05-03", 4: "2031-05", 5: "2031-05-01/2031-05-02", 6: None}
    build(
        path, [article(number, published=day) for number, day in days.items()], [InputRefusal("x", "", Reason("empty"))]
    )
    assert {row["name"] for row in rows(path, "articles", "2031-05-02")} == {"1.txt", "2.txt"}
    assert {row["name"] for row in rows(path, "refusals", "2031-05-02")} == {"1.txt", "2.txt"}
    for kind in ("statements", "figures", "mentions", "times", "findings"):
        assert {row["published"] for row in rows(path, kind, "2031-05-02")} == {"2031-05-01", "2031-05-02"}
    assert sum(row["articles"] for row in rows(path, "actors", "2031-05-01")) == 2
    assert rows(path, "articles", "2031-04-30") == []
    with pytest.raises(ValueError, match="'2031-13-01' is no day"):
        rows(path, "articles", "2031-13-01")
