"""Stories as a kind of links."""

from __future__ import annotations

from onrecord.lexicon.tables import table
from onrecord.link.kind import Kind
from onrecord.link.stories.keys import finer, keys
from onrecord.link.stories.likeness import likeness
from onrecord.link.stories.told import Told, told


def liked(one: Told, other: Told) -> float | None:
    """How much speaks for one happening, to two places; `None` where it is too little to weigh with the others."""
    found = likeness(one, other)
    return round(found, 2) if found is not None and found > float(table("stories")["gathering"]["missing"]) else None


STORIES = Kind(name="story", side=Told, sides=told, keys=keys, finer=finer, decide=liked)
"""Links between articles that may tell of one happening; which do is decided where all links are there (`gather`)."""
