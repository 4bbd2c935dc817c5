"""Whom a verb reaches: its objects, those a preposition leads to, and whose they are."""

from __future__ import annotations

from onrecord.extract.coding.nominal import accused, meant, phrase_sides
from onrecord.extract.coding.subjects import (
    agents,
    controllers,
    genitives,
    is_name,
    is_passive,
    is_person,
    is_time,
    lead,
)
from onrecord.extract.coding.words import Reach, words
from onrecord.extract.scope.kin import above, kin, lemma
from onrecord.extract.scope.scene import Scene

_MOST_TITLES = 6
_TITLES = frozenset({"DET", "ADJ", "PROPN", "NOUN"})


def objects(scene: Scene, verb: int, of: Reach) -> list[int]:
    """What a verb's act is done to; of a passive its subject."""
    if is_passive(scene, verb):
        return controllers(scene, verb)
    own = [at for at in kin(scene, verb, "iobj", "obj") if at > verb and not _is_in_title(scene, verb, at)]
    subjects = kin(scene, verb, "nsubj")
    own = own or [at for at in subjects[1:] if at > verb > subjects[0]]  # misread: "accuses Kesland of having sent"
    if own:
        return own
    # "ordered Kesland to close", "demanded that Kesland close": the one asked is a subject
    asking = of.asks or lemma(scene, verb) in words("verbs", "directing") | words("verbs", "accusing")
    clauses = [at for at in kin(scene, verb, "xcomp", *(("ccomp",) if asking else ())) if at > verb]
    asked = [at for clause in clauses for at in kin(scene, clause, "nsubj") if at > verb]
    return asked or [at for at in clauses if is_name(scene, at)] or _next_to(scene, verb)


def _next_to(scene: Scene, verb: int) -> list[int]:
    """The person right behind a verb, where the tree gives it no object: "meets German Chancellor Ona Keller"."""
    for at in range(verb + 1, min(verb + 1 + _MOST_TITLES, len(scene.grammar.tokens))):
        token = scene.grammar.tokens[at]
        if any(one.kind == "person" for one in scene.names.touching(token.start, token.end)):
            return [at]
        if token.upos not in _TITLES:
            break
    return []


def _is_in_title(scene: Scene, verb: int, at: int) -> bool:
    """Whether the tree has parted a word from the name it stands before: "welcomed US President Keller's decision"."""
    if scene.grammar.tokens[at].deprel != "iobj" or at + 1 >= len(scene.grammar.tokens):
        return False
    whose = [one for thing in kin(scene, verb, "obj") for one in genitives(scene, thing)]
    return at + 1 in whose or above(scene, at + 1) in whose


def reached(scene: Scene, verb: int, things: list[int], of: Reach) -> list[int]:
    """Whom a preposition leads to behind a verb or its object, those who can act first: "imposed sanctions on"."""
    led = [(one, at) for one in behind(scene, verb, things, of) for at in meant(scene, one)]
    found = [at for one, at in led if at != one or _is_led(scene, at, of)]
    return sorted(accused(scene, found, of), key=lambda at: not is_person(scene, at))


def behind(scene: Scene, verb: int, things: list[int], of: Reach) -> list[int]:
    """What the prepositions of a kind lead to behind a verb and what it is done to, times left out."""
    found = [at for at in kin(scene, verb, "obl", "iobj") if at > verb]
    given = [at for at in found if lemma(scene, at) in words("nouns", "acts")]  # "$5 million in aid to Kesland"
    for thing in dict.fromkeys((*things, *kin(scene, verb, "obj"), *given)):
        if not is_person(scene, thing) or of.over:
            said = [thing, *kin(scene, thing, "acl")]  # "the restrictions imposed on Kesland"
            hanging = [at for one in said for at in kin(scene, one, "nmod" if one == thing else "obl")]
            found += [at for at in hanging if at > thing and lead(scene, at) != "of"]
    return [at for at in dict.fromkeys(found) if not is_time(scene, at) and lead(scene, at) in of.leads]


def _is_led(scene: Scene, at: int, of: Reach) -> bool:
    return lead(scene, at) not in of.thing or is_person(scene, at)


def owners(scene: Scene, things: list[int], of: Reach) -> list[int]:
    """Whose things are, or who did them: "condemned Kesland's attack", "what it called an attack by", "made by"."""
    named = list[int]()
    for thing in things:
        if scene.grammar.low(thing) == "what":
            named += [at for clause in kin(scene, thing, "acl") for at in kin(scene, clause, "obj", "xcomp")]
        else:
            named.append(thing)
    return [at for one in named for at in _owner(scene, one, of)]


def _owner(scene: Scene, thing: int, of: Reach) -> list[int]:
    made = [at for clause in kin(scene, thing, "acl") if clause > thing for at in agents(scene, clause)]
    found = phrase_sides(scene, thing, of)[0] or genitives(scene, thing) or made
    return [at for at in found if is_person(scene, at) and scene.grammar.tokens[at].upos != "PRON"]
