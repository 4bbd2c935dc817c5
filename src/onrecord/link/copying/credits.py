"""From which agency a text says it has its words: "(Reuters)", "TASS reports", "according to AFP"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from onrecord.lexicon.outlets import outlets
from onrecord.lexicon.tables import table
from onrecord.records.page import Page
from onrecord.text.pieces import Piece, pieces_of, word_at

_LONGEST_NAME = 6
"""Words of an agency's name."""

_AROUND = 3
"""Words between an agency's name and what makes it a credit."""


def credited(text: str, page: Page) -> str:
    """Domain of the agency that a text names as its source at its head or its end, "" where it names none."""
    start, end = _body(text, page)
    reach = table("credits")["reach"]
    # A dateline stands before the body: "KYIV, March 3 (Reuters) -".
    head = pieces_of(text, max(0, start - reach["head"] // 2), min(end, start + reach["head"]))
    foot = pieces_of(text, max(start, end - reach["end"]), min(len(text), end + reach["end"]))
    named = (*_credits(head, bracketed_alone=False), *_credits(foot, bracketed_alone=True))
    return next(iter(named), "")


def agency_named(name: str) -> str:
    """Domain of the agency of this name, "" where none goes by it."""
    return _agencies().get(tuple(piece.word for piece in pieces_of(name)), "")


def _body(text: str, page: Page) -> tuple[int, int]:
    zones = [zone for zone in page.zones if zone.kind == "body"]
    return (zones[0].start, zones[-1].end) if zones else (0, len(text))


def _credits(pieces: Sequence[Piece], *, bracketed_alone: bool) -> Iterator[str]:
    for at, piece in enumerate(pieces):
        if not piece.capital:
            continue
        for length in range(min(_LONGEST_NAME, len(pieces) - at), 0, -1):
            domain = _agencies().get(tuple(one.word for one in pieces[at : at + length]))
            if domain is None:
                continue
            if _is_bracketed(pieces, at, at + length) or (
                not bracketed_alone and (_is_led(pieces, at) or _is_followed(pieces, at + length))
            ):
                yield domain
            break


def _is_bracketed(pieces: Sequence[Piece], first: int, behind: int) -> bool:
    """Whether a name stands in brackets, alone or with words that tell who wrote."""
    if word_at(pieces, behind) != ")":
        return False
    between = table("credits")["within"]
    while word_at(pieces, first - 1) in between:
        first -= 1
    return word_at(pieces, first - 1) in {"(", ";", "/"}


def _is_led(pieces: Sequence[Piece], first: int) -> bool:
    while word_at(pieces, first - 1) in table("credits")["left_out"]:
        first -= 1
    before = [word_at(pieces, at) for at in range(first - _AROUND, first)]
    return any(tuple(before[-len(words) :]) == words for words in _phrases("opening"))


def _is_followed(pieces: Sequence[Piece], behind: int) -> bool:
    while word_at(pieces, behind) in table("credits")["left_out"]:
        behind += 1
    following = tuple(word_at(pieces, at) for at in range(behind, behind + _AROUND))
    return any(following[: len(words)] == words for words in _phrases("behind"))


@cache
def _phrases(kind: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(piece.word for piece in pieces_of(phrase)) for phrase in table("credits")[kind])


@cache
def _agencies() -> Mapping[tuple[str, ...], str]:
    """Domains of agencies by the words of their names."""
    known = outlets()
    return {
        tuple(piece.word for piece in pieces_of(name)): domain
        for name, domain in known.by_name.items()
        if domain and known.by_domain[domain].agency
    }
