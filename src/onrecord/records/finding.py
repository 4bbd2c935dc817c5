"""Something the text shows about itself: damage, translation, a wrong date. A finding never alters text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FindingKind = Literal[
    "redated", "translated", "garbled", "corrupt_number", "glued_words", "repeated_text", "loaded_terms"
]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """What was found where, and the words that show it (`detail`)."""

    start: int
    end: int
    kind: FindingKind
    detail: str
