"""Through whom words came: the outlets, agencies and platforms that relay a statement, innermost first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.extract.attribution.attribution import Attribution
from onrecord.extract.grammar import Grammar
from onrecord.extract.interviews import Interviews
from onrecord.extract.outlets_named import Outlet, outlets_named
from onrecord.extract.relaying import Way, way_of
from onrecord.records.actor import Speaker
from onrecord.records.annotation import Annotation
from onrecord.records.mention import Mention
from onrecord.records.reference import Reference
from onrecord.records.resolution import Resolution
from onrecord.records.span import Span
from onrecord.records.when import When
from onrecord.text.intervals import Intervals

Spoken = tuple[Attribution, Speaker | None]


class _Part(NamedTuple):
    """A span of the cue or content of the attribution at an index."""

    start: int
    end: int
    of: int


def via(
    text: str,
    annotation: Annotation,
    resolution: Resolution,
    found: Sequence[Spoken],
    said: Sequence[When | None],
) -> list[tuple[str, ...]]:
    """The names of those who relay each statement.

    They are named in its sentence, outside of what anybody is reported to have said: "in an interview with RT", "told
    Reuters", "on Telegram", "as TASS reports". Of a statement inside another, an outlet that makes the other relays it.
    What a person told an outlet goes on until another occasion, hearer or day is told for that person.

    Args:
        text: the article's.
        annotation: its grammar.
        resolution: whom its names and words mean.
        found: attributions with their speakers, nested ones behind those they stand in.
        said: when each was said.
    """
    ground = _Ground(Grammar(text, annotation), resolution, found)
    interviews = Interviews(ground.grammar, resolution.mentions)
    own: list[list[str]] = [[] for _ in found]
    for place in sorted(range(len(found)), key=lambda at: _first(found[at][0])):
        one, speaker = found[place]
        relays = list(ground.relays(place))
        told = [outlet.name for outlet, way in relays if way == "lasting"]
        names = [outlet.name for outlet, _ in relays]
        own[place] = [*ground.quoting(one), *names]
        if one.parent is None and speaker and not one.via:
            own[place] += interviews.going_on(one, speaker, said[place], told, names)
    return _chains(ground, own)


def _chains(ground: _Ground, own: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """Each statement's relays, then, of one inside an outlet's own, that outlet and its relays."""
    chains: list[tuple[str, ...]] = []
    for place, (one, _) in enumerate(ground.found):
        outer: tuple[str, ...] = ()
        if one.parent is not None:
            maker = ground.found[one.parent][1]
            if maker and (outlet := ground.names.get(maker.name)):
                outer = (outlet, *chains[one.parent])
        chains.append(tuple(dict.fromkeys((*own[place], *outer))))
    return chains


class _Ground:
    """An article's outlets and attributions by place."""

    def __init__(self, grammar: Grammar, resolution: Resolution, found: Sequence[Spoken]) -> None:
        self.grammar = grammar
        self.found = found
        self.meant = Intervals[Mention | Reference]((*resolution.mentions, *resolution.references))
        self.outlets = Intervals(outlets_named(grammar, resolution.mentions))
        self.names = dict(self._known_names())
        self.cues = Intervals(_Part(span.start, span.end, at) for at, (one, _) in enumerate(found) for span in one.cue)
        self.contents = Intervals(
            _Part(span.start, span.end, at) for at, (one, _) in enumerate(found) for span in one.content
        )

    def _known_names(self) -> Iterator[tuple[str, str]]:
        """What an outlet is called as a speaker, and its name."""
        for outlet in self.outlets.items:
            if outlet.sort in ("known", "likely"):
                meant = next(self.meant.touching(outlet.start, outlet.end), None)
                yield (meant.name if meant and meant.name else outlet.name), outlet.name

    def quoting(self, one: Attribution) -> Iterator[str]:
        """Those who quote, as the attribution's own frame has them."""
        for span in one.via:
            named = next(self.outlets.touching(span.start, span.end), None)
            meant = next((one.name for one in self.meant.touching(span.start, span.end) if one.name), None)
            yield named.name if named and named.sort == "known" else meant or self.grammar.text[span.start : span.end]

    def relays(self, place: int) -> Iterator[tuple[Outlet, Way]]:
        """The outlets beside an attribution's cue that relay it, and how."""
        one, speaker = self.found[place]
        for piece in self._beside(place):
            for outlet in self.outlets.inside(piece.start, piece.end):
                if (speaker and self.names.get(speaker.name) == outlet.name) or any(
                    outlet.span.overlaps(span) for span in one.source
                ):
                    continue
                way = way_of(self.grammar, outlet, piece.start)
                if way and self._is_nearest(place, outlet):
                    yield outlet, way

    def _beside(self, place: int) -> list[Span]:
        """The pieces of an attribution's sentence in which nothing is reported but what itself stands in."""
        one = self.found[place][0]
        whole = self.grammar.around((one.cue or one.content)[0])
        holding = set(self._outer(place))
        pieces: list[Span] = []
        start = whole.start
        for part in self.contents.touching(whole.start, whole.end):
            if part.of in holding:
                continue
            if part.start > start:
                pieces.append(Span(start, part.start))
            start = max(start, part.end)
        if start < whole.end:
            pieces.append(Span(start, whole.end))
        return [piece for piece in pieces if one.parent is None or self._within(piece, one.parent)]

    def _outer(self, place: int) -> Iterator[int]:
        """The attributions that one stands in."""
        parent = self.found[place][0].parent
        while parent is not None:
            yield parent
            parent = self.found[parent][0].parent

    def _within(self, piece: Span, place: int) -> bool:
        return any(span.holds(piece) for span in self.found[place][0].content)

    def _is_nearest(self, place: int, outlet: Outlet) -> bool:
        """Whether no other speaker's cue, as deep inside others, stands nearer to an outlet."""
        one, speaker = self.found[place]
        whole = self.grammar.around(outlet.span)
        own = min((_distance(span, outlet) for span in one.cue), default=0)
        for cue in self.cues.touching(whole.start, whole.end):
            other, other_speaker = self.found[cue.of]
            beside = cue.of != place and other.parent == one.parent and other_speaker != speaker
            if beside and _distance(cue, outlet) < own:
                return False
        return True


def _distance(one: Span | _Part, outlet: Outlet) -> int:
    return max(0, outlet.start - one.end, one.start - outlet.end)


def _first(one: Attribution) -> int:
    return min(span.start for span in (*one.source, *one.cue, *one.content))
