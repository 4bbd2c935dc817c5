"""Article texts for property tests: everything that news files hold, and much that they should not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from hypothesis import strategies as st

MARKS = [*"“”„‟«»\"‘’‚‹›'`—–-…•", "''", "``", "..."]
ENDS = [".", "!", "?", ",", ";", ":", "?!", ".”", ".’", ".)", ". ", ", "]
BRACKETS = list("()[]{}<>")
BREAKS = [*"\n\r\t \u00a0\u202f\u2028\u2029\x0b\x0c\x85", "\n\n", "\r\n", "  ", "\n \n"]
# Zero-width marks, a byte-order mark, bidirectional controls, combining marks, half a surrogate pair, a null.
ODD = [*"\u200b\u200d\ufeff\u202e\u2066\u2069\u0301\u0338\ud800\x00\ufffd", "e\u0301"]
# What a reader does not see, or sees as plain letters and spaces; and UTF-8 read as something else.
TYPOGRAPHY = [
    *"\u00ad\u2060\u200e\u2009\u2007\u2011ﬀﬃﬆ",
    "of\ufb01ce",
    "12\u00a0000",
    "sa\u00adid",
    "Jose\u0301",
    "\u200b\ufeff",
]
MOJIBAKE = ["â€œ", "â€\x9d", "â€™", "â€", "Ã©", "Â\u00a0", "Ã¢â‚¬â„¢", "\x93", "ÐŸÑ€Ð¸", "вЂ™", "Å“", "Ã "]
SYMBOLS = [*"🚢€$%°½№ǅßİﬁ", "👩\u200d🚒", "🇺🇦", "x²"]
SCRIPTS = ["Киев", "заявил", "Ελλάδα", "القاهرة", "ישראל", "東京", "서울", "नई दिल्ली", "Łódź", "Ærø", "İzmir"]
WORDS = (
    "the a of and in near from to said says told that who according not it she he we harbour master ferry is was ships "
    "strait islands reporters on Tuesday March 4 2025 12 1,200 3.5 '90s 6' 2\" rock 'n' roll don't ship's ships'"
).split()
NAMES = (
    "Anna Keller Mira Solt Jan van der Berg Hazim al-Rawi Han Mi-rae J. Okoro Lt. Gen. President Defence Minister Ms "
    "Moscow Kyiv Kremlin Brussels Washington Russia Russian Congo NATO U.S. UN OSCE Halvik Ministry of Ports and "
    "Justice Department San Lorenzo County National Grain Board ( NGB ) United Nations MOSCOW The University"
).split()
PIECES = st.sampled_from(
    [*MARKS, *ENDS, *BRACKETS, *BREAKS, *ODD, *TYPOGRAPHY, *MOJIBAKE, *SYMBOLS, *SCRIPTS, *WORDS, *NAMES]
)
INSIDE_WORD = re.compile(r"(?<=[A-Za-z])(?=[A-Za-z])")
BETWEEN_WORDS = re.compile(r"(?<=[A-Za-z]) (?=[A-Za-z])")


def articles() -> st.SearchStrategy[str]:
    """Texts of words, names, marks and breaks, now parted by spaces and now not, and texts of any characters at all."""
    spaced = st.lists(PIECES, max_size=60).map(" ".join)
    glued = st.lists(PIECES, max_size=60).map("".join)
    return st.one_of(spaced, glued, st.text(max_size=120), st.tuples(spaced, glued, spaced).map("\n\n".join))


@st.composite
def disguised(draw: st.DrawFn, text: str, marks: Sequence[str] = "\u00ad\u200b\u2060\ufeff\u200e") -> str:
    """The text with invisible marks inside some of its words and no-break spaces between some of them."""
    places = sorted(match.span() for match in chain(INSIDE_WORD.finditer(text), BETWEEN_WORDS.finditer(text)))
    for start, end in reversed(places):
        if draw(st.booleans()):
            new = draw(st.sampled_from(marks)) if start == end else draw(st.sampled_from("\u00a0\u202f\u2009"))
            text = text[:start] + new + text[end:]
    return text
