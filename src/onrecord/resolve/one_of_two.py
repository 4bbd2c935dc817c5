"""Whom "the former" and "the latter" mean: the first and the second of two named just before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

from onrecord.records.annotation import Annotation, Token
from onrecord.records.mention import Mention
from onrecord.records.reason import Reason
from onrecord.records.reference import Reference
from onrecord.records.span import Span
from onrecord.resolve.described import is_one_word
from onrecord.text.intervals import Intervals

PLACE = {"former": 0, "latter": 1}
# A word before these is an adjective of theirs: "the former minister".
DESCRIBED = frozenset({"NOUN", "PROPN", "ADJ"})
# Nobody keeps more names of a sentence in mind.
MOST = 8


def one_of_two(text: str, annotation: Annotation, mentions: Sequence[Mention]) -> list[Reference]:
    """The references, in order of the text.

    Args:
        text: the article's.
        annotation: its tokens and sentences.
        mentions: in order of the text.
    """
    named = Intervals([one for one in mentions if one.actor and one.name])
    starts = [one.start for one in annotation.sentences]
    found = list[Reference]()
    for at, token in enumerate(annotation.tokens):
        which = PLACE.get(text[token.start : token.end].lower())
        if which is None or not _stands_alone(text, annotation.tokens, at):
            continue
        here = bisect_left(starts, token.end) - 1
        two = _two(named, annotation.sentences, here, token.start)
        if two:
            start, one = annotation.tokens[at - 1].start, two[which]
            why = Reason.of("one_of_two")
            words = text[start : token.end]
            found.append(Reference(start, token.end, words, "pronoun", one.kind, one.actor or "", one.name or "", why))
    return found


def _stands_alone(text: str, tokens: Sequence[Token], at: int) -> bool:
    if at == 0 or text[tokens[at - 1].start : tokens[at - 1].end].lower() != "the":
        return False
    behind = at + 1 < len(tokens) and tokens[at + 1].upos in DESCRIBED
    return not behind or text[tokens[at].end : tokens[at + 1].start] not in {"", " "}


def _two(named: Intervals[Mention], sentences: Sequence[Span], here: int, start: int) -> list[Mention] | None:
    """The only two persons, else bodies, that the sentence names so far, else the one before; `None` where not two."""
    reach = [Span(sentences[here].start, start)] if here >= 0 else []
    reach += [sentences[here - 1]] if here > 0 else []
    for span in reach:
        inside = {one.actor: one for one in islice(named.inside(span.start, span.end), MOST)}
        persons = [one for one in inside.values() if one.kind == "person" and not is_one_word(one)]
        among = persons or [one for one in inside.values() if one.kind in {"organisation", "place"}]
        if len(among) > 1 or persons:
            return sorted(among) if len(among) == len(PLACE) else None
    return None
