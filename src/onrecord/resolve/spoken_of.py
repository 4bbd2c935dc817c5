"""The time that a sentence speaks about, where it is not the article's: "In 2015 the French president ..."."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from onrecord.lexicon.beside_offices import beside_offices
from onrecord.records.span import Span
from onrecord.records.when import TimeExpression
from onrecord.resolve.described import Description

# Before a "then" that goes on telling: "bowed, then the South Korean president", "and then the French president".
JOINING = frozenset({"", "and", "but"})
STOPS = (",", ".", ";", "—", "–")
LONGEST_BEFORE = 12
LONGEST_BEHIND = 20
Days = tuple[str, str]
# Within so many days of the article an office is most likely still the same person's.
NEAR = timedelta(days=60)


class SpokenOf:
    """Looks for such times in front of a place, in its own sentence."""

    def __init__(self, sentences: Sequence[Span], times: Sequence[TimeExpression], days: Days | None) -> None:
        """Keeps the times that lie wholly before the article's days; none without those."""
        before = (date.fromisoformat(days[0]) - NEAR).isoformat() if days and days[0] > "0001-03-02" else ""
        self.starts = [span.start for span in sentences]
        self.times = [time for time in times if time.earliest and time.latest and time.latest < before]
        self.ends = [time.end for time in self.times]

    def sentence_at(self, place: int) -> int:
        """The number of the sentence that a place lies in; -1 before the first."""
        return bisect_right(self.starts, place) - 1

    def days_at(self, place: int) -> Days | None:
        """The days of the one such time in front of a place; `None` where there is none, or more than one."""
        at = self.sentence_at(place)
        first = bisect_right(self.ends, self.starts[at] if at >= 0 else 0)
        inside = self.times[first : bisect_right(self.ends, place)]
        if len(inside) != 1:
            return None
        return (inside[0].earliest or "", inside[0].latest or "")


def of_then(text: str, one: Description) -> bool:
    """Whether the words around an office tell of whoever held it once, or of one who is to hold it."""
    *earlier, last = ["", *text[max(0, one.start - LONGEST_BEFORE) : one.start].lower().split()]
    goes_on = last == "then" and one.determiner and (earlier[-1] in JOINING or earlier[-1].endswith(STOPS))
    if (last in beside_offices().before and not goes_on) or (not one.determiner and last in beside_offices().becoming):
        return True
    ahead = text[max(0, one.start - LONGEST_BEHIND) : one.start].lower().rstrip(" ,")
    if ahead.endswith(beside_offices().ahead) or (not one.determiner and ahead.endswith(beside_offices().as_such)):
        return True
    return text[one.end : one.end + LONGEST_BEHIND].lower().lstrip().startswith(beside_offices().behind)
