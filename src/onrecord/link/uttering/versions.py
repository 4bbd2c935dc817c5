"""What each version of an utterance has and another leaves out or has otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.link.uttering.uttered import Uttered
from onrecord.records.utterance import Difference


def fullest(versions: Sequence[Uttered]) -> Uttered:
    """The version that tells most; of several the first by its words."""
    return max(versions, key=lambda one: (sum(term.level + 1 for term in one.terms), one.text))


def differences(here: Uttered, there: Uttered) -> tuple[Difference, ...]:
    """What a version has otherwise than another one."""
    return ()
