"""Whom a verb reaches: its objects, those a preposition leads to, and those of what is agreed or refused."""

from __future__ import annotations

from onrecord.extract.coding.nominal import phrase_sides
from onrecord.extract.coding.subjects import agents, controllers, genitives, is_passive, is_person, is_time, lead
from onrecord.extract.coding.words import Reach, words
from onrecord.extract.scope.kin import above, is_verb, kin, lemma
from onrecord.extract.scope.scene import Scene

DEEPEST = 3
"""Clauses within clauses: "agreed to allow inspectors to visit the plant"."""

_MOST_BELOW = 6
"""Clauses or phrases of one word that are looked into; more are a misread tree."""


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
    return [at for clause in clauses for at in kin(scene, clause, "nsubj") if at > verb]


def _is_in_title(scene: Scene, verb: int, at: int) -> bool:
    """Whether the tree has parted a word from the name it stands before: "welcomed US President Keller's decision"."""
    if scene.grammar.tokens[at].deprel != "iobj" or at + 1 >= len(scene.grammar.tokens):
        return False
    whose = [one for thing in kin(scene, verb, "obj") for one in genitives(scene, thing)]
    return at + 1 in whose or above(scene, at + 1) in whose


def reached(scene: Scene, verb: int, things: list[int], of: Reach) -> list[int]:
    """Whom a preposition leads to behind a verb or its object, those who can act first: "imposed sanctions on"."""
    found = [at for at in behind(scene, verb, things, of) if _is_led(scene, at, of)]
    return sorted(found, key=lambda at: not is_person(scene, at))


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


def below(scene: Scene, place: int, of: Reach, depth: int = DEEPEST) -> list[int]:
    """Whom what is agreed, asked, refused or threatened would be done to: "agreed to send tanks to Kesland"."""
    clauses = [at for at in kin(scene, place, "xcomp", "ccomp", "advcl", "acl") if at > place and is_verb(scene, at)]
    for clause in clauses[:_MOST_BELOW] if depth else ():
        found = _in_clause(scene, clause, of) or below(scene, clause, of, depth - 1) or spots(scene, clause)
        if found:
            return found
    return []


def _in_clause(scene: Scene, clause: int, of: Reach) -> list[int]:
    sent = lemma(scene, clause) in words("verbs", "sending")
    given = kin(scene, clause, "iobj") if sent else objects(scene, clause, of)
    found = [at for at in (*reached(scene, clause, given, of), *given) if is_person(scene, at)]
    return [at for at in found if at > clause and scene.grammar.tokens[at].upos != "PRON"]


def spots(scene: Scene, place: int, depth: int = DEEPEST) -> list[int]:
    """Places named behind a word: what is done in them is done to them ("imposed a curfew in Kesland")."""
    behind_it = [at for at in kin(scene, place, "obl", "obj", "nmod") if at > place]
    for at in behind_it[:_MOST_BELOW] if depth else ():
        if not is_time(scene, at):
            if lead(scene, at) in words("leads", "spot") and _is_place(scene, at):
                return [at]
            if found := spots(scene, at, depth - 1):
                return found
    return []


def _is_place(scene: Scene, at: int) -> bool:
    token = scene.grammar.tokens[at]
    return any(one.kind == "place" for one in scene.names.touching(token.start, token.end))
