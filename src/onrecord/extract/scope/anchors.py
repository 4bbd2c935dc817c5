"""The words around a figure on which a phrase may hang that tells where the counted is."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.extract.scope.deeds import is_hurt
from onrecord.extract.scope.kin import above, case_of, is_verb, kin, lemma, lemmas, subject
from onrecord.extract.scope.phrases import words
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import Site, is_whole
from onrecord.records.figure import Figure

_MOST_ABOVE = 3
_LONGEST_LIST = 12
_MOST_IN_FRONT = 15
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "VERB", "NUM"})
_OBLIQUE = frozenset({"obl", "nmod", "flat", "compound", "amod"})
_JOINED = frozenset({"conj", "xcomp", "advcl", "parataxis"})


def wholes(scene: Scene, site: Site) -> list[int]:
    """The nouns that the figure's own describes: "in the streets of nine towns" is not where the towns are."""
    found, at = list[int](), site.noun
    for _ in range(_MOST_ABOVE):
        if scene.grammar.tokens[at].deprel != "nmod" or case_of(scene, at) != "of":
            break
        at = above(scene, at)
        found.append(at)
    return found


def first_of_list(scene: Scene, noun: int) -> int:
    """The first noun of the list that a noun stands in."""
    for _ in range(_LONGEST_LIST):
        head = above(scene, noun)
        if scene.grammar.tokens[noun].deprel not in ("conj", "appos") or not 0 <= head < noun:
            break
        noun = head
    return noun


def is_aside(scene: Scene, figure: Figure, site: Site) -> bool:
    """Whether the figure only tells of another or where that is.

    "Troops from 31 countries", "of the 150 wounded, nine died", "in Kyiv and ten other towns", "killed in 12 villages".
    """
    tokens = scene.grammar.tokens
    first = first_of_list(scene, site.noun)
    lead = case_of(scene, first)
    if tokens[first].deprel == "obl":
        places = figure.kind in words("kinds", "places") or lemma(scene, site.noun) in words("nouns", "places")
        return lead == "of" or (places and lead in words("leads", "plain") | words("leads", "from"))
    if is_whole(scene, site):
        return True
    return tokens[first].deprel == "nmod" and lead not in ("", "of", "to")


def nouns(scene: Scene, site: Site) -> list[int]:
    """The figure's words, what they describe, and what describes them."""
    found = [*site.words]
    at = site.noun
    for _ in range(_MOST_ABOVE):
        if at == site.top:
            break
        at = above(scene, at)
        found.append(at)
    clauses = [verb for noun in (site.noun, site.top) for verb in kin(scene, noun, "acl") if verb > noun]
    described = [verb for verb in clauses if not _counts_another(scene, verb)]
    first = above(scene, site.noun) if scene.grammar.tokens[site.noun].deprel == "conj" else site.noun
    later = [one for one in kin(scene, first, "conj") if one > site.noun]
    return [*found, *described, *later]


def _counts_another(scene: Scene, verb: int) -> bool:
    """Whether a clause has a figure of its own as its object: "a package that includes $2 billion for Chad"."""
    return any(scene.grammar.tokens[at].upos == "SYM" or kin(scene, at, "nummod") for at in kin(scene, verb, "obj"))


def verbs(scene: Scene, site: Site) -> list[int]:
    """The verb of the figure's clause with the infinitives that hang on it, or the noun of "are in the north"."""
    if _is_misread(scene, site):
        return []
    own = [site.verb] if site.verb is not None else []
    heads = (above(scene, at) for at in site.words)
    own += [head for head in heads if head >= 0 and head not in (*own, *site.words) and is_verb(scene, head)]
    return [*own, *(at for verb in own for at in kin(scene, verb, "xcomp"))]


def _is_misread(scene: Scene, site: Site) -> bool:
    """Whether a subject stands behind its verb, and no phrase alone in front of that: "in Lviv surrendered 40 men"."""
    if site.role != "nsubj" or site.verb is None or site.verb > site.noun or kin(scene, site.verb, "expl"):
        return False
    first = scene.grammar.inside(site.sentence).start
    front = scene.grammar.tokens[max(first, site.verb - _MOST_IN_FRONT) : site.verb]
    return first == site.verb or any(token.upos in _NOMINAL and token.deprel not in _OBLIQUE for token in front)


def events(scene: Scene, nouns: Sequence[int], verbs: Sequence[int]) -> list[int]:
    """What happened, and where: the subject of "a blast in the port killed nine", behind "nine dead after a blast"."""
    found = [who for verb in verbs if is_verb(scene, verb) and (who := subject(scene, verb)) is not None]
    beside = [at for one in (*nouns, *verbs) for at in kin(scene, one, "obl", "nmod")]
    found += [at for at in beside if case_of(scene, at) in words("leads", "events")]
    found = [who for who in found if lemma(scene, who) in words("nouns", "events")]
    return [*found, *(at for who in found for at in kin(scene, who, "nmod", "obl"))]


def when(scene: Scene, figure: Figure, anchors: Sequence[int]) -> list[int]:
    """What hurt people: the clause behind "when" of "died when a bus fell into a river"."""
    hurting = [one for one in anchors if is_hurt(scene, figure, one)]
    hurting += [at for one in hurting for at in kin(scene, one, "conj")]
    clauses = [at for one in hurting for at in kin(scene, one, "advcl") if at > one]
    return [at for at in clauses if _is_after(scene, at)]


def beside(scene: Scene, verbs: Sequence[int]) -> list[int]:
    """The other nouns of the figure's clause, whose place is its: "rescued 40 people from rafts off the coast"."""
    return [at for verb in verbs[:1] for at in kin(scene, verb, "obl", "obj") if at > verb]


def struck(scene: Scene, verbs: Sequence[int]) -> list[int]:
    """What is struck in the clauses that tell how: "eight dead as soldiers raid the camp"."""
    found = [verb for verb in verbs if any(form in words("verbs", "striking") for form in lemmas(scene, verb))]
    return [at for verb in found for at in kin(scene, verb, "obj")]


def _is_after(scene: Scene, clause: int) -> bool:
    return any(scene.grammar.low(mark) in words("leads", "when") for mark in kin(scene, clause, "mark", "advmod"))


def joined(scene: Scene, figure: Figure, verbs: Sequence[int]) -> list[int]:
    """The clauses whose subject the figure's shares, and what is done in them: "hit a hospital and killed two".

    Of those behind it only what hurt people, too: "two were killed and nine wounded in a market".
    """
    tokens = scene.grammar.tokens
    hurting = [verb for verb in verbs if is_hurt(scene, figure, verb)]
    later = (at for verb in hurting for at in kin(scene, verb, "conj") if at > verb)
    found = [at for at in later if is_hurt(scene, figure, at)]
    for verb in verbs[:1]:
        at = verb
        for _ in range(_MOST_ABOVE):
            head = above(scene, at)
            if head < 0 or tokens[at].deprel not in _JOINED or any(one < at for one in kin(scene, at, "nsubj")):
                break
            found += [head, *kin(scene, head, "obj")]
            at = head
    return found
