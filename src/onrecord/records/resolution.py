"""What `resolve` settles inside one article: who is meant, which time, and what its words show about themselves."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records.finding import Finding
from onrecord.records.mention import Mention
from onrecord.records.refusal import Refusal
from onrecord.records.when import TimeExpression


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Mentions, time expressions and findings in order of the text."""

    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    findings: tuple[Finding, ...] = ()
    refusals: tuple[Refusal, ...] = ()
