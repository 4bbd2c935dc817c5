"""What the fake ledger is about, all of it invented."""

from __future__ import annotations

OUTLETS = (
    "The Lantern Post",
    "Varda Valley Gazette",
    "Ostrel Wire",
    "Radio Kesk",
    "Harbour & Hill",
    "Il Corriere di Lazzara",
    "Northbank Monitor",
    "Dispatch 24",
)
# What is known of some of them; of the others nothing is.
KNOWN = {
    "The Lantern Post": {"outlet_country": "GB", "outlet_state_owned": False},
    "Ostrel Wire": {
        "outlet_country": "IS",
        "outlet_agency": True,
        "outlet_state_owned": True,
        "outlet_owner_source": "https://news.example/about",
    },
    "Radio Kesk": {"outlet_state_owned": True, "outlet_owner_source": "javascript:document.title='ran'"},
}
SPEAKERS = (
    ("Mirela Tanase", "Minister of Water"),
    ("Colonel Oskar Brandl", "commander of the relief corps"),
    ("Dunja Perić-Holt", None),
    ("Governor Ansel Quaye", "Governor of Lower Varda"),
    ("Ministry of Water", None),
    ("Ruth Abernethy-Okonkwo", "head of the dam safety board"),
    (None, None),
)
SAYINGS = (
    ("assert", "said", "direct", "“The gate held through the night, and it will hold through the week.”"),
    ("warn", "warned", "direct", "“Nobody should sleep below the spillway until the second pump runs.”"),
    ("deny", "denied", "indirect", "that the board had been told of the crack in spring"),
    ("promise", "pledged", "mixed", "that every family would have “a dry room and a warm meal” by Friday"),
    ("demand", "demanded", "indirect", "that the upstream power station lower its reservoir by two metres at once"),
    (
        "accuse",
        "accused",
        "mixed",
        "the operator of “counting on luck, then on silence” while water rose in the lower town",
    ),
)
FIGURES = (
    ("about 12,000 people", 12000, None, None, "people", "about"),
    ("9,400 people", 9400, None, None, "people", "exactly"),
    ("between 18 and 25 pumps", 18, 25, None, "pumps", "exactly"),
    ("at least $3.4 million", 3400000, None, "USD", None, "at_least"),
    ("40 percent", 40, None, "percent", None, "exactly"),
)
HOSTILE = (
    "<script>document.title='ran'</script> & <img src=x onerror=\"document.title='ran'\"> </script> </style> <!-- ]]>\n"
    "A line turned round: \u202edetnuoc reven saw ti\u202c, a bell \x07, a zero-width\u200bspace, "
    "an isolate \u2067left open."
)
VERDICTS = (
    ("compatible", "“about 12,000 people” leaves room for 12,000."),
    ("superseded", "9,400 of 4 March is the later count."),
    ("conflict", "Both are of 5 March, and 12,000 and 9,400 cannot both be so."),
    ("scope", "One counts those near the spillway, the other all."),
    ("unknown", "Neither says of when it speaks."),
)
EVENTS = (
    ("ASSAULT", "happened", "Raiders of the Lazzara League", "struck", "a pumping station"),
    ("CONSULT", "planned", "The dam safety board", "will meet", "the Ministry of Water"),
    ("ACCUSE", "denied", "The operator", "did not accuse", "the Ministry of Water"),
    ("AID", "conditional", "Lower Varda", "could send pumps to", "Ostrel"),
    ("REQUEST", "ongoing", "The dam safety board", "is asking", "the Ministry of Water"),
)
