"""The time that an attribution gives itself: "said on Tuesday", "in an interview published Monday"."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.attribution.attribution import Attribution
from onrecord.extract.grammar import Grammar
from onrecord.extract.occasions import governs
from onrecord.lexicon.tables import table
from onrecord.records.span import Span
from onrecord.records.when import TimeExpression
from onrecord.text.intervals import Intervals

LONGEST_LINK = 16
"""Characters between a cue and a time that dates it whatever else the tree says."""


def own_time(text: str, grammar: Grammar, times: Intervals[TimeExpression], one: Attribution) -> TimeExpression | None:
    """The time that hangs on the cue, outside of what is reported."""
    cue = _cue(grammar, one)
    if not cue:
        return None
    source = frozenset(at for span in one.source for at in grammar.inside(span))
    around = grammar.around(one.cue[0])
    for time in times.inside(around.start, around.end):
        reported = any(span.start <= time.start < span.end for span in one.content)
        if reported or not _names_a_time(grammar, time):
            continue
        if _is_next_to(text, one, time) or governs(grammar, cue, source - cue, time):
            return time
    return None


def _cue(grammar: Grammar, one: Attribution) -> frozenset[int]:
    """The cue's tokens, and the verbs it shares a time with: "came on Monday and said", "came then, when he said"."""
    own = [at for span in one.cue for at in grammar.inside(span)]
    return frozenset([*own, *(head for at in own for head in _joined(grammar, at))])


def _joined(grammar: Grammar, at: int) -> Iterator[int]:
    """The verbs above one, as long as each is joined to the next by "and" or "when"."""
    for head in grammar.heads(at):
        is_when = grammar.tokens[at].deprel == "advcl" and "when" in grammar.beside(at)
        if not is_when and grammar.tokens[at].deprel != "conj":
            return
        yield head
        at = head


def _is_next_to(text: str, one: Attribution, time: TimeExpression) -> bool:
    """Whether nothing but a preposition stands between the cue and a time behind it: "said late on Tuesday"."""
    end = one.cue[-1].end
    between = text[end : time.start].lower() if end <= time.start <= end + LONGEST_LINK else "no"
    return all(word in table("occasions")["linking"]["words"] for word in between.split())


def _names_a_time(grammar: Grammar, time: TimeExpression) -> bool:
    """Whether a time dates what it hangs on: a length of time only does so behind "for"."""
    if time.value == "PRESENT_REF":
        return False
    return time.type in ("DATE", "TIME", "SET") or _before(grammar, time) in table("occasions")["lasting"]["words"]


def is_day(grammar: Grammar, time: TimeExpression) -> bool:
    """Whether a time is when something was said, and not since when or for how long."""
    bounds = table("occasions")["bounds"]["words"]
    return time.type in ("DATE", "TIME") and _before(grammar, time) not in bounds


def _before(grammar: Grammar, time: TimeExpression) -> str:
    first = next(iter(grammar.inside(Span(time.start, time.end))), 0)
    return grammar.low(first - 1)
