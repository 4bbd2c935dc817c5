"""When words were spoken: what the attribution says, the occasion it goes on with, then the article's own day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from onrecord.extract.attribution.attribution import Attribution
from onrecord.extract.grammar import Grammar
from onrecord.extract.occasions import occasions
from onrecord.extract.own_day import Days, days_of, own_day, when
from onrecord.extract.own_time import is_day, own_time
from onrecord.lexicon.tables import table
from onrecord.records.actor import Speaker
from onrecord.records.annotation import Annotation
from onrecord.records.page import Page
from onrecord.records.resolution import Resolution
from onrecord.records.span import Span
from onrecord.records.when import TimeExpression, When
from onrecord.text.intervals import Intervals

HE_OR_SHE = frozenset({"he", "she", "the"})
"""What opens a source that may mean the speaker before."""

_WEEK = timedelta(days=7)

Spoken = tuple[Attribution, Speaker | None]


@dataclass(frozen=True, slots=True)
class _Ground:
    """What an article's statements are dated with.

    Attributes:
        text: the article's.
        grammar: its tokens.
        times: its times, but for a dateline's.
        contents: what its statements report.
        day: the article's own day or days, and what they rest on; `None` where it has none.
    """

    text: str
    grammar: Grammar
    times: Intervals[TimeExpression]
    contents: Intervals[Span]
    day: tuple[Days, str] | None


@dataclass(slots=True)
class _Sequence:
    """Who was speaking on which occasion, as an article goes on.

    Attributes:
        actor, days: of the occasion that goes on; `None` where none does.
        before: by actor the first day of the occasions told so far.
    """

    actor: str | None = None
    days: Days | None = None
    before: dict[str, Days] = field(default_factory=dict)

    def begin(self, actor: str, days: Days | None) -> None:
        """An occasion on which somebody speaks; of days that are not known nothing goes on."""
        self.actor, self.days = (actor, days) if days else (None, None)
        if days:
            self.before[actor] = min(days, self.before.get(actor, days))

    def end(self) -> None:
        """Somebody else speaks."""
        self.actor = self.days = None


def said(
    text: str, page: Page, annotation: Annotation, resolution: Resolution, found: Sequence[Spoken]
) -> list[When | None]:
    """When each statement was made, `None` where neither its words nor the article's day tell.

    The bases: `attribution` (a time that hangs on the cue), `occasion` (one told before for the same speaker),
    `dateline`, `published`, and `happened` where the printed date is contradicted or none is printed.

    Args:
        text: the article's.
        page: its zones and day of publication.
        annotation: its grammar.
        resolution: its times, and when it is from.
        found: attributions with their speakers.
    """
    contents = Intervals(span for one, _ in found for span in one.content)
    day = own_day(text, page, resolution)
    times = Intervals(time for time in resolution.times if page.kind_at(time.start) != "dateline")
    ground = _Ground(text, Grammar(text, annotation), times, contents, day)
    marks = sorted(_marks(ground, resolution), reverse=True)
    going_on = _Sequence()
    dated: list[When | None] = [None] * len(found)
    for place in sorted(range(len(found)), key=lambda place: _start(found[place][0])):
        one, speaker = found[place]
        while marks and marks[-1][0] < _start(one):
            _, actor, days = marks.pop()
            going_on.begin(actor, days)
        dated[place] = _dated(ground, one, speaker, going_on)
    return dated


def _start(one: Attribution) -> int:
    return min(span.start for span in (*one.source, *one.cue, *one.content))


def _marks(ground: _Ground, resolution: Resolution) -> Iterator[tuple[int, str, Days]]:
    """Where sentences date occasions, outside of what statements report."""
    outside = [time for time in resolution.times if not any(ground.contents.touching(time.start, time.end))]
    days = [(time, days) for time in outside if (days := days_of(time, ground.day)) and days[0] == days[1]]
    persons = Intervals(mention for mention in resolution.mentions if mention.kind == "person")
    return occasions(ground.grammar, days, persons)


def _dated(ground: _Ground, one: Attribution, speaker: Speaker | None, going_on: _Sequence) -> When | None:
    """When one statement was made; tells the sequence who speaks."""
    own = own_time(ground.text, ground.grammar, ground.times, one)
    if own is not None:
        days = _spoken(ground, own) if is_day(ground.grammar, own) else None
        if speaker and one.parent is None:
            going_on.begin(_who(speaker), days)
        return when(days, "attribution") if days else None
    if one.parent is not None or not one.source:
        return None
    if speaker is None:
        return None if going_on.actor and _may_go_on(ground.text, one) else _of_article(ground, one, None)
    if _who(speaker) == going_on.actor and going_on.days:
        return when(going_on.days, "occasion") if _is_placed(ground, one) else None
    going_on.end()
    return _of_article(ground, one, going_on.before.get(_who(speaker)))


def _spoken(ground: _Ground, time: TimeExpression) -> Days | None:
    """The days of a time at which words were spoken: a weekday behind the article's day is the one a week before."""
    days = days_of(time, ground.day)
    name = ground.text[time.start : time.end].lower()
    if days is None or ground.day is None or name not in table("calendar")["names"]["weekdays"]:
        return days
    last = ground.day[0][1]
    return (days[0] - _WEEK, days[1] - _WEEK) if last < days[0] < last + _WEEK else days


def _who(speaker: Speaker) -> str:
    return speaker.actor or speaker.name


def _may_go_on(text: str, one: Attribution) -> bool:
    first = text[one.source[0].start : one.source[0].end].split(maxsplit=1)[:1]
    return bool(first) and first[0].lower() in HE_OR_SHE


def _of_article(ground: _Ground, one: Attribution, before: Days | None) -> When | None:
    """The article's own day; from the occasion that it told of the speaker before, where it did."""
    if ground.day is None or not _is_placed(ground, one):
        return None
    days, basis = ground.day
    if before and before[0] < days[0]:
        days = (before[0], days[1])
    return when(days, basis)


def _is_placed(ground: _Ground, one: Attribution) -> bool:
    """Whether a cue tells of one time: no "will say", "has said", "has long said"."""
    grammar, rules = ground.grammar, table("occasions")["unplaced"]
    for span in one.cue:
        words = [grammar.low(at) for at in grammar.inside(span)]
        verbs = [at for at in grammar.inside(span) if grammar.tokens[at].upos in ("VERB", "AUX")]
        words += [word for verb in verbs for word in grammar.beside(verb)]
        if any(word in rules["adverbs"] for word in words):
            return False
        if any(word in rules["auxiliaries"] for word in words if word != "to"):
            return False
    return True
