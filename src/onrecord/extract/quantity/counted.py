"""The noun a number counts, found without a tree: a plain noun group behind the number, up to its first plural."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.quantity.quantities import Vocabulary
from onrecord.extract.quantity.words import hyphen, measure_end, type_end, word_end
from onrecord.text.pieces import Piece, word_at

# Longest noun groups in news hold four words before the head; past that a clause has begun.
REACH = 6
_DETERMINERS = frozenset(
    ("the", "its", "their", "his", "her", "our", "my", "your", "all", "a", "an", "these", "those", "total")
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun group as half-open ranges of pieces: the words before the noun, and the noun."""

    words: tuple[tuple[int, int], ...]
    noun: tuple[int, int]


def is_plural(word: str, known: Vocabulary) -> bool:
    """Whether a word has the look of a plural noun."""
    if word in known.nouns["plurals"]:
        return True
    if len(word) < 4 or not word.endswith("s") or word in known.nouns["singular_s"]:
        return False
    return word[-2] not in "su'’i" or word.endswith(("skis", "taxis"))


def counted_at(pieces: Sequence[Piece], at: int, known: Vocabulary, *, one: bool = False) -> Counted | None:
    """The noun counted by a number that ends before piece `at`.

    Args:
        pieces: the sentence.
        at: index of the first piece behind number and unit.
        known: word lists.
        one: whether a singular noun will do.

    Returns:
        `None` where no plural (or, for one, no plain noun) stands in the group.
    """
    group = _group(pieces, at, known)
    if one and group:
        return _singular(pieces, group, known)
    for position, word in enumerate(group):
        if is_plural(_head(pieces, word), known) and not _goes_on(pieces, group, position, known):
            return _with_of(pieces, Counted(tuple(group[:position]), word), known)
    if group and _head(pieces, group[0]) in known.nouns["casualties"]:
        return Counted((), group[0])
    return None


def whole_at(pieces: Sequence[Piece], at: int, known: Vocabulary, links: frozenset[str]) -> Counted | None:
    """The noun behind "of" or "in": "60% of its output", "$19 billion in military aid"."""
    if word_at(pieces, at) == "worth":
        at += 1
    if word_at(pieces, at) not in links:
        return None
    start = at + 1
    while word_at(pieces, start) in _DETERMINERS:
        start += 1
    group = _group(pieces, start, known, picked=True)
    if not group or (word_at(pieces, at) == "in" and _names_a_time(pieces, group, known)):
        return None
    plural = [position for position, word in enumerate(group) if is_plural(_head(pieces, word), known)]
    behind = group[-1][1]
    if not plural and (len(group) == REACH or (behind < len(pieces) and pieces[behind].digits)):
        return None
    head = next((position for position in plural if not _goes_on(pieces, group, position, known)), len(group) - 1)
    return Counted(tuple(group[:head]), group[head])


def _names_a_time(pieces: Sequence[Piece], group: list[tuple[int, int]], known: Vocabulary) -> bool:
    """Whether "in" leads to a time or a place instead of what the money is: "in March", "in a single year"."""
    heads = [_head(pieces, word) for word in group]
    return pieces[group[0][0]].capital or any(
        known.units.get(head) in known.times or head in known.nouns["periods"] for head in heads
    )


def _group(pieces: Sequence[Piece], at: int, known: Vocabulary, *, picked: bool = False) -> list[tuple[int, int]]:
    """Ranges of the words that may belong to one noun group; hyphened words are one.

    Where some are `picked` of the group, its first word may be a verb's: "of those treated".
    """
    group: list[tuple[int, int]] = []
    while at < len(pieces) and len(group) < REACH:
        piece = pieces[at]
        if not group and (last := measure_end(pieces, at, known)) > at:
            group.append((at, last))
            at = last
            continue
        first_casualty = not group and piece.word in known.nouns["casualties"]
        if group and piece.word == "and" and _joins_adjectives(pieces, at, group, known):
            at += 1
            continue
        stop = _stops(pieces, at, known) or (piece.verb and (bool(group) or not picked))
        stop = stop or (bool(group) and piece.capital and piece.word in known.weekdays)
        if not piece.word[0].isalpha() or (stop and not first_casualty) or known.numbers.knows(piece.word):
            break
        # "Cuts" and "gains" are nouns behind another word; "rose" and "cut" are not.
        if piece.word in known.verbs and not (group and piece.word.endswith("s")):
            break
        last = word_end(pieces, at)
        if piece.capital:
            last = type_end(pieces, last)
        if piece.word not in known.nouns["masks"]:
            group.append((at, last))
        at = last
    return group


def _stops(pieces: Sequence[Piece], at: int, known: Vocabulary) -> bool:
    word = pieces[at].word
    listed = word in known.nouns["stops"] and not (word == "us" and pieces[at].capital)
    return (listed and not hyphen(pieces, at + 1)) or word.endswith(("n't", "n’t"))


def _joins_adjectives(pieces: Sequence[Piece], at: int, group: list[tuple[int, int]], known: Vocabulary) -> bool:
    """Whether "and" stands between words that both describe: "Kia and Hyundai vehicles"."""
    if any(is_plural(_head(pieces, word), known) for word in group):
        return False
    return any(is_plural(word_at(pieces, ahead), known) for ahead in (at + 2, at + 3)) and not any(
        word_at(pieces, ahead) in known.nouns["stops"] for ahead in (at + 1, at + 2)
    )


def _head(pieces: Sequence[Piece], word: tuple[int, int]) -> str:
    """The last part of a word; of a name with digits in the plural all of it: "F-16s"."""
    last = pieces[word[1] - 1].word
    if last != "s" or word[1] - word[0] == 1:
        return last
    return "".join(piece.word for piece in pieces[word[0] : word[1]])


def _goes_on(pieces: Sequence[Piece], group: list[tuple[int, int]], position: int, known: Vocabulary) -> bool:
    """Whether a plural only modifies the next word: "women soldiers", "United States troops"."""
    if position + 1 >= len(group):
        return False
    word, later = group[position], [_head(pieces, other) for other in group[position + 1 :]]
    if word[1] - word[0] > 1:
        return any(is_plural(other, known) for other in later)
    # A plural is followed by no verb in -s, so the next such word is a noun: "teachers unions".
    return is_plural(later[0], known)


def _singular(pieces: Sequence[Piece], group: list[tuple[int, int]], known: Vocabulary) -> Counted:
    """The first word that is no adjective by list, ending or capital."""
    head = 0
    while head + 1 < len(group) and _is_adjective(pieces, group[head], known):
        head += 1
    return Counted(tuple(group[:head]), group[head])


def _is_adjective(pieces: Sequence[Piece], word: tuple[int, int], known: Vocabulary) -> bool:
    text = _head(pieces, word)
    listed = text in known.nouns["adjectives"] or text.endswith(tuple(known.nouns["adjective_endings"]))
    return listed or pieces[word[0]].capital or word[1] - word[0] > 1


def _with_of(pieces: Sequence[Piece], counted: Counted, known: Vocabulary) -> Counted:
    """Carries on over "of" where the noun only portions out another: "pieces of ammunition"."""
    if _head(pieces, counted.noun) not in known.nouns["partitives"]:
        return counted
    portioned = whole_at(pieces, counted.noun[1], known, frozenset(("of",)))
    if portioned is None or portioned.words or portioned.noun[0] != counted.noun[1] + 1:
        return counted
    return Counted(counted.words, (counted.noun[0], portioned.noun[1]))
