"""What was read by training and what was found by rules, as one: each where it measures better.

Training says what is attributed, and its words are the more exact. Rules add what they know of a frame: who relays it,
whom a relative pronoun stands for, whether the layout quotes it. A cue that they know too is evidence; and
what they alone have found stands where nothing was read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from onrecord.extract.attribution.attribution import Attribution
from onrecord.extract.attribution.trained import with_parents
from onrecord.extract.attribution.vetoes import veto
from onrecord.records.reason import Reason
from onrecord.records.span import Span
from onrecord.text.intervals import Intervals

# Of the characters that two readings of a content have together: so many must be of both for the readings to be of one
# statement.
SAME_CONTENT = 0.5
# How sure a reading must be, whose cue the rules know, and any other. On PolNeAR's development part the first bound
# hardly counts; a lower second one finds more and gives more wrong: at 0.45 of 100 given 78 are right and F1 is 76.5,
# here 81 and 76.0. What nobody said weighs more than what was passed over.
LEAST_SURE = 0.4
LEAST_SURE_ALONE = 0.528
UNSURE = Reason.of("unsure_statement")
RELATIVES = frozenset({"who", "which", "that"})


class Refused(NamedTuple):
    """A reading that is no attribution, and why not."""

    reading: Attribution
    reason: Reason


class _Place(NamedTuple):
    """A span of the cue of the attribution at an index."""

    start: int
    end: int
    of: int


def joined(
    text: str, trained: Sequence[Attribution], ruled: Sequence[Attribution]
) -> tuple[list[Attribution], list[Refused]]:
    """Attributions, each behind the one it stands in; and the readings that are none.

    Args:
        text: the article's.
        trained: as read by the annotator.
        ruled: as found by rules.
    """
    quoted_by_layout = Intervals(span for one in ruled if one.verbatim and not one.cue for span in one.content)
    judged = [(one, veto(text, one)) for one in trained]
    vetoed = [Refused(one, reason) for one, reason in judged if reason]
    read = [one for one, reason in judged if not reason and not _is_label(text, one, quoted_by_layout)]
    cues = Intervals(_Place(span.start, span.end, place) for place, one in enumerate(ruled) for span in one.cue)
    pairs = [(one, _same(one, ruled, cues)) for one in read]
    found = _without_relays(_once(_completed(text, one, other) for one, other in pairs if _is_sure(one, other)))
    taken = Intervals(span for one in read for role in (one.cue, one.content) for span in role)
    found += [one for one in ruled if not one.weak and not _is_read(one, taken) and not veto(text, one)]
    unsure = [Refused(one, UNSURE) for one, other in pairs if not _is_sure(one, other)]
    return _outer_first(with_parents(sorted(found, key=_place))), [*vetoed, *unsure]


def _is_sure(one: Attribution, ruled: Attribution | None) -> bool:
    """Whether a reading is sure enough; one that the rules share is."""
    if ruled is None:
        return (one.confidence or 0) >= LEAST_SURE_ALONE
    shared = _shared(one.source, ruled.source) > 0 and _shared(one.content, ruled.content) >= SAME_CONTENT
    return (shared and not ruled.weak) or (one.confidence or 0) >= LEAST_SURE


def _is_label(text: str, one: Attribution, quoted_by_layout: Intervals[Span]) -> bool:
    """Whether its cue is the colon behind a label, of which the rules know what it quotes."""
    colon = all(text[span.start : span.end] == ":" for span in one.cue)
    return colon and any(any(quoted_by_layout.touching(span.start, span.end)) for span in one.content)


def _same(one: Attribution, ruled: Sequence[Attribution], cues: Intervals[_Place]) -> Attribution | None:
    """The attribution by rules that has the same cue."""
    places = (place for span in one.cue for place in cues.touching(span.start, span.end))
    return next((ruled[place.of] for place in places), None)


def _completed(text: str, one: Attribution, ruled: Attribution | None) -> Attribution:
    if ruled is None:
        return one
    same_content = _shared(one.content, ruled.content) >= SAME_CONTENT
    if ruled.verbatim or (same_content and ruled.via):
        return replace(ruled, confidence=one.confidence)
    if _goes_on(one, ruled):
        one = replace(one, content=ruled.content)
    relative = len(one.source) == 1 and text[one.source[0].start : one.source[0].end].lower() in RELATIVES
    antecedent = ruled.source if same_content and relative else ()
    return replace(one, act=ruled.act, addressee=one.addressee or ruled.addressee, antecedent=antecedent)


def _goes_on(one: Attribution, ruled: Attribution) -> bool:
    """Whether the rules see the same quotation run on: over paragraphs, or behind its attribution."""
    more = len(ruled.content) > len(one.content) and ruled.parent is None
    return more and all(any(_within(span, part) for part in ruled.content) for span in one.content)


def _within(span: Span, other: Span) -> bool:
    return other.start <= span.start and span.end <= other.end


def _once(found: Iterable[Attribution]) -> list[Attribution]:
    """Each once, the surest, where two cues that were read are one to the rules and have got its words."""
    surest: dict[tuple[tuple[Span, ...], ...], Attribution] = {}
    for one in found:
        words = one.source, one.cue, one.content
        if words not in surest or (one.confidence or 0) > (surest[words].confidence or 0):
            surest[words] = one
    return list(surest.values())


def _without_relays(found: Sequence[Attribution]) -> list[Attribution]:
    """Without those that only tell who relays another: “TASS quoted him as saying”, “citing officers”."""
    relaying = Intervals(_Place(span.start, span.end, place) for place, one in enumerate(found) for span in one.via)
    return [one for one in found if not any(_relays(one, found[place.of]) for place in _relayed(one, relaying))]


def _relayed(one: Attribution, relaying: Intervals[_Place]) -> Iterator[_Place]:
    for span in one.source:
        yield from relaying.touching(span.start, span.end)


def _relays(one: Attribution, other: Attribution) -> bool:
    """Whether what one says is only that the other says it."""
    return one is not other and any(
        span.overlaps(part) for part in (*other.cue, *other.source) for span in (*one.cue, *one.content)
    )


def _shared(one: Sequence[Span], other: Sequence[Span]) -> float:
    """The share of the characters of both that are in both; 1 where neither has any."""
    both = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    all_ = sum(span.end - span.start for span in (*one, *other)) - both
    return both / all_ if all_ else 1.0


def _is_read(one: Attribution, taken: Intervals[Span]) -> bool:
    """Whether its cue, or without one its content, stands in something that was read."""
    return any(any(taken.touching(span.start, span.end)) for span in one.cue or one.content)


def _place(one: Attribution) -> tuple[int, int]:
    return one.content[0].start, one.content[-1].end


def _outer_first(found: Sequence[Attribution]) -> list[Attribution]:
    """The same, by depth, each `parent` the index that its attribution has now."""
    order = sorted(range(len(found)), key=lambda place: (_depth(found, place), place))
    now = {place: at for at, place in enumerate(order)}
    return [
        one if one.parent is None else replace(one, parent=now[one.parent]) for one in (found[place] for place in order)
    ]


def _depth(found: Sequence[Attribution], place: int) -> int:
    depth = 0
    parent = found[place].parent
    while parent is not None and depth < len(found):
        depth, parent = depth + 1, found[parent].parent
    return depth
