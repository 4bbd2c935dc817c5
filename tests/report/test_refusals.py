"""What was not read, and why, on the page."""

from __future__ import annotations

from onrecord.report.provenance import Shelf
from onrecord.report.refusals import refusals_part
from onrecord.report.view import ShownArticle, ShownRefusal

from .fragments import fragment

TEXT = "The pumps ran. “He left,” she said.\nThen the lamps went out."
SHELF = Shelf({"a": ShownArticle(id="a", name="a.txt", title="Lamps", text=TEXT)}, frozenset("a"))


def passage(words: str, reason: str = "no_speaker", **params: str) -> ShownRefusal:
    start = TEXT.index(words)
    places = {"article": "a", "start": start, "end": start + len(words), "text": words}
    fields = {"id": str(start), "name": "a.txt", "stage": "extract", "reason": reason}
    return ShownRefusal(**fields, **places, params=tuple(params.items()))  # type: ignore[arg-type]


def drawn(*rows: ShownRefusal) -> list[str]:
    return [one.text() for one in fragment(refusals_part(rows, SHELF)).css("li")]


def test_a_short_passage_stands_in_its_line() -> None:
    found = fragment(refusals_part([passage("she", source="she")], SHELF))
    [line] = found.css(".in-words")
    assert (line.text(), line.css("b")[0].text()) == ("The pumps ran. “He left,” she said.", "she")


def test_parameters_that_are_not_the_words_are_told() -> None:
    assert drawn(passage("she", source="she"))[0].endswith("Lamps · In the article")
    assert drawn(passage("she", source="the aide"))[0].endswith("Lamps · source: the aide · In the article")


def test_a_reason_says_its_sentence_once_over_all_its_passages() -> None:
    found = fragment(refusals_part([passage("He"), passage("she")], SHELF))
    [summary] = found.css("summary")
    assert summary.text() == "No speaker found 2 passages"
    assert found.text().count("No words beside this statement say whose it is.") == 1


def test_inputs_have_their_place_and_their_reason() -> None:
    refused = ShownRefusal(
        id="1", name="<b>.csv", stage="read", reason="too_large", place="row 3", params=(("limit", "20"),)
    )
    assert drawn(refused) == [
        "<b>.csv, row 3 It is larger than the limit for one input; split it, or raise the limit (limit: 20)."
    ]


def test_nothing_refused_is_a_sentence() -> None:
    assert fragment(refusals_part([], SHELF)).css(".empty")[0].text().startswith("Nothing was refused")
