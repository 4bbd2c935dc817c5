"""What `clean` sees in an article: its zones, its language, its dates."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from onrecord.records.finding import Finding
from onrecord.records.outlet import Outlet
from onrecord.records.refusal import Refusal
from onrecord.records.when import When
from onrecord.records.zone import Zone, ZoneKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The article as a page.

    Attributes:
        zones: in order of the text, without overlap.
        language: ISO 639-1 code of the article, `None` where the text is too short to tell.
        title: the carrier's title, else the words of the headline zone.
        published: when the article says it was published, best evidence first.
        outlet: what the tables know of the outlet whose domain the article's address is in, or whose name it gives.
        findings, refusals: in order of the text.
    """

    zones: tuple[Zone, ...] = ()
    language: str | None = None
    title: str | None = None
    published: When | None = None
    outlet: Outlet | None = None
    findings: tuple[Finding, ...] = ()
    refusals: tuple[Refusal, ...] = ()

    def kind_at(self, offset: int) -> ZoneKind:
        """The kind of zone that `offset` lies in; `body` where none covers it."""
        place = bisect_right(self.zones, offset, key=lambda zone: zone.start)
        zone = self.zones[place - 1] if place else None
        return zone.kind if zone and offset < zone.end else "body"
