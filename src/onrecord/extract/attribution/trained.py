"""What the annotator read as attributions, with what its cue does, who is spoken to, and what it stands in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import NamedTuple

from onrecord.extract.attribution.attribution import Attribution
from onrecord.extract.attribution.words import BE, LIGHT_VERBS, NEGATIONS
from onrecord.lexicon.reporting import Cue, reporting
from onrecord.records.annotation import Attributed, Token
from onrecord.records.span import Span
from onrecord.records.statement import Act
from onrecord.text.intervals import Intervals

# Of the words for whom something is said to.
LONGEST_HEARER = 12
HEARERS = frozenset({"obj", "iobj", "obl"})
# Of the cue's own words.
DENYING = NEGATIONS | {"n’t", "cannot", "without"}
# A colon or dash says that somebody says it, and no more; as "say" does.
PLAIN_ACT: Act = "assert"


def trained(
    text: str, sentences: Sequence[Span], tokens: Sequence[Token], attributed: Iterable[Attributed]
) -> list[Attribution]:
    """The attributions whose cue stands in one of the sentences.

    Each one's `parent` is the index of the innermost one in whose content its cue and its source stand.
    """
    words = _Words(text, tokens)
    starts = [span.start for span in sentences]
    found: list[Attribution] = []
    for one in attributed:
        place = bisect_right(starts, one.cue[0].start) - 1
        if place >= 0 and one.cue[0].start < sentences[place].end:
            found.append(_attribution(words, one, sentences[place]))
    return with_parents(found)


class _Words:
    """The text's words with their grammar."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.starts = [token.start for token in tokens]
        self.children: defaultdict[int, list[int]] = defaultdict(list)
        for place, token in enumerate(tokens):
            if token.head is not None and token.head >= 0:
                self.children[token.head].append(place)

    def low(self, place: int) -> str:
        return self.text[self.tokens[place].start : self.tokens[place].end].lower()

    def of(self, spans: Sequence[Span]) -> list[int]:
        """Indexes of the words in spans."""
        return [
            place
            for span in spans
            for place in range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))
        ]

    def phrase(self, top: int) -> list[int] | None:
        """Indexes of all that hangs on a word, in order; `None` where that is too much."""
        found, todo = [], [top]
        while todo:
            found.append(todo.pop())
            todo += self.children[found[-1]]
            if len(found) > LONGEST_HEARER:
                return None
        return sorted(found)


def _attribution(words: _Words, one: Attributed, sentence: Span) -> Attribution:
    cue = words.of(one.cue)
    forms = [words.low(place) for place in cue]
    known = cue_of(forms)
    spans = (sentence, *one.source, *one.cue, *one.content)
    return Attribution(
        source=one.source,
        cue=one.cue,
        content=one.content,
        act=known.act if known else PLAIN_ACT if not any(map(str.isalpha, "".join(forms))) else "other",
        negated=not DENYING.isdisjoint(forms),
        clause=Span(min(span.start for span in spans), max(span.end for span in spans)),
        weak=known.weak if known else False,
        addressee=_hearer(words, one, cue) if known and "hearer" in known.frames else None,
        confidence=one.confidence,
    )


def cue_of(forms: Sequence[str]) -> Cue | None:
    """What the tables know of a cue in lower case; of several words the last verb, or the noun it lends itself to.

    A preposition such as "according to" is known by its words together, an adjective by a form of "be" before it
    ("is determined"), and a denial of something said is a denial ("rejected the claim").
    """
    known = reporting()
    if " ".join(forms) in known.prepositions:
        return Cue("according to", PLAIN_ACT, frozenset({"phrase"}))
    verbs = list(_verbs(forms))
    nouns = [known.nouns[form] for form in forms if form in known.nouns]
    adjectives = [known.adjectives[form] for form in forms if form in known.adjectives]
    if not LIGHT_VERBS.isdisjoint(forms) and all(cue.act != "deny" for cue in verbs):
        verbs += nouns
    if not BE.isdisjoint(forms):
        verbs += adjectives
    return next(iter([*verbs[::-1], *nouns[::-1], *adjectives]), None)


def _verbs(forms: Sequence[str]) -> Iterator[Cue]:
    """The reporting verbs, each with as many words as belong to it: "aim" is none in "took aim at"."""
    known = reporting()
    place = 0
    while place < len(forms):
        reach = range(known.verb_reach.get(forms[place], 0), 0, -1)
        lengths = (length for length in reach if " ".join(forms[place : place + length]) in known.verbs)
        if length := next(lengths, 0):
            yield known.verbs[" ".join(forms[place : place + length])]
        place += length or 1


def _hearer(words: _Words, one: Attributed, cue: Sequence[int]) -> Span | None:
    """The words that hang on the cue as its object, or by "to", outside source and content."""
    taken = {*words.of(one.source), *words.of(one.content), *cue}
    for verb in reversed(cue):
        for child in words.children[verb]:
            if words.tokens[child].deprel in HEARERS and child > verb and (phrase := _phrase(words, child, taken)):
                return Span(words.tokens[phrase[0]].start, words.tokens[phrase[-1]].end)
    return None


def _phrase(words: _Words, top: int, taken: AbstractSet[int]) -> Sequence[int]:
    """Indexes of the words for a hearer, without a "to" before and a mark behind; none where they are for another."""
    phrase = words.phrase(top)
    if phrase is None or not taken.isdisjoint(phrase) or phrase[-1] - phrase[0] >= len(phrase):
        return ()
    while phrase and not any(map(str.isalnum, words.low(phrase[-1]))):
        phrase.pop()
    if phrase and words.low(phrase[0]) == "to":
        return phrase[1:]
    return phrase if words.tokens[top].deprel != "obl" else ()


class _Content(NamedTuple):
    """A span of the content of the attribution at an index."""

    start: int
    end: int
    of: int


def with_parents(found: Sequence[Attribution]) -> list[Attribution]:
    """Each with the innermost other in whose content its cue and source stand; none that hold each other in turn."""
    contents = Intervals(_Content(span.start, span.end, at) for at, one in enumerate(found) for span in one.content)
    holders = [_holder(found, contents, place) for place in range(len(found))]
    circling = _circling(holders)
    return [replace(one, parent=None if at in circling else holders[at]) for at, one in enumerate(found)]


def _holder(found: Sequence[Attribution], contents: Intervals[_Content], place: int) -> int | None:
    """Of two that hold each other none is inside."""
    one = found[place]
    own = (*one.cue, *one.source) or one.content
    near = {content.of for content in contents.touching(own[0].start, own[0].end)} - {place}
    outer = (at for at in near if not _holds(one, (*found[at].cue, *found[at].content)[0]))
    return min((at for at in outer if _holds(found[at], *own)), key=lambda at: _extent(found[at]), default=None)


def _holds(one: Attribution, *spans: Span) -> bool:
    """Whether each of the spans stands in a stretch of the content."""
    places = (bisect_right(one.content, span.start, key=lambda stretch: stretch.start) - 1 for span in spans)
    return all(at >= 0 and span.end <= one.content[at].end for at, span in zip(places, spans, strict=True))


def _extent(one: Attribution) -> tuple[int, Sequence[Span], Sequence[Span], Sequence[Span]]:
    """How much it says; where two say as much, what tells them apart, so that no order of theirs counts."""
    return sum(span.end - span.start for span in one.content), one.content, one.cue, one.source


def _circling(holders: Sequence[int | None]) -> set[int]:
    """Indexes of those that come back to themselves, from one to its holder, and on."""
    circling, seen = set[int](), set[int]()
    for start in range(len(holders)):
        path: list[int] = []
        place: int | None = start
        while place is not None and place not in seen:
            seen.add(place)
            path.append(place)
            place = holders[place]
        if place in path:
            circling.update(path[path.index(place) :])
    return circling
