"""Whose the counted is by what somebody does to it: "Norway sent 12 tanks", "lost 40 men", "pledged by Denmark"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extract.scope.holder import holder, owned
from onrecord.extract.scope.kin import above, agent, case_of, is_passive, is_verb, kin, lemma, lemmas, subject
from onrecord.extract.scope.naming import Holder, words
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import Site
from onrecord.records.figure import Figure


def done(scene: Scene, figure: Figure, site: Site, nouns: Sequence[int]) -> Iterator[Holder]:
    """Whose the counted is by what is done to it, the nearest deed first: who has, gives, loses, asks for it."""
    for verb, lead in dict.fromkeys(_deeds(scene, site, nouns)):
        yield from _by_verb(scene, figure, verb, lead, nouns)
    yield from _changed(scene, figure, site)


def _deeds(scene: Scene, site: Site, nouns: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Verbs done to the counted, with the preposition between: those that describe it, that before it, its clause's."""
    for noun in nouns:
        for verb in kin(scene, noun, "acl"):
            if verb > noun and (is_passive(scene, verb) or _is_object_relative(scene, verb)):
                yield verb, ""
    last = next((at for at in range(site.words.start - 1, site.words.start - 4, -1) if not is_light(scene, at)), -1)
    if last >= 0 and scene.grammar.tokens[last].upos == "VERB":
        yield last, ""
    for at in (site.top, *site.words, *nouns):
        verb, role = above(scene, at), scene.grammar.tokens[at].deprel
        if verb < 0 or verb in site.words or not is_verb(scene, verb):
            continue
        if role in ("obj", "iobj", "xcomp", "dep", "ccomp") or (role == "nsubj" and is_passive(scene, verb)):
            yield verb, ""
        elif role == "obl":
            lead = case_of(scene, at)
            if not lead or f"{lemma(scene, verb)} {lead}" in words("verbs", "subject"):
                yield verb, lead


def _is_object_relative(scene: Scene, verb: int) -> bool:
    """Whether a clause with a subject of its own describes a noun: "the tanks that Norway sent"."""
    return any(scene.grammar.low(at) not in words("pronouns", "relative") for at in kin(scene, verb, "nsubj"))


def is_hurt(scene: Scene, figure: Figure, verb: int) -> bool:
    """Whether people are counted whom somebody killed or wounded: by kind, by what they are called, by the verb."""
    if figure.kind is not None:
        return figure.kind in words("kinds", "hurt") | words("kinds", "captured")
    called = (figure.counted or "").lower().split()
    if any(word in words("nouns", "hurt") for word in called):
        return True
    return is_verb(scene, verb) and any(form in words("verbs", "hurting") for form in lemmas(scene, verb))


def is_light(scene: Scene, at: int) -> bool:
    """Whether a word only stands between a number and what it belongs to: "another 9", "only 9"."""
    return at >= 0 and scene.grammar.tokens[at].upos in ("ADV", "DET", "SYM", "ADJ")


def _by_verb(scene: Scene, figure: Figure, verb: int, lead: str, nouns: Sequence[int]) -> Iterator[Holder]:
    """Whose it is by what is done to it."""
    forms = [*lemmas(scene, verb), f"{lemma(scene, verb)} {lead}"]
    if is_hurt(scene, figure, verb) and not any(form in words("verbs", "bearing") for form in forms):
        return
    if any(form in words("verbs", "taker") for form in forms) and figure.kind not in words("kinds", "won"):
        giver = next((at for at in kin(scene, verb, "obl", "nmod") if at > verb and case_of(scene, at) == "from"), None)
        if giver is not None and (found := holder(scene, giver, figure.statement)):
            yield found
    elif any(form in words("verbs", key) for key in _owning(figure) for form in forms):
        who = agent(scene, verb) if is_passive(scene, verb) else subject(scene, verb)
        if who is not None and who not in nouns and (found := holder(scene, who, figure.statement)):
            yield found


def _owning(figure: Figure) -> tuple[str, ...]:
    """The lists of verbs whose subject has what a figure counts."""
    return ("subject", "winning") if figure.kind in words("kinds", "won") else ("subject",)


def _changed(scene: Scene, figure: Figure, site: Site) -> Iterator[Holder]:
    """Whose the thing is that rises or falls to a number, or is brought to it."""
    verb = site.noun if is_verb(scene, site.noun) else site.verb
    key = "rate" if figure.unit == "percent" else "change"
    if verb is None or not any(form in words("verbs", key) | words("verbs", "change") for form in lemmas(scene, verb)):
        return
    for at in kin(scene, verb, "obj"):
        if at != site.top and (found := owned(scene, at, figure.statement)):
            yield found
    who = subject(scene, verb)
    if who is None or who == site.top:
        return
    does = not is_passive(scene, verb) and kin(scene, verb, "obj")
    if found := holder(scene, who, figure.statement) if does else owned(scene, who, figure.statement):
        yield found
