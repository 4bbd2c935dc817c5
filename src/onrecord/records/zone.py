"""What a stretch of a page is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ZoneKind = Literal["masthead", "headline", "deck", "dateline", "body", "subheading", "caption", "teaser", "boilerplate"]


@dataclass(frozen=True, slots=True, order=True)
class Zone:
    """A stretch of the article's text and its use. Zones do not overlap; white space may lie between them."""

    start: int
    end: int
    kind: ZoneKind
