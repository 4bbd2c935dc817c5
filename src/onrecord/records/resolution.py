"""What `resolve` settles inside one article: who is meant, and which time."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records.mention import Mention
from onrecord.records.refusal import Refusal
from onrecord.records.when import TimeExpression


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Mentions and time expressions in order of the text."""

    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    refusals: tuple[Refusal, ...] = ()
