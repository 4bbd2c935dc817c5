"""Utterances as a reader sees them: the versions side by side, with what differs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.records.span import Stretch
from onrecord.report.build_versions import shown_utterances
from onrecord.report.provenance import Shelf
from onrecord.report.utterances import by_whom, utterances_part
from onrecord.report.versions import marked
from onrecord.report.view import ShownArticle
from onrecord.report.view_linked import SUBSTANCE, Difference, ShownUtterance
from onrecord.report.view_sources import ShownCopy, Sources
from onrecord.report.view_statements import ShownStatement

from .fragments import fragment
from .parsed import said

FULL = "All 14 pumps run and nobody has to leave"


def article(name: str, day: str | None = "2031-03-04", **fields: Any) -> ShownArticle:
    return ShownArticle(id=name, name=name, outlet=f"Outlet {name.upper()}", published=day, text=FULL, **fields)


ARTICLES = {name: article(name) for name in "abcdef"}
SHELF = Shelf(ARTICLES, frozenset(ARTICLES))


def row(name: str, origin: str | None, words: str = FULL, **fields: Any) -> dict[str, Any]:
    told = {
        "utterance": "u",
        "article": name,
        "statement": f"s{name}",
        "start": 0,
        "end": len(words),
        "text": words,
        "speaker": "Mirela Tanase",
        "said": "2031-03-04",
        "said_basis": "attribution",
        "outlet": f"Outlet {name.upper()}",
        "origin": origin,
        "cue": "said",
        "differs": [],
    }
    return told | fields


def statement(told: Mapping[str, Any]) -> ShownStatement:
    known = ARTICLES.get(told["article"])
    return ShownStatement(
        id=told["statement"],
        article=told["article"],
        content=(Stretch(0, len(told["text"]), told["text"]),),
        speaker=told["speaker"],
        actor="1",
        office="Minister of Water",
        outlet=told["outlet"],
        published=known.published if known else None,
    )


def made(*rows: dict[str, Any]) -> tuple[list[ShownUtterance], dict[str, ShownStatement]]:
    found, statements = shown_utterances(rows, [statement(one) for one in rows], ARTICLES)
    return list(found), {one.id: one for one in statements}


def drawn(*rows: dict[str, Any]) -> Any:
    return fragment(utterances_part(by_whom(made(*rows)[0]), SHELF))


NUMBER = [{"kind": "number", "here": "12", "there": "14"}]
OTHER = "The 12 pumps run"


def test_versions_of_one_origin_stand_in_one_column_with_their_carriers() -> None:
    page = drawn(row("a", "1"), row("b", "1"), row("c", "1"), row("d", "2", OTHER, differs=NUMBER))
    assert [one.text() for one in page.css(".version .outlet")] == ["Outlet A", "Outlet D"]
    assert [one.text() for one in page.css(".also")] == ["also in 2 articles of the same origin: Outlet B, Outlet C"]
    assert (
        page.css(".occasion")[0].text()
        == "2 versions in 4 articles, 2 origins · said 4 March 2031, as the attribution says"
    )
    assert [one.text() for one in page.css("h3, .office, .tally")] == [
        "Mirela Tanase",
        "Minister of Water",
        "1 utterance",
    ]


@pytest.mark.parametrize(
    "changed",
    [{"cue": "claimed"}, {"differs": NUMBER}, {"differs": [{"kind": "negation", "here": "", "there": "nobody"}]}],
)
def test_a_copy_that_changed_what_was_said_is_not_folded_away(changed: dict[str, Any]) -> None:
    page = drawn(row("a", "1"), row("b", "1", **changed))
    assert [one.text() for one in page.css(".note-of")] == ["the fullest version", "of the same origin as Outlet A"]
    assert not page.css(".also")


def test_a_copy_that_is_only_shorter_falls_under_its_origin() -> None:
    shorter = row(
        "b", "1", "nobody has to leave", differs=[{"kind": "left_out", "here": "", "there": "All 14 pumps run"}]
    )
    page = drawn(shorter, row("a", "1"), row("d", "2", OTHER, differs=NUMBER))
    assert [one.text() for one in page.css(".version .outlet")] == ["Outlet A", "Outlet D"]


def test_the_first_known_carrier_stands_for_its_origin() -> None:
    known = ARTICLES | {"a": article("a", copies=(ShownCopy(other=None, kind="reprint"),))}
    rows = [row("a", "1"), row("b", "1"), row("d", "2", OTHER, differs=NUMBER)]
    [found], _ = shown_utterances(rows, [statement(one) for one in rows], known)
    assert [one.statement.article for one in found.versions] == ["b", "d"]


def test_what_one_origin_says_alone_is_no_utterance_in_other_words_but_is_counted() -> None:
    found, statements = made(row("a", "1"), row("b", "1"))
    assert found == []
    assert {(one.sources, one.utterance) for one in statements.values()} == {(Sources(2, 1), None)}


def test_what_one_article_says_twice_is_no_utterance_in_other_words() -> None:
    assert made(row("a", "1"), row("a", "1", OTHER, statement="again", differs=NUMBER))[0] == []


def test_each_statement_knows_its_utterance_and_origin() -> None:
    _, statements = made(row("a", "1"), row("d", "2", OTHER, differs=NUMBER))
    assert {one.utterance for one in statements.values()} == {"u"}
    assert (statements["sa"].origin, statements["sd"].origin) == ("1", "2")


def test_what_differs_is_marked_in_both_and_told_in_words() -> None:
    differs = [
        *NUMBER,
        {"kind": "negation", "here": "", "there": "nobody"},
        {"kind": "added", "here": "The", "there": ""},
    ]
    page = drawn(row("a", "1"), row("d", "2", OTHER, differs=differs))
    fullest, other = page.css(".version")
    assert [(one.text(), one.attributes["data-kind"]) for one in fullest.css("mark")] == [
        ("14", "number"),
        ("nobody", "negation"),
    ]
    assert [(one.text(), one.attributes["class"]) for one in other.css("mark")] == [("The", "more"), ("12", "firm")]
    assert [one.text() for one in other.css(".differs li")] == [
        "number: 12, in the fullest 14",
        "negation: no such word, in the fullest nobody",
        "adds: The",
    ]
    assert said(other.css("blockquote")[0]) == OTHER


def test_what_is_left_out_stands_in_one_line_and_not_all_of_very_much() -> None:
    differs = [{"kind": "left_out", "here": "", "there": f"word {n}"} for n in range(6)]
    page = drawn(row("a", "1"), row("d", "2", OTHER, differs=differs))
    [line] = [one.text() for one in page.css(".differs li")]
    assert line == "leaves out: word 0; word 1; word 2; word 3; 2 more"


def test_two_versions_of_one_article_are_not_taken_for_two_sources() -> None:
    again = row("a", "1", OTHER, statement="again", differs=NUMBER)
    page = drawn(row("a", "1"), again, row("d", "2"))
    assert "of an article that has another version too" in [one.text() for one in page.css(".note-of")]


def test_of_one_day_those_that_most_articles_have_stand_first() -> None:
    more = [
        row("c", "3", utterance="z"),
        row("e", "4", OTHER, utterance="z", differs=NUMBER),
        row("f", "5", utterance="z"),
    ]
    found, _ = made(row("a", "1"), row("d", "2", OTHER, differs=NUMBER), *more)
    assert [one.id for one in found] == ["z", "u"]


def test_where_no_outlet_is_known_the_article_is_named() -> None:
    page = drawn(row("a", "1", outlet=None), row("d", "2", OTHER, differs=NUMBER))
    assert [one.text() for one in page.css(".version .by")] == [
        "outlet not known: a 4 March 2031",
        "Outlet D 4 March 2031",
    ]


def test_a_version_tells_its_cue_and_how_it_is_quoted() -> None:
    page = drawn(row("a", "1"), row("d", "2", OTHER, cue="admitted", differs=NUMBER))
    assert [one.text() for one in page.css(".version .how")] == [
        "cue: “said” · quoted in full",
        "cue: “admitted” · quoted in full",
    ]


def test_each_version_leads_to_its_words_as_far_as_they_stand_in_the_page() -> None:
    found, _ = made(row("a", "1"), row("d", "2", OTHER, differs=NUMBER))
    page = fragment(utterances_part(by_whom(found), Shelf(ARTICLES, frozenset("d"))))
    assert [one.attributes["href"] for one in page.css(".version .words")] == ["#s-sd"]
    assert [one.text() for one in page.css(".missing")] == ["Text left out"]


def test_very_many_versions_are_cut_and_counted_those_that_say_otherwise_stay() -> None:
    known = ARTICLES | {f"z{n:04}": article(f"z{n:04}") for n in range(5000)}
    rows = [row("a", "1"), row("f", "2", OTHER, differs=NUMBER)]
    rows += [row(name, name, FULL.upper()) for name in known if name.startswith("z")]
    [found], _ = shown_utterances(rows, [statement(one) for one in rows], known)
    assert (len(found.versions), found.more) == (12, 4990)
    assert "f" in {one.statement.article for one in found.versions}
    assert found.sources == Sources(5002, 5002)


@given(
    st.permutations([row("a", "1"), row("b", "1"), row("c", "3", cue="claimed"), row("d", "2", OTHER, differs=NUMBER)])
)
def test_the_order_of_rows_leaves_no_trace(rows: list[dict[str, Any]]) -> None:
    assert made(*rows)[0] == made(*sorted(rows, key=lambda one: str(one["article"])))[0]


@pytest.mark.parametrize(
    ("words", "here", "found"),
    [
        ("14 of 140 pumps", "140", ["140"]),
        ("140 of 14 pumps", "14", ["14"]),
        ("140 pumps", "14", []),
        ("“nobody,” he said", "nobody", ["nobody"]),
        ("a", "", []),
    ],
)
def test_only_whole_words_are_marked(words: str, here: str, found: list[str]) -> None:
    page = fragment(marked(words, [Difference("number", here, "x")]))
    assert [one.text() for one in page.css("mark")] == found


KINDS = st.sampled_from([*sorted(SUBSTANCE), "left_out", "added", "of tomorrow"])
PARTS = st.text("ab “<&\u202e", max_size=3)


@given(st.text("ab “<&\u202e", max_size=24), st.lists(st.builds(Difference, KINDS, PARTS, PARTS), max_size=8))
def test_the_words_stay_what_they_are_whatever_is_marked(words: str, differs: list[Difference]) -> None:
    assert said(fragment(marked(words, differs))) == words
