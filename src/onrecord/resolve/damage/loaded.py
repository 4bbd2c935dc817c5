"""Words that take sides, with the neutral term beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.lexicon.loaded import Form, LoadedTerm, loaded_by_first_word
from onrecord.records.finding import Finding
from onrecord.resolve.damage.seen import Seen

WORD = re.compile(r"[^\W_]{1,40}(?:[-’'][^\W_]{1,40}){0,4}")
# Of these names a loaded word is a part, not a word of the outlet's: "Liberation Army", "Patriot Act".
NAMED = frozenset({"organisation", "law", "product", "event", "facility"})
# Capitalised and no names, where a sentence begins with them.
NO_NAMES = frozenset({"the", "a", "an", "this", "that", "his", "her", "their", "our", "such", "any", "no", "every"})


class Word(NamedTuple):
    """A word of the text, and what it is compared as."""

    start: int
    end: int
    written: str
    key: str


def loaded_terms(seen: Seen) -> Iterator[Finding]:
    """Each use of a term of `loaded.toml`, whosever word it is; the detail says whose."""
    table = loaded_by_first_word()
    words = [Word(*match.span(), match[0], _key(match[0])) for match in WORD.finditer(seen.text)]
    done = 0
    for place, word in enumerate(words):
        if place < done or word.key not in table or not seen.is_read(word.start):
            continue
        form, term = _longest(seen.text, words, place, table[word.key])
        if term:
            done = place + len(form)
            end = words[done - 1].end
            if not _is_named(seen, word.start, end):
                yield Finding(word.start, end, "loaded_terms", _detail(seen, term, word.start))


def _key(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s")


def _longest(
    text: str, words: Sequence[Word], place: int, forms: Sequence[tuple[Form, LoadedTerm]]
) -> tuple[Form, LoadedTerm | None]:
    """The longest form that stands at a place and means what it means in the table."""
    for form, term in forms:
        behind = place + len(form)
        if tuple(word.key for word in words[place:behind]) == form and _together(text, words[place:behind]):
            after, before = words[behind : behind + 2], words[max(0, place - 1) : place]
            if _means_it(term, before, after):
                return form, term
    return (), None


def _together(text: str, words: Sequence[Word]) -> bool:
    """Whether nothing but a space, or marks of quotation, stands between words."""
    return all(len(between := text[a.end : b.start]) <= 3 and "\n" not in between for a, b in pairwise(words))


def _means_it(term: LoadedTerm, before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Whether the words beside a term leave it its loaded sense."""
    first, last = {word.key for word in after[:1]}, {word.key for word in before}
    if not (term.not_before.isdisjoint(first) and term.not_behind.isdisjoint(last)):
        return False
    if term.only_before and term.only_before.isdisjoint(first):
        return False
    return not term.of_a_name or _beside_name(before, after)


def _beside_name(before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Whether a capitalised word stands directly before, or behind "of" or "in"."""
    owned = len(after) == 2 and after[0].key in ("of", "in") and after[1].written[0].isupper()
    return owned or any(word.written[0].isupper() and word.key not in NO_NAMES for word in before)


def _is_named(seen: Seen, start: int, end: int) -> bool:
    """Whether the words are part of a longer name."""
    around = [name for name in seen.names.touching(start, end) if name.start <= start and end <= name.end]
    return any(name.kind in NAMED and name.end - name.start > end - start for name in around)


def _detail(seen: Seen, term: LoadedTerm, start: int) -> str:
    whose = "; in quotation marks here: the speaker’s word" if seen.is_quoted(start) else ""
    return f"neutral: {term.neutral}; used by {term.used_by}{whose}"
