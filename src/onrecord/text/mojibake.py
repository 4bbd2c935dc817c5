"""Mojibake that can be read back: the marks and letters of news, written in UTF-8 and read as something else.

The table is built from Python's codecs. It is closed on purpose: what it does not hold is found by `clean`, and said,
but nothing reads through it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple

# Marks outside ASCII that news is set with; U+2009, 200B, 202F and FEFF are thin, zero-width and narrow spaces.
MARKS = "‘’‚‛“”„‟‹›‐‑‒–—―…•™€\u2009\u200b\u202f\ufeff"
LATIN = "".join(map(chr, range(0xA0, 0x180))) + "ȘșȚț"
# Each with the name that people know it by. One sequence may stand in several; the first, most common one counts.
READ_AS = {
    "cp1252": "windows-1252",
    "latin-1": "latin-1",
    "cp1250": "windows-1250",
    "cp1251": "windows-1251",
    "mac_roman": "Mac Roman",
}
# In these also letters are read back; in the others a letter's two signs look too much like other words.
LETTERS_TOO = ("cp1252", "latin-1")
# Behind these two, which begin the Latin letters of UTF-8, such signs stand in no language; "»" may close a quotation.
TELLING_LEADS = "ÂÃ"
TELLING = frozenset(map(chr, range(0x80, 0xC0))) - {"»"}
# Signs of windows-1252 whose bytes are control characters in latin-1.
CONTROLS = "€‚„ŠŒŽ‘’“”•–—™š›‹œžŸ"
CONTROLS_READ = CONTROLS.encode("cp1252").decode("latin-1")


class Misreading(NamedTuple):
    """Signs that most likely stand for another.

    Attributes:
        start, end: where they stand.
        meant: the sign they were.
        mistake: how they came about, in words.
    """

    start: int
    end: int
    meant: str
    mistake: str


@lru_cache(maxsize=1)
def misreadings(text: str) -> tuple[Misreading, ...]:
    """The misread marks and letters of a text, in order and without overlap.

    What ftfy's badness, a measure of signs that do not stand beside one another, does not agree on is left alone. Signs
    that may also be themselves (“Å” in quotation marks: the Å and the mark behind it may be a misread Ŕ) count only in
    a text that holds others which may not. The last answer is kept, since more than one stage asks about a text.
    """
    found = [(match, _is_bad(text[max(0, match.start() - 1) : match.end() + 1])) for match in _candidates(text)]
    if not any(bad and _is_telling(match[0]) for match, bad in found):
        return ()
    read = [match for match, bad in found if bad or match[0][0] in TELLING_LEADS]
    return tuple(Misreading(*match.span(), *_table()[match[0]]) for match in read)


def _candidates(text: str) -> Iterator[re.Match[str]]:
    end = 0
    for lead in _leads().finditer(text):
        if lead.start() >= end and (match := _beginning_with(lead[0]).match(text, lead.start())):
            end = match.end()
            yield match


def _is_telling(sequence: str) -> bool:
    """Whether signs can hardly be themselves."""
    return len(sequence) != 2 or sequence == "â€" or (sequence[0] in TELLING_LEADS and sequence[1] in TELLING)


@lru_cache(maxsize=4096)
def _is_bad(window: str) -> bool:
    return _badness()(window)


@cache
def _badness() -> Callable[[str], bool]:
    """ftfy's, loaded at first need: it takes a tenth of a second that clean text should not pay."""
    from ftfy.badness import is_bad  # noqa: PLC0415

    return is_bad


@cache
def _table() -> dict[str, tuple[str, str]]:
    """What each sequence meant, and by which mistake it came about."""
    table: dict[str, tuple[str, str]] = {}
    for codec, name in READ_AS.items():
        for meant in MARKS + (LATIN if codec in LETTERS_TOO else ""):
            table.setdefault(_misread(meant, codec), (meant, f"UTF-8 read as {name}"))
    for meant in MARKS + LATIN:
        twice = _misread(_misread(meant, "cp1252"), "cp1252")
        table.setdefault(twice, (meant, "UTF-8 read as windows-1252, twice"))
    # The last byte of ” has no sign in windows-1252, and programs drop it or put U+FFFD there.
    table.setdefault("â€", ("”", "UTF-8 read as windows-1252"))
    table.setdefault("â€\ufffd", ("”", "UTF-8 read as windows-1252"))
    controls = zip(CONTROLS_READ, CONTROLS, strict=True)
    return table | {sign: (meant, "windows-1252 read as latin-1") for sign, meant in controls}


def _misread(text: str, codec: str) -> str:
    return _read(text.encode(), codec)


def _read(data: bytes, codec: str) -> str:
    """Bytes as a forgiving program reads them: one that the codec does not know becomes the control character."""
    return "".join(bytes([one]).decode(codec, "ignore") or chr(one) for one in data)


@cache
def _leads() -> re.Pattern[str]:
    """Finds where a sequence may begin."""
    return re.compile(f"[{''.join(sorted({re.escape(sequence[0]) for sequence in _table()}))}]")


@cache
def _beginning_with(lead: str) -> re.Pattern[str]:
    """The longest sequence that begins with a sign."""
    if lead in CONTROLS_READ:
        # Beside other misread signs it is more likely part of a letter that the table does not hold.
        return re.compile(rf"(?<![\x80-\xff\u0300-\u036f]){lead}(?![\x80-\xbf])")
    sequences = sorted((one for one in _table() if one[0] == lead), key=lambda sequence: (-len(sequence), sequence))
    branches = [
        f"{re.escape(before)}[{''.join(re.escape(sequence[-1]) for sequence in same)}]"
        for before, same in groupby(sequences, key=lambda sequence: sequence[:-1])
    ]
    return re.compile("|".join(branches))
