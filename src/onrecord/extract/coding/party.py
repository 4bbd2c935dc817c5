"""Who a noun phrase is as a party to an event."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.coding.called import called
from onrecord.extract.coding.subjects import genitives, is_time
from onrecord.extract.coding.words import words
from onrecord.extract.scope.kin import case_of, kin, lemma
from onrecord.extract.scope.naming import Holder, is_body, of_mention
from onrecord.extract.scope.pronouns import carried, described, spoken
from onrecord.extract.scope.scene import Scene
from onrecord.records.event import Participant
from onrecord.records.mention import Mention
from onrecord.records.span import Span
from onrecord.text.heads import head_of

DEEPEST = 3
"""Phrases within phrases: "soldiers of the army of the republic"."""

_MOST_JOINED = 8
"""Parties that "and" joins, and names before a noun; a longer list is a misread tree."""

_THINGS = frozenset({"weapon", "product", "law", "event"})
_BEFORE = ("amod", "compound", "nmod", "flat")


def parties(scene: Scene, place: int, statement: str | None, depth: int = DEEPEST) -> list[Participant]:
    """The parties that a noun phrase names, each once: several where "and" joins them.

    Args:
        scene: the article.
        place: index of the phrase's head.
        statement: id of the statement that the phrase stands in, for "we" and "they".
        depth: phrases that may be looked into.
    """
    if not depth:
        return []
    joined = [place, *(at for at in kin(scene, place, "conj")[:_MOST_JOINED] if at > place and _is_noun(scene, at))]
    found = [one for at in joined for one in _one(scene, at, statement, depth)]
    return list({one.name: one for one in reversed(found)}.values())[::-1]


def _is_noun(scene: Scene, at: int) -> bool:
    return scene.grammar.tokens[at].upos in ("NOUN", "PROPN", "PRON", "ADJ", "NUM")


def _one(scene: Scene, place: int, statement: str | None, depth: int) -> list[Participant]:
    token = scene.grammar.tokens[place]
    if is_time(scene, place):
        return []
    if token.upos == "NUM" or scene.grammar.low(place) in words("pronouns", "part"):
        whole = [at for at in kin(scene, place, "nmod", "obl") if at > place and case_of(scene, at) == "of"]
        return [one for at in whole for one in parties(scene, at, statement, depth - 1)]
    misread = scene.text[token.start : token.end].isupper() and _name_at(scene, place) is not None  # "US" for "us"
    if (token.upos == "PRON" and not misread) or scene.grammar.low(place) in words("pronouns", "nobody"):
        return _pronoun(scene, place, statement, depth)
    mention = _name_at(scene, place)
    if mention and mention.kind in _THINGS:
        return list(_owners(scene, place, statement, depth))
    if mention:
        return [*_joined_before(scene, place, mention), _named(mention)]
    for at in kin(scene, place, "appos"):
        if at > place and (mention := _name_at(scene, at)):
            return [_named(mention)]
    for reference in scene.references.touching(token.start, token.end):
        return [_of(scene, Holder(reference.name, reference.actor, reference.span))]
    return _unnamed(scene, place, statement, depth)


def _joined_before(scene: Scene, place: int, mention: Mention) -> list[Participant]:
    """Whom an adjective before a name adds to it: "Kenyan and British armed forces"."""
    beside = [one for one in _adjectives(scene, place) if one.end <= mention.start]
    both = scene.text[max(0, mention.start - 4) : mention.start] == "and "
    return beside if both or len(beside) > 1 else []


def _name_at(scene: Scene, place: int) -> Mention | None:
    """The shortest name that a word stands in: "Dakar" of "the president to Dakar"."""
    token = scene.grammar.tokens[place]
    touching = scene.names.touching(token.start, token.end)
    return min(touching, key=lambda one: one.end - one.start, default=None)


def _named(mention: Mention) -> Participant:
    return Participant(mention.start, mention.end, mention.text, mention.name or mention.text, mention.actor)


def _of(scene: Scene, holder: Holder, at: Span | None = None) -> Participant:
    at = at or holder.at
    return Participant(at.start, at.end, scene.text[at.start : at.end], holder.name, holder.actor)


def _pronoun(scene: Scene, place: int, statement: str | None, depth: int) -> list[Participant]:
    token, low = scene.grammar.tokens[place], scene.grammar.low(place)
    span = Span(token.start, token.end)
    for reference in scene.references.touching(token.start, token.end):
        return [_of(scene, Holder(reference.name, reference.actor, span))]
    if low in words("pronouns", "relative"):
        noun = described(scene, place)
        return parties(scene, noun, statement, depth - 1) if 0 <= noun < place else []
    if low in words("pronouns", "speaker"):
        said = _office_of(scene, statement, span) or spoken(scene, statement, span)
        return [_of(scene, said)] if said else []
    if low not in words("pronouns", "carried"):
        return []
    found = carried(scene, place) if low in ("it", "its") else None
    return [_of(scene, found, span)] if found else _source(scene, place, statement, depth)


def _office_of(scene: Scene, statement: str | None, at: Span) -> Holder | None:
    """The state or body whose office a speaker is said to hold, who says "we"."""
    said = scene.statements.get(statement or "")
    if said is None or said.speaker is None or not said.speaker.office or said.speaker.side:
        return None
    body = said.speaker.office.rpartition(" of ")[2]
    called = (alias.actor for alias in scene.known.aliases.get(body.removeprefix("the "), ()))
    bodies = {actor for actor in called if is_body(scene.known, actor.id)}
    return Holder((one := bodies.pop()).name, one.id, at) if len(bodies) == 1 else None


def _source(scene: Scene, place: int, statement: str | None, depth: int) -> list[Participant]:
    """Whom a pronoun in reported words means that nothing else explains: who speaks."""
    said = scene.statements.get(statement or "")
    if said is None or not said.source:
        return []
    words_ = scene.grammar.inside(Span(said.source[0].start, said.source[0].end))
    noun = head_of(scene.grammar.tokens, words_.start, words_.stop)
    if noun is None or noun == place or scene.grammar.tokens[noun].upos == "PRON":
        return []
    if scene.grammar.low(place) in ("it", "its") and lemma(scene, noun) not in words("nouns", "stately"):
        return []
    several = scene.grammar.low(noun) != lemma(scene, noun) or bool(kin(scene, noun, "conj"))
    if several != (scene.grammar.low(place) in ("they", "them", "their", "we", "us", "our")):
        return []
    return parties(scene, noun, said.parent, depth - 1)


def _unnamed(scene: Scene, place: int, statement: str | None, depth: int) -> list[Participant]:
    own = lemma(scene, place)
    instrument = own in words("nouns", "instruments")
    if instrument or own in words("nouns", "stately"):
        owners = list(_owners(scene, place, statement, depth))
        if owners:
            phrase = called(scene, place)
            return [_over(scene, one, phrase) for one in owners]
    if instrument or scene.grammar.tokens[place].upos not in ("NOUN", "PROPN", "ADJ"):
        return []
    span = called(scene, place)
    text = scene.text[span.start : span.end]
    if not any(letter.isalnum() for letter in text):
        return []
    return [Participant(span.start, span.end, text, " ".join(text.split()))]


def _over(scene: Scene, owner: Participant, phrase: Span) -> Participant:
    """An owner with the words of what acts for it, where these hold its name."""
    if not phrase.start <= owner.start < phrase.end:
        return owner
    return Participant(phrase.start, phrase.end, scene.text[phrase.start : phrase.end], owner.name, owner.actor)


def _owners(scene: Scene, noun: int, statement: str | None, depth: int) -> Iterator[Participant]:
    """Whose a force, an organ or an instrument is: by a name before it, a genitive, or "of" behind it."""
    found = list(_adjectives(scene, noun))
    if not found:
        found = [
            one for at in genitives(scene, noun)[:_MOST_JOINED] for one in parties(scene, at, statement, depth - 1)
        ]
    if not found:
        behind = [at for at in kin(scene, noun, "nmod") if at > noun and case_of(scene, at) == "of"][:_MOST_JOINED]
        found = [one for at in behind for one in parties(scene, at, statement, depth - 1) if one.actor]
    yield from found


def _adjectives(scene: Scene, noun: int) -> Iterator[Participant]:
    before = [at for at in kin(scene, noun, *_BEFORE) if at < noun][-_MOST_JOINED:]
    for at in before:
        for one in (at, *(two for two in kin(scene, at, "conj") if two < noun)):
            token = scene.grammar.tokens[one]
            for mention in scene.names.touching(token.start, token.end):
                if mention.kind in ("nationality", "place", "organisation"):
                    found = of_mention(scene, mention) if mention.name else None
                    yield _of(scene, found) if found else _named(mention)
