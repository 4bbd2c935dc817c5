"""The way up from a figure through its sentence: which words above it may say something of it."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.extract.scope.clause import (
    FAR,
    has_to,
    is_definite,
    is_done,
    is_of_which,
    is_passive,
    is_predicate,
    is_relative,
    lemma,
    near,
    prepositions,
    relation,
)
from onrecord.extract.scope.modality import Part
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import Site
from onrecord.lexicon.figure_status import words_of


class Step(NamedTuple):
    """Where the way up from a figure has come to.

    Attributes:
        at: the word.
        part: the figure's part in the clause that it is in.
        nouns: dictionary forms of the nouns passed.
    """

    at: int
    part: Part
    nouns: tuple[str, ...] = ()


def first_step(scene: Scene, site: Site) -> Step:
    """The figure's own noun."""
    definite = is_definite(scene, site.words.start)
    return Step(site.noun, Part(definite=definite, known=definite and _is_described(scene, site.noun)))


def _is_described(scene: Scene, noun: int) -> bool:
    """Whether a clause behind a noun tells which is meant: "the 22% it does not own"."""
    clauses = (at for at in near(scene, noun, behind=FAR) if at > noun and relation(scene, at) == "acl")
    return any(is_relative(scene, at) or any(relation(scene, s) == "nsubj" for s in near(scene, at)) for at in clauses)


def next_step(scene: Scene, step: Step, head: int) -> Step | None:
    """The way on, `None` where what stands above says nothing of the figure any more."""
    role = relation(scene, step.at)
    if is_predicate(scene, step.at):
        return _beyond_clause(scene, step, head, role)
    if role == "conj":
        but = any(scene.grammar.low(place) in words_of("negation", "instead") for place in near(scene, step.at))
        part = step.part._replace(parted=step.part.parted or but)
        return step._replace(at=head, part=part)
    if is_predicate(scene, head) and role in ("nsubj", "obj", "iobj", "obl", "nmod"):
        behind = prepositions(scene, step.at)
        if not behind.isdisjoint(words_of("aside", "behind")) or lemma(scene, step.at) in words_of("aside", "nouns"):
            return None
        if role == "obj" and step.at < head and has_to(scene, head):
            role = "nsubj"  # "asked 200 people to leave"
        known = step.part.known or (step.part.definite and role == "obl")  # "will pay for the 20 tanks"
        part = step.part._replace(role=role, behind=behind, known=known)
        return step._replace(at=head, part=part)
    if step.part.definite and role == "nmod":
        return None  # the whole that something is a part of: "28 of the 30 members"
    noun = lemma(scene, head)
    known = step.part.known or (noun in words_of("aside", "happened") and _has_article(scene, head))
    return step._replace(at=head, part=step.part._replace(known=known), nouns=(*step.nouns, noun))


def _has_article(scene: Scene, at: int) -> bool:
    return any(scene.grammar.low(place) in words_of("definite") for place in near(scene, at))


def _beyond_clause(scene: Scene, step: Step, head: int, role: str) -> Step | None:
    if is_of_which(scene, step.at) and not is_done(scene, step.at):
        return step._replace(at=head, part=step.part._replace(role="obj"))
    if role == "xcomp" or (role == "conj" and _shares(scene, step.at, head)):
        return step._replace(at=head)
    if role == "advcl" and _is_open(scene, step.at):
        return step._replace(at=head, part=step.part._replace(parted=True))
    reports = any(scene.grammar.low(place) == "that" for place in near(scene, step.at, before=FAR))
    if role == "acl" and not is_relative(scene, step.at) and (reports or has_to(scene, step.at)):
        return step._replace(at=head, part=step.part._replace(role=""), nouns=(*step.nouns, lemma(scene, head)))
    return None


def _is_open(scene: Scene, at: int) -> bool:
    """Whether a clause has no time of its own: "to guard", "guarding"."""
    return has_to(scene, at) or scene.grammar.low(at).endswith("ing")


def _shares(scene: Scene, at: int, head: int) -> bool:
    """Whether a verb behind "and" shares the helping words of the one before: "will send 500 men and buy 20 tanks"."""
    if any(relation(scene, place) in ("aux", "nsubj", "cop") for place in near(scene, at)):
        return False
    low = scene.grammar.low(at)
    both_ing = low.endswith("ing") and scene.grammar.low(head).endswith("ing")
    both_done = is_passive(scene, head) and low != lemma(scene, at)
    return low == lemma(scene, at) or both_ing or both_done
