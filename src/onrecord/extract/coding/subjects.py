"""Who acts in a clause and to whom it is done: subjects, own and shared, objects and agents."""

from __future__ import annotations

from onrecord.extract.coding.words import words
from onrecord.extract.scope.kin import above, case_of, is_verb, kin, lemma
from onrecord.extract.scope.kin import is_passive as is_marked_passive
from onrecord.extract.scope.pronouns import described
from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.reporting import people

DEEPEST = 6
"""Clauses up to the one whose subject is shared; a longer way is a misread tree."""

_ACTING = frozenset({"person", "organisation", "nationality", "place"})
_SHARING = frozenset({"xcomp", "ccomp", "advcl", "dep", "parataxis", "conj"})


def is_passive(scene: Scene, verb: int) -> bool:
    """Whether something is done to a verb's subject, also where a passive before it shares its "were"."""
    if is_marked_passive(scene, verb):
        return not _is_infinitive(scene, verb)
    token, head = scene.grammar.tokens[verb], above(scene, verb)
    if token.deprel != "conj" or head < 0 or not is_marked_passive(scene, head):
        return False
    own = kin(scene, verb, "nsubj", "obj", "aux")
    return not own and scene.grammar.low(verb) != lemma(scene, verb) and not scene.grammar.low(verb).endswith("ing")


def _is_infinitive(scene: Scene, verb: int) -> bool:
    """Whether "to" parts a verb from the "be" before it: "are to leave"."""
    helping = [at for at in kin(scene, verb, "aux", "cop") if at < verb]
    return any(scene.grammar.low(at) == "to" and helping and at > helping[-1] for at in kin(scene, verb, "mark"))


def doers(scene: Scene, verb: int) -> list[int]:
    """The words for who does what a verb tells."""
    if is_passive(scene, verb):
        return agents(scene, verb)
    gerund = scene.grammar.low(verb).endswith("ing")
    return (agents(scene, verb) if gerund else []) or controllers(scene, verb)


def agents(scene: Scene, place: int) -> list[int]:
    """The words behind "by" that hang on a passive or on a noun, without times."""
    behind = [at for at in kin(scene, place, "obl", "nmod") if at > place]
    return [at for at in behind if lead(scene, at) in words("leads", "by") and not is_time(scene, at)]


def lead(scene: Scene, at: int) -> str:
    """The preposition that leads to a noun, also where the tree has hung it on a word of its name; "" for none."""
    own = case_of(scene, at)
    if own:
        return own
    parts = kin(scene, at, "appos", "nmod", "compound")
    return next(
        (scene.grammar.low(mark) for one in parts for mark in kin(scene, one, "case") if mark < min(at, one)), ""
    )


def is_time(scene: Scene, at: int) -> bool:
    """Whether a word stands in an expression of time."""
    token = scene.grammar.tokens[at]
    return next(scene.times.touching(token.start, token.end), None) is not None


def controllers(scene: Scene, verb: int, depth: int = DEEPEST) -> list[int]:
    """The subject of a verb: its own, or the word of the clause above that stands for it."""
    own = kin(scene, verb, "nsubj", "csubj")
    if own:
        return [_meant(scene, own[1] if len(own) > 1 and _is_dateline(scene, *own[:2]) else own[0])]
    head, role = above(scene, verb), scene.grammar.tokens[verb].deprel
    if head < 0 or not depth:
        return []
    if role == "acl":
        return _of_noun(scene, verb, head, depth)
    if role not in _SHARING:
        return []
    if role == "conj" and not is_verb(scene, head):
        return _beside_noun(scene, head, depth)
    if role != "conj" and (found := _directed(scene, verb, head)):
        return found
    return controllers(scene, head, depth - 1)


def _is_dateline(scene: Scene, first: int, second: int) -> bool:
    """Whether the first of two subjects only stands before the sentence: "ISLAMABAD: The state has"."""
    return any(scene.grammar.low(at) in words("leads", "parting") for at in range(first + 1, min(second, first + 4)))


def _beside_noun(scene: Scene, noun: int, depth: int) -> list[int]:
    """The subject of the clause of a noun to which the tree has joined a verb: "asked for troops and threatened"."""
    head = above(scene, noun)
    return controllers(scene, head, depth - 1) if head >= 0 and is_verb(scene, head) else []


def _meant(scene: Scene, subject: int) -> int:
    """The noun that a relative pronoun stands for; else the subject itself."""
    if scene.grammar.low(subject) not in words("pronouns", "relative"):
        return subject
    noun = described(scene, subject)
    before = subject - 2 if scene.grammar.low(subject - 1) == "," else subject - 1
    if 0 <= noun < before and not is_person(scene, noun) and is_person(scene, before):
        return before  # the tree has taken "trouble with Kesland, which" for the trouble
    return noun if 0 <= noun < subject else subject


def _of_noun(scene: Scene, verb: int, noun: int, depth: int) -> list[int]:
    """Who acts in words that describe a noun: the noun ("troops attacking"), or who has it ("Kesland's plan to")."""
    infinitive = any(scene.grammar.low(at) == "to" for at in kin(scene, verb, "mark"))
    said = lemma(scene, noun) in words("nouns", "instruments") and not genitives(scene, noun)
    if is_person(scene, noun) or not (infinitive or said or _is_led(scene, verb)):
        return [noun]
    if owners := genitives(scene, noun):
        return owners
    if kin(scene, noun, "nsubj"):
        return controllers(scene, noun, depth - 1)  # "is in no hurry to"
    head = above(scene, noun)
    if head >= 0 and scene.grammar.tokens[noun].deprel in ("obj", "xcomp", "obl") and is_verb(scene, head):
        return _directed(scene, noun, head) or doers_above(scene, head, depth - 1)
    return []


def doers_above(scene: Scene, verb: int, depth: int = DEEPEST) -> list[int]:
    """Who does what a verb tells, in the passive too."""
    return agents(scene, verb) if is_passive(scene, verb) else controllers(scene, verb, depth)


def _is_led(scene: Scene, verb: int) -> bool:
    """Whether a preposition leads to a gerund: "responsibility for shelling"."""
    return any(scene.grammar.tokens[at].upos in ("ADP", "SCONJ") for at in kin(scene, verb, "mark", "case"))


def _directed(scene: Scene, below: int, verb: int) -> list[int]:
    """Whom the verb above lets act below it: whom one orders, asks, accuses."""
    if not is_verb(scene, verb):
        return []
    own = lemma(scene, verb)
    lets = own in words("verbs", "accusing") or own in words("verbs", "directing")
    between = [at for at in kin(scene, verb, "obj", "iobj") if verb < at < below]
    if any(scene.grammar.low(at) in ("each", "one") for at in between):
        return controllers(scene, verb)  # "accused each other of"
    if scene.grammar.tokens[below].deprel == "xcomp" and between and own not in ("promise", "threaten"):
        return between[:1]
    if not lets:
        return []
    if is_passive(scene, verb):
        return controllers(scene, verb)
    if between:
        return between[:1]
    led = [at for at in kin(scene, verb, "obl") if verb < at < below]
    return [at for at in led if f"{own} {lead(scene, at)}" in words("verbs", "led_by")][:1]


def genitives(scene: Scene, noun: int) -> list[int]:
    """Who stands in the genitive before a noun: "Kesland's", "its"."""
    before = [at for at in kin(scene, noun, "nmod", "det", "compound") if at < noun]
    return [at for at in before if is_genitive(scene, at)]


def is_genitive(scene: Scene, at: int) -> bool:
    """Whether a word before a noun says whose it is."""
    if scene.grammar.tokens[at].upos == "PRON":
        return True
    return any(scene.grammar.low(mark) in ("'s", "'") for mark in kin(scene, at, "case") if mark > at)


def is_person(scene: Scene, at: int) -> bool:
    """Whether a word names or means somebody who acts: a person, a body, a state, people of some sort."""
    token, own, low = scene.grammar.tokens[at], lemma(scene, at), scene.grammar.low(at)
    if token.upos == "NUM" or low in words("pronouns", "part"):
        of = [one for one in kin(scene, at, "nmod", "obl") if one > at and lead(scene, one) == "of"]
        return any(is_person(scene, one) for one in of[:1])
    named = (at, *(one for one in kin(scene, at, "appos") if one > at))
    if any(is_name(scene, one) for one in named):
        return True
    if next(scene.references.touching(token.start, token.end), None) is not None:
        return True
    return own in words("nouns", "people") or own in people().one_person or low in people().many


def is_name(scene: Scene, at: int) -> bool:
    """Whether a word stands in the name of somebody who acts, or is one that nothing has read."""
    token = scene.grammar.tokens[at]
    named = list(scene.names.touching(token.start, token.end))
    unknown = token.upos == "PROPN" and not named and not is_time(scene, at)
    return unknown or any(one.kind in _ACTING for one in named)
