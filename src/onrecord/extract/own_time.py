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

LONGEST_LINK = 60
"""Characters between a cue and a time that dates it whatever else the tree says."""

_OTHER_CLAUSE = frozenset({"VERB", "AUX", "SCONJ", "CCONJ", "PUNCT", "NUM"})
"""Parts of speech by which words behind a cue are no hearer and no source any more."""


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
        if _is_next_to(text, grammar, one, time) or governs(grammar, cue, source - cue, time):
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


def _is_next_to(text: str, grammar: Grammar, one: Attribution, time: TimeExpression) -> bool:
    """Whether nothing but a preposition, the source or a hearer stands between the cue and a time behind it.

    "Said late on Tuesday", "told the Commons on Monday": what is reported ends before it, so that the time can only be
    the cue's.
    """
    end = one.cue[-1].end
    if not end <= time.start <= end + LONGEST_LINK:
        return False
    between = text[end : time.start].lower()
    if all(word in table("occasions")["linking"]["words"] for word in between.split()):
        return True
    places = grammar.inside(Span(end, time.start))
    return all(grammar.tokens[at].upos not in _OTHER_CLAUSE for at in places)


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
