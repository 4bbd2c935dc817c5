"""Members counted: "the 30 NATO allies", "the 27-nation bloc", "28 of the alliance's 30 members"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.lexicon.chronology import Body, bodies
from onrecord.lexicon.tables import table
from onrecord.records.span import Span
from onrecord.resolve.dating.evidence import Evidence, spanned
from onrecord.resolve.dating.sentences import Sentence, all_words

MEMBER = frozenset({"member", "nation", "country", "state", "strong"})
LONGEST_NAME = 3
BEHIND = 4
"""Words behind a count among which one may tell that it is of a part."""


def counted(them: Sequence[Sentence]) -> Iterator[Evidence]:
    """Evidence of the counts of members in sentences that tell of no other year."""
    words = all_words(them)
    named = tuple(body for body in bodies() if any(words.issuperset(name.split()) for name in body.words))
    numbers = frozenset(str(count.number) for body in named for count in body.counts)
    for one in them:
        if one.retold:
            continue
        for at, word in enumerate(one.words):
            number = _in_words().get(word, word)
            if number in numbers and (found := _counted(one, at, int(number), named)):
                yield found


@cache
def _in_words() -> dict[str, str]:
    """Counts that news spells out."""
    numbers = table("numbers")
    tens = {
        f"{ten}-{one}": tens + ones for ten, tens in numbers["tens"].items() for one, ones in numbers["small"].items()
    }
    return {word: str(value) for word, value in (tens | numbers["small"] | numbers["tens"]).items()}


def _counted(one: Sentence, at: int, number: int, named: Sequence[Body]) -> Evidence | None:
    rules = table("dating")["not_all"]
    if at and one.words[at - 1] in rules["before"]:
        return None
    found = _behind(one.words, at, number, named) or _before(one.words, at, number, named)
    if found is None or not set(one.words[found[2] : found[2] + BEHIND]).isdisjoint(rules["behind"]):
        return None
    body, first, behind = found
    return _evidence(body, number, Span(one.places[first].start, one.places[behind - 1].end))


def _evidence(body: Body, number: int, place: Span) -> Evidence:
    held = [count for count in body.counts if count.number == number]
    ends = [count.end for count in held]
    latest = max(end for end in ends if end) if all(ends) else None
    earliest = min(count.start for count in held)
    says = f"fits {body.name} {spanned(earliest, latest)}"
    return Evidence(place.start, place.end, body.name, earliest, latest, says)


Found = tuple[Body, int, int]
"""A body, and the first word and the one behind the last that count its members."""


def _behind(words: Sequence[str], at: int, number: int, named: Sequence[Body]) -> Found | None:
    """The body named behind the number: "30 NATO allies", "27-nation bloc", "30 members of the alliance"."""
    first = at + 1
    counts_members = first < len(words) and words[first] in MEMBER
    for body, behind in _bodies_at(words, first + counts_members, number, named):
        if counts_members or _noun(words, behind, body):
            return body, at, behind if counts_members else behind + _noun(words, behind, body)
    for body in named:
        length = _noun(words, first, body)
        of = first + length
        if length and words[of : of + 1] == ("of",):
            start = of + 1 + (words[of + 1 : of + 2] == ("the",))
            for other, behind in _bodies_at(words, start, number, named):
                return other, at, behind
    return None


def _before(words: Sequence[str], at: int, number: int, named: Sequence[Body]) -> Found | None:
    """The body named before the number: "NATO's 30 members"."""
    if at < 2 or words[at - 1] != "'s":
        return None
    for length in range(LONGEST_NAME, 0, -1):
        start = at - 1 - length
        for body, behind in _bodies_at(words, start, number, named) if start >= 0 else ():
            if behind == at - 1 and (noun := _noun(words, at + 1, body)):
                return body, start, at + 1 + noun
    return None


def _bodies_at(words: Sequence[str], at: int, number: int, named: Sequence[Body]) -> Iterator[tuple[Body, int]]:
    """The body that words name from a place on, if it ever had so many members, and the place behind."""
    for length in range(LONGEST_NAME, 0, -1):
        name = " ".join(words[at : at + length])
        fitting = [body for body in named if any(count.number == number for count in body.counts)]
        own = [body for body in fitting if name in body.words] or [body for body in fitting if name in body.generic]
        if len(own) == 1 and at + length <= len(words):
            yield own[0], at + length
            return


def _noun(words: Sequence[str], at: int, body: Body) -> int:
    """How many words from a place on are what the body's members are called."""
    for length in (2, 1):
        if at + length <= len(words) and " ".join(words[at : at + length]).replace("-", " ") in body.nouns:
            return length
    return 0
