"""Words that take sides, with the neutral term beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.lexicon.loaded import LoadedTerm, loaded_by_first_word
from onrecord.records.finding import Finding
from onrecord.resolve.damage.seen import Seen

WORD = re.compile(r"[^\W_]{1,40}(?:[-’'][^\W_]{1,40}){0,4}")
# Of these names a loaded word is a part, not a word of the outlet's: "Liberation Army", "Patriot Act".
NAMED = frozenset({"organisation", "law", "product", "event", "facility"})


def loaded_terms(seen: Seen) -> Iterator[Finding]:
    """Each use of a term of `loaded.toml`, whoever's word it is; the detail says whose."""
    table = loaded_by_first_word()
    words = [(match.start(), match.end(), match[0]) for match in WORD.finditer(seen.text)]
    folded = [_folded(word) for _, _, word in words]
    done = 0
    for place, word in enumerate(folded):
        if place < done or word not in table:
            continue
        for form, term in table[word]:
            behind = place + len(form)
            if tuple(folded[place:behind]) == form and _fits(term, words, folded, place, behind, seen):
                start, end = words[place][0], words[behind - 1][1]
                done = behind
                if seen.is_read(start) and not _is_named(seen, start, end):
                    yield Finding(start, end, "loaded_terms", _detail(seen, term, start))
                break


def _folded(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s")


def _fits(term: LoadedTerm, words: list[tuple[int, int, str]], folded: list[str], place: int, behind: int, seen: Seen) -> bool:
    """Whether a term's words stand together here, and their neighbours do not make something else of them."""
    if any("\n" in seen.text[words[n][1] : words[n + 1][0]] or words[n + 1][0] - words[n][1] > 3 for n in range(place, behind - 1)):
        return False
    before, after = folded[max(0, place - 1) : place], folded[behind : behind + 1]
    if term.not_before.intersection(after) or term.not_behind.intersection(before):
        return False
    if term.only_before and not term.only_before.intersection(after):
        return False
    return not term.of_a_name or _beside_name(words, place, behind)


def _beside_name(words: list[tuple[int, int, str]], place: int, behind: int) -> bool:
    """Whether a capitalised word stands directly before, or behind "of" or "in"."""
    before = words[place - 1][2] if place else ""
    after = [word for _, _, word in words[behind : behind + 2]]
    owned = len(after) == 2 and after[0] in ("of", "in") and after[1][0].isupper()
    return owned or (before[:1].isupper() and before.lower() not in ("the", "a", "this", "that", "his", "their"))


def _is_named(seen: Seen, start: int, end: int) -> bool:
    return any(n.kind in NAMED and n.start <= start and end <= n.end and n.end - n.start > end - start for n in seen.names.touching(start, end))


def _detail(seen: Seen, term: LoadedTerm, start: int) -> str:
    whose = "; in quotation marks here: the speaker’s word" if seen.is_quoted(start) else ""
    return f"neutral: {term.neutral}; used by {term.used_by}{whose}"
