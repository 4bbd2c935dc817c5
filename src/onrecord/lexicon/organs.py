"""Organs of states, found by pattern: "Kesland's defence ministry", "the armed forces of Kesland"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from onrecord.lexicon.actors import Actors, KnownActor
from onrecord.lexicon.tables import table

# Characters; what is longer is a clause. The longest names of a state and of an organ stay under it together.
LONGEST = 120
POSSESSIVES = ("'s", "’s", "'", "’")


@dataclass(frozen=True, slots=True)
class Organ:
    """A kind of body that many states have.

    Attributes:
        id: behind the state's: `navy`.
        name: canonical, without the state.
        kind: `ministry` or `organisation`.
        known: for a state by its id the organisation that is this organ there.
    """

    id: str
    name: str
    kind: str
    known: Mapping[str, str]


@cache
def organs() -> dict[str, Organ]:
    """The organs by each of their nouns, in lower case."""
    return {
        noun: Organ(fields["id"], fields["name"], fields["kind"], fields.get("known", {}))
        for fields in table("organs")["organ"]
        for noun in fields["nouns"]
    }


def organ(words: str, actors: Actors) -> KnownActor | None:
    """The organ of a state that words name.

    Args:
        words: as in text, of a name alone.
        actors: whose states count, by their names and demonyms; a name that several states share names none.

    Returns:
        The organisation of the tables where it has an entry of its own, else an actor with an id such as `RUS/navy`;
        `None` where the words have another form.
    """
    if len(words) > LONGEST:
        return None
    for stately, noun in _splits(words.removeprefix("the ").removeprefix("The ").split()):
        state, found = _state(stately, actors), organs().get(noun.lower())
        if state and found:
            return actors.by_id.get(found.known.get(state.id, "")) or _of(state, found, actors)
    return None


def _splits(words: list[str]) -> Iterator[tuple[str, str]]:
    """Each way to part words into those of a state and those of an organ."""
    for place in range(1, len(words)):
        before, behind = " ".join(words[:place]), " ".join(words[place:])
        yield before, behind
        if behind.startswith("of "):
            yield behind.removeprefix("of ").removeprefix("the "), before


def _state(words: str, actors: Actors) -> KnownActor | None:
    possessor = next((words.removesuffix(mark) for mark in POSSESSIVES if words.endswith(mark)), None)
    roles = ("name", "demonym") if possessor is None else ("name",)
    aliases = actors.aliases.get(words if possessor is None else possessor, ())
    named = [alias.actor for alias in aliases if alias.actor.kind == "state" and alias.role in roles]
    return named[0] if len(named) == 1 else None


def _of(state: KnownActor, found: Organ, actors: Actors) -> KnownActor:
    demonym = table("organs")["adjectives"].get(state.id) or actors.demonyms.get(state.id)
    name = f"{demonym} {found.name}" if demonym else f"{found.name} of {state.name}"
    return KnownActor(f"{state.id}/{found.id}", name, found.kind)
