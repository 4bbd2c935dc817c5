"""Events known or awaited: "after Russia's full-scale invasion", "ahead of the NATO summit in Madrid"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.lexicon.chronology import Pattern, patterns
from onrecord.resolve.dating.evidence import Evidence
from onrecord.resolve.dating.sentences import Sentence, all_words


def milestones(them: Sequence[Sentence]) -> list[Evidence]:
    """Evidence of the events that sentences know or await.

    Words that await an event tell nothing in an article that knows it as well: it looks back.
    """
    beside = all_words(them)
    found = [
        (pattern, evidence)
        for one in them
        for pattern, evidence in _found(one)
        if pattern.milestone.beside <= beside and not (one.retold and pattern.attitude == "awaited")
    ]
    known = {pattern.milestone for pattern, _ in found if pattern.attitude == "known"}
    return [one for pattern, one in found if pattern.attitude == "known" or pattern.milestone not in known]


def _found(one: Sentence) -> Iterator[tuple[Pattern, Evidence]]:
    table = patterns()
    for at, word in enumerate(one.words):
        for pattern in table.get(word, ()):
            behind = pattern.match(one.words, at)
            if behind is not None:
                yield pattern, _evidence(pattern, one.places[at].start, one.places[behind - 1].end)


def _evidence(pattern: Pattern, start: int, end: int) -> Evidence:
    event = pattern.milestone
    if pattern.attitude == "known":
        return Evidence(start, end, event.name, event.first, None, f"knows of {event.name} ({event.first})")
    return Evidence(start, end, event.name, None, event.last, f"is from before {event.name} ({event.last})")
