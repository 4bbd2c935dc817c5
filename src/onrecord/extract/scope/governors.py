"""The words above a figure that tell how real it is, from the nearest outwards."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.scope.ascent import Step, first_step, next_step
from onrecord.extract.scope.clause import (
    FAR,
    above,
    has_to,
    is_done,
    is_of_which,
    is_passive,
    is_predicate,
    is_relative,
    lemma,
    marks,
    near,
    prepositions,
    relation,
)
from onrecord.extract.scope.modality import Sign, in_clause, negations
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import Site
from onrecord.lexicon.figure_status import GoverningVerb, governing, words_of
from onrecord.records.figure import Figure

_MOST_STEPS = 10
_LEVELS_BEHIND = frozenset({"to", "at", "from", "of"})


def signs(scene: Scene, figure: Figure, site: Site) -> Iterator[Sign]:
    """The words that say something of how real a figure is, those of its own clause first."""
    step: Step | None = None if is_age(figure) else first_step(scene, site)
    for _ in range(_MOST_STEPS):
        if step is None:
            return
        yield from _here(scene, step)
        head = above(scene, step.at)
        if head is None:
            return
        over = [sign for sign in _over(scene, figure, step, head) if not step.part.known or sign.status == "denied"]
        yield from over
        if any(sign.status == "goal" for sign in over) and scene.grammar.tokens[head].upos != "VERB":
            return  # a target is one, whoever fails to meet it
        step = next_step(scene, step, head)
        if step and "from" in step.part.behind and figure.value_max is None:
            return  # what something is to be raised from is there


def _here(scene: Scene, step: Step) -> Iterator[Sign]:
    """What the clause of a predicate says, and a headline's noun: "500 men to go"."""
    if is_predicate(scene, step.at):
        yield from in_clause(scene, step.at, step.part)
        yield from _level(scene, step)
    elif step.part.role == "" and relation(scene, step.at) == "root":
        yield from in_clause(scene, step.at, step.part)


def is_age(figure: Figure) -> bool:
    """Whether a figure is what somebody is, and not what is done: "a 16-year-old", "Ona Keller, 41"."""
    counted = (figure.counted or "").lower().replace("-", " ").split()
    return "old" in counted or (figure.unit == "year" and not counted)


def _over(scene: Scene, figure: Figure, step: Step, head: int) -> Iterator[Sign]:
    """What the word above says."""
    low = scene.grammar.low(head)
    if relation(scene, step.at) == "nsubj" and low in words_of("to_come") and _opens_what_comes(scene, head):
        verb = governing().verbs.get(low) or governing().verbs.get(lemma(scene, head))
        yield Sign(governing().adjectives.get(low) or (verb.status if verb else "planned"), head)
    elif scene.grammar.tokens[head].upos == "VERB":
        yield from _verb(scene, figure, step, head)
    elif relation(scene, step.at) == "xcomp" and (status := governing().adjectives.get(low)):
        yield Sign(status, head)
    else:
        yield from _noun(scene, step, head)


def _opens_what_comes(scene: Scene, at: int) -> bool:
    return any(relation(scene, place) == "xcomp" and has_to(scene, place) for place in near(scene, at, 0, FAR))


def _verb(scene: Scene, figure: Figure, step: Step, head: int) -> Iterator[Sign]:
    verbs = governing().verbs
    verb = verbs.get(scene.grammar.low(head)) or verbs.get(lemma(scene, head))
    if verb is None or not _reaches(scene, figure, step, head, verb):
        return
    if verb.status != "denied" or next(negations(scene, head), None) is None:
        yield Sign(verb.status, head)


def _reaches(scene: Scene, figure: Figure, step: Step, head: int, verb: GoverningVerb) -> bool:
    """Whether what a verb says holds for what hangs on it so."""
    role = relation(scene, step.at)
    if is_predicate(scene, step.at):
        if is_of_which(scene, step.at):
            return verb.object and not is_done(scene, step.at)
        if role == "ccomp":
            return verb.that and next(negations(scene, head), None) is None
        if step.part.role == "nsubj" and verb.status == "goal" and not verb.object:
            return False  # "asked 200 people to leave"
        opening = marks(scene, step.at)
        asked = verb.status == "goal" and "to" in opening
        return verb.clause and (role == "xcomp" or asked or not verb.behind.isdisjoint(opening))
    if role == "obl":
        if verb.status == "goal" and is_passive(scene, head):
            return False  # "were aimed at 15 towns"
        return not verb.behind.isdisjoint(prepositions(scene, step.at))
    if role == "nsubj" and verb.clause and _wants_done(scene, head):
        return True
    money = is_money(figure)
    done_to = role == "obj" or (role == "nsubj" and (money or is_passive(scene, head)))
    if role == "iobj" and scene.grammar.tokens[step.at].upos == "PROPN":
        done_to = True  # "promised Kesland 31 tanks", where the tree takes them for a part of the name
    if verb.money and not money and "package" not in step.nouns:
        return False
    return done_to and verb.object and (not verb.through or not verb.through.isdisjoint(step.nouns))


def _wants_done(scene: Scene, at: int) -> bool:
    """Whether a verb says that something is to be done to its subject: "40 villages need to be rebuilt"."""
    return any(
        relation(scene, place) == "xcomp" and is_passive(scene, place) and has_to(scene, place)
        for place in near(scene, at, 0, FAR)
    )


def is_money(figure: Figure) -> bool:
    """Whether a figure's unit is that of a currency (ISO 4217)."""
    return figure.unit is not None and len(figure.unit) == 3 and figure.unit.isupper()


def _noun(scene: Scene, step: Step, head: int) -> Iterator[Sign]:
    noun = governing().nouns.get(lemma(scene, head))
    if noun is None or relation(scene, step.at) == "conj":
        return
    if is_predicate(scene, step.at):
        led = not is_relative(scene, step.at)
    else:
        behind = prepositions(scene, step.at)
        led = not behind or not behind.isdisjoint(noun.behind)
    if led and (not noun.under or any(lemma(scene, place) in noun.under for place in scene.grammar.heads(head))):
        yield Sign(noun.status, head)


def _level(scene: Scene, step: Step) -> Iterator[Sign]:
    """A noun beside the figure that says what it is: "the goal is 500 tanks", "raised the ceiling to 500"."""
    moved = step.part.role == "obl" and not _LEVELS_BEHIND.isdisjoint(step.part.behind)
    for place in near(scene, step.at, FAR, FAR):
        noun = governing().nouns.get(lemma(scene, place))
        if noun is None or noun.under:
            continue
        is_it = relation(scene, place) == "nsubj" and step.part.role == ""
        if is_it or (moved and noun.level and relation(scene, place) in ("nsubj", "obj")):
            yield Sign(noun.status, place)
