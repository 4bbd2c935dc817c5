"""Names: those the tables know, and those that titles, first names and head words give away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.annotate.known import known_names
from onrecord.lexicon.actors import Actors
from onrecord.lexicon.reporting import People, abbreviations, people
from onrecord.records.annotation import Name
from onrecord.records.span import Span

PARTICLES = frozenset("de del della der den van von al el bin bint ben ibn la le du di da dos ter ten".split())
CONNECTORS = frozenset("of for and the on in".split())
SAYING = frozenset("said says told added".split())
# Surnames that are words besides, so that alone they name nobody for sure.
NO_SURNAMES = frozenset("May March April June August Will Mark Grant".split()) | frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday North South East West".split()
)
LONGEST_NAME = 5
LONGEST_TITLE = 4


def names(text: str, words: Sequence[Span], actors: Actors) -> tuple[Name, ...]:
    """Names in order of the text, without overlap.

    Capitalised words that nothing marks as person, body or place are left out.
    """
    known = known_names(text, words, actors)
    taken = _Taken(known)
    shaped = [name for name in _shaped(text, words, taken, people()) if taken.add(name)]
    found = sorted([*(name for name in known if taken.keeps(name)), *shaped])
    return tuple(sorted([*found, *_surnames(text, words, found)]))


class _Taken:
    """Which stretches are named already; a longer name may swallow shorter known ones."""

    def __init__(self, known: Sequence[Name]) -> None:
        self.at = {name.start: name for name in known}
        self.gone: set[Name] = set()
        self.shaped_until = -1

    def add(self, name: Name) -> bool:
        if name.start < self.shaped_until:
            return False
        self.shaped_until = name.end
        self.gone.update(
            known for start in range(name.start, name.end) if (known := self.at.get(start)) and known.end <= name.end
        )
        return True

    def keeps(self, name: Name) -> bool:
        return name not in self.gone


def _shaped(text: str, words: Sequence[Span], taken: _Taken, knowledge: People) -> Iterator[Name]:
    place = 0
    while place < len(words):
        run = _run(text, words, place)
        if not run:
            place += 1
            continue
        yield from _names_of_run(text, words, place, run, taken, knowledge)
        place = run
    return


def _run(text: str, words: Sequence[Span], place: int) -> int:
    """Behind the last token of the run of capitalised words that begins at `place`; 0 where none does."""
    if not _is_capitalised(text, words[place]):
        return 0
    end = place + 1
    while end < len(words) and end - place < 12:
        if words[end].start - words[end - 1].end > 1 or "\n" in text[words[end - 1].end : words[end].start]:
            break
        step = _step(text, words, end)
        if not step:
            break
        end += step
    return end


def _step(text: str, words: Sequence[Span], end: int) -> int:
    """How many tokens the run takes from `end` on: a capitalised one, or connectors before one."""
    if _is_capitalised(text, words[end]):
        return 1
    word = text[words[end].start : words[end].end]
    if word == "." and words[end].start == words[end - 1].end and end + 1 < len(words):
        before = text[words[end - 1].start : words[end].end].lower()
        stands_for_word = len(before) == 2 or before in abbreviations().before_name  # "J. Keller", "Gen. Keller"
        return 2 if stands_for_word and _is_capitalised(text, words[end + 1]) else 0
    for ahead in (1, 2):
        if word not in CONNECTORS | PARTICLES or end + ahead >= len(words):
            return 0
        if _is_capitalised(text, words[end + ahead]):
            return ahead + 1
        word = text[words[end + ahead].start : words[end + ahead].end]
    return 0


def _is_capitalised(text: str, word: Span) -> bool:
    return text[word.start].isupper()


def _names_of_run(
    text: str, words: Sequence[Span], first: int, behind: int, taken: _Taken, knowledge: People
) -> Iterator[Name]:
    pieces = [text[word.start : word.end] for word in words[first:behind]]
    skip = _title_length(pieces, knowledge)
    person = None if _marked(pieces[skip:], knowledge) else _person(pieces, skip, knowledge)
    if person is None and _speaks(text, words, first, behind) and words[first].start not in taken.at:
        person = _person_by_context(pieces, skip, knowledge)
    if person:
        start, end = person
        yield Name(words[first + start].start, words[first + end - 1].end, "person")
        return
    offset = _body_start(pieces, skip)
    body = pieces[offset:]
    if len(body) > 1 and any(piece in knowledge.organisation_words for piece in body):
        yield Name(words[first + offset].start, words[behind - 1].end, "organisation")
    elif len(body) > 1 and any(piece in knowledge.place_words for piece in body) and not CONNECTORS & set(body):
        yield Name(words[first + offset].start, words[behind - 1].end, "place")
    elif len(body) == 1 and _is_initialism(body[0]) and words[first].start not in taken.at:
        yield Name(words[first + offset].start, words[behind - 1].end, "organisation")


def _body_start(pieces: Sequence[str], skip: int) -> int:
    """Where a body's or place's name begins behind a title and light words: "Secretary General of the ..."."""
    place = skip if skip < len(pieces) and pieces[skip] in CONNECTORS else 0
    while place < len(pieces) - 1 and pieces[place].lower() in CONNECTORS:
        place += 1
    return place


def _title_length(pieces: Sequence[str], knowledge: People) -> int:
    """How many tokens at the head of a run are a title; of several titles in a row, all of them."""
    place = 0
    while place < len(pieces):
        for length in range(min(LONGEST_TITLE, len(pieces) - place), 0, -1):
            candidate = " ".join(pieces[place : place + length]).lower().replace(" .", ".")
            if candidate in knowledge.titles or f"{candidate}." in knowledge.titles:
                place += length
                break
        else:
            return place
    return place


def _person(pieces: Sequence[str], skip: int, knowledge: People) -> tuple[int, int] | None:
    """Where in a run a person's name stands: behind a title, or from a known first name on."""
    rest = list(pieces[skip:])
    while rest and rest[0] == ".":
        rest, skip = rest[1:], skip + 1
    if skip and rest and _is_name(rest) and not _is_initialism(rest[0]):
        return skip, len(pieces)
    for place, piece in enumerate(pieces[:-1]):
        tail = list(pieces[place:])
        if piece in knowledge.first_names and _is_name(tail) and len(tail) > 1:
            return place, len(pieces)
    return None


def _marked(pieces: Sequence[str], knowledge: People) -> bool:
    """Whether a head word says that the name is no person's: "Justice Department", "San Lorenzo County"."""
    return any(piece in knowledge.organisation_words or piece in knowledge.place_words for piece in pieces)


def _speaks(text: str, words: Sequence[Span], first: int, behind: int) -> bool:
    """Whether a verb that only speakers have stands right beside the run: "Okonjo Bale said"."""
    behind_word = text[words[behind].start : words[behind].end] if behind < len(words) else ""
    before_word = text[words[first - 1].start : words[first - 1].end] if first else ""
    return behind_word in SAYING or before_word in SAYING


def _person_by_context(pieces: Sequence[str], skip: int, knowledge: People) -> tuple[int, int] | None:
    """A run of two to four capitalised words beside a verb of saying, none of which marks a body or a place."""
    rest = pieces[skip:]
    if not 2 <= len(rest) <= 4 or not _is_name(rest) or _marked(rest, knowledge):
        return None
    plain = all(piece[1:].islower() and piece.isalpha() for piece in rest if piece not in PARTICLES)
    return (skip, len(pieces)) if plain and rest[0] not in ("The", "This", "These", "A") else None


def _is_name(pieces: Sequence[str]) -> bool:
    return len(pieces) <= LONGEST_NAME and not CONNECTORS & set(pieces) and pieces[-1] != "."


def _is_initialism(piece: str) -> bool:
    return 3 <= len(piece) <= 6 and piece.isalpha() and piece.isupper()


def _surnames(text: str, words: Sequence[Span], found: Sequence[Name]) -> Iterator[Name]:
    """Later mentions by surname of the persons named in full."""
    full = [text[name.start : name.end].split() for name in found if name.kind == "person"]
    surnames = {parts[-1] for parts in full if len(parts) > 1 and len(parts[-1]) > 1} - NO_SURNAMES
    covered = {offset for name in found for offset in (name.start, name.end)}
    inside = _Inside(found)
    for word in words:
        if text[word.start : word.end] in surnames and word.start not in covered and not inside.holds(word):
            yield Name(word.start, word.end, "person")


class _Inside:
    """Whether tokens, asked for in order of the text, lie inside one of some names in order of the text."""

    def __init__(self, found: Sequence[Name]) -> None:
        self.found = found
        self.place = 0

    def holds(self, word: Span) -> bool:
        while self.place < len(self.found) and self.found[self.place].end <= word.start:
            self.place += 1
        return self.place < len(self.found) and self.found[self.place].start < word.end
