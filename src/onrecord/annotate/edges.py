"""Where a name ends that an abbreviation closes; and what is a day or an address, and no name."""

from __future__ import annotations

import re

from onrecord.lexicon.reporting import abbreviations
from onrecord.lexicon.tables import table
from onrecord.records.annotation import Name

# In small letters throughout: "Kiosk.com" is a company.
PAGE = re.compile(r"\.(?:com|org|net)\b")
# Of the longest of these endings.
REACH = 4


def is_weekday(text: str, name: Name) -> bool:
    """Whether what was read as a name is a day of the week: "Friday" speaks in novels alone."""
    return text[name.start : name.end].lower() in table("calendar")["names"]["weekdays"]


def is_address(text: str, name: Name) -> bool:
    """Whether what was read as a name is an address or a part of one."""
    if "@" in text[max(0, name.start - 1) : name.end + 1]:
        return True
    small = text[name.start : name.end].islower()
    return small and PAGE.search(text, name.start, name.end + REACH) is not None


def end_with_stop(text: str, name: Name) -> int:
    """Where the name ends: behind the stop that belongs to its last word ("Keller Freight Inc."), if one does."""
    last = text[name.start : name.end].rpartition(" ")[2]
    return name.end + (text.startswith(".", name.end) and f"{last}." in abbreviations().may_end)
