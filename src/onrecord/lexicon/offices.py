"""What the tables know of offices: the words for one, who held it when, and nouns for kinds of bodies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from onrecord.lexicon.reporting import bare_titles, people
from onrecord.lexicon.tables import table
from onrecord.text.tokens import tokens

LEADER = "leader"
# Of these there are as many as there are fields, so that no table lists them: "fisheries minister", "police spokesman".
OF_MANY_KINDS = frozenset({"minister", "spokesperson"})


@dataclass(frozen=True, slots=True)
class BodyNoun:
    """The known bodies that a noun such as "bloc" may mean: kinds of the organisations' table, and ids."""

    kinds: frozenset[str]
    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Offices:
    """The words of `offices.toml`, in lower case.

    Attributes:
        office_of: the office that words name; `leader` for "chief", "head" and their like.
        states: for an office that only some states or bodies have under these words, their ids.
        general: for an office named by a general word ("minister"), those that it may be.
        main: offices that lead a body, the first that it has.
        leads: by id of a state, the office that leads it.
        seats: by id of a body, the state and the office of that state by which it is led.
        leaders_of_states: words for leaders that mean one of a state where nobody was called so.
        ministries: by id of a kind of ministry the office by which it is led.
        heads: for a noun behind a state's name the office of whoever heads that ("the head of the Ukrainian state").
        apart: offices whose words stand around a name and are never read as one phrase; only by these is one held.
        chiefs: by id of a body and words for an office, the other body whose office they mean, and which.
        alike: for an occupation, those that news uses for the same person.
        of_officials: words for anybody who holds an office.
        of_anybody: occupations by which news speaks of those, too, of whom it has told none.
        of_states: offices that states have and persons, parties and companies have not.
        not_now: words before an office by which it is not held now, or not it alone.
        holding: those of them by which one whom an article names holds the office nonetheless ("new").
        past: those of them that say the same of one whose office is over.
        counterparts: nouns for whoever holds the same office elsewhere.
        to_come: those of them that say the same of one whose office begins.
        standing_in: those of them whose bearer stands in for a holder.
        still: those of them whose bearer still holds the office.
        predecessors: nouns for whoever held the same office before.
        successors: nouns for whoever holds it next.
        deputies: nouns for whoever stands in for its holder.
        bodies: what nouns for bodies may mean.
        marks: for a noun, words in a name by which it means the name's bearer.
        described: for a noun, words before it that tell no body from another.
        adjectives: by id of a body, words that it is called after.
        another: words before a noun for a state by which another is meant.
        states_again: nouns for a state spoken of again, with the states that alone are called so, none for every state.
        government: nouns that, with a state's name, mean its government.
        groups: nouns for unnamed many that belong to a state.
    """

    office_of: Mapping[str, str]
    states: Mapping[str, frozenset[str]]
    general: Mapping[str, frozenset[str]]
    main: tuple[str, ...]
    leads: Mapping[str, str]
    seats: Mapping[str, tuple[str, str]]
    leaders_of_states: frozenset[str]
    ministries: Mapping[str, str]
    heads: Mapping[str, str]
    apart: frozenset[str]
    chiefs: Mapping[tuple[str, str], tuple[str, str]]
    alike: Mapping[str, frozenset[str]]
    of_officials: frozenset[str]
    of_anybody: frozenset[str]
    of_states: frozenset[str]
    not_now: frozenset[str]
    holding: frozenset[str]
    past: frozenset[str]
    counterparts: frozenset[str]
    to_come: frozenset[str]
    standing_in: frozenset[str]
    still: frozenset[str]
    predecessors: frozenset[str]
    successors: frozenset[str]
    deputies: frozenset[str]
    bodies: Mapping[str, BodyNoun]
    marks: Mapping[str, frozenset[str]]
    described: Mapping[str, frozenset[str]]
    adjectives: Mapping[str, frozenset[str]]
    another: frozenset[str]
    states_again: Mapping[str, frozenset[str]]
    government: frozenset[str]
    groups: frozenset[str]

    def seat_of(self, of: str) -> tuple[str, str] | None:
        """The state, and the office of that state, by which a body is led, as a ministry is by its minister."""
        state, _, organ = of.partition("/")
        return self.seats.get(of) or ((state, self.ministries[organ]) if organ in self.ministries else None)

    def foreign_minister_of(self, of: str) -> str:
        """The office by which a state or body has its foreign affairs looked after."""
        return next((office for office, states in self.states.items() if of in states), "foreign_minister")


@cache
def offices() -> Offices:
    """The table."""
    data = table("offices")
    leader = data["leader"]
    return Offices(
        office_of={word: entry["id"] for entry in data["office"] for word in entry["words"]}
        | dict.fromkeys(leader["words"], LEADER),
        states={entry["id"]: frozenset(entry["states"]) for entry in data["office"] if "states" in entry},
        general={office: frozenset(others) for office, others in data["general"].items()},
        main=tuple(leader["main"]),
        leads={state: office for office, states in leader["leads"].items() for state in states},
        seats=dict(_ministries(leader["ministries"]))
        | {entry["of"]: (entry["state"], entry["office"]) for entry in data["seat"]},
        leaders_of_states=frozenset(leader["of_state"]),
        ministries=leader["ministries"],
        heads=leader["heads"],
        apart=frozenset(entry["id"] for entry in data["office"] if entry.get("apart")),
        chiefs={
            (entry["of"], words): (entry["body"], entry.get("office", LEADER))
            for entry in data["chief"]
            for words in entry["words"]
        },
        alike={word: frozenset(words) for words in data["occupations"]["alike"] for word in words},
        of_officials=frozenset(data["occupations"]["of_officials"]),
        of_anybody=frozenset(data["occupations"]["of_anybody"]),
        of_states=frozenset(leader["of_states"]),
        not_now=frozenset(data["not_now"]["words"]),
        holding=frozenset(data["not_now"]["holding"]),
        past=frozenset(data["not_now"]["past"]),
        counterparts=frozenset(data["not_now"]["counterparts"]),
        to_come=frozenset(data["not_now"]["to_come"]),
        standing_in=frozenset(data["not_now"]["standing_in"]),
        still=frozenset(data["not_now"]["still"]),
        predecessors=frozenset(data["not_now"]["predecessors"]),
        successors=frozenset(data["not_now"]["successors"]),
        deputies=frozenset(data["not_now"]["deputies"]),
        bodies=dict.fromkeys(data["named_bodies"]["nouns"], BodyNoun(frozenset(), frozenset()))
        | {entry["noun"]: BodyNoun(frozenset(entry["kinds"]), frozenset(entry["ids"])) for entry in data["body"]},
        marks={noun: frozenset(words) for noun, words in data["marks"].items()},
        described={noun: frozenset(words) for noun, words in data["described"].items()},
        adjectives={body: frozenset(words) for body, words in data["adjectives"].items()},
        another=frozenset(data["another"]["words"]),
        states_again={entry["noun"]: frozenset(entry["ids"]) for entry in data["state_again"]},
        government=frozenset(data["government"]["nouns"]),
        groups=frozenset(data["group"]["bodies"]),
    )


def _ministries(led: Mapping[str, str]) -> Iterator[tuple[str, tuple[str, str]]]:
    """The ministries that are bodies of the tables, with the state and the office by which each is led."""
    for organ in table("organs")["organ"]:
        for state, body in organ.get("known", {}).items() if organ["id"] in led else ():
            yield body, (state, led[organ["id"]])


def office_of(title: str) -> str | None:
    """The office that a title names: "Secretary-General", "Defense Minister"; `None` for one that has no synonyms."""
    return offices().office_of.get(title.lower().replace(".", ""))


def office_or_kind(noun: str) -> str | None:
    """The office that a noun names; the noun itself for one of its kind that the table does not list.

    "agriculture minister" is its own office, since "minister" is one; "drummer" names none.
    """
    if office := office_of(noun):
        return office
    return noun if " " in noun and office_of(noun.rpartition(" ")[2]) else None


def may_be(office: str, held: str) -> bool:
    """Whether who holds an office may be called by another: any minister "the minister"."""
    of_its_kind = office in OF_MANY_KINDS and office_of(held) is None and office_of(held.rpartition(" ")[2]) == office
    return held == office or held in offices().general.get(office, ()) or of_its_kind


@cache
def described_by() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Phrases for one person or body, in lower case and parted like text, by their first word; the longest first.

    Those of `offices.toml`, titles that name an office, and roles of one person ("president", "head of state",
    "analyst", "alliance").
    """
    known = offices()
    titles = (title for title, is_office in bare_titles().items() if is_office)
    nouns = (
        *known.bodies,
        *known.states_again,
        *known.counterparts,
        *known.predecessors,
        *known.successors,
        *known.deputies,
    )
    named = (words for words, office in known.office_of.items() if office not in known.apart)
    phrases = {*named, *titles, *people().one_person, *known.alike, *nouns}
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        parts = tuple(phrase[span.start : span.end] for span in tokens(phrase))
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(parts, key=lambda one: (-len(one), one))) for first, parts in found.items()}
