"""Who is named by a name, as the owner of something: a state by whatever is its own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from onrecord.extract.scope.scene import Scene
from onrecord.lexicon.actors import Actors, KnownActor
from onrecord.lexicon.organs import organs
from onrecord.lexicon.tables import table
from onrecord.records.mention import Mention
from onrecord.records.span import Span

BODIES = frozenset({"organisation", "place"})
ADJECTIVAL = frozenset({"nationality", "organisation", "place"})
_HYPHENS = frozenset({"-", "‑"})
_LONGEST_HYPHENED = 20


class Holder(NamedTuple):
    """Whose something is.

    Attributes:
        name: canonical name.
        actor: id, `None` where it is not known.
        at: the words that name it.
    """

    name: str
    actor: str | None
    at: Span


def of_mention(scene: Scene, mention: Mention) -> Holder | None:
    """Who owns by a name: a body, a state, a person; `None` for other places, and for names of nobody known."""
    joined = mention.text.rpartition("-")
    if mention.name is None or (joined[1] and joined[2].islower() and mention.kind != "person"):
        return _by_prefix(scene.known, mention)
    if mention.kind not in (*ADJECTIVAL, "person") or not _says_whose(scene.text, mention):
        return None
    if mention.kind == "place" and not is_body(scene.known, mention.actor):
        return None
    return as_state(scene.known, mention.actor, mention.name, mention.span)


def _by_prefix(known: Actors, mention: Mention) -> Holder | None:
    """Who is named in front of a hyphen that says whose: "NATO-led"."""
    own, hyphen, behind = mention.text.rpartition("-")
    if not hyphen or behind.lower() not in words("hyphened", "whose"):
        return None
    named = {alias.actor for alias in known.aliases.get(own, ()) if alias.actor.kind not in ("place", "person")}
    return as_state(known, (one := named.pop()).id, one.name, mention.span) if len(named) == 1 else None


def _says_whose(text: str, mention: Mention) -> bool:
    """Whether no hyphen makes the name say something else: "US-made", "anti-Russian"."""
    if text[max(0, mention.start - 1) : mention.start] in _HYPHENS:
        return False
    if text[mention.end : mention.end + 1] not in _HYPHENS:
        return True
    behind = text[mention.end + 1 : mention.end + _LONGEST_HYPHENED].split(maxsplit=1)
    return bool(behind) and behind[0].lower() in words("hyphened", "whose")


def is_body(known: Actors, actor: str | None) -> bool:
    """Whether an id is that of a state or another body that the tables know."""
    found = known.by_id.get(actor or "")
    return found is not None and found.kind not in ("place", "person")


def in_tables(known: Actors, actor: str | None) -> bool:
    """Whether an id is one of the tables', or that of a state's organ."""
    return (actor or "").partition("/")[0] in known.by_id


def as_state(known: Actors, actor: str | None, name: str, at: Span) -> Holder:
    """The actor, or the state whose organ or whose officer it is."""
    states = _states_of(known, actor or "", name)
    return next((Holder(state.name, state.id, at) for state in states), Holder(name, actor, at))


def _states_of(tables: Actors, actor: str, name: str) -> Iterator[KnownActor]:
    by_id = tables.by_id
    known = by_id.get(actor)
    state = by_id.get(actor.partition("/")[0]) if "/" in actor else None
    if known and known.of and (known.kind == "ministry" or known.id in _organs()):
        state = by_id.get(known.of)
    if known and known.kind == "person" and len(bodies := {office.of for office in known.offices}) == 1:
        state = by_id.get(bodies.pop())
    state = state or (None if known else _of_force(tables, name))
    if state:
        yield state


def _of_force(known: Actors, name: str) -> KnownActor | None:
    """The state whose force no table knows: "Black Sea Fleet of Russia", "U.S. Special Forces"."""
    own, _, behind = name.rpartition(" of ")
    every = name.split()
    if own and own.split()[-1].lower() in words("nouns", "forces"):
        stately = [behind.removeprefix("the ")]
    elif every and every[-1].lower() in words("nouns", "forces"):
        stately = [" ".join(every[:2]), every[0]]
    else:
        return None
    named = (alias.actor for one in stately for alias in known.aliases.get(one, ()))
    return next((one for one in named if one.kind == "state"), None)


@cache
def _organs() -> frozenset[str]:
    return frozenset(known for organ in organs().values() for known in organ.known.values())


@cache
def words(section: str, key: str) -> frozenset[str]:
    """A list of `owning.toml`."""
    return frozenset(table("owning")[section][key])
