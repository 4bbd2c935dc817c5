"""Where the counted is, goes to or happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.extract.scope import anchors
from onrecord.extract.scope.kin import REACH, above, case_of, is_passive, is_verb, kin, lemma, lemmas, subject
from onrecord.extract.scope.owner import counts, is_money, listed
from onrecord.extract.scope.perceived import is_perceived
from onrecord.extract.scope.phrases import Phrase, phrases, words
from onrecord.extract.scope.scene import Scene
from onrecord.extract.scope.site import Site
from onrecord.extract.scope.spots import Spot, name_of, spot
from onrecord.extract.scope.told import Told
from onrecord.records.figure import Figure

_MOST_ABOVE = 3


def place(scene: Scene, figure: Figure, site: Site) -> Told | None:
    """Where the counted is, as a canonical name, or in the article's words where these only relate to a place.

    In order: whom money and arms are for; a locative phrase at the noun, then one in its clause, nearest behind it
    first, then at the event that is the clause's subject; who receives or hosts it; what it reaches. A place where
    somebody spoke is none: what stands outside the words of the figure's statement is not read.
    """
    if not counts(figure):
        return None
    found = next(_spots(scene, figure, site), None)
    if found is None:
        return None
    inside = figure.start <= found.at.start and found.at.end <= figure.end
    return Told(found.value, None if inside else found.at)


def _spots(scene: Scene, figure: Figure, site: Site) -> Iterator[Spot]:
    perceived = is_perceived(scene, figure, site)
    around = [one for one in _around(scene, site) if perceived or _is_told(scene, figure, one)]
    aside = anchors.is_aside(scene, figure, site)
    if aside and case_of(scene, anchors.first_of_list(scene, site.noun)) in words("leads", "from"):
        told = kin(scene, site.noun, "acl")
        around = [one for one in around if one.above in told or one.lead not in words("leads", "given_to")]
    nouns = [site.noun, *kin(scene, site.noun, "acl")] if aside else anchors.nouns(scene, site)
    verbs = [] if aside else anchors.verbs(scene, site)
    behind = site.words.stop + 2 * (scene.grammar.low(site.words.stop + 1) in words("leads", "them"))
    right_behind = [one for one in around if one.first == behind]
    if _is_given(scene, figure, verbs):
        under = [*nouns, *verbs, *(one.above for one in right_behind)]
        yield from _recipients(scene, site, [*right_behind, *around], under)
        yield from _asked_for(scene, verbs)
    taken = _any(scene, verbs, "taken_from")
    around = [one for one in around if taken or one.lead not in words("leads", "from")]
    yield from _read(scene, site, [one for one in around if one.first == behind])
    for near in _near(scene, figure, nouns, verbs) if around else ():
        yield from _read(scene, site, [one for one in around if one.above in near or one.noun in near])
    hit = anchors.struck(scene, anchors.when(scene, figure, [*nouns, *verbs]))
    yield from (found for at in hit if (found := spot(scene, _phrase_of(scene, at, at))))
    if listed(scene, figure, site) is None:
        yield from _by_verb(scene, site, nouns, verbs)
    yield from _heading(scene, site)


def _near(scene: Scene, figure: Figure, nouns: Sequence[int], verbs: Sequence[int]) -> Iterator[Sequence[int]]:
    """What a phrase may hang on, the surest first; money and people who meet are not where that is done."""
    yield nouns
    if _any(scene, verbs, "assembling"):
        return
    if not (is_money(figure) and _any(scene, verbs, "speaking")):
        yield verbs
    yield [at for noun in nouns for at in kin(scene, noun, "nmod") if case_of(scene, at) in words("leads", "including")]
    yield anchors.events(scene, nouns, verbs)
    yield anchors.joined(scene, figure, verbs)
    yield anchors.when(scene, figure, [*nouns, *verbs])
    if not is_money(figure) and not _any(scene, verbs, "speaking"):
        yield anchors.beside(scene, verbs)


def _heading(scene: Scene, site: Site) -> Iterator[Spot]:
    """The place that a headline begins with: "Uman: 23 dead"."""
    for mention in scene.names.touching(site.sentence.start, site.sentence.start + 1):
        behind = scene.text[mention.end : mention.end + 1]
        if mention.kind == "place" and mention.name and behind == ":" and mention.end < scene.grammar.starts[site.noun]:
            yield Spot(name_of(scene, mention), mention.span)


def _any(scene: Scene, verbs: Sequence[int], key: str) -> bool:
    """Whether one of some verbs stands in a list of the table."""
    return any(form in words("verbs", key) for verb in verbs if is_verb(scene, verb) for form in lemmas(scene, verb))


def _around(scene: Scene, site: Site) -> Iterator[Phrase]:
    inside = scene.grammar.inside(site.sentence)
    first, behind = max(inside.start, site.words.start - REACH), min(inside.stop, site.words.stop + REACH)
    wholes = anchors.wholes(scene, site)
    for one in phrases(scene, first, behind):
        holds = one.first < site.words.start <= one.noun
        own = one.noun < inside.stop and not holds and one.noun not in site.words and one.noun not in wholes
        if own and not _is_anothers(scene, site, one):
            yield one


def _is_told(scene: Scene, figure: Figure, phrase: Phrase) -> bool:
    """Whether a phrase stands in the words of the statement that asserts the figure."""
    said = scene.statements.get(figure.statement or "")
    start = scene.grammar.tokens[phrase.first].start
    return said is None or any(piece.start <= start < piece.end for piece in said.content)


def _read(scene: Scene, site: Site, near: Sequence[Phrase]) -> Iterator[Spot]:
    """The places of phrases, the first behind the figure first, then those before it, nearest first."""
    behind = [one for one in near if one.first >= site.words.stop]
    before = [one for one in near if one.first < site.words.start]
    for one in (*behind, *reversed(before)):
        if one.lead != "for" and (found := spot(scene, one)):
            yield found


def _is_given(scene: Scene, figure: Figure, verbs: Sequence[int]) -> bool:
    """Whether the counted is money, arms or else something that is given to somebody."""
    if is_money(figure):
        return True
    if figure.kind is not None:
        return figure.kind in words("kinds", "given")
    return _any(scene, verbs, "giving")


def _recipients(scene: Scene, site: Site, around: Sequence[Phrase], under: Sequence[int]) -> Iterator[Spot]:
    """Who gets it: "for Ukraine", "to Ukraine", "on arms for Ukraine", "sent Ukraine nine", "supplied Ukraine with"."""
    first = anchors.first_of_list(scene, site.noun)
    for verb in under:
        with_ = case_of(scene, first) == "with" and f"{lemma(scene, verb)} with" in words("verbs", "giving")
        for at in kin(scene, verb, "iobj", "obj") if with_ else kin(scene, verb, "iobj"):
            if at < site.words.start and (found := spot(scene, Phrase("to", at, at, verb), bodies=True)):
                yield found
    for one in around:
        given = (
            one.lead in words("leads", "given_to") and one.first >= site.words.start and _is_under(scene, one, under)
        )
        if given and (found := spot(scene, one, bodies=True)):
            yield found


def _asked_for(scene: Scene, verbs: Sequence[int]) -> Iterator[Spot]:
    """For whom a plan or an appeal is that money is needed for: "the response plan for Chad requires $2 billion"."""
    for verb in verbs:
        who = subject(scene, verb) if is_verb(scene, verb) else None
        if who is None or lemma(scene, who) not in words("nouns", "appeals"):
            continue
        for one in phrases(scene, who + 1, verb):
            if one.above == who and (found := spot(scene, one, bodies=True)):
                yield found


def _phrase_of(scene: Scene, noun: int, verb: int) -> Phrase:
    """A noun with the words before it, as the place that it is of what its verb tells."""
    before = [at for at in kin(scene, noun, "amod", "compound", "flat", "nummod") if at < noun]
    return Phrase("to", min([noun, *before]), noun, verb)


def _is_under(scene: Scene, phrase: Phrase, anchors: Sequence[int]) -> bool:
    """Whether a phrase hangs on one of some words, itself or by way of nouns."""
    at = phrase.above
    for _ in range(_MOST_ABOVE):
        if at < 0 or at in anchors:
            return at >= 0
        at = above(scene, at)
    return False


def _is_anothers(scene: Scene, site: Site, phrase: Phrase) -> bool:
    """Whether a phrase stands right behind another number, as its place: "33 towns, half of them in Chad"."""
    before = phrase.first - 1
    if before in site.words or before < site.words.stop:
        return False
    if scene.grammar.low(before) in words("leads", "them"):
        return scene.grammar.low(before - 1) == "of" and before - 2 not in site.words
    token = scene.grammar.tokens[before]
    if token.head in site.words:
        return False  # "children under five in Chad"
    return token.upos == "NUM" and next(scene.times.touching(token.start, token.end), None) is None


def _by_verb(scene: Scene, site: Site, nouns: Sequence[int], verbs: Sequence[int]) -> Iterator[Spot]:
    """Who receives the counted, or what it reaches."""
    for verb in verbs:
        who = subject(scene, verb) if is_verb(scene, verb) and not is_passive(scene, verb) else None
        if who is None:
            continue
        if who not in nouns and _any(scene, [verb], "taker"):
            places = [] if scene.grammar.low(who) != lemma(scene, who) else [who]  # "countries" are no one place
        else:
            means = case_of(scene, anchors.first_of_list(scene, site.noun)) in words("leads", "means")
            struck = _any(scene, [verb], "striking") and (who in nouns or means)
            reached = struck or (who in nouns and _any(scene, [verb], "reaching"))
            places = kin(scene, verb, "obj", "obl") if struck and means else kin(scene, verb, "obj") if reached else []
        bare = (at for at in places if not case_of(scene, at))
        yield from (found for at in bare if (found := spot(scene, _phrase_of(scene, at, verb))))
