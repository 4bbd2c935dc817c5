"""What the words beside a figure say of how it stands to another: by the phrases of `lexicon/comparing.toml`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from onrecord.lexicon.tables import table
from onrecord.records.comparison import Claim
from onrecord.text.pieces import Piece, pieces_of

Phrases = frozenset[tuple[str, ...]]

# Words of a sentence that are looked at on either side of a figure, so that a sentence without end costs no more.
WINDOW = 60
# "Has fired so far some" is as far as an auxiliary stands from the number.
NEAR = 4
# What is taken in or left out is named in so many words; more is another clause.
LONGEST_NAMED = 8
_LONGEST_PHRASE = 5
_STOPS = frozenset(",.;:()–—")


def taken_in(claim: Claim) -> str | None:
    """What the figure is said to include: "the Swedish units"; a number only tells who are among the counted."""
    named = _named(claim, "takes_in")
    return None if named and _counts(named) else named


def left_out(claim: Claim) -> str | None:
    """What the figure is said to leave out."""
    return _named(claim, "leaves_out")


def is_part(claim: Claim) -> bool:
    """Whether the figure is said to be of some of those whom another number counts."""
    before = _before(claim)
    beside = any(_ends_with(before, phrase) for phrase in phrases("part", "beside"))
    return beside or _has(before, phrases("part", "before")) or _has(_behind(claim), phrases("part", "behind"))


def is_revised(claim: Claim) -> bool:
    """Whether the words say that there was another count before."""
    found = phrases("revised", "anywhere")
    return any(_has(words, found) for words in (_before(claim), _behind(claim), pieces_of(claim.following)[:WINDOW]))


def is_running(claim: Claim) -> bool:
    """Whether the figure is what has come together so far."""
    before, behind = _before(claim), _behind(claim)
    near = phrases("running", "near")
    if _has(before[-NEAR:], near) or _has(behind[:NEAR], near):
        return True
    anywhere = phrases("running", "anywhere")
    inside = pieces_of(claim.figure.text)[:WINDOW]
    return any(_has(words, anywhere) for words in (before, inside, behind))


def is_up_to(claim: Claim) -> bool:
    """Whether the figure's time is the one up to which it counts: "as of May"."""
    until = phrases("running", "until")
    return _has(_before(claim), until) or _has(_behind(claim), until)


def narrowed(claim: Claim) -> frozenset[str]:
    """Phrases right behind the figure that narrow what it counts: "in reserve"."""
    behind = _behind(claim)[: NEAR + 1]
    return frozenset(" ".join(phrase) for phrase in phrases("narrowed", "behind") if _has(behind, {phrase}))


def closing(claim: Claim) -> str:
    """Words right behind the figure that say which of the counted are meant, as far as they tell them apart."""
    behind = _behind(claim)[:NEAR]
    place = _place(behind[:2], phrases("narrowed", "opening"))
    return " ".join(piece.word for piece in behind) if place is not None and behind[0].word not in _STOPS else ""


def is_of_dead_and_wounded(claim: Claim) -> bool:
    """Whether the words at the figure name the dead and the wounded together."""
    words = {piece.word for piece in (*pieces_of(claim.figure.text)[:WINDOW], *_behind(claim)[:NEAR])}
    return all(not words.isdisjoint(table("comparing")["hurt"][which]) for which in ("dead", "wounded"))


@cache
def phrases(of: str, where: str) -> Phrases:
    """Phrases of the table, as words."""
    return frozenset(tuple(piece.word for piece in pieces_of(phrase)) for phrase in table("comparing")[of][where])


def _before(claim: Claim) -> list[Piece]:
    return pieces_of(claim.before)[-WINDOW:]


def _behind(claim: Claim) -> list[Piece]:
    return pieces_of(claim.behind)[:WINDOW]


def _has(pieces: Sequence[Piece], wanted: Iterable[tuple[str, ...]]) -> bool:
    return _place(pieces, frozenset(wanted)) is not None


def _place(pieces: Sequence[Piece], wanted: Phrases) -> int | None:
    """Index behind the first phrase that stands there."""
    words = [piece.word for piece in pieces]
    for start in range(len(words)):
        for end in range(start + _LONGEST_PHRASE, start, -1):
            if tuple(words[start:end]) in wanted:
                return min(end, len(words))
    return None


def _ends_with(pieces: Sequence[Piece], phrase: tuple[str, ...]) -> bool:
    return tuple(piece.word for piece in pieces[-len(phrase) :]) == phrase


def _named(claim: Claim, of: str) -> str | None:
    """The words behind a phrase, up to the next stop; before a figure they stand between the two."""
    for text, where in ((claim.before, "before"), (claim.behind, "behind")):
        pieces = _before(claim) if where == "before" else _behind(claim)
        place = _place(pieces, phrases(of, where))
        if place is not None and (words := _up_to_stop(text, pieces[place : place + LONGEST_NAMED])):
            return words
    return None


def _counts(words: str) -> bool:
    """Whether some words begin with a number."""
    first = pieces_of(words)[0]
    return first.digits or first.word in table("numbers")["small"] or first.word in table("numbers")["tens"]


def _up_to_stop(text: str, pieces: Sequence[Piece]) -> str:
    words = []
    for piece in pieces:
        if piece.word in _STOPS:
            break
        words.append(text[piece.start : piece.end])
    return " ".join(words)
