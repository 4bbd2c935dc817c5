"""What was not read, and why."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from onrecord.report.html import joined, tag
from onrecord.report.provenance import Shelf
from onrecord.report.reasons import details, heading, sentence
from onrecord.report.view import ShownRefusal
from onrecord.report.visible import Html
from onrecord.report.words import counted

_WORDS = 160
# Words shorter than this tell little by themselves, a lone quotation mark nothing: the line around them stands by.
_FEW = 60


def refusals_part(refusals: Iterable[ShownRefusal], shelf: Shelf) -> Html:
    """Inputs and articles first, each with its reason; then passages, by reason."""
    rows = list(refusals)
    if not rows:
        return tag("p", "Nothing was refused: every input was read, and no passage was left open.", class_="empty")
    inputs = [row for row in rows if row.whole]
    passages = [row for row in rows if not row.whole]
    return joined(
        [
            tag("ol", joined(refusal_row(row, shelf) for row in inputs), class_="refused") if inputs else Html(),
            *(_group(code, list(same), shelf) for code, same in groupby(passages, key=lambda row: row.reason)),
        ]
    )


def refusal_row(row: ShownRefusal, shelf: Shelf) -> Html:
    """One input or passage and why it was not read."""
    return _input_row(row, shelf) if row.whole else _passage_row(row, shelf)


def group_size(rows: list[ShownRefusal]) -> int:
    """Bytes that a reason's heading takes, beside the rows."""
    return len(_summary(rows[0].reason, len(rows)).encode()) + 240


def _input_row(row: ShownRefusal, shelf: Shelf) -> Html:
    found = shelf.articles.get(row.article or "")
    name = tag("bdi", found.heading if found else row.name)
    place = joined([", ", row.place]) if row.place else Html()
    return tag("li", tag("b", name, place), " ", tag("span", sentence(row.reason, dict(row.params))))


def _group(code: str, rows: list[ShownRefusal], shelf: Shelf) -> Html:
    return tag(
        "details",
        _summary(code, len(rows)),
        tag("p", sentence(code, {}), class_="why"),
        tag("ol", joined(refusal_row(row, shelf) for row in rows), class_="passages"),
        class_="reason",
    )


def _summary(code: str, count: int) -> Html:
    return tag("summary", heading(code), " ", tag("span", counted(count, "passage"), class_="n"))


def _passage_row(row: ShownRefusal, shelf: Shelf) -> Html:
    words = " ".join(row.text.split(" "))
    words = words if len(words) <= _WORDS else f"{words[:_WORDS].rstrip()}…"
    found = shelf.articles.get(row.article or "")
    # The group's sentence says the reason; what is only the words over again says nothing.
    told = {name: value for name, value in row.params if value != row.text}
    detail = [details(told)] if told else []
    link = [tag("a", "In the article", href=f"#x-{row.id}")] if shelf.holds(row.article) else []
    return tag(
        "li",
        tag("p", *_in_line(row, words, shelf), class_="in-words", dir="auto"),
        tag("p", joined([tag("bdi", found.heading if found else row.name), *detail, *link], " · "), class_="how"),
        id=f"rx-{row.id}",
    )


def _in_line(row: ShownRefusal, words: str, shelf: Shelf) -> tuple[str, ...]:
    if len(row.text) >= _FEW or row.article is None or row.start is None:
        return (words,)
    earlier, later = shelf.around(row.article, row.start, row.start + len(row.text), _FEW)
    return earlier, tag("b", words), later
