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
        ("8999-12-31", "8999-12-31"),
        ("9000-01-01", None),
        ("9999-12-31T23:59:59.9999999Z", None),
        ("1970-01-01", "1970-01-01"),
        ("1970-01-01T00:00:00Z", None),
        ("1970-01-01 00:00 GMT", None),
        ("1970-01-01T00:00:00.000", None),
        ("19700101T00:00:00Z", None),
        ("1970-01-01T02:00:00+02:00", None),
        ("1969-12-31T19:00:00 -0500", None),
        ("1969-12-31T19:00:00Z", "1969-12-31"),
        ("1970-01-01T00:00:00-05:00", "1970-01-01"),
        ("1970-01-01T00:00:01Z", "1970-01-01"),
        ("1970-01-01T99:99Z", "1970-01-01"),
    ],
)
def test_iso_day(value: str, day: str | None) -> None:
    assert iso_day(value) == day


@pytest.mark.parametrize(
    ("value", "is_instant"),
    [
        ("2031-05-02T10:00:00Z", True),
        ("2031-05-02T10:00", True),
        ("2031-05-02", False),
        ("2031-13-02T10:00:00Z", False),
        ("10:00", False),
    ],
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
        ("Fri, 2 May 2031", "2031-05-02"),
        ("Friday 2 May 2031", "2031-05-02"),
        ("THU. May 1, 2031", "2031-05-01"),
        ("Friday, May 2, 2031 - 22:40", "2031-05-02"),
        ("Fri, 05/02/2031 - 22:40", None),
        ("Fri, 2031", None),
        ("Someday, May 2, 2031", None),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("Wed, 31 Dec 1969 19:00:00 -0500", None),
        ("Thu, 01 Jan 1970 00:00:00 -0000", None),
        ("Thu, 01 Jan 1970 10:00:00 GMT", "1970-01-01"),
        ("1970-01-01T00:00:00Z", None),
        ("Fri, 31 Dec 9999 23:59:59 GMT", None),
        ("December 31, 9999", None),
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
        ("Mon, 28 Nov 2022", "2022-11-28"),
        ("Thu, 01 Jan 70 00:00:00 GMT", None),
        ("Fri, 31 Dec 9999 23:59:59 GMT", None),
        ("02 Mayday 31", None),
        ("", None),
    ],
)
def test_feed_day(value: str, day: str | None) -> None:
    assert feed_day(value) == day
