"""What `resolve` could not settle is refused with its place and its words."""

from __future__ import annotations

import onrecord
from onrecord.records.reason import Reason


def test_a_date_that_no_calendar_has_is_refused_and_not_read() -> None:
    text = "The gate shuts on 31 November 2025, after the talks of 3 March 2025."
    reading = onrecord.annotate(text)
    [refusal] = reading.resolution.refusals
    assert text[refusal.start : refusal.end] == "31 November 2025"
    assert refusal.reason == Reason.of("impossible_date", words="31 November 2025")
    assert [time.text for time in reading.resolution.times] == ["3 March 2025"]
