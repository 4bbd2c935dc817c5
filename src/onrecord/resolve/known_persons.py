"""Whom of the persons that the tables know a name means that they do not spell so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.lexicon.actors import Actors, KnownActor
from onrecord.lexicon.first_names import first_name, first_names_agree
from onrecord.lexicon.given_names import given_name
from onrecord.lexicon.held import overlaps
from onrecord.lexicon.offices import LEADER, may_be, office_of, offices
from onrecord.lexicon.sole_offices import sole_offices
from onrecord.resolve.forms import INITIALS
from onrecord.resolve.introductions import Introduction
from onrecord.text.spelling import SHORTEST, consonants, slipped, surname_spelling


def holders_beside(introduced: Iterable[Introduction], actors: Actors, day: str | None) -> dict[str, KnownActor]:
    """The holders of the offices beside names that no table has, by the actors of the names; the surname agrees.

    Of an office with its state whoever held it on any day; of one without ("President Trump"), which one person of a
    state holds, the only one of that surname who held it on the day.

    Args:
        introduced: names with the descriptions beside them.
        actors: those the tables know.
        day: of publication, `None` where unknown.
    """
    found: dict[str, KnownActor] = {}
    for one in introduced:
        name = one.named.name or ""
        office = office_of(one.description.noun)
        if one.named.basis != "own" or not office:
            continue
        held = set(_of_whom(one, office, actors) if one.description.of else _on_a_day(one, office, actors, day))
        fitting = [actor for actor in held if surname_spelling(actor.name) == surname_spelling(name)]
        if len(fitting) == 1 and _may_be_one(name, fitting[0].name):
            found[one.named.actor or ""] = fitting[0]
    return found


def _of_whom(one: Introduction, office: str, actors: Actors) -> Iterator[KnownActor]:
    of = one.description.of.actor if one.description.of else None
    if of:
        whose = (offices().seat_of(of) or (of, office))[0] if office == LEADER else of
        yield from (actor for actor, _ in actors.officers.get(whose, ()))


def _on_a_day(one: Introduction, office: str, actors: Actors, day: str | None) -> Iterator[KnownActor]:
    said = one.description
    whose = said.of_phrase or said.said_of or one.of or one.away or offices().not_now.intersection(said.modifiers)
    if whose or day is None or len(day) != len("2020-01-01") or office not in sole_offices().offices:
        return
    for actor in actors.by_spelling.get(surname_spelling(one.named.name or ""), ()):
        if any(may_be(office, office_of(term.title) or "") and overlaps(term, day, day) for term in actor.offices):
            yield actor


def spelled_alike(name: str, actors: Actors) -> KnownActor | None:
    """The only known person whose surname is spelled alike and whose first name nearly so, or begins so."""
    if " " not in name:
        return None
    if INITIALS.match(name):
        named = {one.actor for one in actors.aliases.get(name.rsplit(maxsplit=1)[-1], ())}
        same = {one for one in named if one.kind == "person" and one.name[0] == name[0]}
        return same.pop() if len(same) == 1 else None
    key = surname_spelling(name)
    agree = first_names_agree if len(key) >= SHORTEST else _same_long_name
    fitting = {known for known in actors.by_spelling.get(key, ()) if agree(name, known.name)}
    near = actors.by_consonants.get(consonants(key), ())
    fitting = fitting or {known for known in near if _slipped(name, known.name)}
    return fitting.pop() if len(fitting) == 1 else None


def _slipped(name: str, full: str) -> bool:
    """Whether the first name is the same and the surname differs by a slip: "Jens Stoltenburg"."""
    return _same_first_name(name, full) and slipped(surname_spelling(name), surname_spelling(full))


def _same_long_name(one: str, other: str) -> bool:
    """Whether names with a short surname are one: of two words another may bear them ("George Bush")."""
    return one.count(" ") > 1 and _same_first_name(one, other)


def _same_first_name(one: str, other: str) -> bool:
    return given_name(first_name(one)) == given_name(first_name(other))


def _may_be_one(name: str, full: str) -> bool:
    """Whether a name with a surname may be somebody's: alone, with initials, or with a first name like theirs."""
    return " " not in name or INITIALS.match(name) is not None or first_names_agree(name, full)
