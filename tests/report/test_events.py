"""Events as a reader sees them: who to whom, the timeline, and who reports it."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.report.events import by_time, events_part
from onrecord.report.provenance import Shelf
from onrecord.report.view import ShownArticle
from onrecord.report.view_events import ShownEvent

from .fragments import fragment

TEXT = "On Monday Kesk shelled the harbour."
SHELF = Shelf({"a": ShownArticle(id="a", name="a.txt", text=TEXT)}, frozenset({"a"}))


def event(number: int, **fields: Any) -> ShownEvent:
    told: dict[str, Any] = {
        "id": f"e{number}",
        "article": "a",
        "start": 15,
        "end": 22,
        "text": "shelled",
        "kind": "ASSAULT",
        "actors": ("Kesk",),
        "recipients": ("Varda",),
        "when": "2031-03-03",
        "outlet": "Dispatch 24",
    }
    return ShownEvent(**told | fields)


def drawn(*events: ShownEvent) -> Any:
    return fragment(events_part(by_time(events), SHELF))


def test_a_row_tells_what_how_real_who_to_whom_and_who_reports_it() -> None:
    [row] = drawn(event(1, where="Varda harbour")).css("li.event")
    assert row.css(".amount")[0].text() == "attackreported to have happened"
    assert row.css(".scope")[0].text() == "Kesk → Varda where: Varda harbour"
    assert row.css(".in-words")[0].text() == TEXT
    assert row.css(".in-words b")[0].text() == "shelled"
    assert row.css(".how")[0].text() == "reported by the outlet itself"
    assert row.css("a.words")[0].attributes["href"] == "#e-e1"


@pytest.mark.parametrize(("speaker", "says"), [("Mira Solt", "Mira Solt"), (None, "a speaker not known")])
def test_what_somebody_says_is_not_the_outlets(speaker: str | None, says: str) -> None:
    [row] = drawn(event(1, statement="s", speaker=speaker)).css("li.event")
    assert row.css(".how")[0].text() == f"according to {says}"


@pytest.mark.parametrize("status", ["planned", "denied", "ongoing", "conditional"])
def test_what_did_not_happen_does_not_read_as_if_it_had(status: str) -> None:
    [row] = drawn(event(1, status=status)).css("li.event")
    assert "happened" not in row.css(".amount")[0].text()


def test_the_latest_stand_first_and_those_without_a_day_last() -> None:
    page = drawn(event(1), event(2, when=None, published="2031-03-09"), event(3, when="2031-03-01/2031-03-05"))
    heads = [one.text() for one in page.css("h3")]
    assert heads == ["1–5 March 2031", "3 March 2031", "Day not told"]


def test_pairs_are_counted_by_kind_and_what_is_not_so_stands_apart() -> None:
    page = drawn(event(1), event(2), event(3, status="denied"), event(4, actors=("Solt",)), event(5, recipients=()))
    rows = [[cell.text() for cell in row.css("td")] for row in page.css(".pairs tbody tr")]
    assert rows == [
        ["Kesk", "Varda", "2 × attack, attack (denied)", "1 article"],
        ["Solt", "Varda", "attack", "1 article"],
    ]


def test_without_pairs_there_is_no_table_and_without_events_a_sentence() -> None:
    assert not drawn(event(1, actors=())).css("table")
    assert drawn().css(".empty")
