"""Where a figure stands in the grammar of its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.scope.scene import Scene
from onrecord.records.figure import Figure
from onrecord.records.span import Span
from onrecord.text.heads import head_of

# A count hangs on these words of its noun's phrase, so its role in the clause is theirs.
_INSIDE = frozenset({"nummod", "compound", "flat", "nmod", "appos", "conj", "amod", "det", "advmod", "nmod:unmarked"})
_MOST_STEPS = 6
_ARTICLES = frozenset({"the", "its", "their", "his", "her", "our", "all", "these", "those"})


@dataclass(frozen=True, slots=True)
class Site:
    """The place of a figure in the tree; every number is the index of a token.

    Attributes:
        words: the tokens of the figure's own words.
        noun: the word that the others hang on: the noun counted, else the unit or the number.
        role: the relation of the phrase that the noun stands in to its clause (`nsubj`, `obj`, `obl`, ...).
        top: head of that phrase: `noun` itself, or the noun that it describes ("a force of 30,000").
        verb: the verb or predicate of the clause, `None` where the figure's phrase is the root of its sentence.
        sentence: where its sentence stands.
    """

    words: range
    noun: int
    role: str
    top: int
    verb: int | None
    sentence: Span


def sites(scene: Scene, figures: Sequence[Figure]) -> list[Site | None]:
    """A site for each figure; `None` where the text has no grammar at that place."""
    return [_site(scene, figure) for figure in figures]


def _site(scene: Scene, figure: Figure) -> Site | None:
    words = scene.grammar.inside(Span(figure.start, figure.end))
    noun = head_of(scene.grammar.tokens, words.start, words.stop)
    if noun is None:
        return None
    top = noun
    tokens = scene.grammar.tokens
    for _ in range(_MOST_STEPS):
        head = tokens[top].head
        if head is None or head < 0 or tokens[top].deprel not in _INSIDE:
            break
        top = head
    head = tokens[top].head
    return Site(
        words=words,
        noun=noun,
        role=tokens[top].deprel or "",
        top=top,
        verb=head if head is not None and head >= 0 else None,
        sentence=scene.sentence_at(figure.start),
    )


def is_whole(scene: Scene, site: Site) -> bool:
    """Whether a figure is the whole, told in front, of which a part is told: "of the 8,000 houses, 905 fell"."""
    first = site.words.start
    opens = first - 2 if scene.grammar.low(first - 1) in _ARTICLES else first - 1
    told = site.verb is not None and site.verb > site.words.stop
    return told and opens == scene.grammar.inside(site.sentence).start and scene.grammar.low(opens) == "of"
