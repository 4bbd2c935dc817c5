"""The tokens of a text with their strings, looked up by place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.records.span import Span
from onrecord.text.intervals import Placed
from onrecord.text.light import LIGHT


@dataclass(frozen=True)
class Words:
    """A text and its tokens.

    Attributes:
        text: the text.
        spans: its tokens in order.
    """

    text: str
    spans: Sequence[Placed]

    @classmethod
    def of(cls, text: str, tokens: Sequence[Placed]) -> Words:
        """The words of a text; hyphened ones that a tokeniser took apart count as one ("Jong - un")."""
        return cls(text, _hyphens_joined(text, tokens) if _is_taken_apart(text) else tokens)

    @cached_property
    def strings(self) -> tuple[str, ...]:
        """The tokens' own words, without white space inside."""
        return tuple(self.text[span.start : span.end].replace(" ", "") for span in self.spans)

    @cached_property
    def distinct(self) -> frozenset[str]:
        """The different tokens: what a word tells by itself is asked once of each."""
        return frozenset(self.strings)

    def at(self, place: int) -> str:
        """The token at a place, "" before the first and behind the last."""
        return self.strings[place] if 0 <= place < len(self.spans) else ""

    def tied(self, place: int) -> bool:
        """Whether at most one space parts the token at `place` from the one before it."""
        if not 0 < place < len(self.spans):
            return False
        start, end = self.spans[place - 1].end, self.spans[place].start
        return end - start <= 1 and self.text[start:end] in ("", " ", "\u00a0")

    def opens_sentence(self, place: int) -> bool:
        """Whether the token stands first in its line or behind a mark that ends or opens a sentence."""
        if place == 0 or "\n" in self.text[self.spans[place - 1].end : self.spans[place].start]:
            return True
        return self.at(place - 1) in OPENING

    def phrase(self, first: int, behind: int) -> str:
        """The tokens from `first` up to, not including, `behind`, joined by single spaces."""
        return " ".join(self.strings[first:behind])


OPENING = frozenset(". ! ? … : ; “ „ « \" '' ( [ • – — - *".split())


def _is_taken_apart(text: str) -> bool:
    """Whether every comma stands apart, as in corpora that come as tokens; there a lone hyphen is no dash."""
    commas = text.count(", ")
    return commas > 0 and text.count(" , ") == commas


def _hyphens_joined(text: str, tokens: Sequence[Placed]) -> list[Placed]:
    joined: list[Placed] = []
    for place, token in enumerate(tokens):
        behind_hyphen = joined and place > 1 and _ties(text, tokens[place - 2], tokens[place - 1], token)
        if behind_hyphen:
            joined.pop()
            joined[-1] = Span(joined[-1].start, token.end)
        else:
            joined.append(token)
    return joined


def _ties(text: str, before: Placed, hyphen: Placed, after: Placed) -> bool:
    return (
        text[hyphen.start : hyphen.end] == "-"
        and hyphen.start == before.end + 1
        and after.start == hyphen.end + 1
        and text[before.start : before.end].isalpha()
        and text[after.start : after.end].isalnum()
        and text[after.start : after.end].capitalize() not in LIGHT
    )
