"""How real a figure is: in place, planned, pledged, a goal, denied, or depending on something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.extract.scope.clause import is_definite, is_past, lemma, near, relation
from onrecord.extract.scope.governors import is_age, signs
from onrecord.extract.scope.modality import Sign, is_lifted
from onrecord.extract.scope.own_times import own_time
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import Site
from onrecord.extract.scope.told import Told
from onrecord.lexicon.figure_status import governing, words_of
from onrecord.records.figure import Figure
from onrecord.records.span import Span
from onrecord.records.statement import Statement
from onrecord.records.when import TimeExpression

_BEHIND = 4
"""Tokens behind a figure among which a participle of its stands: "$6 billion already promised"."""


def status(scene: Scene, figure: Figure, site: Site) -> Told:
    """How real a figure is, by the words that govern it; `in_place` where none says otherwise.

    A word beside the number ("the planned 300 jets") tells more about it than its clause, and a clause more than what
    it is reported in. What is denied is denied, whatever was planned; what depends on something does so whoever
    promises it.
    """
    beside = next(_beside(scene, site), None)
    found = [beside] if beside else [*signs(scene, figure, site), *_said(scene, figure, site)]
    sign = decided(found)
    if sign is None:
        time = None if is_age(figure) else _to_come(scene, figure, site)
        return Told("planned", Span(time.start, time.end)) if time else Told("in_place")
    token = scene.grammar.tokens[sign.at]
    return Told(sign.status, Span(token.start, token.end))


def _to_come(scene: Scene, figure: Figure, site: Site) -> TimeExpression | None:
    """A time of the figure's clause that lies behind the article's day: "sends 500 men next week"."""
    published, verb = scene.page.published, site.verb
    if published is None or verb is None or is_past(scene, verb):
        return None
    helping = {scene.grammar.low(place) for place in near(scene, verb) if relation(scene, place) in ("aux", "cop")}
    if not helping.isdisjoint(words_of("past")):
        return None
    time = own_time(scene, figure, site)
    return time if time and time.earliest and time.earliest > published.days[1] else None


def decided(found: Iterable[Sign]) -> Sign | None:
    """The sign that counts, of those from the inside outwards."""
    counts: Sign | None = None
    for sign in found:
        if counts is None or _outweighs(sign, counts):
            counts = sign
    return counts


_WEIGHT = {"planned": 0, "pledged": 0, "goal": 1, "conditional": 2, "denied": 3}


def _outweighs(outer: Sign, inner: Sign) -> bool:
    """A plan to pledge is a plan, a pledge to plan a pledge; a goal stays one, whatever is planned about it."""
    return _WEIGHT[outer.status] >= _WEIGHT[inner.status]


def _beside(scene: Scene, site: Site) -> Iterator[Sign]:
    """Words at the number: "not 40 but four", "the planned 300 jets", "$6 billion promised"."""
    grammar, words, tokens = scene.grammar, governing().beside, scene.grammar.tokens
    before = site.words.start - 1
    if grammar.low(before) == "not" and not is_lifted(scene, before) and tokens[before].head in site.words:
        yield Sign("denied", before)
    for place in range(max(0, before), site.noun):
        if relation(scene, place) == "amod" and grammar.low(place) in words:
            yield Sign(words[grammar.low(place)], place)
    for place in range(site.words.stop, min(len(tokens), site.words.stop + _BEHIND)):
        if tokens[place].upos in ("PUNCT", "CCONJ", "NUM"):
            return
        if relation(scene, place) == "acl" and grammar.low(place) in words:
            yield Sign(words[grammar.low(place)], place)


def _said(scene: Scene, figure: Figure, site: Site) -> Iterator[Sign]:
    """What the cue of the statement does that asserts the figure: it denies, or promises."""
    statement = scene.statements.get(figure.statement or "")
    if statement is None or statement.negated or not statement.cue or is_definite(scene, site.words.start):
        return
    at = _cue(scene, statement)
    if at is None:
        return
    verb = governing().verbs.get(lemma(scene, at))
    if statement.act == "deny" and verb and verb.status == "denied" and verb.that:
        yield Sign("denied", at)


def _cue(scene: Scene, statement: Statement) -> int | None:
    """The verb of a cue."""
    first = statement.cue[0]
    places = scene.grammar.inside(Span(first.start, first.end))
    return next((place for place in places if scene.grammar.tokens[place].upos == "VERB"), None)
