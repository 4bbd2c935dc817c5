"""All that is known of an article when the scope of its figures is read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from onrecord.extract.grammar import Grammar
from onrecord.lexicon.actors import Actors, actors
from onrecord.lexicon.counted import Kinds, counted_kinds
from onrecord.records.annotation import Annotation
from onrecord.records.mention import Mention
from onrecord.records.page import Page
from onrecord.records.reference import Reference
from onrecord.records.resolution import Resolution
from onrecord.records.span import Span
from onrecord.records.statement import Statement
from onrecord.records.when import TimeExpression
from onrecord.text.intervals import Intervals

T = TypeVar("T")

# Words between a word and one that hangs on it; the longest sentences of newspapers have some hundred.
_REACH = 120


def within(places: list[int], first: int, last: int) -> list[int]:
    """Those of some ascending numbers that lie between two; the list itself where all do, which is nearly always."""
    if not places or (places[0] >= first and places[-1] <= last):
        return places
    return places[bisect_left(places, first) : bisect_right(places, last)]


class Scene:
    """One article, asked by place.

    Attributes:
        text: the article's text.
        grammar: its tokens with their heads.
        names: mentions of actors, places and things.
        references: phrases and pronouns that mean an actor.
        times: expressions of time.
        statements: by id.
        kinds: what can be counted.
        known: the actors of the tables and of the user's files.
        page, resolution: what `clean` and `resolve` made of the article.
    """

    def __init__(
        self,
        text: str,
        page: Page,
        annotation: Annotation,
        resolution: Resolution,
        statements: Sequence[Statement],
        kinds: Kinds | None = None,
        known: Actors | None = None,
    ) -> None:
        """Keeps what the stages before have made; without `kinds` and `known` those of the package count."""
        self.text = text
        self.page = page
        self.resolution = resolution
        self.kinds = kinds or counted_kinds()
        self.known = known or actors()
        self.grammar = Grammar(text, annotation)
        self.names: Intervals[Mention] = Intervals(resolution.mentions)
        self.references: Intervals[Reference] = Intervals(resolution.references)
        self.times: Intervals[TimeExpression] = Intervals(resolution.times)
        self.statements = {statement.id: statement for statement in statements}
        self._made: dict[str, Any] = {}
        self._hanging: dict[int, list[int]] = defaultdict(list)
        for place, token in enumerate(annotation.tokens):
            if token.head is not None and token.head >= 0:
                self._hanging[token.head].append(place)

    def hanging(self, place: int, *roles: str) -> list[int]:
        """The tokens that hang on the one at `place`, in order; only those of some relations, if any are given.

        Of a word that half a page hangs on, those near it.
        """
        found = within(self._hanging.get(place, []), place - _REACH, place + _REACH)
        return [at for at in found if self.grammar.tokens[at].deprel in roles] if roles else found

    def once(self, name: str, make: Callable[[Scene], T]) -> T:
        """What is asked of the whole article, made when it is first asked for.

        Args:
            name: what it is called; one name stands for one kind of answer.
            make: what makes it.
        """
        if name not in self._made:
            self._made[name] = make(self)
        made: T = self._made[name]
        return made

    def sentence_at(self, offset: int) -> Span:
        """The sentence that an offset lies in; the offset alone where none is."""
        return next(self.grammar.sentences.touching(offset, offset + 1), Span(offset, offset + 1))
