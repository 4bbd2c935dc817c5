"""Who said what, by which words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.records.actor import Speaker
from onrecord.records.place import Place
from onrecord.records.span import Stretch
from onrecord.records.when import When

QuoteType = Literal["direct", "indirect", "mixed"]
Act = Literal[
    "assert", "deny", "warn", "threaten", "predict", "promise", "demand", "accuse", "praise", "doubt", "ask", "other"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """An attributed statement: source, cue and content.

    Attributes:
        id: hash of article and spans.
        source, cue, content: the words, several stretches where they are discontinuous; source and cue may be empty.
        quote_type: `mixed` where any attributed word stands outside quotation marks.
        speaker: whom the source means, `None` where that is not known.
        via: names of those who relay it, innermost first.
        parent: id of the statement in whose content this one stands.
        act: what the cue does.
        negated: whether the cue is denied ("did not say").
        said: when it was said, `None` where unknown.
        addressee: words for whom it was said to.
        place: where it was said, by the words beside the cue; `None` where they do not tell, whatever the dateline has.
        zone: kind of the zone the content begins in.
        confidence: a calibrated probability, `None` where none has been measured.
    """

    id: str
    source: tuple[Stretch, ...]
    cue: tuple[Stretch, ...]
    content: tuple[Stretch, ...]
    quote_type: QuoteType
    speaker: Speaker | None = None
    via: tuple[str, ...] = ()
    parent: str | None = None
    act: Act = "other"
    negated: bool = False
    said: When | None = None
    addressee: str | None = None
    place: Place | None = None
    zone: str = "body"
    confidence: float | None = None

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """Where the content ends."""
        return self.content[-1].end
