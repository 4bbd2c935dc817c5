"""A verb's clause as its senses ask for it: who does what to whom, with which prepositions, and what it governs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from onrecord.extract.scope.kin import above, agent, is_passive, is_verb, kin, lemma, subject
from onrecord.extract.scope.scene import Scene

_RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
_GOVERNED = ("xcomp", "ccomp", "advcl")


class Clause:
    """What stands with a verb, each part read when a sense asks for it."""

    def __init__(self, scene: Scene, verb: int) -> None:
        """Keeps the verb's place for asking."""
        self.scene = scene
        self.verb = verb

    @cached_property
    def passive(self) -> bool:
        """Whether the verb is passive."""
        return suffers(self.scene, self.verb)

    @cached_property
    def subject(self) -> int | None:
        """Who does it, of a passive its agent; `None` where nobody is told."""
        if self.passive:
            return agent(self.scene, self.verb)
        return _meant(self.scene, self.verb, subject(self.scene, self.verb))

    @cached_property
    def objects(self) -> tuple[int, ...]:
        """What it is done to, of a passive its subject; else who is told to do what the verb governs."""
        return self._own_objects or tuple(
            at
            for clause in self.clauses
            if _is_bare(self.scene, clause)
            for at in kin(self.scene, clause, "nsubj")
            if at > self.verb
        )

    @cached_property
    def given(self) -> tuple[int, ...]:
        """To whom something is given, where no preposition tells it."""
        return tuple(kin(self.scene, self.verb, "iobj"))

    @cached_property
    def behind(self) -> tuple[tuple[str, int], ...]:
        """Nouns with the word that leads to them: a preposition, "" for what the object is made; adverbs too."""
        return tuple(pair for at in (self.verb, *self._own_objects) for pair in _behind(self.scene, at))

    @cached_property
    def clauses(self) -> tuple[int, ...]:
        """Clauses that it governs."""
        roles = _GOVERNED if is_verb(self.scene, self.verb) else (*_GOVERNED, "acl")
        return tuple(at for at in kin(self.scene, self.verb, *roles) if at > self.verb)

    @cached_property
    def _own_objects(self) -> tuple[int, ...]:
        return tuple(_objects(self.scene, self.verb, passive=self.passive))


def suffers(scene: Scene, verb: int) -> bool:
    """Whether a verb is passive, by itself or as another after a passive one: "were held and released"."""
    if is_passive(scene, verb):
        return True
    token, low = scene.grammar.tokens[verb], scene.grammar.low(verb)
    if (
        token.deprel != "conj"
        or token.head is None
        or token.head < 0
        or low.endswith("ing")
        or low == lemma(scene, verb)
    ):
        return False
    return is_passive(scene, token.head) and not kin(scene, verb, "nsubj", "obj", "aux")


def _objects(scene: Scene, verb: int, *, passive: bool) -> Iterator[int]:
    if passive:
        found = subject(scene, verb)
        if found is not None:
            yield _meant(scene, verb, found) or found
        return
    if scene.grammar.tokens[verb].deprel == "amod":
        yield above(scene, verb)
        return
    own = kin(scene, verb, "obj") or kin(scene, verb, "iobj") or _misread(scene, verb)
    if not own:
        own = [at for at in kin(scene, verb, "obl") if at > verb and _stands_bare(scene, at)]
    head = _described(scene, verb)
    for at in own:
        yield head if head is not None and scene.grammar.low(at) in _RELATIVE else at
    told = bool(lows(scene, verb, "mark"))  # "a report that it withdrew": nothing is withdrawn
    if head is not None and not own and not told and any(low not in _RELATIVE for low in lows(scene, verb, "nsubj")):
        yield head


def _misread(scene: Scene, verb: int) -> list[int]:
    """Nouns behind a verb that are read as a clause that it governs, or as a second subject."""
    nouns = [at for at in kin(scene, verb, "ccomp") if at > verb and kin(scene, at, "det", "nmod", "amod")]
    if nouns:
        return nouns if not kin(scene, nouns[0], "nsubj", "aux", "cop") else []
    found = kin(scene, verb, "nsubj")
    return [at for at in found if at > verb] if len(found) > 1 and found[0] < verb else []


def _stands_bare(scene: Scene, at: int) -> bool:
    """Whether a noun stands without preposition, and is no time."""
    token = scene.grammar.tokens[at]
    return not kin(scene, at, "case", "mark") and not any(scene.times.touching(token.start, token.end))


def _described(scene: Scene, verb: int) -> int | None:
    """The noun that a verb's clause describes."""
    token = scene.grammar.tokens[verb]
    return token.head if token.deprel == "acl" and token.head is not None and 0 <= token.head < verb else None


def _meant(scene: Scene, verb: int, found: int | None) -> int | None:
    """The noun that a relative pronoun stands for."""
    head = _described(scene, verb)
    return head if found is not None and head is not None and scene.grammar.low(found) in _RELATIVE else found


def lows(scene: Scene, place: int, *roles: str) -> list[str]:
    """The words that hang on one, in lower case; only those of some relations, if any are given."""
    return [scene.grammar.low(at) for at in kin(scene, place, *roles)]


def _behind(scene: Scene, place: int) -> Iterator[tuple[str, int]]:
    """Nouns behind the prepositions of a word, and adverbs beside it."""
    for at in kin(scene, place, "obl", "nmod", "xcomp", "advmod", "compound", "obj", "advcl", "acl", "ccomp"):
        role = scene.grammar.tokens[at].deprel
        leads = lows(scene, at, "case", "mark") if role in ("obl", "nmod") else lows(scene, at, "case")
        if at > place or leads:
            yield from ((lead, at) for lead in leads)
        if role == "xcomp" and not leads:
            yield "", at
        elif role in ("advmod", "compound") and at > place:
            yield scene.grammar.low(at), at
        elif role in ("acl", "ccomp", "advcl") and at > place:
            yield from ((mark, at) for mark in lows(scene, at, "mark") if mark != "to")


def _is_bare(scene: Scene, place: int) -> bool:
    """Whether a clause has no finite verb of its own: "to leave", "of leaving"."""
    return (
        "to" in lows(scene, place, "mark")
        or scene.grammar.low(place).endswith("ing")
        or "having" in lows(scene, place, "aux")
    )
