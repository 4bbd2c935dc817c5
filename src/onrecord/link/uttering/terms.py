"""The words of a content that count when it is held against another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from onrecord.lexicon.frequencies import level
from onrecord.lexicon.wordings import denies, family, strengths
from onrecord.link.uttering.uttered import Sort, Term
from onrecord.records.annotation import Token
from onrecord.records.figure import Figure
from onrecord.records.mention import Mention
from onrecord.records.reading import Reading
from onrecord.records.span import Stretch
from onrecord.records.when import TimeExpression
from onrecord.text.heads import places_in
from onrecord.text.intervals import Intervals
from onrecord.text.spelling import spelling_key

MOST = 80
"""Terms of a content that are looked at: those of some 200 words."""

LONGEST = 1200
"""Code points of a content that are looked at."""

NAMED = 5
"""How rare names, numbers and times count as: how common one is is a matter of the day."""

_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN", "NUM", "X", "INTJ", "SYM"})

Draft = tuple[int, int, Sort, str, int]
"""A term placed in the article."""


class Told:
    """A name, number or time in the article, as a term."""

    __slots__ = ("end", "key", "sort", "start")

    def __init__(self, start: int, end: int, sort: Sort, key: str) -> None:
        self.start, self.end, self.sort, self.key = start, end, sort, key

    def tells(self, token: Token) -> bool:
        """Whether a word is told by it; what a number counts stands for itself."""
        inside = self.start <= token.start and token.end <= self.end
        return inside and (self.sort != "number" or token.upos in {"NUM", "SYM"} or token.start == self.start)


class Terms:
    """The terms of an article's contents.

    Args:
        reading: the article.
    """

    def __init__(self, reading: Reading) -> None:
        self._tokens: Sequence[Token] = reading.annotation.tokens
        self._names = Intervals(reading.mentions)
        self._told = Intervals(
            [*_named(reading.mentions), *_counted(reading.figures), *_dated(reading.resolution.times)]
        )

    def of(self, content: Iterable[Stretch]) -> tuple[Term, ...]:
        """The terms of a content, placed in its stretches one behind the other with a blank between."""
        return tuple(islice(self._of(content), MOST))

    def names_in(self, start: int, end: int) -> Iterator[str]:
        """Whom the names in a stretch mean."""
        return map(name_key, self._names.touching(start, end))

    def _of(self, content: Iterable[Stretch]) -> Iterator[Term]:
        shift = 0
        for stretch in content:
            for start, end, sort, key, rarity in self._in(stretch):
                begin, behind = max(start, stretch.start) - stretch.start, min(end, stretch.end) - stretch.start
                if behind + shift > LONGEST:
                    return
                yield Term(begin + shift, behind + shift, sort, key, rarity)
            shift += stretch.end - stretch.start + 1

    def _in(self, stretch: Stretch) -> Iterator[Draft]:
        before: Told | None = None
        first, behind = places_in(self._tokens, stretch.start, stretch.end)
        for place in range(first, behind):
            token = self._tokens[place]
            yield from self._firmness(place)
            told = next((one for one in self._told.touching(token.start, token.end) if one.tells(token)), None)
            if told is None:
                yield from _word(token)
            elif told is not before:
                yield told.start, told.end, told.sort, told.key, NAMED
            before = told

    def _firmness(self, place: int) -> Iterator[Draft]:
        """What a word denies, and how strong it makes what stands beside it."""
        token = self._tokens[place]
        word = (token.lemma or "").casefold()
        if denies(word):
            yield token.start, token.end, "negation", self._denied(place), 0
        for strength in strengths(word):
            yield token.start, token.end, "strength", strength, 0

    def _denied(self, place: int) -> str:
        """The family of what a denying word hangs on; a verb denies by itself."""
        token = self._tokens[place]
        alone = token.upos == "VERB" or token.head is None or token.head < 0
        return family(((token if alone else self._tokens[token.head or 0]).lemma or "").casefold())


def name_key(mention: Mention) -> str:
    """Whom a name means; of one that is not known, what its spellings have in common."""
    name = mention.name or mention.text
    return spelling_key(name) or name.casefold()


def number_key(figure: Figure) -> str:
    """Value and unit of a number; shares are told in hundreds."""
    values = [value for value in (figure.value, figure.value_max) if value is not None]
    if figure.unit is None and figure.measure == "share":
        whole = figure.out_of or 1.0
        return f"{'-'.join(f'{100 * value / whole:.3g}' for value in values)} percent"
    return f"{'-'.join(f'{value:g}' for value in values)} {figure.unit or ''}".rstrip()


def _word(token: Token) -> Iterator[Draft]:
    word = (token.lemma or "").casefold()
    if token.upos in _CONTENT and word[:1].isalnum():
        yield token.start, token.end, "word", family(word), level(word)


def _named(mentions: Iterable[Mention]) -> Iterator[Told]:
    return (Told(one.start, one.end, "name", name_key(one)) for one in mentions)


def _counted(figures: Iterable[Figure]) -> Iterator[Told]:
    return (Told(one.start, one.end, "number", number_key(one)) for one in figures if one.value is not None)


def _dated(times: Iterable[TimeExpression]) -> Iterator[Told]:
    """Times that are placed; how long something takes is a number."""
    placed = (one for one in times if one.type in {"DATE", "TIME"} and (one.value or "")[:1].isdigit())
    return (Told(one.start, one.end, "time", one.value or "") for one in placed)
