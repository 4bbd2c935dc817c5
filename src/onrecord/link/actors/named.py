"""Whom an article names, as far as it decides who that is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal, NamedTuple

from onrecord.lexicon.actors import actors
from onrecord.link.actors.bodies import body_key
from onrecord.records.annotation import Token
from onrecord.records.mention import Mention
from onrecord.records.reading import Reading
from onrecord.text.heads import places_in

MOST_FORMS = 4
MOST_OFFICES = 3
MOST_STATES = 2
MOST_AROUND = 8
MOST_WORDS = 5
"""Words between a people's name and a person's of whom it tells: "Czech deputy prime minister"."""

_KINDS: Mapping[str, Literal["person", "body"]] = {"person": "person", "organisation": "body"}
_PEOPLES = frozenset({"place", "nationality"})
_OF_PHRASES = frozenset({"NOUN", "ADJ", "PROPN"})
_OWN = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Named:
    """A person or body of an article.

    Attributes:
        kind: `person` or `body`.
        names: the fullest first, then other forms that the article has.
        known: id in the tables, `None` where they do not know it.
        offices: titles, in lower case, without whose they are.
        states: names of the states whose office or people it is, as the words at the name tell.
        of: what else the offices are of, as `body_key` has it.
        around: who else is named in the article, where no office and no state tells who it is.
    """

    kind: Literal["person", "body"]
    names: tuple[str, ...]
    known: str | None = None
    offices: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    around: tuple[str, ...] = ()


class _Page(NamedTuple):
    """What of an article tells about each of those whom it names."""

    text: str
    tokens: tuple[Token, ...]
    peoples: Sequence[Mention]
    offices: Mapping[str, str]
    actors: tuple[str, ...]


def named(reading: Reading) -> Iterator[tuple[str, Named]]:
    """The persons and bodies that an article names, by the ids that its mentions give them."""
    mentions = [one for one in reading.mentions if one.actor and one.name]
    by_actor: defaultdict[str, list[Mention]] = defaultdict(list)
    for one in mentions:
        if one.kind in _KINDS:
            by_actor[one.actor or ""].append(one)
    page = _Page(
        reading.article.text,
        reading.annotation.tokens,
        [one for one in mentions if one.kind in _PEOPLES],
        _offices(reading),
        tuple(name for name, _ in Counter(one.name or "" for one in mentions if one.kind in _KINDS).most_common()),
    )
    for actor, own in by_actor.items():
        yield actor, _named(actor, own, page)


def _offices(reading: Reading) -> dict[str, str]:
    """The offices that statements give their speakers, by the speakers' ids."""
    speakers = (statement.speaker for statement in reading.statements)
    return {one.actor: one.office for one in speakers if one and one.actor and one.office}


def _named(actor: str, own: Sequence[Mention], page: _Page) -> Named:
    name, kind = own[0].name or "", _KINDS[own[0].kind]
    if not _OWN.fullmatch(actor):
        return Named(kind, (name,), actor)
    forms = sorted({one.text for one in own} - {name}, key=lambda form: (-len(form), form))
    held = [office.partition(" of ") for office in (*(one.office for one in own), page.offices.get(actor)) if office]
    of = Counter(chain((words for _, _, words in held if words), *(_peoples(one, page) for one in own)))
    states = Counter(state for words in of.elements() if (state := _state(words)))
    others = dict.fromkeys(body_key(words) for words in sorted(of) if not _state(words))
    offices = tuple(dict.fromkeys(title.casefold() for title, _, _ in held))[:MOST_OFFICES]
    around = [other for other in page.actors if other != name][:MOST_AROUND] if not (offices or of) else []
    return Named(
        kind,
        (name, *forms)[:MOST_FORMS],
        None,
        offices,
        tuple(sorted(sorted(states, key=lambda state: (-states[state], state))[:MOST_STATES])),
        tuple(others)[:MOST_STATES],
        tuple(sorted(around)),
    )


def _state(words: str) -> str | None:
    """The name of the state that words name, if they name one alone."""
    named = actors().aliases.get(words.removeprefix("the "), ())
    return named[0].actor.name if len(named) == 1 and named[0].actor.kind == "state" else None


def _peoples(one: Mention, page: _Page) -> Iterator[str]:
    """The peoples that the words at a name say it is of: "Czech minister Novak", "Novak, the Czech minister"."""
    behind = next((len(lead) for lead in _LEADS if page.text.startswith(lead, one.end)), None)
    for people in page.peoples:
        before = people.end <= one.start and _is_phrase(page, people.end, one.start)
        if before or (behind is not None and people.start == one.end + behind):
            yield people.name or ""


_LEADS = (", the ", ", ")


def _is_phrase(page: _Page, start: int, end: int) -> bool:
    """Whether between two names only nouns and adjectives stand."""
    first, behind = places_in(page.tokens, start, end)
    between = page.tokens[first:behind]
    return behind - first <= MOST_WORDS and all(token.upos in _OF_PHRASES for token in between)
