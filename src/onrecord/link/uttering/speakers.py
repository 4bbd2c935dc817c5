"""Whether two statements are of one speaker."""

from __future__ import annotations

from onrecord.link.uttering.uttered import Uttered


def same_speaker(a: Uttered, b: Uttered) -> bool:
    """Whether the speakers agree: in the whole name, or in the surname where that is all one article has."""
    if a.named != b.named or a.surname != b.surname:
        return False
    return a.speaker == b.speaker or a.surname in {a.speaker, b.speaker}
