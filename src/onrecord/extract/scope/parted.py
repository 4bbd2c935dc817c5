"""The whole that a number is a part of: "28 of NATO's 30 members", "$2 billion, of which 28 percent has come"."""

from __future__ import annotations

from onrecord.extract.quantity.quantities import vocabulary
from onrecord.extract.scope.earlier import MOST_WORDS_BACK, NEAR_NUMBER, Counted
from onrecord.extract.scope.nouns import kind_of_noun
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import Site


def of_which(scene: Scene, site: Site) -> Counted | None:
    """The whole before "of which" and "of whom": "$2 billion, of which 28 percent has come"."""
    low, first = scene.grammar.low, site.words.start
    relative = next(
        (at for at in range(first - 1, max(0, first - NEAR_NUMBER), -1) if low(at) in ("which", "whom")), None
    )
    if relative is None or low(relative - 1) != "of":
        return None
    for at in range(relative - 2, max(-1, relative - MOST_WORDS_BACK), -1):
        if scene.grammar.tokens[at].upos == "SYM" or low(at) in vocabulary().currencies:
            return Counted("money", at, apart=True)
        if scene.grammar.tokens[at].upos == "NOUN" and (kind := kind_of_noun(scene, at)) is not None:
            return Counted(kind, at, apart=True)
    return None


def part_of(scene: Scene, site: Site) -> Counted | None:
    """The whole behind "of" ("28 of NATO's 30 members"); what they are ("four of them children")."""
    tokens = scene.grammar.tokens
    for whole in scene.hanging(site.noun, "nmod"):
        if "of" in map(scene.grammar.low, scene.hanging(whole, "case")):
            if tokens[whole].upos == "SYM":
                return Counted("money", whole, apart=True)
            if (kind := kind_of_noun(scene, whole)) is not None:
                return Counted(kind, whole, apart=True)
    if site.role == "nsubj" and site.verb is not None and tokens[site.verb].upos == "NOUN":
        kind = kind_of_noun(scene, site.verb)
        return Counted(kind, site.verb, apart=True) if kind else None
    return None


def before_at(scene: Scene, site: Site) -> Counted | None:
    """What the number is said to be of, right in front: "the number of dead at 16 and of wounded at 33"."""
    before = site.words.start - 2
    if before < 1 or scene.grammar.low(before + 1) != "at" or scene.grammar.low(before - 1) != "of":
        return None
    kind = kind_of_noun(scene, before)
    return Counted(kind, before, apart=True) if kind else None
