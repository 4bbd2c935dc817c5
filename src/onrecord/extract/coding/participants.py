"""Who does it, and to whom it is done."""

from __future__ import annotations

from onrecord.extract.coding.below import below, spots
from onrecord.extract.coding.nominal import Sides, meant, names_before, phrase_sides, sides
from onrecord.extract.coding.party import parties
from onrecord.extract.coding.reached import behind, objects, owners, reached
from onrecord.extract.coding.subjects import agents, doers, genitives, is_passive, is_person, lead
from onrecord.extract.coding.trigger import Trigger
from onrecord.extract.coding.words import Reach, reach, words
from onrecord.extract.scope.kin import is_verb, kin, lemma
from onrecord.extract.scope.scene import Scene
from onrecord.records.event import Participant

Parties = tuple[tuple[Participant, ...], tuple[Participant, ...]]


def participants(scene: Scene, trigger: Trigger, statement: str | None) -> Parties:
    """Actors and recipients of an event, each in order of the text.

    Args:
        scene: the article.
        trigger: the event's words.
        statement: id of the statement that they stand in.
    """
    of = reach(trigger.kind)
    acting, suffering = _sides(scene, trigger, of)
    acting = [at for at in acting if at != trigger.place and _is_party(scene, trigger, at)]
    suffering = [at for at in suffering if at != trigger.place and _is_party(scene, trigger, at)]
    actors, recipients = _named(scene, acting, statement), _named(scene, suffering, statement)
    mutual = of.mutual or _is_joint(scene, trigger)
    if mutual and len(actors) > 1 and (not recipients or _is_shared(scene, trigger)):
        actors, recipients = actors[:1], actors[1:]
    taken = {one.name for one in actors}
    return tuple(actors), tuple(one for one in recipients if one.name not in taken)


def _is_joint(scene: Scene, trigger: Trigger) -> bool:
    """Whether several do to one another what they sign, reach or hold: "signed a deal", "clashed"."""
    own = [*scene.grammar.inside(trigger.words), *kin(scene, trigger.place, "obj")]
    return any(lemma(scene, at) in words("nouns", "mutual") | words("verbs", "mutual") for at in own)


def _is_shared(scene: Scene, trigger: Trigger) -> bool:
    """Whether what several agree to is something that they do to one another: "agreed to hold joint exercises"."""
    clauses = kin(scene, trigger.place, "xcomp") if trigger.kind == "AGREE" else []
    held = [at for one in clauses for at in kin(scene, one, "obj")]
    by_verb = any(lemma(scene, at) in words("verbs", "mutual") for at in clauses)
    return by_verb or any(lemma(scene, at) in words("nouns", "mutual") for at in held)


def _named(scene: Scene, places: list[int], statement: str | None) -> list[Participant]:
    found = [one for at in places for one in parties(scene, at, statement)]
    return sorted({one.name: one for one in reversed(found)}.values())


def _is_party(scene: Scene, trigger: Trigger, at: int) -> bool:
    """Whether a word is a party's, and does not only make the trigger what it is: "violated the truce"."""
    own = lemma(scene, at)
    if is_person(scene, at):
        return at != trigger.completed or own not in words("nouns", "acts")
    named = own in words("nouns", "mutual") | words("nouns", "acts") | words("nouns", "never")
    return not (named or (at == trigger.completed and _is_event(own))) and trigger.mode != "restrict"


def _is_event(noun: str) -> bool:
    return any(noun in words("nouns", key) for key in ("suffered", "acted", "acts", "mutual", "instruments"))


def _sides(scene: Scene, trigger: Trigger, of: Reach) -> Sides:
    verb, noun = _parts(scene, trigger)
    acting: list[int] = []
    suffering: list[int] = []
    if noun is not None:
        acting, suffering = sides(scene, noun, of)
    if noun is not None and verb is not None and of.asks:
        suffering = [] if lemma(scene, noun) in words("nouns", "suffered") else phrase_sides(scene, noun, of)[0]
        asked = [at for one in kin(scene, noun, "acl", "ccomp") for at in kin(scene, one, "nsubj") if at > noun]
        suffering = [at for at in asked if is_person(scene, at)] or [at for at in suffering if at > noun]
    if verb is not None and trigger.turned:
        acting, suffering = _giver(scene, verb) or acting, doers(scene, verb) or suffering
        acting = acting or [at for at in objects(scene, verb, of) if is_person(scene, at)]
    elif verb is not None:
        if noun is not None and not suffering and lemma(scene, verb) in words("verbs", "granting"):
            before = [at for at in names_before(scene, noun) if at not in genitives(scene, noun)]
            suffering = [at for at in before if scene.grammar.tokens[at].upos != "ADJ"]
        met = acting if of.mutual else []
        acting = doers(scene, verb) or acting
        suffering = suffering or [at for at in met if _is_met(scene, at, acting)]
        suffering = suffering or _undergoing(scene, trigger, verb, of)
    if trigger.result is not None and not suffering:
        suffering = objects(scene, trigger.result, of)
    suffering = [at for at in suffering if at != trigger.place and _is_party(scene, trigger, at)]
    several = len(acting) > 1 or any(kin(scene, at, "conj") for at in acting)
    for place in (verb, noun):
        if place is not None and not suffering:
            suffering = _further(scene, place, of, placed=not (several and _is_joint(scene, trigger)))
    return acting, suffering


def _is_met(scene: Scene, at: int, acting: list[int]) -> bool:
    """Whether somebody is the body whose meeting one person attends: of several they meet one another."""
    alone = len(acting) == 1 and not kin(scene, acting[0], "conj")
    return alone and at not in acting and is_person(scene, at)


def _giver(scene: Scene, verb: int) -> list[int]:
    """From whom somebody gets what is done to him: "received tanks from Kesland"."""
    things = [verb, *kin(scene, verb, "obj")]
    behind = [at for one in things for at in kin(scene, one, "obl", "nmod") if at > verb]
    return [at for at in behind if lead(scene, at) in words("leads", "giver") and is_person(scene, at)]


def _further(scene: Scene, place: int, of: Reach, *, placed: bool) -> list[int]:
    """Whom what is agreed or asked reaches, else a place; what several do to one another is done to no place."""
    return (below(scene, place, of) if of.below else []) or (spots(scene, place) if of.spots and placed else [])


def _parts(scene: Scene, trigger: Trigger) -> tuple[int | None, int | None]:
    """The verb of a trigger and the noun that names the event: "launched an attack", "is ready"."""
    place = trigger.place
    if not is_verb(scene, place) and scene.grammar.tokens[place].upos != "ADJ":
        return None, place
    if lemma(scene, place) not in words("verbs", "support"):
        return place, None
    completing = [at for at in (trigger.completed, *kin(scene, place, "obj")) if at is not None]
    named = (at for at in completing if at > place and not is_person(scene, at))
    return place, next((at for at in named if at == trigger.completed or _is_event(lemma(scene, at))), None)


def _is_own(scene: Scene, trigger: Trigger, thing: int) -> bool:
    """Whether a thing is what its owner does, and not what somebody else judges: "reiterated Kesland's support for"."""
    voiced = lemma(scene, trigger.place) in words("verbs", "support") and trigger.kind == "SUPPORT"
    return voiced and (thing == trigger.completed or lemma(scene, thing) in words("nouns", "acts"))


def _judged(scene: Scene, verb: int) -> list[int]:
    """Who did what a verb judges, where the tree has hung him on the verb: "welcomed the decision by Kesland"."""
    return [] if is_passive(scene, verb) else agents(scene, verb)


def _undergoing(scene: Scene, trigger: Trigger, verb: int, of: Reach) -> list[int]:
    """To whom a verb's act is done: its object, and whom a preposition of the kind leads to."""
    things = objects(scene, verb, of) or list(trigger.objects)
    of = of.towards(trigger.towards)
    led = reached(scene, verb, things, of)
    if of.object == "none":
        return [at for at in led if is_person(scene, at)]
    done_to = [at for at in things if _is_party(scene, trigger, at)] if trigger.mode != "withdraw" else []
    if of.object in ("any", "who"):
        done_to = [at for thing in done_to for at in meant(scene, thing)]
    asked = of.asks and bool(kin(scene, verb, "xcomp"))  # "pressing lecturers to end it": whoever is asked to can act
    whom = [at for at in done_to if asked or is_person(scene, at)]
    helped = lemma(scene, verb) in words("verbs", "helping") | words("verbs", "facing")
    if of.object == "given" and not helped:
        given = [at for at in led if is_person(scene, at)] or kin(scene, verb, "iobj")
        if not given and lemma(scene, verb) in words("verbs", "receiving"):
            return whom
        with_ = any(lead(scene, at) == "with" for at in kin(scene, verb, "obl", "nmod"))
        return given or (whom if with_ else []) or led  # "provided Kesland with tanks"
    if of.over:
        whom = [at for at in led if is_person(scene, at)] or whom
    elif of.object == "owner":
        whom = (
            whom
            or owners(scene, [at for at in things if not _is_own(scene, trigger, at)], of)
            or _judged(scene, verb)
            or led
            or owners(scene, behind(scene, verb, things, of), of)
        )
    elif of.object == "who" or any(is_person(scene, at) for at in led):
        whom = whom or led
    if whom or (led and of.object != "any"):
        return whom or led
    return (done_to or led) if of.object == "any" or helped or trigger.mode == "release" else []
