"""Which of several numbers in a sentence a time belongs to, by where it stands."""

from __future__ import annotations

from functools import cache

from onrecord.extract.scope.clause import above, lemma
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import Site
from onrecord.lexicon.tables import table
from onrecord.records.figure import Figure

_LEADING = 3
"""Words that may stand in front of a number or a time and belong to it: "in the late"."""
_BETWEEN = 5
"""Words between a number and its time: "a share, in the"."""
_PHRASE = 4
"""Words of a number's phrase."""
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "SYM", "NUM"})


@cache
def words(name: str, key: str = "words") -> frozenset[str]:
    """One of the sets of `figure_times.toml`."""
    return frozenset(table("figure_times")[name][key])


def is_next(scene: Scene, behind: int, first: int) -> bool:
    """Whether a time stands right behind a number, with nothing but "in", a bracket or "a share" between.

    Args:
        scene: the article.
        behind: the token behind the number.
        first: the time's first.
    """
    return 0 <= first - behind <= _BETWEEN and _before_time(scene, first) < behind


def is_claimed(scene: Scene, site: Site, first: int, *, shared: bool) -> bool:
    """Whether a time is another number's: it stands right behind that, and is not for all the numbers around it.

    Args:
        scene: the article.
        site: of the figure that the time is wanted for.
        first: the time's first token.
        shared: whether the time may be that of several numbers, where no word compares them.
    """
    at = _before_time(scene, first)
    tokens, number = scene.grammar.tokens, None
    for place in range(at, max(-1, at - _PHRASE), -1):
        if tokens[place].upos not in _NOMINAL or place in site.words:
            break
        if tokens[place].upos == "NUM" and not any(scene.times.touching(tokens[place].start, tokens[place].end)):
            number = place
    return number is not None and (not shared or is_earlier(scene, number) or _is_of_part(scene, at))


def _is_of_part(scene: Scene, at: int) -> bool:
    """Whether the number at a place is a part of those told before: "30,000 of them"."""
    return scene.grammar.low(at + 1) == "of" and scene.grammar.low(at + 2) in words("parts")


def is_earlier(scene: Scene, first: int) -> bool:
    """Whether the number that begins at a token is what something is compared with, or was before it changed."""
    leads = range(max(0, first - _LEADING), first)
    if any(scene.grammar.low(at) in words("earlier", "always") for at in leads):
        return True
    lead = next((at for at in leads if scene.grammar.low(at) in words("earlier")), None)
    if lead is None:
        return False
    changing = words("earlier", "changing")
    if scene.grammar.low(lead - 1) in changing:
        return True
    at: int | None = first
    for _ in range(_PHRASE):
        at = above(scene, at) if at is not None else None
        if at is not None and scene.grammar.tokens[at].upos == "VERB":
            return lemma(scene, at) in changing
    return False


def was_before(scene: Scene, figure: Figure, site: Site) -> bool:
    """Whether a figure is what there was before, and no range: "fell from 500"."""
    return figure.value_max is None and is_earlier(scene, site.words.start)


def is_compared(scene: Scene, first: int) -> bool:
    """Whether something is only compared with the time that begins at a token: "more than in 2022"."""
    leads = range(max(0, first - _LEADING), first)
    return any(scene.grammar.low(at) in words("compared", "times") for at in leads)


def _before_time(scene: Scene, first: int) -> int:
    """The last token in front of a time that is neither its preposition nor "a share" or a comma."""
    tokens, low = scene.grammar.tokens, scene.grammar.low
    at = first - 1
    while at >= 0 and at > first - 1 - _BETWEEN:
        if tokens[at].upos == "NOUN" and low(at - 1) in ("a", "per") and low(at + 1) in (",", ""):
            at -= 1
        elif low(at) in words("parts") and low(at - 1) == "of":
            at -= 1  # "30,000 of them in May"
        elif tokens[at].upos not in ("ADP", "DET") and low(at) not in ("(", ","):
            break
        at -= 1
    return at
