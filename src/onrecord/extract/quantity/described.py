"""The noun that a number describes by the tree of its sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onrecord.extract.quantity.counted import REACH, Counted
from onrecord.extract.quantity.quantities import Vocabulary
from onrecord.extract.quantity.words import measure_end, word_end
from onrecord.text.pieces import Piece


def described_at(
    pieces: Sequence[Piece], first: int, at: int, nouns: Mapping[int, int], known: Vocabulary
) -> Counted | None:
    """The noun that a number describes with nothing between that could end a noun group.

    Second to word order: on NewsQuant's development part value with unit is right for 83.6 of a hundred by word order
    alone, 83.2 by the tree alone, 84.1 by the tree first, 85.2 by word order first.

    Args:
        pieces: the sentence.
        first: index of the number's first piece.
        at: index of the piece behind it.
        nouns: where the noun of a number begins, by where the number does.
        known: word lists.
    """
    noun = next((nouns[piece.start] for piece in pieces[first:at] if piece.start in nouns), None)
    words: list[tuple[int, int]] = []
    while at < len(pieces) and len(words) < REACH:
        piece = pieces[at]
        last = max(word_end(pieces, at), measure_end(pieces, at, known))
        if piece.start == noun:
            return None if known.units.get(piece.word) in known.times else Counted(tuple(words), (at, last))
        ends = piece.word in known.nouns["stops"] and not (piece.word == "of" and pieces[at - 1].capital)
        if ends or not piece.word[0].isalnum():
            return None
        words.append((at, last))
        at = last
    return None
