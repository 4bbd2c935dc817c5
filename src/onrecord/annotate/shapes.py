"""What the words of a run say about it: a title or a first name makes a person, a head word a body or place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.annotate.bodies import DIRECTIONS, Shape, body_in, is_initialism, is_marked
from onrecord.annotate.runs import ARTICLE_TIED, CONNECTORS
from onrecord.annotate.titles import title_at
from onrecord.lexicon.reporting import people
from onrecord.text.surnames import PARTICLES

LONGEST_NAME = 5


def shapes(pieces: Sequence[str]) -> list[Shape]:
    """What the words alone give away, in order, without overlap.

    A run of two names tied by "and" gives both; one whose words give nothing away gives none.
    """
    found: list[Shape] = []
    first = 0
    for behind in _ends(pieces):
        found += [Shape(first + start, first + end, kind) for start, end, kind in _of_part(pieces[first:behind])]
        first = behind + 1
    return found


def is_plain(pieces: Sequence[str]) -> bool:
    """Whether every word is written as one of a person's name is: no mark, no digit, not in capitals throughout."""
    return all(
        piece in PARTICLES
        or bool(ARTICLE_TIED.match(piece))
        or (piece[0].isupper() and len(piece) > 1 and all(part[1:].islower() for part in piece.split("-") if part[1:]))
        for piece in pieces
    )


def _ends(pieces: Sequence[str]) -> list[int]:
    """Places of the "and" or "of" that part two names, and the run's end."""
    found, first = [], 0
    for place, piece in enumerate(pieces):
        if place == first:
            continue
        left, right = pieces[first:place], pieces[place + 1 :]
        if (piece == "and" and _parts_names(left, right)) or (piece in CONNECTORS and _is_person(left)):
            found.append(place)
            first = place + 1
    return [*found, len(pieces)]


def _parts_names(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether "and" stands between two names, not inside one ("Ministry of Food and Farming")."""
    if right[0] == "the" or title_at(right, 0) or right[0] in people().first_names:
        return True
    if left[-1] in people().organisation_words or left[-1] in people().place_words:
        return True
    return not ("of" in left or "for" in left or right[-1] in people().organisation_words)


def _of_part(pieces: Sequence[str]) -> list[Shape]:
    person = _titled(pieces) or _by_first_name(pieces)
    if person is None:
        body = body_in(pieces, len(pieces))
        return [body] if body else []
    body = body_in(pieces, person.title) if person.title else None
    return [*([body] if body else []), Shape(person.first, len(pieces), "person")]


class _Person(NamedTuple):
    title: int
    first: int


def _titled(pieces: Sequence[str]) -> _Person | None:
    """The name behind the last title of the run; the title's place says where a body may end before it."""
    place = 0
    while place < len(pieces) - 1:
        if place and pieces[place - 1] in people().first_names:
            return None
        behind = place
        while length := title_at(pieces, behind):
            behind += length
        if behind > place and behind < len(pieces) and _names_person(pieces[behind:]):
            return _Person(place, behind)
        place = max(behind, place + 1)
    return None


def _is_person(pieces: Sequence[str]) -> bool:
    """Whether what stands before "of" is a person already: "Anna Keller of the National Grain Board"."""
    return not CONNECTORS & set(pieces) and (_titled(pieces) or _by_first_name(pieces)) is not None


def _names_person(pieces: Sequence[str]) -> bool:
    """Whether what stands behind a title is a person's name and no body's ("Justice Department")."""
    last = pieces[-1]
    return (
        _is_name(pieces)
        and not is_initialism(pieces[0])
        and not is_marked(pieces[-1:])
        and last.lower() not in people().titles
        and last not in DIRECTIONS
    )


def _by_first_name(pieces: Sequence[str]) -> _Person | None:
    """The name from the first known first name on."""
    for place, piece in enumerate(pieces[:-1]):
        rest = pieces[place:]
        if piece in people().first_names and _is_name(rest) and not is_marked(rest):
            return _Person(place, place)
    return None


def _is_name(pieces: Sequence[str]) -> bool:
    return len(pieces) <= LONGEST_NAME and not CONNECTORS & set(pieces) and pieces[-1] != "."
