"""What the annotator takes for a time and the rules by themselves do not: read with less asked of the words around."""

from __future__ import annotations

from onrecord.resolve.times.lengths import length_value
from onrecord.resolve.times.reading import Found, Reading
from onrecord.resolve.times.text import Text


def loose(text: Text, first: int, last: int) -> Found | None:
    """A reading of some words of which it is known that they name a time; `None` where it cannot be one.

    Args:
        text: the text.
        first: number of the first word.
        last: number of the word behind the last.
    """
    return next((found for at in range(first, last) if (found := _word(text, at, first, last))), None)


def _word(text: Text, at: int, first: int, last: int) -> Found | None:
    words, known = text.words, text.known
    low = words.low(at)
    if low in known.months and words.capital(at):
        return Found(first, last, Reading("DATE", part=f"{known.months[low]:02}"))
    if low in known.seasons and low != "fall":
        return Found(first, last, Reading("DATE", part=known.seasons[low]))
    if low in known.day_parts and not low.endswith("s"):
        return Found(first, last, Reading("DATE", unit="D", origin="narrative").at_time(known.day_parts[low]))
    unit = known.units.get(low)
    if unit is not None and low not in known.unit and unit not in ("NI", "WE", "2W"):
        return Found(first, last, Reading("DURATION", length_value(None, unit), unit=unit))
    if low == "year" and words.low(at - 1) in ("the", "full", "fiscal", "calendar"):
        return Found(first, last, _year(text, last))
    return None


def _year(text: Text, last: int) -> Reading:
    """A length in "the year ended 31 March", the article's year in "for the year"."""
    if text.words.low(last) in ("ended", "ending", "to", "that"):
        return Reading("DURATION", "P1Y", unit="Y")
    return Reading("DATE", unit="Y")
