"""Texts that no newspaper prints and that files hold all the same."""

from __future__ import annotations

HARD = {
    "nothing": "",
    "blank": " \n\t\u00a0\n",
    "one word": "ferry",
    "one mark": "\u200b",
    "punctuation": "?!… — (“”) .,;: " * 200,
    "emoji": "🚢👩\u200d🚒🇺🇦 said 🚢. " * 200,
    "combining marks": "e\u0301\u0338\u0301 \u0301\u0301 " * 200,
    "zero width": "fer\u200bry\u200d said\ufeff \u2060 " * 200,
    "right to left": "قال الوزير: \u202e“ישראל”\u202c. " * 100,
    "other scripts": "東京は 서울 नई दिल्ली заявил Ελλάδα. " * 100,
    "half surrogate pairs": "\ud800 said \udfff\ud83d. " * 100,
    "nulls": "\x00 said\x00. " * 100,
    "a paragraph of 5,000 words": "the harbour ferry waited " * 1_250,
    "a word of a million letters": "x" * 1_000_000,
    "a word of a million digits": "said " + "1" * 1_000_000,
    "full stops in a row": "Solt said " + "." * 3_000,
}
# What time may be lost over: words, cues, marks, lines, and what no vocabulary knows.
UNITS = (
    "the ferry waited . ",
    "said ",
    ".",
    "“a ",
    "x\n",
    "1,",
    "\u0301",
    "\ud800",
    "שלום ",
    "said.\n\n",
)
