"""What `resolve` settles inside one article: who is meant, which time, and what its words show about themselves."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records.finding import Finding
from onrecord.records.mention import Mention
from onrecord.records.reference import Reference
from onrecord.records.refusal import Refusal
from onrecord.records.when import TimeExpression, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What is settled.

    Attributes:
        mentions, references, times, findings, refusals: in order of the text.
        happened: when what the article reports took place, as its own words and the tables show it; `None` where they
            do not, and where the day of publication already says it.
    """

    mentions: tuple[Mention, ...] = ()
    references: tuple[Reference, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    happened: When | None = None
    findings: tuple[Finding, ...] = ()
    refusals: tuple[Refusal, ...] = ()
