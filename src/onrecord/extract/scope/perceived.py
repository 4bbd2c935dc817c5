"""Whether somebody only counted, found or saw what a figure counts, where and when it was."""

from __future__ import annotations

from onrecord.extract.scope.kin import lemma
from onrecord.extract.scope.phrases import words
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import Site
from onrecord.records.figure import Figure
from onrecord.records.span import Span


def is_perceived(scene: Scene, figure: Figure, site: Site) -> bool:
    """Whether the figure is what the cue of its statement does: "on Monday the observers counted 38 breaches".

    Who counts does it where and when the counted is, so that the cue's time and place are the figure's.
    """
    statement = scene.statements.get(figure.statement or "")
    if statement is None or site.verb is None or lemma(scene, site.verb) not in words("verbs", "perceiving"):
        return False
    token = scene.grammar.tokens[site.verb]
    verb = Span(token.start, token.end)
    return any(piece.start <= verb.start and verb.end <= piece.end for piece in statement.cue)
