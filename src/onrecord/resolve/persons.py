"""Names of one person in different spellings: full name, surname, initials, transliterations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from onrecord.lexicon.actors import Actors, KnownActor
from onrecord.lexicon.genders import gender_of_name
from onrecord.lexicon.given_names import given_name
from onrecord.lexicon.offices import LEADER, office_of, offices
from onrecord.records.mention import Mention
from onrecord.records.reason import Reason
from onrecord.resolve.forms import INITIALS
from onrecord.resolve.introductions import Introduction
from onrecord.text.spelling import spelling_key
from onrecord.text.surnames import family_name_first, surname_of

# Of two first names' letters, how many they must have in common: "Aleksander" and "Aleksandr", not "Anna" and "Anne".
ALIKE = 0.8
# What makes a woman's name of a man's.
OF_WOMEN = frozenset({"a", "e", "ne", "le", "ina", "ette"})
# Of one surname the article's first so many persons are compared.
MOST = 20


def joined(mentions: Sequence[Mention], introduced: Iterable[Introduction], actors: Actors) -> tuple[Mention, ...]:
    """The mentions, those of persons whom the article spells in several ways with one actor.

    What no table knows by its own spelling is, in this order, the holder of the office beside the name, if the surname
    is theirs; the only person of the tables whose full name is spelled alike; the only person of the article so.
    """
    own = {one.actor: one for one in mentions if one.kind == "person" and one.basis == "own" and one.actor and one.name}
    if not own:
        return tuple(mentions)
    by_office = _by_office(introduced, actors)
    full = _full_names(mentions)
    meant: dict[str, tuple[str, str, Reason]] = {}
    for actor, one in sorted(own.items(), key=lambda entry: _fulness(entry[1].name or "")):
        known = by_office.get(actor) or _spelled_alike(one.name or "", actors)
        if known:
            meant[actor] = (known.id, known.name, Reason.of("office" if actor in by_office else "spelling"))
        elif same := _in_article(
            one, [_as_meant(other, meant) for other in full.get(_surname(one.name or ""), ())[:MOST]]
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


def _by_office(introduced: Iterable[Introduction], actors: Actors) -> dict[str, KnownActor]:
    """The holders, on whatever day, of the offices that names of no table stand beside, if the surname agrees."""
    found: dict[str, KnownActor] = {}
    for one in introduced:
        of, office = one.description.of, office_of(one.description.noun)
        if one.named.basis != "own" or not (of and of.actor and office):
            continue
        key = _surname(one.named.name or "")
        whose = offices().seats.get(of.actor, (of.actor, office))[0] if office == LEADER else of.actor
        held = {
            actor
            for actor, _ in actors.officers.get(whose, ())
            if key and _surname(actor.name) == key and _may_be_one(one.named.name or "", actor.name)
        }
        if len(held) == 1:
            found[one.named.actor or ""] = held.pop()
    return found


def _spelled_alike(name: str, actors: Actors) -> KnownActor | None:
    """The only known person whose surname is spelled alike and whose first name nearly so, or begins so."""
    if " " not in name:
        return None
    if INITIALS.match(name):
        named = {one.actor for one in actors.aliases.get(name.rsplit(maxsplit=1)[-1], ())}
        same = {one for one in named if one.kind == "person" and one.name[0] == name[0]}
        return same.pop() if len(same) == 1 else None
    fitting = {known for known in actors.by_spelling.get(_surname(name), ()) if _first_names_agree(name, known.name)}
    return fitting.pop() if len(fitting) == 1 else None


def _full_names(mentions: Sequence[Mention]) -> dict[str, list[Mention]]:
    """The persons named in full, by how their surname is spelled; each once, in order of the text."""
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    seen: set[str] = set()
    for one in mentions:
        name = one.name or ""
        if one.kind == "person" and one.actor and one.actor not in seen and " " in name and not INITIALS.match(name):
            seen.add(one.actor)
            found[_surname(name)].append(one)
    return found


def _in_article(one: Mention, near: Sequence[Mention]) -> Mention | None:
    """The first of the article's persons of one surname, other than itself, that a name is another spelling of."""
    name = one.name or ""
    if not _surname(name):
        return None
    if " " not in name:
        return near[0] if len({other.actor for other in near}) == 1 and near[0].actor != one.actor else None
    if INITIALS.match(name):
        fitting = [other for other in near if (other.name or "").startswith(name[0])]
        return fitting[0] if len({other.actor for other in fitting}) == 1 else None
    fitting = [other for other in near if _first_names_agree(name, other.name or "")]
    first = fitting[0] if fitting else None
    return first if first and first.actor != one.actor else None


def _surname(name: str) -> str:
    return spelling_key(surname_of(name) or name)


def _may_be_one(name: str, full: str) -> bool:
    """Whether a name with a surname may be somebody's: alone, with initials, or with a first name like theirs."""
    return " " not in name or INITIALS.match(name) is not None or _first_names_agree(name, full)


def _first_names_agree(one: str, other: str) -> bool:
    first, second = (given_name(_first_name(name)) for name in (one, other))
    if first == second or (spelling_key(first) and spelling_key(first) == spelling_key(second)):
        return True
    if _are_man_and_woman(one, other):
        return False
    whole, another = (_given_names(name) for name in (one, other))
    as_written = _alike(_first_name(one).lower(), _first_name(other).lower())
    return as_written or _alike(first, second) or (whole[:1] == another[:1] and _alike(whole, another))


def _alike(first: str, second: str) -> bool:
    return SequenceMatcher(None, first, second).ratio() >= ALIKE


def _first_name(name: str) -> str:
    """The first word, or the last of "Han Mi-rae", where the surname stands first."""
    return name.split()[-1 if family_name_first(name) else 0]


def _given_names(name: str) -> str:
    """All besides the surname in one word: "Anne-Marie" as "Anne Marie"."""
    words = name.split()
    return given_name("".join(words[1:] if family_name_first(name) else words[:-1]).replace("-", ""))


def _are_man_and_woman(one: str, other: str) -> bool:
    """Whether the first names are a man's and a woman's: "Martin" and "Martina", "Jan" and "Jana"."""
    if {gender_of_name(one), gender_of_name(other)} == {"female", "male"}:
        return True
    shorter, longer = sorted((_first_name(name).lower() for name in (one, other)), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :] in OF_WOMEN
