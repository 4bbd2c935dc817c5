"""Times that no calendar has: "now", "recently", "in the future"."""

from __future__ import annotations

from onrecord.resolve.times.reading import Found, Reading
from onrecord.resolve.times.text import Text


def referring(text: Text, at: int) -> Found | None:
    """A word or phrase for the past, the present or the future."""
    words, known = text.words, text.known
    found = words.phrase(at, known.reference_phrases)
    if found:
        if words.low(found[0]) in known.reference_not or words.hyphen(found[0]):
            return None
        return Found(at, found[0], Reading("DATE", known.references[found[1]]))
    value = known.reference_adjectives.get(words.low(at))
    if value and not words.apart(at + 1) and words.low(at + 1)[:1].isalpha():
        return Found(at, at + 1, Reading("DATE", value))
    return None
