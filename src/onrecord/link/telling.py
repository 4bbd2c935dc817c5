"""What a reason quotes of two claims: their words, what they count, their days."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.lexicon.tables import table
from onrecord.link.periods import own_days
from onrecord.link.things import thing
from onrecord.records.comparison import Claim

# Of a figure's own words.
_SHOWN = 80


def words(claim: Claim) -> str:
    """The figure's words on one line, cut where they are long."""
    line = " ".join(claim.figure.text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def both(a: Claim, b: Claim) -> dict[str, str]:
    """The words of two figures, by the names that the sentences of reasons have for them."""
    return {"a": words(a), "b": words(b)}


def kind_words(claim: Claim) -> str:
    """What a figure counts, as words; "" for what counts nothing."""
    kind = thing(claim) or ""
    return said("kinds").get(kind, kind.replace("_", " "))


def day_words(claim: Claim) -> str:
    """The time that a claim speaks of as an ISO 8601 day or interval; "" where it is not known."""
    found = own_days(claim)
    return "" if found is None else "/".join(dict.fromkeys(day.isoformat() for day in found))


def said(of: str) -> Mapping[str, str]:
    """Words for the kinds, statuses or measures of figures."""
    found: Mapping[str, str] = table("comparing")[of]
    return found
