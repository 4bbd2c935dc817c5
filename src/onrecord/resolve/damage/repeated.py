"""Passages that stand in an article twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.records.finding import Finding
from onrecord.records.span import Span
from onrecord.resolve.damage.seen import Seen

WORD = re.compile(r"\w+")
# Shorter sentences are said twice on purpose.
FEWEST_WORDS = 8
# Captions come with their photographs, which are shown again.
COMPARED = frozenset({"headline", "deck", "body", "subheading"})


def repeated_text(seen: Seen) -> Iterator[Finding]:
    """Sentences printed a second time word for word; those that follow one another are one passage."""
    known: dict[tuple[str, ...], Span] = {}
    run: list[tuple[Span, Span]] = []
    for sentence in seen.annotation.sentences:
        earlier = _earlier(seen, sentence, known)
        if run and earlier is None:
            yield _passage(seen, run)
            run = []
        elif earlier:
            run.append((sentence, earlier))
    if run:
        yield _passage(seen, run)


def _earlier(seen: Seen, sentence: Span, known: dict[tuple[str, ...], Span]) -> Span | None:
    """Where the same words stood before; notes them where they are new."""
    words = tuple(WORD.findall(seen.text[sentence.start : sentence.end].casefold()))
    if len(words) < FEWEST_WORDS or seen.page.kind_at(sentence.start) not in COMPARED:
        return None
    earlier = known.setdefault(words, sentence)
    return None if earlier is sentence else earlier


def _passage(seen: Seen, run: list[tuple[Span, Span]]) -> Finding:
    zone = seen.page.kind_at(run[0][1].start)
    where = "" if zone == "body" else f" in the {zone}"
    return Finding(
        run[0][0].start, run[-1][0].end, "repeated_text", f"printed before{where}, at character {run[0][1].start}"
    )
