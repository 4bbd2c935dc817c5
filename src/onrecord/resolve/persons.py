"""Names of one person in different spellings: full name, surname, initials, transliterations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from onrecord.lexicon.actors import Actors
from onrecord.lexicon.first_names import first_names_agree
from onrecord.records.mention import Mention
from onrecord.records.reason import Reason
from onrecord.resolve.forms import INITIALS
from onrecord.resolve.introductions import Introduction
from onrecord.resolve.known_persons import holders_beside, spelled_alike
from onrecord.text.spelling import SHORTEST, surname_spelling

# Of one surname the article's first so many persons are compared.
MOST = 20


def joined(
    mentions: Sequence[Mention], introduced: Iterable[Introduction], actors: Actors, day: str | None = None
) -> tuple[Mention, ...]:
    """The mentions, those of persons whom the article spells in several ways with one actor.

    What no table knows by its own spelling is, in this order, the holder of the office beside the name, if the surname
    is theirs; the only person of the tables whose full name is spelled alike; the only person of the article so.
    """
    own = {one.actor: one for one in mentions if one.kind == "person" and one.basis == "own" and one.actor and one.name}
    if not own:
        return tuple(mentions)
    by_office = holders_beside(introduced, actors, day)
    full = _full_names(mentions)
    meant: dict[str, tuple[str, str, Reason]] = {}
    for actor, one in sorted(own.items(), key=lambda entry: _fulness(entry[1].name or "")):
        known = by_office.get(actor) or spelled_alike(one.name or "", actors)
        if known:
            meant[actor] = (known.id, known.name, Reason.of("office" if actor in by_office else "spelling"))
        elif same := _in_article(
            one, [_as_meant(other, meant) for other in full.get(surname_spelling(one.name or ""), ())[:MOST]]
        ):
            meant[actor] = (same.actor or "", same.name or "", Reason.of("spelling"))
    return tuple(_as_meant(one, meant) for one in mentions)


def _fulness(name: str) -> int:
    """In which order names are joined: the fuller first, since others may mean one of them."""
    return 2 if " " not in name else 1 if INITIALS.match(name) else 0


def _as_meant(one: Mention, meant: Mapping[str, tuple[str, str, Reason]]) -> Mention:
    seen: set[str] = set()
    while one.actor and one.actor in meant and one.actor not in seen:
        seen.add(one.actor)
        actor, name, why = meant[one.actor]
        one = replace(one, actor=actor, name=name, why=why)
    return one


def _full_names(mentions: Sequence[Mention]) -> dict[str, list[Mention]]:
    """The persons named in full, by how their surname is spelled; each once, in order of the text."""
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    seen: set[str] = set()
    for one in mentions:
        name = one.name or ""
        if one.kind == "person" and one.actor and one.actor not in seen and " " in name and not INITIALS.match(name):
            seen.add(one.actor)
            found[surname_spelling(name)].append(one)
    return found


def _in_article(one: Mention, near: Sequence[Mention]) -> Mention | None:
    """The first of the article's persons of one surname, other than itself, that a name is another spelling of."""
    name = one.name or ""
    if " " not in name and len(surname_spelling(name)) < SHORTEST:
        return None
    if " " not in name:
        return near[0] if len({other.actor for other in near}) == 1 and near[0].actor != one.actor else None
    if INITIALS.match(name):
        fitting = [other for other in near if (other.name or "").startswith(name[0])]
        return fitting[0] if len({other.actor for other in fitting}) == 1 else None
    fitting = [other for other in near if first_names_agree(name, other.name or "")]
    first = fitting[0] if fitting else None
    return first if first and first.actor != one.actor else None
