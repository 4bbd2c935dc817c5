"""What is left of another language: its letters, its little words, its idioms."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.lexicon.damage import traces
from onrecord.records.finding import Finding
from onrecord.resolve.damage.seen import Seen

# Greek, Cyrillic, Armenian, Hebrew, Arabic, Indic, Thai, Georgian, Chinese, Japanese and Korean letters.
LETTERS = (
    "\u0370-\u03ff\u0400-\u058f\u05d0-\u05ea\u0620-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u10a0-\u10ff"
    "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
)
RUN = re.compile(f"[{LETTERS}]{{2,60}}(?:[ ,-]{{1,2}}[{LETTERS}]{{1,60}}){{0,40}}")
# A letter that looks Latin and is not, inside a Latin word.
MIXED = re.compile(
    "(?<![^\\W_])(?=[^\\W_]{0,30}[\u0370-\u03ff\u0400-\u04ff])(?=[^\\W_]{0,30}[a-zA-Z])[^\\W\\d_]{2,31}(?![^\\W_])"
)
SMALL_WORD = re.compile(r"(?<=[a-z] )[^\W\d_A-Z]{3,8}(?= [a-z])")
# A word given in its own letters stands in brackets, behind its translation or in quotation marks.
GIVEN = "(“\"«„‘'[,:;—–/"


def other_scripts(seen: Seen) -> Iterator[Finding]:
    """Words in other letters amid English, and words that mix two alphabets."""
    if seen.text.isascii():
        return
    mixed = {match.start(): match for match in seen.matches(MIXED)}
    for match in mixed.values():
        yield Finding(*match.span(), "garbled", "a word of letters from two alphabets")
    for match in seen.matches(RUN):
        if not _is_given(seen.text, match.start()) and _amid_english(seen.text, match) and match.start() not in mixed:
            yield Finding(*match.span(), "garbled", "words left untranslated, in their own letters")


def _is_given(text: str, start: int) -> bool:
    return text[max(0, start - 2) : start].rstrip(" ")[-1:] in GIVEN


def _amid_english(text: str, match: re.Match[str]) -> bool:
    """Whether Latin letters stand before and behind on the same line."""
    before = text[max(0, match.start() - 3) : match.start()]
    behind = text[match.end() : match.end() + 3]
    return any(sign.isalpha() and sign < "\u0250" for sign in before) and any(
        sign.isalpha() and sign < "\u0250" for sign in behind
    )


def foreign_words(seen: Seen) -> Iterator[Finding]:
    """Little words of other languages between two English words, outside names and quotations."""
    if traces().foreign.keys().isdisjoint(seen.text.split()):
        return
    for match in seen.matches(SMALL_WORD):
        language = traces().foreign.get(match[0])
        if language and not seen.is_quoted(match.start()) and not any(seen.names.touching(*match.span())):
            yield Finding(*match.span(), "garbled", f"a word left untranslated: {language}")


def calques(seen: Seen) -> Iterator[Finding]:
    """Turns of phrase that are another language's, word for word, and mislead or say nothing in English."""
    for calque in traces().calques:
        for match in seen.matches(calque.pattern) if calque.holds in seen.text else ():
            if seen.is_body(match.start()):
                detail = f"word for word from {calque.language}: {calque.wrong}"
                yield Finding(*match.span(), "garbled", detail)
