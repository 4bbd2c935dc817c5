"""An invented ledger's export rows: a dam above a town, eight outlets, ten days. No text is taken from anywhere."""

from __future__ import annotations

from typing import Any

from onrecord.records.identity import digest
from onrecord.report.build import make_view

from .invented import EVENTS, FIGURES, HOSTILE, KNOWN, OUTLETS, SAYINGS, SPEAKERS, VERDICTS

Row = dict[str, Any]

BESIDES = ("series", "events", "copies", "utterances", "stories")


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
    found: dict[str, list[Row]] = {kind: [] for kind in ("articles", "statements", "figures", "events")}
    found["refusals"] = list(_inputs())
    for number in range(articles):
        _article(number, found)
    found["series"] = _series(found["figures"])
    return found


def view_of(found: dict[str, list[Row]], **options: Any) -> Any:
    """The view of these rows."""
    summary = {kind: len(some) for kind, some in found.items()}
    options = {kind: found.get(kind, []) for kind in BESIDES} | options
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
    _event(number, page, base, found)
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
        | KNOWN.get(base["outlet"] or "", {})
        | {
            "wire": {3: "Ostrel Wire", 7: HOSTILE}.get(number),
            "wire_url": {3: "https://news.example/wire", 7: "javascript:document.title='ran'"}.get(number),
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
            "status": "planned" if number == 4 else "in_place",
            "of": "Lower Varda" if noun else None,
            "where": "near the spillway" if noun and place else None,
            "as_of": base["published"] and f"2031-03-{number // 3 % 28 + 1:02}",
            "statement": statement["id"] if statement else None,
            "speaker": statement["speaker"] if statement else None,
        }
    )


def _event(number: int, page: Writer, base: Row, found: dict[str, list[Row]]) -> None:
    kind, status, before, words, behind = EVENTS[number % len(EVENTS)]
    who = page.add(before)
    page.add(" ")
    start, end = page.add(words)
    page.add(" ")
    whom = page.add(behind)
    page.add(".\n\n")
    statement = found["statements"][-1] if number % 2 else None
    found["events"].append(
        base
        | {
            "id": digest(base["article"], start, end, "event"),
            "start": start,
            "end": end,
            "text": words,
            "kind": kind,
            "mode": None,
            "actors": [{"name": before, "start": who[0], "end": who[1], "actor": None}],
            "recipients": [{"name": behind, "start": whom[0], "end": whom[1], "actor": None}],
            "status": status,
            "when": None if number % 3 == 0 else f"2031-03-{number % 28 + 1:02}",
            "where": "Varda" if number % 4 == 0 else None,
            "statement": statement["id"] if statement else None,
            "speaker": statement["speaker"] if statement else None,
        }
    )


def _series(figures: list[Row]) -> list[Row]:
    """Those about people, and those about pumps."""
    found: list[Row] = []
    for noun in ("people", "pumps"):
        counted = [row for row in figures if row["counted"] == noun and row["as_of"]]
        for place, row in enumerate(counted):
            verdict, says = VERDICTS[place % len(VERDICTS)] if place + 1 < len(counted) else (None, None)
            high = row["value_max"] or row["value"] * (1.1 if row["comparator"] == "about" else 1)
            found.append(
                {
                    "series": f"series-{noun}",
                    "figure": row["id"],
                    "counted": noun,
                    "of": "Lower Varda",
                    "where": None,
                    "measure": "stock",
                    "status": "in_place",
                    "author": row["speaker"] or row["outlet"],
                    "low": row["value"] * (0.9 if row["comparator"] == "about" else 1),
                    "high": high,
                    "origins": 1 + place % 3,
                    "next_verdict": verdict,
                    "next_says": says,
                }
            )
    return found


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
