"""Short forms that a text gives a name in brackets: "the National Grain Board (NGB)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.annotate.inside import Inside
from onrecord.annotate.words import Words
from onrecord.records.annotation import Name

LONGEST_SHORT_FORM = 12


def abbreviated(words: Words, found: Sequence[Name]) -> list[Name]:
    """The names with every occurrence of the short forms among the words, each of the kind of its long form."""
    kinds = dict(_short_forms(words, found))
    inside = Inside(found)
    kept = [
        Name(name.start, name.end, kinds.get(words.text[name.start : name.end], name.kind))
        if name.kind == "organisation"
        else name
        for name in found
    ]
    more = [
        Name(span.start, span.end, kinds[word])
        for span, word in zip(words.spans, words.strings, strict=True)
        if word in kinds and not inside.holds(span)
    ]
    return sorted([*kept, *more])


def _short_forms(words: Words, found: Sequence[Name]) -> Iterator[tuple[str, str]]:
    by_start = {name.end: name for name in found if name.kind in ("organisation", "place")}
    for place, span in enumerate(words.spans[:-3]):
        name = by_start.get(span.end)
        if name and words.at(place + 1) == "(" and words.at(place + 3) == ")":
            short = words.at(place + 2)
            if _is_short_form(short, words.text[name.start : name.end]):
                yield short, name.kind


def _is_short_form(short: str, name: str) -> bool:
    """Whether a word of several capitals begins as the name does and is shorter."""
    capitals = sum(letter.isupper() for letter in short)
    return (
        short.isalpha()
        and capitals >= 2
        and len(short) < min(len(name), LONGEST_SHORT_FORM)
        and (short[0] in {word[0] for word in name.split()})
    )
