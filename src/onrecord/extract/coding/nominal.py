"""Who acts where a noun names an event, and to whom it is done: "Kesland's attack on", "the arrest of six by"."""

from __future__ import annotations

from onrecord.extract.coding.subjects import (
    agents,
    controllers,
    doers,
    genitives,
    is_genitive,
    is_name,
    is_passive,
    is_person,
    is_time,
    lead,
)
from onrecord.extract.coding.words import Reach, words
from onrecord.extract.scope.kin import above, is_verb, kin, lemma
from onrecord.extract.scope.naming import is_body
from onrecord.extract.scope.scene import Scene

Sides = tuple[list[int], list[int]]
"""The words for who acts, and for whom it is done to."""

_MOST_ABOVE = 4
_MOST_BEFORE = 12
_THROUGH = frozenset({"nmod", "conj", "appos"})


def sides(scene: Scene, noun: int, parties: Reach) -> Sides:
    """The two sides of an event by its noun: those its own phrase names, else by the verb above."""
    acting, suffering = phrase_sides(scene, noun, parties)
    above_acting, above_suffering = _by_verb(scene, noun)
    return acting or above_acting, suffering or above_suffering


def phrase_sides(scene: Scene, noun: int, parties: Reach) -> Sides:
    """The two sides that a noun's own phrase names."""
    behind = _behind(scene, noun)
    between = [at for at in behind if lead(scene, at) == "between"]
    if between:
        every = [at for one in between for at in (one, *kin(scene, one, "conj"))]
        return every[:1], every[1:]
    acting, suffering = _in_phrase(scene, noun, behind, parties)
    acting = [*(at for at in behind if lead(scene, at) in words("leads", "by")), *acting]
    if parties.source and not acting:
        acting = _from(scene, noun, behind)
    return acting, suffering


def _behind(scene: Scene, noun: int) -> list[int]:
    """What a noun's prepositions lead to, also where the tree has hung it on what "of" leads to."""
    own = [at for at in kin(scene, noun, "nmod", "obl") if at > noun]
    of = [at for at in own if lead(scene, at) in words("leads", "around")]
    deeper = [
        at for one in of for at in kin(scene, one, "nmod") if at > one and lead(scene, at) in words("leads", "beyond")
    ]
    return [at for at in (*own, *deeper) if not is_time(scene, at)]


def _from(scene: Scene, noun: int, behind: list[int]) -> list[int]:
    """From whom a request or criticism comes: "drew criticism from"."""
    head = above(scene, noun)
    of_verb = kin(scene, head, "obl") if head >= 0 and is_verb(scene, head) and head < noun else []
    return [at for at in (*behind, *of_verb) if at > noun and lead(scene, at) == "from"]


def _in_phrase(scene: Scene, noun: int, behind: list[int], parties: Reach) -> Sides:
    own = lemma(scene, noun)
    suffered = own in words("nouns", "suffered")
    of = [at for at in behind if lead(scene, at) == "of"]
    led = [at for at in behind if lead(scene, at) in parties.leads - {"of"}]
    led = [one for at in led for one in meant(scene, at) if one != at or _is_led(scene, at, parties)]
    led = accused(scene, led, parties)
    before = [at for at in (*genitives(scene, noun), *names_before(scene, noun)) if not is_time(scene, at)]
    done_to = [*led, *(of if suffered and own not in words("nouns", "sent") else [])]
    if any(is_person(scene, at) for at in led):
        done_to = [at for at in done_to if at in led or is_person(scene, at)]  # "a suspension of flights to Kesland"
    if suffered and not done_to and (own not in words("nouns", "acted") or _is_entered(scene, noun, before)):
        return [], before
    if suffered:
        return before, done_to
    return before or of, led


def _is_entered(scene: Scene, noun: int, before: list[int]) -> bool:
    """Whether the name before a noun is that of the place: "the Kesland invasion"."""
    bare = all(scene.grammar.tokens[at].upos == "PROPN" and not is_genitive(scene, at) for at in before)
    return bare and (lemma(scene, noun) in words("nouns", "entered") or all(_is_town(scene, at) for at in before))


def _is_town(scene: Scene, at: int) -> bool:
    """Whether a word names a place that is no state, and does not act for one: "the Goma attack"."""
    token = scene.grammar.tokens[at]
    named = list(scene.names.touching(token.start, token.end))
    return bool(named) and all(one.kind == "place" and not is_body(scene.known, one.actor) for one in named)


def names_before(scene: Scene, noun: int) -> list[int]:
    """Who is named before a noun without a genitive: "Russian attacks", "rebel shelling"."""
    before = [at for at in kin(scene, noun, "amod", "compound", "nmod") if at < noun]
    found = [at for at in before if is_person(scene, at) and not _is_parted(scene, at, noun)]
    return [at for at in found if at not in genitives(scene, noun)]


def whose(scene: Scene, thing: int, depth: int = _MOST_ABOVE) -> list[int]:
    """Whose a thing is said to be: "Kesland's borders", "imports of Kesland beef", "the demands of the drivers"."""
    of = [at for at in kin(scene, thing, "nmod") if at > thing and lead(scene, at) in words("leads", "owning")]
    before = [at for at in names_before(scene, thing) if is_name(scene, at)]
    found = [*genitives(scene, thing), *before, *of]
    named = [at for at in found if is_person(scene, at) and scene.grammar.tokens[at].upos != "PRON"]
    return named or next((one for at in of[:1] if depth and (one := whose(scene, at, depth - 1))), [])


def meant(scene: Scene, thing: int) -> list[int]:
    """Who is meant by a thing that is done to: whose it is, or of whom it tells; else the thing itself.

    "Conceded to the demands of the drivers", "an inquiry into claims that soldiers beat him".
    """
    own = lemma(scene, thing)
    clauses = kin(scene, thing, "acl", "ccomp") if own in words("nouns", "telling") else []
    of_whom = [at for one in clauses for at in kin(scene, one, "nsubj") if is_person(scene, at)][:1]
    is_owned = own in words("nouns", "owned") or scene.grammar.tokens[thing].upos == "SYM"
    return of_whom or (whose(scene, thing) if is_owned else []) or [thing]


def _is_led(scene: Scene, at: int, parties: Reach) -> bool:
    return lead(scene, at) not in parties.thing or is_person(scene, at)


def _is_parted(scene: Scene, first: int, last: int) -> bool:
    """Whether a verb stands between two words, so that the tree has misread them as one phrase."""
    between = range(max(first + 1, last - _MOST_BEFORE), last)
    return any(is_verb(scene, at) and scene.grammar.tokens[at].deprel != "amod" for at in between)


def _by_verb(scene: Scene, noun: int) -> Sides:
    """Who acts by the verb of which the noun is the object: "launched an attack", "came under attack"."""
    at = noun
    for _ in range(_MOST_ABOVE):
        head, role = above(scene, at), scene.grammar.tokens[at].deprel
        if head < 0:
            return [], []
        if is_verb(scene, head):
            return _under(scene, at, head, role or "")
        if role == "nmod" and (blamed := _blamed(scene, head)):
            return blamed, []
        if role not in _THROUGH or not _is_role(scene, head, role or ""):
            return [], []
        at = head
    return [], []


def accused(scene: Scene, led: list[int], parties: Reach) -> list[int]:
    """Of those that prepositions lead to, the accused: "filed a complaint with the council against Kesland"."""
    accuses = parties.source and parties.object == "owner"
    return [at for at in led if accuses and lead(scene, at) == "against"] or led


def _blamed(scene: Scene, noun: int) -> list[int]:
    """The object of a verb of blame, on which the tree has hung what it is blamed for."""
    head = above(scene, noun)
    blamed = head >= 0 and scene.grammar.tokens[noun].deprel in ("obj", "iobj") and is_verb(scene, head)
    return [noun] if blamed and lemma(scene, head) in words("verbs", "accusing") else []


def _is_role(scene: Scene, noun: int, role: str) -> bool:
    return role == "conj" or lemma(scene, noun) in words("nouns", "through")


def _under(scene: Scene, noun: int, verb: int, role: str) -> Sides:
    own = lemma(scene, verb)
    if own in words("verbs", "accusing") and role in ("obl", "nmod", "advcl"):
        if is_passive(scene, verb):
            return controllers(scene, verb), []
        return [at for at in kin(scene, verb, "obj", "iobj") if verb < at < noun][:1], []
    if role == "nsubj" and is_passive(scene, verb) and own in words("verbs", "support"):
        return agents(scene, verb), []
    if role == "nsubj" and own in words("verbs", "striking"):
        return [], [at for at in kin(scene, verb, "obj") if at > verb]
    if role == "obl" and lead(scene, noun) == "under":
        return [], controllers(scene, verb)
    if role not in ("obj", "xcomp") and not (
        role == "obl" and lead(scene, noun) in ("in", "to", "for", "with", "on", "")
    ):
        return [], []
    if own in words("verbs", "suffering"):
        return [], controllers(scene, verb)
    takes_part = role != "obl" or own in words("verbs", "joining")
    return (doers(scene, verb), []) if takes_part and own in words("verbs", "support") else ([], [])
