"""The top of the page."""

from __future__ import annotations

from tests.report.fragments import fragment

from onrecord.report.fit import fit
from onrecord.report.front import glance, notices, title
from onrecord.report.view import Selection, ShownArticle, Totals, View


def published(*days: str | None, **fields: object) -> View:
    found = (ShownArticle(id=str(n), name=str(n), published=day) for n, day in enumerate(days))
    return View(articles=tuple(found), **fields)  # type: ignore[arg-type]


def facts(view: View) -> dict[str, str]:
    found = fragment(glance(fit(view)))
    return {one.css("dt")[0].text(): one.css("dd")[0].text() for one in found.css("div")}


TEN = [f"2031-03-{day:02}" for day in range(3, 13)]


def test_one_old_article_does_not_stretch_the_period() -> None:
    view = published("2029-07-01", *TEN, None)
    assert facts(view)["Published"] == "3–12 March 2031 and 1 earlier, 1 undated"
    assert title(view) == "On record: 0 statements, 3–12 March 2031"


def test_nor_does_one_of_the_future() -> None:
    assert facts(published(*TEN, "2051-03-12"))["Published"] == "3–12 March 2031 and 1 later"


def test_nothing_dated() -> None:
    assert facts(published(None, None))["Published"] == "date not known"


def test_counts_are_of_what_is_shown_and_of_the_whole() -> None:
    found = facts(published(*TEN, totals=Totals(articles=40, statements=7)))
    assert (found["Articles"], found["Statements"], found["Figures"]) == ("10 of 40", "0 of 7", "0")


def test_what_was_asked_for_is_said() -> None:
    view = published(*TEN, selection=Selection(since="2031-03", speaker="<b>", limit=1), undated=2)
    said = [one.text() for one in fragment(notices(fit(view))).css("li")]
    assert said == [
        "Only what was said or published since March 2031.",
        "2 rows without a date left out, since nobody can say whether they fit.",
        "Only speakers whose name holds “<b>”.",
        "At most 1 statement, and as many of each other kind: the newest.",
    ]


def test_a_whole_ledger_needs_no_notice() -> None:
    assert notices(fit(published(*TEN))) == ""
