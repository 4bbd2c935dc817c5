"""What `resolve` could not settle is refused with its place and its words."""

from __future__ import annotations

import onrecord
from onrecord.lexicon.actors import actors
from onrecord.records.annotation import Annotation, Timed
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.reason import Reason
from onrecord.resolve.resolve import resolve


def test_a_date_that_no_calendar_has_is_refused_and_not_read() -> None:
    text = "The gate shuts on 31 November 2025, after the talks of 3 March 2025."
    reading = onrecord.annotate(text)
    [refusal] = reading.resolution.refusals
    assert text[refusal.start : refusal.end] == "31 November 2025"
    assert refusal.reason == Reason.of("impossible_date", words="31 November 2025")
    assert [time.text for time in reading.resolution.times] == ["3 March 2025"]


def test_a_time_that_no_rule_knows_is_refused_and_not_told() -> None:
    text = "The gate shuts on 31 November 2025; 9 ships a day pass in a fairly lengthy period from 3 March 2025."
    marked = ("31 November 2025", "a fairly lengthy period", "3 March", "a day")
    timed = tuple(Timed(text.index(words), text.index(words) + len(words), "DATE") for words in marked)
    article = Article(text=text, name="gate.txt")
    found = resolve(article, Page(), Annotation(times=timed), actors())
    assert [time.text for time in found.times] == ["3 March 2025"]
    assert [refusal.reason for refusal in found.refusals] == [
        Reason.of("impossible_date", words="31 November 2025"),
        Reason.of("unread_time", words="a fairly lengthy period"),
    ]
