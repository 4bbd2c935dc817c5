"""The words of a content that count when it is held against another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice

from onrecord.lexicon.frequencies import level
from onrecord.lexicon.tables import table
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
"""Terms of a content that are looked at: some 200 words."""
LONGEST = 1200
"""Code points of a content that are looked at."""

NAME_LEVEL = 5
NUMBER_LEVEL = 5
_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN", "NUM", "X", "INTJ", "SYM"})
_CACHED = 1 << 15

Placed = Mention | Figure | TimeExpression


class Scenery:
    """What an article's contents are read with; made once an article."""

    def __init__(self, reading: Reading) -> None:
        self.tokens: Sequence[Token] = reading.annotation.tokens
        self.names = Intervals(reading.mentions)
        self.figures = Intervals(figure for figure in reading.figures if figure.value is not None)
        self.times = Intervals(time for time in reading.resolution.times if _is_dated(time))

    def terms(self, content: Iterable[Stretch]) -> tuple[Term, ...]:
        """The terms of a content, placed in its stretches one after another with a blank between."""
        return tuple(islice(self._terms(content), MOST))

    def _terms(self, content: Iterable[Stretch]) -> Iterator[Term]:
        shift = 0
        for stretch in content:
            for start, end, sort, key, rarity in self._found(stretch):
                if end - stretch.start + shift > LONGEST:
                    return
                yield Term(start - stretch.start + shift, end - stretch.start + shift, sort, key, rarity)
            shift += stretch.end - stretch.start + 1

    def _found(self, stretch: Stretch) -> Iterator[tuple[int, int, Sort, str, int]]:
        """Names, numbers and times first; what stands in none of them goes by its own words."""
        named = self.names.touching(stretch.start, stretch.end)
        taken = _keyed(named, self.figures.touching(stretch.start, stretch.end), self.times.touching(stretch.start, stretch.end))
        first, behind = places_in(self.tokens, stretch.start, stretch.end)
        told: set[tuple[str, int]] = set()
        for place in range(first, behind):
            token = self.tokens[place]
            whole = next((one for one in taken.touching(token.start, token.end)), None) if taken else None
            if whole is not None and whole.covers(token):
                if (whole.key, whole.start) not in told:
                    told.add((whole.key, whole.start))
                    yield max(whole.start, stretch.start), min(whole.end, stretch.end), whole.sort, whole.key, whole.level
                continue
            yield from self._word(place)

    def _word(self, place: int) -> Iterator[tuple[int, int, Sort, str, int]]:
        token = self.tokens[place]
        word = (token.lemma or "").casefold()
        if _is_denying(word):
            yield token.start, token.end, "negation", self._denied(place), 0
        for scale in _strengths().get(word, ()):
            yield token.start, token.end, "strength", scale, 0
        if token.upos in _CONTENT and word and word[0].isalnum():
            yield token.start, token.end, "word", family(word), level(word)

    def _denied(self, place: int) -> str:
        """The family of the word that a negation hangs on; of a verb that denies, its own."""
        token = self.tokens[place]
        if token.upos == "VERB" or token.head is None or token.head < 0:
            return family((token.lemma or "").casefold())
        return family((self.tokens[token.head].lemma or "").casefold())

    def beside(self, start: int, end: int) -> Iterator[str]:
        """Whom names in a stretch mean."""
        return (name_key(one) for one in self.names.touching(start, end))


class _Whole:
    """A name, number or time in a content."""

    __slots__ = ("end", "key", "level", "sort", "start", "upto")

    def __init__(self, start: int, end: int, sort: Sort, key: str, rarity: int) -> None:
        self.start, self.end, self.sort, self.key, self.level = start, end, sort, key, rarity

    def covers(self, token: Token) -> bool:
        """Whether the token is told by it; of what a number counts the words stand for themselves."""
        return self.sort != "number" or token.upos in {"NUM", "SYM"} or token.start == self.start


def _keyed(names: Iterable[Mention], figures: Iterable[Figure], times: Iterable[TimeExpression]) -> Intervals[_Whole]:
    dated = [_Whole(one.start, one.end, "time", one.value or "", NUMBER_LEVEL) for one in times]
    counted = [_Whole(one.start, one.end, "number", number_key(one), NUMBER_LEVEL) for one in figures]
    named = [_Whole(one.start, one.end, "name", name_key(one), NAME_LEVEL) for one in names]
    return Intervals([*named, *dated, *counted])


def name_key(mention: Mention) -> str:
    """Whom a name means; of one that nobody knows what its spellings have in common."""
    name = mention.name or mention.text
    return spelling_key(name) or name.casefold()


def number_key(figure: Figure) -> str:
    """Value and unit of a number."""
    ends = "-".join(f"{value:g}" for value in (figure.value, figure.value_max) if value is not None)
    return f"{ends} {figure.unit}" if figure.unit else ends


def _is_dated(time: TimeExpression) -> bool:
    return time.value is not None and time.type in {"DATE", "TIME"} and time.value[:1].isdigit()


@lru_cache(maxsize=_CACHED)
def family(word: str) -> str:
    """What a word and those made from it have in common: of "strengthening" and "strength" "streng"."""
    shortest, stem = table("utterances")["families"]["shortest"], word
    while (ending := next((one for one in _endings() if stem.endswith(one)), None)) and len(stem) - len(ending) >= shortest:
        stem = stem.removesuffix(ending)
    return stem


@cache
def _endings() -> tuple[str, ...]:
    return tuple(table("utterances")["families"]["endings"])


@cache
def _deniers() -> frozenset[str]:
    found = table("utterances")["negation"]
    return frozenset((*found["words"], *found["verbs"]))


def _is_denying(word: str) -> bool:
    return word in _deniers()


@cache
def _strengths() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for scale, told in table("utterances")["strength"].items():
        for at, words in enumerate(told["levels"]):
            for word in words:
                found[word] = (*found.get(word, ()), f"{scale} {at}")
    return found
