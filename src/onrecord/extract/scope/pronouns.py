"""Whom "which", "it" and "we" mean as the owner of something, where `resolve` has not told."""

from __future__ import annotations

from itertools import islice

from onrecord.extract.scope.kin import above
from onrecord.extract.scope.naming import ADJECTIVAL, BODIES, Holder, as_state, is_body, of_mention
from onrecord.extract.scope.scene import Scene
from onrecord.records.span import Span

_BETWEEN = 3
"""Characters between two sentences at most."""

_MOST_NAMES = 12
_MOST_ABOVE = 2


def described(scene: Scene, pronoun: int) -> int:
    """The noun that a relative pronoun stands for, itself or as whose its own noun is, -1 for none."""
    at = pronoun
    for _ in range(_MOST_ABOVE):
        at = above(scene, at)
        if at < 0 or scene.grammar.tokens[at].deprel == "acl":
            break
    return above(scene, at) if at >= 0 and scene.grammar.tokens[at].deprel == "acl" else -1


def carried(scene: Scene, pronoun: int) -> Holder | None:
    """Whom "it" means: the only state or body of its sentence so far, else of the one before, if it is the subject."""
    token = scene.grammar.tokens[pronoun]
    own = scene.sentence_at(token.start)
    if found := _foremost(scene, Span(own.start, token.start)):
        return found
    last = next(scene.grammar.sentences.touching(max(0, own.start - _BETWEEN), own.start), None)
    return _foremost(scene, last) if last and last.end <= own.start else None


def _foremost(scene: Scene, stretch: Span) -> Holder | None:
    """The subject of a sentence's main clause where it alone is named there."""
    inside = list(islice(scene.names.inside(stretch.start, stretch.end), _MOST_NAMES))
    named = [(one, found) for one in inside if one.kind in BODIES and (found := of_mention(scene, one))]
    if len({found.name for _, found in named}) != 1 or len(inside) == _MOST_NAMES:
        return None
    for at in scene.grammar.inside(named[0][0].span):
        root = above(scene, at)
        if scene.grammar.tokens[at].deprel == "nsubj" and root >= 0 and scene.grammar.tokens[root].deprel == "root":
            return named[0][1]
    return None


def spoken(scene: Scene, statement: str | None, at: Span) -> Holder | None:
    """Whose "we" are: the side of who speaks, by what the tables know or the source's words say."""
    said = scene.statements.get(statement or "")
    if said is None or said.speaker is None:
        return None
    if said.speaker.side:
        return Holder(said.speaker.side, None, at)
    found = as_state(scene.known, said.speaker.actor, said.speaker.name, at)
    if is_body(scene.known, found.actor):
        return found
    beside = (one for piece in said.source for one in scene.names.inside(piece.start, piece.end))
    sides = (of_mention(scene, one) for one in beside if one.kind in ADJECTIVAL)
    return next((side._replace(at=at) for side in sides if side), None)
