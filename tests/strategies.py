"""Article texts for property tests: everything that news files hold, and much that they should not."""

from __future__ import annotations

from hypothesis import strategies as st

MARKS = [*"“”„‟«»\"‘’‚‹›'`—–-…•", "''", "``", "..."]
ENDS = [".", "!", "?", ",", ";", ":", "?!", ".”", ".’", ".)", ". ", ", "]
BRACKETS = list("()[]{}<>")
BREAKS = [*"\n\r\t \u00a0\u202f\u2028\u2029\x0b\x0c\x85", "\n\n", "\r\n", "  ", "\n \n"]
# Zero-width marks, a byte-order mark, bidirectional controls, combining marks, half a surrogate pair, a null.
ODD = [*"\u200b\u200d\ufeff\u202e\u2066\u2069\u0301\u0338\ud800\x00\ufffd", "e\u0301"]
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
PIECES = st.sampled_from([*MARKS, *ENDS, *BRACKETS, *BREAKS, *ODD, *SYMBOLS, *SCRIPTS, *WORDS, *NAMES])


def articles() -> st.SearchStrategy[str]:
    """Texts of words, names, marks and breaks, now parted by spaces and now not, and texts of any characters at all."""
    spaced = st.lists(PIECES, max_size=60).map(" ".join)
    glued = st.lists(PIECES, max_size=60).map("".join)
    return st.one_of(spaced, glued, st.text(max_size=120), st.tuples(spaced, glued, spaced).map("\n\n".join))
