"""Which statement reports an event: the innermost whose speaker answers for it."""

from __future__ import annotations

from onrecord.extract.coding.subjects import doers
from onrecord.extract.coding.trigger import Trigger
from onrecord.extract.scope.kin import is_passive, is_verb, lemma
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.event_status import governing
from onrecord.lexicon.tables import table
from onrecord.records.span import Span
from onrecord.records.statement import Statement

_MOST_NESTED = 6
_OPENING, _CLOSING = '“"«„‘', '”"»“’'


def reporter(scene: Scene, trigger: Trigger, innermost: str | None) -> str | None:
    """The id of the statement that reports an event, `None` where the outlet does.

    A statement that only judges, wants or plans an event does not report it, save in words that it quotes; nor does one
    of nobody ("was announced"), or one whose source is the accused.

    Args:
        scene: the article.
        trigger: the event's words.
        innermost: id of the innermost statement whose content holds them.
    """
    at = innermost
    for _ in range(_MOST_NESTED):
        statement = scene.statements.get(at or "")
        if statement is None:
            return None
        if answers(scene, statement, trigger):
            return statement.id
        at = statement.parent
    return None


def answers(scene: Scene, statement: Statement, trigger: Trigger) -> bool:
    """Whether the speaker of a statement answers for an event in its content."""
    if is_quoted(scene, statement, trigger.words):
        return True
    if (
        not statement.source
        or _is_beside(scene, statement, trigger)
        or statement.act not in table("event_reporting")["acts"]
    ):
        return False
    cue = _cue(scene, statement)
    if cue is None:
        return not _only_wants(scene, statement)
    own = lemma(scene, cue)
    if own in table("event_reporting")["calling"]:
        return True
    if statement.act in ("accuse", "doubt") and is_passive(scene, cue):
        return statement.source[0].start > scene.grammar.tokens[cue].start  # "is accused by Kesland of"
    if own not in table("event_reporting")["presupposing"] or _is_claimed(scene, trigger.place, cue):
        return True
    return own in table("event_reporting")["with_clause"] and _is_in_clause(scene, trigger.place, cue)


def is_quoted(scene: Scene, statement: Statement, words: Span) -> bool:
    """Whether words stand in quotation marks in a statement's content."""
    piece = next((one for one in statement.content if one.start <= words.start < one.end), None)
    if piece is None or statement.quote_type == "indirect":
        return False
    before = scene.text[max(0, piece.start - 1) : words.start]
    opened = max(before.rfind(mark) for mark in _OPENING)
    closed = max(before.rfind(mark, opened + 1) for mark in _CLOSING)
    return opened >= 0 and closed < 0


def _only_wants(scene: Scene, statement: Statement) -> bool:
    """Whether a cue is a noun for what is planned, wanted or refused: "Kesland's decision to"."""
    places = [at for one in statement.cue for at in scene.grammar.inside(Span(one.start, one.end))]
    found = [one.status for at in places for one in governing().nouns.get(lemma(scene, at), ())]
    return bool(found) and "claimed" not in found


def _cue(scene: Scene, statement: Statement) -> int | None:
    places = [at for one in statement.cue for at in scene.grammar.inside(Span(one.start, one.end))]
    verbs = [at for at in places if scene.grammar.tokens[at].upos == "VERB"]
    return verbs[0] if verbs else None


def _is_in_clause(scene: Scene, place: int, cue: int) -> bool:
    """Whether a word stands in a finite clause below a cue, or the cue only beside it ("as he explained")."""
    at = place
    for head in scene.grammar.heads(place):
        if head == cue:
            return is_verb(scene, at) and scene.grammar.tokens[at].deprel == "ccomp"
        at = head
    return True


def _is_claimed(scene: Scene, place: int, cue: int) -> bool:
    """Whether an event stands in a report or claim that a cue is about: "rejected reports that"."""
    for head in scene.grammar.heads(place):
        if head == cue:
            return False
        if any(one.status == "claimed" for one in governing().nouns.get(lemma(scene, head), ())):
            return True
    return False


def _is_beside(scene: Scene, statement: Statement, trigger: Trigger) -> bool:
    """Whether who speaks acts in words that stand beside his: "Keller denounced the raid and said that"."""
    cue = _cue(scene, statement)
    if cue is None or trigger.noun or cue in scene.grammar.heads(trigger.place):
        return False
    who = [scene.grammar.tokens[at].start for at in doers(scene, trigger.place)]
    return any(piece.start <= start < piece.end for piece in statement.source for start in who)
