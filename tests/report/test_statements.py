"""Who said what, by which way and when, as a reader sees it."""

from __future__ import annotations

from typing import Any

from onrecord.records.span import Stretch
from onrecord.report.provenance import Shelf
from onrecord.report.statements import by_speaker, speaker_key, speakers_part
from onrecord.report.view import ShownArticle
from onrecord.report.view_statements import ShownStatement

from .fragments import fragment

SHELF = Shelf({"a": ShownArticle(id="a", name="a.txt"), "b": ShownArticle(id="b", name="b.txt")}, frozenset())
NAMED: dict[str, Any] = {"speaker": "Dunja Perić", "actor": "1", "speaker_basis": "own"}
UNNAMED: dict[str, Any] = {"speaker": "Harbour officials", "speaker_basis": "source_unnamed"}
JOINT: dict[str, Any] = {"speaker": "Perić and Quaye", "speaker_basis": "source_joint"}


def row(number: int, **fields: Any) -> ShownStatement:
    return ShownStatement(**{"id": str(number), "article": "a", "content": (Stretch(0, 2, "so"),)} | fields)


def drawn(*rows: ShownStatement) -> Any:
    return fragment(speakers_part(by_speaker(rows), SHELF))


def test_those_who_are_no_one_actor_stand_last_each_kind_under_its_heading() -> None:
    page = drawn(row(1), row(2, **UNNAMED), row(3, **UNNAMED), row(4, **JOINT), row(5, **NAMED))
    heads = [one.text() for one in page.css("h3")]
    assert heads == ["Dunja Perić", "Several together", "Not named", "Speaker not known"]


def test_unnamed_speakers_of_two_articles_are_not_taken_for_one() -> None:
    page = drawn(row(1, **UNNAMED, side="Northern Board"), row(2, **UNNAMED, article="b"))
    assert [one.text() for one in page.css(".who")] == ["Harbour officials · side: Northern Board", "Harbour officials"]
    assert not {"Harbour officials"} & {one.text() for one in page.css("h3, .index bdi")}


def test_a_named_speaker_is_not_named_again_in_each_row() -> None:
    assert not drawn(row(1, **NAMED)).css(".who")


def test_one_name_of_two_actors_makes_two_speakers() -> None:
    assert speaker_key(row(1, **NAMED)) != speaker_key(row(2, **NAMED | {"actor": "2"}))


def test_a_row_tells_when_it_was_said_by_what_and_through_whom() -> None:
    said = {"said": "2031-03-02", "said_basis": "attribution", "via": ("Radio Kesk", "Ostrel Wire")}
    [how] = drawn(row(1, **NAMED, **said)).css(".how")
    assert "said 2 March 2031, as the attribution says · through Radio Kesk, Ostrel Wire" in how.text()


def test_a_row_tells_where_it_was_said() -> None:
    [how] = drawn(row(1, **NAMED, said="2031-03-02", place="Kesk")).css(".how")
    assert how.text().endswith("said 2 March 2031 · place: Kesk")


def test_a_day_of_unknown_basis_stands_alone_and_no_day_is_none() -> None:
    known, unknown = drawn(row(1, **NAMED, said="2031-03"), row(2, **NAMED)).css(".how")
    assert known.text().endswith("said March 2031")
    assert "said" not in unknown.text()
