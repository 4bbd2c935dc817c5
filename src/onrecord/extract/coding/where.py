"""Where an event takes place: its own phrase of place, else the place that is hit, entered, left or visited."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extract.coding.trigger import Trigger
from onrecord.extract.scope.kin import REACH, above, is_verb, kin
from onrecord.extract.scope.phrases import PLACES, Phrase, phrases, words
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.spots import Spot, spot
from onrecord.lexicon.countries import country_of
from onrecord.records.event import Participant
from onrecord.records.span import Span

_PARTS = ("obj", "nsubj", "nmod", "obl", "iobj", "xcomp")
# What is said in these may be about a place far off: "condemned the raid on the embassy in Kenya".
_SPOKEN = frozenset({"ACCUSE", "SUPPORT", "REJECT", "REQUEST", "THREATEN", "AGREE", "CONCEDE"})
_AROUND_NOUN = frozenset({"nsubj", "obj"})


def where(scene: Scene, trigger: Trigger, statement: str | None, recipients: Sequence[Participant]) -> Spot | None:
    """The place of an event, `None` where its clause and phrase tell none; a name before mere words, a state last.

    Args:
        scene: the article.
        trigger: the event's words.
        statement: id of the statement that holds them: a place outside its words is where somebody spoke.
        recipients: to whom it is done; a place among them is where.
    """
    found = list(_spots(scene, trigger, statement))
    if trigger.kind not in _SPOKEN:
        found += [*_object(scene, trigger), *_hit(scene, recipients)]
    return min(found, key=lambda one: _breadth(scene, one), default=None)


def _breadth(scene: Scene, place: Spot) -> int:
    """0 for a place by its name, 1 for a state, 2 for words: of the first the first told counts."""
    named = list(scene.names.touching(place.at.start, place.at.end))
    if not any(one.kind in PLACES for one in named):
        return 2
    known = (scene.known.by_id.get(one.actor or "") for one in named if one.name == place.value)
    return int(any(one is not None and one.kind == "state" for one in known))


def _hit(scene: Scene, recipients: Sequence[Participant]) -> Iterator[Spot]:
    """The places among those to whom it is done: by name, or by a noun for places ("the customs post")."""
    for one in recipients:
        named = next(scene.names.touching(one.start, one.end), None)
        if named and not (named.start <= one.start and one.end <= named.end):
            continue  # "US embassies" are not in the United States
        is_place = named.kind in PLACES if named else one.name.split()[-1].lower() in words("nouns", "places")
        if is_place:
            yield Spot(one.name, Span(one.start, one.end))


def country(scene: Scene, place: Spot) -> str | None:
    """ISO 3166-1 alpha-2 code of the country a place lies in, where the tables know it; `None` near or along one."""
    if place.value.partition(" ")[0].lower() in words("leads", "beside"):
        return None
    named = scene.names.touching(place.at.start, place.at.end)
    return next((code for one in named if one.actor and (code := country_of(one.actor))), None)


def _spots(scene: Scene, trigger: Trigger, statement: str | None) -> Iterator[Spot]:
    own, next_to = _own(scene, trigger), scene.grammar.inside(trigger.words).stop
    below = [at for one in own for at in kin(scene, one, *_PARTS) if at not in own]
    around = [one for one in _around(scene, trigger, statement) if _is_of_place(one, trigger)]
    for near in (own,) if trigger.kind in _SPOKEN else (own, below):
        yield from _read(scene, trigger, [one for one in around if one.above in near or one.first == next_to])


def _object(scene: Scene, trigger: Trigger) -> Iterator[Spot]:
    """The place that a verb's object is: "captured the town of Goma"."""
    for at in (place for one in _own(scene, trigger) for place in kin(scene, one, "obj")):
        if found := spot(scene, Phrase("to", at, at, trigger.place)):
            yield found


def _own(scene: Scene, trigger: Trigger) -> Sequence[int]:
    """The event's own words and, of a noun, the verb of which it is subject or object."""
    own = [trigger.place, *(at for at in scene.grammar.inside(trigger.words) if at != trigger.place)]
    head = above(scene, trigger.place)
    beside = scene.grammar.tokens[trigger.place].deprel in _AROUND_NOUN and not is_verb(scene, trigger.place)
    if beside and head >= 0 and is_verb(scene, head):
        own += [head, *kin(scene, head, "xcomp")]
    return own


def _around(scene: Scene, trigger: Trigger, statement: str | None) -> Iterator[Phrase]:
    inside = scene.grammar.inside(scene.sentence_at(trigger.words.start))
    first, behind = max(inside.start, trigger.place - REACH), min(inside.stop, trigger.place + REACH)
    said = scene.statements.get(statement or "")
    for one in phrases(scene, first, behind):
        start = scene.grammar.tokens[one.first].start
        if said is None or any(piece.start <= start < piece.end for piece in said.content):
            yield one


def _is_of_place(phrase: Phrase, trigger: Trigger) -> bool:
    """Whether a preposition tells where; "from" only of what is left, and who is met or asked is no place."""
    if phrase.lead == "from":
        return trigger.kind == "RETREAT" or trigger.mode in ("abduct", "withdraw", "expel")
    return phrase.lead != "for" or trigger.kind == "MOBILIZE"


def _read(scene: Scene, trigger: Trigger, near: Sequence[Phrase]) -> Iterator[Spot]:
    behind = [one for one in near if one.first > trigger.place]
    before = [one for one in near if one.first < trigger.place]
    yield from (found for one in (*behind, *reversed(before)) if (found := spot(scene, one)))
