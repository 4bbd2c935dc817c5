"""The versions of an utterance side by side, with what differs marked in their words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.report.carriers import same_origin
from onrecord.report.days import day_words
from onrecord.report.excerpts import CONTINUES, said_words
from onrecord.report.html import joined, tag
from onrecord.report.provenance import Shelf
from onrecord.report.view_linked import SUBSTANCE, Difference, ShownUtterance, ShownVersion
from onrecord.report.view_statements import ShownStatement
from onrecord.report.visible import Html, label
from onrecord.report.words import DIFFERENCES, NO_OUTLET, QUOTE_TYPES

_MOST_QUIET = 4
# Of words left out or added a line shows so many characters.
_WORDS = 120


def versions_of(utterance: ShownUtterance, shelf: Shelf) -> Html:
    """A column for each version, the fullest first."""
    fullest, *others = utterance.versions
    there = [Difference(one.kind, one.there, one.here) for other in others for one in other.differs]
    marks = [one for one in dict.fromkeys(there) if one.kind in SUBSTANCE]
    columns = [
        _column(fullest, marks, [tag("b", "the fullest version", class_="fullest")], shelf),
        *(
            _column(one, one.differs, _same_origin_as(one, utterance.versions[:number]), shelf)
            for number, one in enumerate(others, start=1)
        ),
    ]
    return tag("ul", joined(columns), class_="versions")


def _column(one: ShownVersion, marks: Iterable[Difference], notes: Sequence[Html], shelf: Shelf) -> Html:
    said = one.statement
    words, cut = said_words(said.content)
    day = tag("time", day_words(said.published)) if said.published else day_words(None)
    return tag(
        "li",
        tag("p", _outlet(said, shelf), " ", tag("span", day, class_="day"), class_="by"),
        *(tag("p", note, class_="note-of") for note in notes),
        tag("blockquote", marked(words, marks), CONTINUES if cut else Html(), dir="auto"),
        tag("p", joined(_how(one), " · "), class_="how"),
        _differences(one.differs),
        same_origin(one.carriers, said.published, shelf),
        tag("p", _way(one, shelf), class_="where"),
        class_=f"version {said.quote_type}",
    )


def marked(words: str, differences: Iterable[Difference]) -> Html:
    """The words with those marked that a difference has `here`, each at its first place that is still free."""
    places: list[tuple[int, int, str]] = []
    for one in differences:
        start = _place(words, one.here, places) if one.here else -1
        if start >= 0:
            places.append((start, start + len(one.here), one.kind))
    out: list[str] = []
    at = 0
    for start, end, kind in sorted(places):
        name = DIFFERENCES.get(kind, (label(kind), ""))[0] if kind in SUBSTANCE else None
        class_ = "firm" if name else "more"
        out += [words[at:start], tag("mark", words[start:end], class_=class_, data_kind=name)]
        at = end
    return joined([*out, words[at:]])


def _place(words: str, part: str, taken: Sequence[tuple[int, int, str]]) -> int:
    """Where `part` stands as whole words that nothing else has, -1 for nowhere."""
    at = words.find(part)
    while at >= 0:
        end = at + len(part)
        inside = (at > 0 and words[at - 1].isalnum() and part[0].isalnum()) or (
            end < len(words) and words[end].isalnum() and part[-1].isalnum()
        )
        if not inside and all(end <= start or at >= stop for start, stop, _ in taken):
            return at
        at = words.find(part, at + 1)
    return -1


def _outlet(said: ShownStatement, shelf: Shelf) -> Html:
    """The outlet; of several without one a reader knows which by what the article is called."""
    found = shelf.articles.get(said.article)
    if said.outlet or found is None:
        return tag("bdi", said.outlet or NO_OUTLET, class_="outlet")
    return tag("span", tag("span", NO_OUTLET, class_="outlet unnamed"), ": ", tag("bdi", found.heading))


def _how(one: ShownVersion) -> list[Html]:
    cue = [tag("span", "cue: ", tag("bdi", f"“{one.cue}”"), class_="cue-of")] if one.cue else []
    kind = one.statement.quote_type
    return [*cue, joined([QUOTE_TYPES.get(kind, label(kind))])]


def _differences(differs: Sequence[Difference]) -> Html:
    """What differs, in words: first what is said otherwise, then what is told more or less of it."""
    firm = [_firm(one) for one in differs if one.kind in SUBSTANCE]
    kinds = dict.fromkeys(one.kind for one in differs if one.kind not in SUBSTANCE)
    quiet = [_quiet(kind, [one for one in differs if one.kind == kind]) for kind in kinds]
    return tag("ul", joined([*firm, *quiet]), class_="differs") if differs else Html()


def _firm(one: Difference) -> Html:
    name, nothing = DIFFERENCES[one.kind]
    here, there = (tag("q", tag("bdi", part)) if part else nothing for part in (one.here, one.there))
    return tag("li", tag("b", name), ": ", here, ", in the fullest ", there)


def _quiet(kind: str, differs: Sequence[Difference]) -> Html:
    """What is told more or less, all of a kind in one line."""
    words = [_short(one.there if kind == "left_out" else one.here) for one in differs[:_MOST_QUIET]]
    rest = [f"{len(differs) - _MOST_QUIET} more"] if len(differs) > _MOST_QUIET else []
    name, _ = DIFFERENCES.get(kind, (label(kind), ""))
    return tag("li", f"{name}: ", joined([*(tag("q", tag("bdi", one)) for one in words), *rest], "; "), class_="quiet")


def _short(words: str) -> str:
    return words if len(words) <= _WORDS else f"{words[:_WORDS].rstrip()}…"


def _same_origin_as(one: ShownVersion, earlier: Sequence[ShownVersion]) -> list[Html]:
    """Which version before it is of the same origin, so that two columns are not taken for two sources."""
    if any(other.statement.article == one.statement.article for other in earlier):
        return [joined(["of an article that has another version too"])]
    for other in earlier:
        if one.origin and other.origin == one.origin:
            return [joined(["of the same origin as ", tag("bdi", other.statement.outlet or NO_OUTLET)])]
    return []


def _way(one: ShownVersion, shelf: Shelf) -> Html:
    said = one.statement
    if not shelf.holds(said.article):
        return tag("span", "Text left out", class_="missing")
    about = tag("span", f", {label(said.outlet or NO_OUTLET)}", class_="aside")
    return tag("a", "Exact words", about, href=f"#s-{said.id}", class_="words")
