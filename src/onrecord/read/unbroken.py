"""Runs of characters without white space, far longer than words of any language: data, not an article."""

from __future__ import annotations

import re

from onrecord.records.reason import Reason

LONGEST_RUN = 1_000_000
"""Characters without a space or line end. Languages that write no spaces end a paragraph long before."""

_RUN = re.compile(r"\S+")


def unbroken(text: str) -> Reason | None:
    """Why a text is no article, where it runs on for more than `LONGEST_RUN` characters without white space."""
    if len(text) <= LONGEST_RUN:
        return None
    longest = max((run.end() - run.start() for run in _RUN.finditer(text)), default=0)
    return Reason.of("unbroken_run", length=longest, limit=LONGEST_RUN) if longest > LONGEST_RUN else None
