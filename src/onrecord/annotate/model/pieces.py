"""Words as wordpieces, and a window's words as what the encoder is given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tokenizers import Tokenizer

from onrecord.annotate.model.looks import NO_WORD
from onrecord.annotate.model.windows import Window

# Of a longer word, an address or noise, the rest tells nothing.
LONGEST_WORD = 40
MOST_PIECES = 8
# Words whose pieces are remembered; a day of news uses fewer.
MOST_REMEMBERED = 200_000


class Fed(NamedTuple):
    """A window as the encoder takes it.

    Attributes:
        pieces: vocabulary numbers.
        looks: the look of each piece's word.
        firsts: for each word of the window the place of its first piece.
    """

    pieces: list[int]
    looks: list[int]
    firsts: list[int]


class Pieces:
    """The vocabulary: words to wordpieces, each word by itself, so that spaces and neighbours make no difference."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self._tokenizer = tokenizer
        self._known: dict[str, tuple[int, ...]] = {}
        numbers = tokenizer.get_vocab()
        self._opening, self._closing, self._unknown = (numbers[mark] for mark in ("[CLS]", "[SEP]", "[UNK]"))

    def of(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        """The wordpieces of each word; at least one, at most `MOST_PIECES`."""
        if new := sorted({word for word in words if word not in self._known}):
            if len(self._known) > MOST_REMEMBERED:
                self._known.clear()
                new = sorted(set(words))
            encoded = self._tokenizer.encode_batch_fast(list(map(_given, new)), add_special_tokens=False)
            for word, one in zip(new, encoded, strict=True):
                self._known[word] = tuple(one.ids[:MOST_PIECES]) or (self._unknown,)
        return [self._known[word] for word in words]

    def whole(self, pieces: Sequence[int]) -> list[int]:
        """The wordpieces of one text with what opens and closes it."""
        return [self._opening, *pieces, self._closing]

    def fed(
        self, pieces: Sequence[tuple[int, ...]], looks: Sequence[int], paragraphs: frozenset[int], window: Window
    ) -> Fed:
        """A window's words with what opens it and closes its paragraphs.

        Args:
            pieces: of each word of the article.
            looks: of each word of the article.
            paragraphs: indexes of the words that begin one.
            window: which words.
        """
        ids, kinds, firsts = [self._opening], [NO_WORD], []
        for place in range(window.first, window.behind):
            if place in paragraphs and place > window.first:
                ids.append(self._closing)
                kinds.append(NO_WORD)
            firsts.append(len(ids))
            ids += pieces[place]
            kinds += [looks[place]] * len(pieces[place])
        return Fed([*ids, self._closing], [*kinds, NO_WORD], firsts)


def _given(word: str) -> str:
    """As much of a word as is looked at; half a surrogate pair, which no vocabulary has, as a question mark."""
    return word[:LONGEST_WORD].encode("utf-8", "replace").decode()
