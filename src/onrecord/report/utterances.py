"""In other words: what one speaker said on one occasion, as different articles have it."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.report.bases import in_short
from onrecord.report.days import day_words
from onrecord.report.html import joined, tag
from onrecord.report.provenance import Shelf
from onrecord.report.sources import source_words
from onrecord.report.versions import versions_of
from onrecord.report.view_linked import ShownUtterance
from onrecord.report.visible import Html
from onrecord.report.words import ACTS, NO_SPEAKER, counted

# Parts of an attribute that holds several values.
BETWEEN = "\t"


def by_whom(utterances: Iterable[ShownUtterance]) -> list[list[ShownUtterance]]:
    """A list for each speaker, those with most utterances first, the unknown last; rows keep their order."""
    groups: dict[str, list[ShownUtterance]] = {}
    for row in utterances:
        groups.setdefault(whose(row), []).append(row)
    return [groups[key] for key in sorted(groups, key=lambda key: (not key, -len(groups[key]), key))]


def whose(row: ShownUtterance) -> str:
    """What makes two speakers one; "" for one who is not known."""
    if not row.speaker:
        return ""
    actor = next((one.statement.actor for one in row.versions if one.statement.actor), None)
    return f"{row.speaker.casefold()}{BETWEEN}{actor or ''}"


def utterances_part(groups: list[list[ShownUtterance]], shelf: Shelf) -> Html:
    """Every utterance, with its versions side by side."""
    if not groups:
        return tag("p", "No words that fit were found in two versions.", class_="empty")
    return joined(
        tag(
            "section",
            _head(rows, f"v-{number}"),
            tag("ol", joined(utterance_row(row, shelf) for row in rows), class_="rows"),
            class_="group",
            aria_labelledby=f"v-{number}",
        )
        for number, rows in enumerate(groups)
    )


def utterance_row(row: ShownUtterance, shelf: Shelf) -> Html:
    """One utterance: when it was said, how many sources have it, and its versions."""
    acts = dict.fromkeys(ACTS.get(one.statement.act, one.statement.act) for one in row.versions)
    more = f"and {counted(row.more, 'more version')}: onrecord export utterances" if row.more else ""
    return tag(
        "li",
        tag("p", _occasion(row), class_="occasion"),
        versions_of(row, shelf),
        tag("p", more, class_="how") if more else Html(),
        class_="row utterance",
        id=f"ru-{row.id}",
        data_speaker=row.speaker or "",
        data_outlet=BETWEEN.join(row.outlets),
        data_act=BETWEEN.join(acts),
        data_day=row.day,
    )


def group_size(rows: list[ShownUtterance]) -> int:
    """Bytes that a speaker's heading takes, beside the rows."""
    return len(_head(rows, "v-000000").encode()) + 120


def _head(rows: list[ShownUtterance], anchor: str) -> Html:
    office = next((row.office for row in rows if row.office), None)
    return tag(
        "header",
        tag("h3", tag("bdi", rows[0].speaker or NO_SPEAKER.capitalize()), id=anchor),
        tag("p", tag("bdi", office), class_="office") if office else Html(),
        tag("p", counted(len(rows), "utterance"), class_="tally"),
    )


def _occasion(row: ShownUtterance) -> Html:
    said = f"said {day_words(row.said)}" if row.said else "nobody tells when it was said"
    when = ", ".join(filter(None, [said, in_short("said", row.said_basis) if row.said else ""]))
    versions = counted(len(row.versions) + row.more, "version")
    return joined([tag("b", f"{versions} in {source_words(row.sources)}"), when], " · ")
