"""What is reported to have happened: a timeline, and above it who did what to whom, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from onrecord.report.days import day_words
from onrecord.report.html import joined, tag
from onrecord.report.provenance import NOTHING, Shelf, provenance
from onrecord.report.sources import source_words, tally
from onrecord.report.view_events import ShownEvent
from onrecord.report.visible import Html
from onrecord.report.words import EVENT_KINDS, EVENT_STATUSES, NO_SPEAKER

_CONTEXT = 80
_MOST_PAIRS = 12
_NOT_DATED = "Day not told"


def by_time(events: Iterable[ShownEvent]) -> list[list[ShownEvent]]:
    """A list for each time told, the latest first, what has none last; rows keep their order."""
    groups: dict[str, list[ShownEvent]] = {}
    for row in events:
        groups.setdefault(time_key(row), []).append(row)
    return [groups[key] for key in sorted(groups, key=lambda key: key.rpartition("/")[2], reverse=True)]


def time_key(row: ShownEvent) -> str:
    """The time told, "" for none: the day of an article is not that of what it reports."""
    return row.when or ""


def events_part(groups: list[list[ShownEvent]], shelf: Shelf) -> Html:
    """Who to whom, and every event beside the exact words that tell it."""
    if not groups:
        return tag("p", "No event that fits was found in what was read.", class_="empty")
    timeline = joined(
        tag(
            "section",
            _head(rows, shelf, f"t-{number}"),
            tag("ol", joined(event_row(row, shelf) for row in rows), class_="rows"),
            class_="group",
            aria_labelledby=f"t-{number}",
        )
        for number, rows in enumerate(groups)
    )
    return joined([_pairs([row for rows in groups for row in rows], shelf), timeline])


def event_row(row: ShownEvent, shelf: Shelf) -> Html:
    """One event: of what kind and how real, the words, who to whom, and who reports it."""
    kind = EVENT_KINDS.get(row.kind, row.kind.lower())
    return tag(
        "li",
        tag(
            "p",
            tag("b", kind),
            tag("span", EVENT_STATUSES.get(row.status, row.status), class_="status-of"),
            class_="amount",
        ),
        tag("div", _words(row, shelf), _parties(row), tag("p", _reporter(row), class_="how"), class_="what"),
        provenance(shelf, row, f"e-{row.id}", kind),
        class_=f"row event e-{row.status}",
        id=f"re-{row.id}",
        data_speaker=row.speaker or "",
        data_outlet=row.outlet or "",
        data_origin=shelf.origin(row),
        data_day=row.day,
    )


def group_size(rows: list[ShownEvent]) -> int:
    """Bytes that a group's heading takes, beside the rows."""
    return len(_head(rows, NOTHING, "t-000000").encode()) + 120


def _head(rows: list[ShownEvent], shelf: Shelf, anchor: str) -> Html:
    when = tag("time", day_words(rows[0].when)) if rows[0].when else tag("span", _NOT_DATED)
    return tag(
        "header", tag("h3", when, id=anchor), tag("p", tally(len(rows), "event", shelf.sources(rows)), class_="tally")
    )


def _words(row: ShownEvent, shelf: Shelf) -> Html:
    earlier, later = shelf.around(row.article, row.start, row.end, _CONTEXT)
    return tag("p", earlier, tag("b", row.text), later, class_="in-words", dir="auto")


def _parties(row: ShownEvent) -> Html:
    told = [
        *([tag("bdi", ", ".join(row.actors))] if row.actors else []),
        *([joined(["→ ", tag("bdi", ", ".join(row.recipients))])] if row.recipients else []),
        *([joined(["where: ", tag("bdi", row.where)])] if row.where else []),
    ]
    return tag("p", joined(told, Html(" ")), class_="scope") if told else Html()


def _reporter(row: ShownEvent) -> Html:
    if row.statement is None:
        return joined(["reported by the outlet itself"])
    return (
        joined(["according to ", tag("bdi", row.speaker)]) if row.speaker else joined([f"according to a {NO_SPEAKER}"])
    )


def _pairs(rows: Iterable[ShownEvent], shelf: Shelf) -> Html:
    """The pairs of most events, with how many of which kind, and the sources that tell of them."""
    told: dict[tuple[str, str], list[ShownEvent]] = {}
    for row in rows:
        if row.actors and row.recipients:
            told.setdefault((row.actors[0], row.recipients[0]), []).append(row)
    most = sorted(told, key=lambda pair: (-len(told[pair]), pair))[:_MOST_PAIRS]
    if not most:
        return Html()
    names = ("Who", "To whom", "What is reported", "In")
    head = tag("thead", tag("tr", joined(tag("th", name, scope="col") for name in names)))
    body = joined(
        tag(
            "tr",
            *(tag("td", tag("bdi", name)) for name in pair),
            tag("td", _kinds(told[pair])),
            tag("td", source_words(shelf.sources(told[pair])), class_="carried"),
        )
        for pair in most
    )
    return tag("table", head, tag("tbody", body), class_="claims pairs")


def _kinds(rows: Iterable[ShownEvent]) -> str:
    """How many of which kind; denied ones and those only thought of stand apart."""
    kinds: Counter[str] = Counter()
    for row in rows:
        status = "" if row.status == "happened" else f" ({EVENT_STATUSES.get(row.status, row.status)})"
        kinds[EVENT_KINDS.get(row.kind, row.kind.lower()) + status] += 1
    ordered = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(name if number == 1 else f"{number} × {name}" for name, number in ordered)
