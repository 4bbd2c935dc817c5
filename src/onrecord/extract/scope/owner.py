"""Whose the counted is: by a name before the noun, an "of" behind it, or the verb that somebody does to it."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.scope.deeds import done, is_light
from onrecord.extract.scope.holder import holder, owned
from onrecord.extract.scope.kin import above, case_of, is_verb, kin, lemma
from onrecord.extract.scope.naming import Holder, of_mention, words
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import Site
from onrecord.extract.scope.told import Told
from onrecord.lexicon.measures import measures
from onrecord.records.figure import Figure

# Noun phrases around a figure's own: "a package of 30 tanks", "$2 million (C$3 million)".
_MOST_AROUND = 3
_LONGEST_PART = 8
_CODE = 3
"""Letters of a currency's code, which alone of all units is in capitals."""


def owner(scene: Scene, figure: Figure, site: Site) -> Told | None:
    """Whose the counted is, as a canonical name; `None` where the sentence does not tell, and for mere measures.

    In order: a name or nationality before the noun, "of" behind it, who has, sends, loses, pledges it or the like where
    the figure is that verb's object (`owning.toml`), or the agent of its passive. People who were hurt are never whose
    who hurt them.
    """
    if not counts(figure):
        return None
    found = next((one for one in _owners(scene, figure, site) if not _is_of_currency(figure, one)), None)
    if found is None:
        return None
    inside = figure.start <= found.at.start and found.at.end <= figure.end
    return Told(found.name, None if inside else found.at, actor=found.actor)


def _is_of_currency(figure: Figure, found: Holder) -> bool:
    """Whether a name only tells which currency it is: "nine million Kenyan shillings"."""
    if not is_money(figure) or not figure.start <= found.at.start < figure.end:
        return False
    before = figure.text[: found.at.start - figure.start].lower().split()
    return not any(word in words("leads", "within_money") for word in before)


def is_money(figure: Figure) -> bool:
    """Whether a figure is an amount of a currency."""
    return figure.unit is not None and len(figure.unit) == _CODE and figure.unit.isupper()


def counts(figure: Figure) -> bool:
    """Whether a figure is of something that can be somebody's and be somewhere: no length, age or duration."""
    unit = figure.unit
    if unit is None or unit in ("percent", "times") or is_money(figure):
        return True
    return (figure.counted is not None and " of " in figure.text) or unit in measures().bulk


def _owners(scene: Scene, figure: Figure, site: Site) -> Iterator[Holder]:
    if found := _right_behind(scene, site):
        yield found
    nouns = [site.noun, *_around(scene, site), *_parted(scene, figure, site)]
    for noun in nouns:
        if found := owned(scene, noun, figure.statement) or _nationals(scene, noun) or _beside(scene, noun):
            yield found
    yield from _among(scene, figure)
    yield from _before(scene, figure, site)
    yield from done(scene, figure, site, nouns)


def _around(scene: Scene, site: Site) -> Iterator[int]:
    """The nouns that a figure's noun describes, or tells again."""
    tokens, noun = scene.grammar.tokens, site.noun
    for _ in range(_MOST_AROUND):
        head = above(scene, noun)
        if scene.grammar.low(head) in words("leads", "amounting") and above(scene, head) >= 0:
            yield above(scene, head)
            break
        if head < 0 or is_verb(scene, head):
            break
        again = tokens[noun].deprel == "appos" and tokens[head].upos in ("SYM", "NUM")
        bare = tokens[noun].deprel == "nummod" and head > noun
        if (
            not again
            and not bare
            and not (tokens[noun].deprel == "nmod" and case_of(scene, noun) in words("leads", "of") and head < noun)
        ):
            break
        yield head
        noun = head
    first = site.words.start  # where the tree has lost it: "a force of 90 men patrols"
    if noun == site.noun and scene.grammar.low(first - 1) == "of" and tokens[first - 2].upos == "NOUN":
        yield first - 2


def _parted(scene: Scene, figure: Figure, site: Site) -> list[int]:
    """The whole that a bare number is a part of, told before it: "of the 50 jets promised, 12 have come"."""
    if figure.counted is not None or site.verb is None:
        return []
    return [at for at in kin(scene, site.verb, "obl") if at < site.words.start and case_of(scene, at) == "of"]


def _nationals(scene: Scene, noun: int) -> Holder | None:
    """Whose people are by the noun for them: "nine Iraqis"."""
    token = scene.grammar.tokens[noun]
    named = (one for one in scene.names.touching(token.start, token.end) if one.kind == "nationality")
    return next((found for one in named if (found := of_mention(scene, one))), None)


def _beside(scene: Scene, noun: int) -> Holder | None:
    """Where people or things are from ("600 men from Ghana"), or who is said to have them ("Ghana, with 600 men")."""
    for at in kin(scene, noun, "nmod"):
        way = _verb_over(scene, noun)
        on_the_way = way >= 0 and lemma(scene, way) in words("leads", "on_the_way")
        if at > noun and case_of(scene, at) in words("leads", "from") and not on_the_way:
            return holder(scene, at)
    has = above(scene, noun) if scene.grammar.tokens[noun].deprel == "nmod" else -1
    return holder(scene, has) if 0 <= has < noun and case_of(scene, noun) in words("leads", "having") else None


def _verb_over(scene: Scene, noun: int) -> int:
    """The verb that a noun's phrase hangs on, -1 for none."""
    at = above(scene, noun)
    for _ in range(_MOST_AROUND):
        if at < 0 or is_verb(scene, at):
            break
        at = above(scene, at)
    return at


def _right_behind(scene: Scene, site: Site) -> Holder | None:
    """Where the counted is from by the name right behind the number: "includes 90 from the Chadian army"."""
    stop, verb = site.words.stop, site.verb
    on_the_way = verb is not None and lemma(scene, verb) in words("leads", "on_the_way")
    if on_the_way or scene.grammar.low(stop) not in words("leads", "from"):
        return None
    first = stop + 2 if scene.grammar.low(stop + 1) == "the" else stop + 1
    start = scene.grammar.starts[first] if first < len(scene.grammar.starts) else -1
    named = (one for one in scene.names.touching(start, start + 1) if one.start == start)
    return next((found for one in named if (found := of_mention(scene, one))), None)


def _among(scene: Scene, figure: Figure) -> Iterator[Holder]:
    """A nationality in the figure's own words, whatever the tree says."""
    for mention in scene.names.inside(figure.start, figure.end):
        if mention.kind == "nationality" and (found := of_mention(scene, mention)):
            yield found


def _before(scene: Scene, figure: Figure, site: Site) -> Iterator[Holder]:
    """A possessor right before the number, or a name that a list has there."""
    first = site.words.start
    if scene.grammar.low(first - 1) in ("'s", "'") and (found := holder(scene, first - 2, figure.statement)):
        yield found
    if found := listed(scene, figure, site):
        yield found


def _is_another(scene: Scene, site: Site, last: int) -> bool:
    """Whether a name between a comma and a number has that without a verb: "Oslo sent 24 vehicles, Rome 40 guns"."""
    if last != site.words.start - 1 or site.verb is None or site.verb > last:
        return False
    return scene.grammar.low(last - 1) in (",", ";") and any(
        scene.grammar.tokens[at].upos == "NUM" for at in range(max(0, last - _LONGEST_PART), last - 1)
    )


def listed(scene: Scene, figure: Figure, site: Site) -> Holder | None:
    """Whose a bare number is in a list that has the name before it: "Norway sent 12 tanks, Denmark another 8"."""
    last = next((at for at in range(site.words.start - 1, site.words.start - 4, -1) if not is_light(scene, at)), -1)
    if last < 0 or (figure.counted is not None and not _is_another(scene, site, last)):
        return None
    token = scene.grammar.tokens[last]
    for mention in scene.names.touching(token.start, token.end):
        opens = scene.grammar.inside(mention.span).start
        if scene.grammar.low(opens - 1) in words("leads", "listing"):
            return of_mention(scene, mention)
    return None
