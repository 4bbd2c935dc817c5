"""An invented ledger's export rows: a dam above a town, eight outlets, ten days. No text is taken from anywhere."""

from __future__ import annotations

from typing import Any

from onrecord.records.identity import digest
from onrecord.report.build import make_view

Row = dict[str, Any]

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


class Writer:
    """Puts an article's text together and notes where each part stands."""

    def __init__(self) -> None:
        self.text = ""
        self.zones: list[list[Any]] = []

    def add(self, words: str) -> list[int]:
        start = len(self.text)
        self.text += words
        return [start, len(self.text)]

    def zone(self, kind: str, words: str) -> None:
        self.zones.append([kind, *self.add(words)])
        self.text += "\n\n"


def rows(articles: int = 30) -> dict[str, list[Row]]:
    """Export rows: `articles`, four statements and two figures each, and refusals."""
    found: dict[str, list[Row]] = {"articles": [], "statements": [], "figures": [], "refusals": list(_inputs())}
    for number in range(articles):
        _article(number, found)
    return found


def view_of(found: dict[str, list[Row]], **options: Any) -> Any:
    """The view of these rows."""
    summary = {kind: len(some) for kind, some in found.items()}
    return make_view(found["articles"], found["statements"], found["figures"], found["refusals"], summary, **options)


def _article(number: int, found: dict[str, list[Row]]) -> None:
    page = Writer()
    outlet = OUTLETS[number * 5 % len(OUTLETS)]
    news = ("the town waits", "the pumps arrive", "who knew?")[number % 3]
    title = f"Water at the Varda dam: day {number // 3 + 1}, {news}"
    if number == 7:
        title = "<b>Pumps</b> \u202eyats ot"
    base = {
        "article": digest("fake", number),
        "name": f"day-{number:02}.html",
        "outlet": None if number == 11 else outlet,
        "published": None if number == 12 else f"2031-03-{number // 3 + 3:02}",
    }
    page.zone("masthead", f"{outlet}  |  9 °C, rain")
    page.zone("headline", title)
    page.zone("deck", "The lower town is told to be ready; the board says the gate holds.")
    start = len(page.text)
    for place in range(4):
        _statement(number, place, page, base, found)
    for place in range(2):
        _figure(number, place, page, base, found)
    if number == 7:
        page.add(HOSTILE + "\n\n")
    open_words = page.add("“And then the lamps went out, one by one")
    found["refusals"].append(_refusal(base, "extract", open_words, "quotation_unclosed", {}))
    page.zones.append(["body", start, len(page.text)])
    page.text += "\n\n"
    page.zone("teaser", "Also read: Ten years of rain, in pictures")
    urls = {7: "javascript:document.title='ran'", 8: None}
    found["articles"].append(
        base
        | {
            "url": urls.get(number, f"https://news.example/{number}?a=1&b=2"),
            "title": title,
            "language": "it" if number == 5 else "en",
            "text": page.text,
            "zones": page.zones,
        }
    )


def _statement(number: int, place: int, page: Writer, base: Row, found: dict[str, list[Row]]) -> None:
    speaker, office = SPEAKERS[(number * 3 + place * place) % len(SPEAKERS)]
    act, verb, quote_type, words = SAYINGS[(number + place) % len(SAYINGS)]
    source_text = f"{speaker}, {office}," if speaker and office else speaker or "an official who asked not to be named"
    if quote_type == "direct":
        content = page.add(words)
        page.add(" ")
        source = page.add(source_text)
        page.add(" ")
        cue = page.add(verb)
    else:
        source = page.add(source_text)
        page.add(" ")
        cue = page.add(verb)
        page.add(" ")
        content = page.add(words)
    page.add(".\n\n")
    found["statements"].append(
        base
        | {
            "id": digest(base["article"], content),
            "start": content[0],
            "end": content[1],
            "text": words,
            "spans": [content],
            "source": [source],
            "cue": [cue],
            "source_text": source_text,
            "cue_text": verb,
            "quote_type": quote_type,
            "speaker": speaker,
            "actor": f"actor-{speaker}" if speaker else None,
            "office": office,
            "via": ["Ostrel Wire"] if number == 3 else [],
            "said": "2031-03-02" if number % 9 == 4 else None,
            "said_basis": None,
            "act": act,
            "negated": number == 6 and place == 1,
            "zone": "body",
            "confidence": None,
        }
    )


def _figure(number: int, place: int, page: Writer, base: Row, found: dict[str, list[Row]]) -> None:
    text, value, value_max, unit, noun, comparator = FIGURES[(number + place * 2) % len(FIGURES)]
    page.add("By evening the count in the lower town stood at ")
    start, end = page.add(text)
    page.add(", and the road to Lazzara was still shut.\n\n")
    statement = found["statements"][-1] if place else None
    found["figures"].append(
        base
        | {
            "id": digest(base["article"], start, end, "figure"),
            "start": start,
            "end": end,
            "text": text,
            "value": value,
            "value_max": value_max,
            "out_of": None,
            "unit": unit,
            "counted": noun,
            "modifiers": [],
            "comparator": comparator,
            "change": "up" if number == 9 else None,
            "statement": statement["id"] if statement else None,
            "speaker": statement["speaker"] if statement else None,
        }
    )


def _refusal(base: Row, stage: str, span: list[int], reason: str, params: dict[str, str]) -> Row:
    return {
        "article": base["article"],
        "name": base["name"],
        "stage": stage,
        "start": span[0],
        "end": span[1],
        "reason": reason,
        "params": params,
        "place": "",
    }


def _inputs() -> list[Row]:
    kept: tuple[tuple[str, str, str, dict[str, str]], ...] = (
        ("inbox/scan.pdf", "", "binary", {}),
        ("inbox/feed.xml", "", "format_not_read_yet", {"format": "RSS"}),
        ("inbox/rows.jsonl", "line 12", "without_text", {}),
        ("inbox/<b>odd\u202ename</b>.txt", "", "a_reason_of_tomorrow", {"how": "<i>so</i>"}),
    )
    return [
        {
            "article": None,
            "name": name,
            "stage": "read",
            "start": None,
            "end": None,
            "reason": reason,
            "params": params,
            "place": place,
        }
        for name, place, reason, params in kept
    ]
