"""Rows of twelve articles that share words, all of it invented: a dam above a town, and a ferry.

One wire report about the dam has two reprints, an excerpt and a rewrite; three outlets write their own.
"""

from __future__ import annotations

from typing import Any

from onrecord.records.identity import digest

from .invented import HOSTILE

Row = dict[str, Any]

TANASE, QUAYE, BRANDL = "Mirela Tanase", "Ansel Quaye", "Oskar Brandl"
OFFICES = {TANASE: "Minister of Water", QUAYE: "Governor of Lower Varda", BRANDL: "commander of the relief corps"}
WIRE = "“All 14 pumps at Varda are running, and nobody in the lower town has to leave tonight,” Tanase said."
DAM, FERRY = "story-dam", "story-ferry"

# Name, outlet, day, title, what it is of, story.
ARTICLES = (
    ("wire", "Ostrel Wire", "2031-03-04", "Varda pumps running, minister says", "o-wire", DAM),
    ("gazette", "Varda Valley Gazette", "2031-03-04", "Varda pumps running, minister says", "o-wire", DAM),
    ("north", "Northbank Monitor", "2031-03-04", "“Nobody has to leave”: minister on Varda", "o-wire", DAM),
    ("hill", "Harbour & Hill", "2031-03-05", "Varda: what we know", "o-wire", DAM),
    ("dispatch", "Dispatch 24", "2031-03-05", "Pumps at Varda running, Tanase claims", "o-wire", DAM),
    ("lantern", "The Lantern Post", "2031-03-05", "In the lower town, a night of waiting", "o-lantern", DAM),
    ("lazzara", "Il Corriere di Lazzara", "2031-03-05", "Tanase: twelve pumps work at the dam", "o-lazzara", DAM),
    ("kesk", "Radio Kesk", None, "Minister admits town may have to leave", "o-kesk", DAM),
    ("ferry", "The Lantern Post", "2031-03-07", "Ferry Osel ran aground off Kesk", "o-ferry", FERRY),
    ("ferry-2", "Radio Kesk", "2031-03-07", "Osel: all 212 aboard are safe", "o-ferry-2", FERRY),
    ("ferry-3", "Northbank Monitor", "2031-03-08", "Ferry Osel ran aground off Kesk", "o-ferry", FERRY),
    ("rain", "Harbour & Hill", "2031-03-02", "Ten years of rain, in pictures", None, "story-rain"),
)
# Article, kind, share; the origin is the article's.
COPIES = (
    ("wire", "first", 1.0),
    ("gazette", "reprint", 0.98),
    ("north", "reprint", 0.91),
    ("hill", "excerpt", 0.34),
    ("dispatch", "rewrite", 0.62),
    ("ferry", "first", 1.0),
    ("ferry-3", "reprint", 1.0),
)
PUMPS = "All 14 pumps at Varda are running, and nobody in the lower town has to leave tonight"
# Utterance, article, speaker, words, cue, quote type, how the version differs from the fullest.
TOLD: tuple[tuple[str, str, str, str, str, str, list[dict[str, str]]], ...] = (
    ("pumps", "wire", TANASE, f"“{PUMPS},”", "said", "direct", []),
    ("pumps", "gazette", TANASE, f"“{PUMPS},”", "said", "direct", []),
    ("pumps", "north", TANASE, f"“{PUMPS},”", "said", "direct", []),
    (
        "pumps",
        "hill",
        TANASE,
        "“nobody in the lower town has to leave tonight,”",
        "said",
        "direct",
        [{"kind": "left_out", "here": "", "there": "All 14 pumps at Varda are running"}],
    ),
    ("pumps", "dispatch", TANASE, f"“{PUMPS},”", "claimed", "direct", []),
    (
        "pumps",
        "lazzara",
        TANASE,
        "that the twelve pumps of Varda work and that until tomorrow at least nobody must abandon the lower town",
        "declared",
        "indirect",
        [
            {"kind": "number", "here": "twelve", "there": "14"},
            {"kind": "strength", "here": "", "there": "All"},
            {"kind": "added", "here": "until tomorrow at least", "there": ""},
        ],
    ),
    (
        "pumps",
        "kesk",
        TANASE,
        "that some in the lower village may have to leave tonight",
        "admitted",
        "indirect",
        [
            {"kind": "negation", "here": "", "there": "nobody"},
            {"kind": "name", "here": "lower village", "there": "lower town"},
            {"kind": "strength", "here": "may", "there": ""},
            {"kind": "left_out", "here": "", "there": "All 14 pumps at Varda are running"},
        ],
    ),
    ("aboard", "ferry", BRANDL, "“We have 212 people off the ship and not one of them is hurt,”", "said", "direct", []),
    (
        "aboard",
        "ferry-2",
        BRANDL,
        "that 221 people were brought off and none was hurt",
        "reported",
        "indirect",
        [{"kind": "number", "here": "221", "there": "212"}],
    ),
    (
        "aboard",
        "ferry-3",
        BRANDL,
        "“We have 212 people off the ship and not one of them is hurt,”",
        "said",
        "direct",
        [],
    ),
    ("road", "wire", QUAYE, "“The road to Lazzara opens on Friday,”", "said", "direct", []),
    ("road", "gazette", QUAYE, "“The road to Lazzara opens on Friday,”", "said", "direct", []),
    ("", "lantern", QUAYE, "“Nobody has told us anything,”", "said", "direct", []),
)


def linked_rows() -> dict[str, list[Row]]:
    """Export rows by kind."""
    kinds = ("articles", "statements", "figures", "events", "refusals", "copies", "utterances", "stories")
    found: dict[str, list[Row]] = {kind: [] for kind in kinds}
    for article in ARTICLES:
        _article(article, found)
    for name, kind, share in COPIES:
        row = next(row for row in found["articles"] if row["name"] == name)
        copied = {"article": row["article"], "origin": row["origin"], "kind": kind, "share": share}
        found["copies"].append(copied | {"start": 0, "end": len(row["text"])})
    return found


def _article(of: tuple[str, str, str | None, str, str | None, str], found: dict[str, list[Row]]) -> None:
    name, outlet, day, title, origin, story = of
    base = {"article": digest("linked", name), "name": name, "outlet": outlet, "published": day}
    text = f"{title}\n\n"
    for place, told in enumerate(one for one in TOLD if one[1] == name):
        start = len(text)
        text += f"{told[3]} {told[2]} {told[4]}.\n\n"
        _statement(base, origin, told, start, place, found)
    start = len(text) + len("The count stood at ")
    text += "The count stood at 1,240 people in the school, and the rain went on.\n\n"
    found["figures"].append(_figure(base, start))
    if name == "lantern":
        text += HOSTILE
    more: Row = {"title": title, "origin": origin, "language": "en", "text": text, "zones": [], "url": None}
    found["articles"].append(base | more)
    if story:
        heading = {DAM: "Pumps at the Varda dam", FERRY: "The ferry Osel aground"}.get(story, title)
        found["stories"].append(base | {"story": story, "title": title, "origin": origin, "heading": heading})


def _statement(base: Row, origin: str | None, told: Any, start: int, place: int, found: Any) -> None:
    utterance, _, speaker, words, cue, quote_type, differs = told
    end = start + len(words)
    said = "2031-03-04" if base["name"] in {"wire", "gazette", "north"} else None
    row = base | {
        "id": digest(base["article"], place, "statement"),
        "start": start,
        "end": end,
        "text": words,
        "spans": [[start, end]],
        "source": [[end + 1, end + 1 + len(speaker)]],
        "cue": [[end + 2 + len(speaker), end + 2 + len(speaker) + len(cue)]],
        "source_text": speaker,
        "cue_text": cue,
        "quote_type": quote_type,
        "speaker": speaker,
        "actor": f"actor-{speaker}",
        "office": OFFICES[speaker],
        "act": "assert",
        "said": said,
        "said_basis": said and "published",
    }
    found["statements"].append(row)
    if utterance:
        shared = {name: row[name] for name in ("article", "start", "end", "text", "spans", "speaker", "outlet")}
        more = {"statement": row["id"], "said": said, "said_basis": row["said_basis"], "origin": origin, "cue": cue}
        found["utterances"].append(shared | more | {"utterance": f"u-{utterance}", "versions": 2, "differs": differs})


def _figure(base: Row, start: int) -> Row:
    return base | {
        "id": digest(base["article"], start, "figure"),
        "start": start,
        "end": start + 5,
        "text": "1,240",
        "value": 1240,
        "counted": "people",
        "comparator": "exactly",
    }
