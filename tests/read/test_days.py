from __future__ import annotations

import pytest

from onrecord.read.days import feed_day, iso_day, iso_instant, page_day


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2031-05-02", "2031-05-02"),
        ("2031-05-02T23:59:59+14:00", "2031-05-02"),
        ("2031-05-02 10:00:00.123 +0000", "2031-05-02"),
        ("2031-05-02T10:00Z", "2031-05-02"),
        ("2031-02-30", None),
        ("2031-05", None),
        ("99999-05-02", None),
        ("2031-05-02 or later", None),
        ("２０３１-05-02", None),
        ("", None),
    ],
)
def test_iso_day(value: str, day: str | None) -> None:
    assert iso_day(value) == day


@pytest.mark.parametrize(
    ("value", "is_instant"),
    [("2031-05-02T10:00:00Z", True), ("2031-05-02", False), ("2031-13-02T10:00:00Z", False), ("10:00", False)],
)
def test_iso_instant(value: str, is_instant: bool) -> None:  # noqa: FBT001 - the expected value itself
    assert iso_instant(value) is is_instant


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2031/05/02", "2031-05-02"),
        ("20310502", "2031-05-02"),
        ("Fri, 02 May 2031 22:00:00 -0500", "2031-05-02"),
        ("2 May 2031", "2031-05-02"),
        ("Sept. 3, 2031", "2031-09-03"),
        ("May 2,  2031", "2031-05-02"),
        ("05/02/2031", None),
        ("May 2031", None),
        ("2 Mayday 2031", None),
        ("yesterday", None),
        ("Fri, 99 May 2031 22:00:00 -0500", None),
        ("Fri, 02 May 31 22:00:00 +2031", None),
        ("Fri, 02 May 31 22:00:00 -2031", None),
        ("Tue, 01 May 0001 22:00:00 GMT", None),
    ],
)
def test_page_day(value: str, day: str | None) -> None:
    assert page_day(value) == day


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("Fri, 02 May 2031 22:00:00 -0500", "2031-05-02"),
        (" Fri,  2 May 31 22:00 EST", "2031-05-02"),
        ("02 May 99 10:00", "1999-05-02"),
        ("Fri, 02 May 31 22:00:00 +2031", "2031-05-02"),
        ("2031-05-02T22:00:00-05:00", "2031-05-02"),
        ("0001-01-01T00:00:00", None),
        ("Mon, 01 Jan 0001 00:00:00 GMT", None),
        ("Sat, 01 Jan 99999 00:00:00 GMT", None),
        ("99999-01-01", None),
        ("31 Feb 31", None),
        ("02 Mayday 31", None),
        ("", None),
    ],
)
def test_feed_day(value: str, day: str | None) -> None:
    assert feed_day(value) == day
