"""Who said what: the statements by speaker, newest first."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.report.bases import in_short
from onrecord.report.days import day_words
from onrecord.report.excerpts import CONTINUES, said_words
from onrecord.report.html import joined, tag
from onrecord.report.provenance import NOTHING, Shelf, provenance
from onrecord.report.sources import source_words, tally
from onrecord.report.view_statements import ShownStatement
from onrecord.report.visible import Html, label
from onrecord.report.words import ACTS, NO_SPEAKER, QUOTE_TYPES, counted

# Speakers named in the list of speakers; the others are found below it.
_INDEXED = 24
_CONTEXT = 90

# Keys of those who are no one actor; no actor's id begins with a question mark.
TOGETHER, UNNAMED, UNKNOWN = "?several", "?unnamed", "?"
NOBODY = frozenset({TOGETHER, UNNAMED, UNKNOWN})
_HEADINGS = {
    TOGETHER: ("Several together", "These words are ascribed to several at once."),
    UNNAMED: ("Not named", "The articles do not name who said this; each row has their words for whom they mean."),
    UNKNOWN: (NO_SPEAKER.capitalize(), "The articles ascribe these words to nobody we could name."),
}


def by_speaker(statements: Iterable[ShownStatement]) -> list[list[ShownStatement]]:
    """A list for each speaker, those with most statements first; rows keep their order.

    Those who are no one actor stand in lists of their own at the end: several together, the unnamed, the unknown.
    """
    groups: dict[str, list[ShownStatement]] = {}
    for row in statements:
        groups.setdefault(speaker_key(row), []).append(row)
    last = [groups.pop(key) for key in (TOGETHER, UNNAMED, UNKNOWN) if key in groups]
    known = sorted(
        groups.values(), key=lambda rows: (-len(rows), (rows[0].speaker or "").casefold(), speaker_key(rows[0]))
    )
    return known + last


def speaker_key(row: ShownStatement) -> str:
    """What makes two speakers one.

    The officials of one article are not those of another: without an actor only `TOGETHER`, `UNNAMED` and `UNKNOWN`
    are told apart.
    """
    if not row.speaker:
        return UNKNOWN
    if row.actor:
        return row.actor
    return TOGETHER if row.speaker_basis == "source_joint" else UNNAMED


def speakers_part(groups: list[list[ShownStatement]], shelf: Shelf) -> Html:
    """The list of speakers, and each of them with the statements ascribed to them."""
    if not groups:
        return tag("p", "No statement that fits was found in what was read.", class_="empty")
    heads = [_head(rows, shelf, f"g-{number}") for number, rows in enumerate(groups)]
    sections = (
        tag(
            "section",
            head,
            tag("ol", joined(statement_row(row, shelf) for row in rows), class_="rows"),
            class_="group",
            aria_labelledby=f"g-{number}",
        )
        for number, (head, rows) in enumerate(zip(heads, groups, strict=True))
    )
    return joined([_index(groups), *sections])


def statement_row(row: ShownStatement, shelf: Shelf) -> Html:
    """One statement: the words, how they are reported, and where."""
    words, cut = said_words(row.content)
    return tag(
        "li",
        tag(
            "div",
            _who(row),
            tag("blockquote", words, CONTINUES if cut else Html(), dir="auto"),
            Html() if shelf.holds(row.article) else _context(row, shelf),
            _how(row),
            _elsewhere(row, shelf),
            class_="what",
        ),
        provenance(shelf, row, f"s-{row.id}", row.speaker or NO_SPEAKER),
        class_=f"row statement {row.quote_type}",
        id=f"rs-{row.id}",
        data_speaker=row.speaker or "",
        data_outlet=row.outlet or "",
        data_act=ACTS.get(row.act, row.act),
        data_origin=shelf.origin(row),
        data_day=row.day,
    )


def group_size(rows: list[ShownStatement]) -> int:
    """Bytes that a speaker's heading takes, beside the rows."""
    return len((_head(rows, NOTHING, "g-000000") + _entry(rows, 0)).encode()) + 120


def _head(rows: list[ShownStatement], shelf: Shelf, anchor: str) -> Html:
    key = speaker_key(rows[0])
    office = next((row.office for row in rows if row.office), None)
    note = _HEADINGS[key][1] if key in NOBODY else tag("bdi", office) if office else None
    return tag(
        "header",
        tag("h3", tag("bdi", _name(rows[0])), id=anchor),
        tag("p", note, class_="office") if note else Html(),
        tag("p", tally(len(rows), "statement", shelf.sources(rows)), class_="tally"),
    )


def _index(groups: list[list[ShownStatement]]) -> Html:
    entries = [_entry(rows, number) for number, rows in enumerate(groups[:_INDEXED])]
    rest = len(groups) - len(entries)
    more = [tag("li", f"and {counted(rest, 'more speaker')} below", class_="more")] if rest else []
    return tag("nav", tag("ul", joined([*entries, *more])), class_="index", aria_label="Speakers")


def _entry(rows: list[ShownStatement], number: int) -> Html:
    count = tag("span", f"{len(rows):,}", class_="n")
    return tag("li", tag("a", tag("bdi", _name(rows[0])), " ", count, href=f"#g-{number}"))


def _name(row: ShownStatement) -> str:
    """Of the speaker, or of all who are no one actor in the same way."""
    key = speaker_key(row)
    return _HEADINGS[key][0] if key in NOBODY else row.speaker or ""


def _who(row: ShownStatement) -> Html:
    """The article's words for a speaker who is no one actor: their rows share one heading."""
    if not row.speaker or row.actor:
        return Html()
    side = tag("span", "side: ", tag("bdi", row.side)) if row.side else None
    return tag("p", joined([tag("bdi", row.speaker), *([side] if side else [])], " · "), class_="who")


def _how(row: ShownStatement) -> Html:
    act = ACTS.get(row.act, label(row.act))
    parts: list[str] = [
        tag("span", f"reported as no {act}" if row.negated else act, class_="act"),
        QUOTE_TYPES.get(row.quote_type, row.quote_type),
    ]
    if row.source_text or row.cue_text:
        pieces = [tag("bdi", words) for words in (row.source_text, row.cue_text) if words]
        parts.append(tag("span", "“", joined(pieces, " … "), "”", class_="cue"))
    if row.said:
        parts.append(", ".join(filter(None, (f"said {day_words(row.said)}", in_short("said", row.said_basis)))))
    if row.place:
        parts.append(tag("span", "place: ", tag("bdi", row.place)))
    if row.via:
        parts.append(tag("span", "through ", tag("bdi", ", ".join(row.via))))
    return tag("p", joined(parts, " · "), class_="how")


def _elsewhere(row: ShownStatement, shelf: Shelf) -> Html:
    """How many sources have these words, where it is more than this article; with the way to their versions."""
    if row.sources is None or row.sources.articles < 2:
        return Html()
    target = f"ru-{row.utterance}"
    versions = [tag("a", "in other words", href=f"#{target}")] if target in shelf.anchors else []
    return tag("p", joined([f"in {source_words(row.sources)}", *versions], " · "), class_="elsewhere")


def _context(row: ShownStatement, shelf: Shelf) -> Html:
    earlier, later = shelf.around(row.article, row.start, row.end, _CONTEXT)
    if not (earlier.strip() or later.strip()):
        return Html()
    words = said_words(row.content)[0]
    middle = words if len(words) <= 60 else f"{words[:28].rstrip()} … {words[-28:].lstrip()}"
    return tag("p", earlier, tag("b", middle), later, class_="context", dir="auto")
