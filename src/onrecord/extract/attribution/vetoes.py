"""Readings that say nothing about what anybody said, whatever they look like: nobody, an if, a question, a genre."""

from __future__ import annotations

import re
from collections.abc import Callable

from onrecord.extract.attribution.attribution import Attribution
from onrecord.extract.attribution.labels import NO_SPEAKERS
from onrecord.extract.attribution.words import AUXILIARIES, CONDITIONS, NOBODY
from onrecord.records.reason import Reason
from onrecord.text.marks import MARK

WORD = re.compile(r"[^\W_]+")
EMPTY = frozenset("it that this these those so what who which them him her me us you as to on of about first".split())
FIRST_WORD = re.compile(r"[^\W_]{1,40}")
# Of a cue: "declined to comment on", "did not immediately respond to".
SILENT = re.compile(
    r"(?:\bdeclin\w+|\brefus\w+|\bnot|n[’']t) (?:\w{1,15}ly )?(?:to )?(?:comment|respond|reply|answer|discuss)\b"
)
# In the same sentence: none is behind the stop or the closing mark of what ends before it.
WORD_BEFORE = re.compile(r"([^\W_]{1,40})[^\w.?!…”’»]{1,3}$")
REACH = 44


def veto(text: str, one: Attribution) -> Reason | None:
    """Why an attribution is none; `None` where somebody has said it, and has said something."""
    return next((reason for reason, holds in VETOES if holds(text, one)), None)


def _by_nobody(text: str, one: Attribution) -> bool:
    """“Nobody said that ...”, “No one claimed ...”."""
    words = _source(text, one).split()
    return bool(words) and (words[0] in NOBODY or words[:2] == ["no", "one"])


def _is_supposed(text: str, one: Attribution) -> bool:
    """“If the minister says no, ...”."""
    if not one.source:
        return False
    start = one.source[0].start
    before = WORD_BEFORE.search(text, max(0, start - REACH), start)
    return before is not None and before[1].lower() in CONDITIONS


def _is_asked(text: str, one: Attribution) -> bool:
    """“Did the minister say that ...?”; but what stands in quotation marks has been said."""
    first = FIRST_WORD.match(text, one.clause.start, one.clause.end)
    asks = (
        text.endswith("?", one.clause.start, one.clause.end) and first is not None and first[0].lower() in AUXILIARIES
    )
    return asks and not MARK.match(text, one.content[0].start)


def _tells_a_genre(text: str, one: Attribution) -> bool:
    """“Interview: ...”."""
    cue = "".join(text[span.start : span.end] for span in one.cue)
    return cue == ":" and _source(text, one) in NO_SPEAKERS


def _is_silent(text: str, one: Attribution) -> bool:
    """“Declined to comment on the report”."""
    return any(SILENT.search(text, span.start, span.end) for span in one.cue)


def _says_nothing(text: str, one: Attribution) -> bool:
    """“Denies it”, “said it first”, “declined to comment on the report”: the content cannot be understood by itself."""
    words = [word.lower() for span in one.content for word in WORD.findall(text[span.start : span.end])]
    return "comment" in words[:2] or all(word in EMPTY for word in words)


def _source(text: str, one: Attribution) -> str:
    return text[one.source[0].start : one.source[-1].end].lower() if one.source else ""


VETOES: tuple[tuple[Reason, Callable[[str, Attribution], bool]], ...] = (
    (Reason.of("said_by_nobody"), _by_nobody),
    (Reason.of("only_supposed"), _is_supposed),
    (Reason.of("only_asked"), _is_asked),
    (Reason.of("label_of_genre"), _tells_a_genre),
    (Reason.of("says_nothing"), _is_silent),
    (Reason.of("says_nothing"), _says_nothing),
)
