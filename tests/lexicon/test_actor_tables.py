"""The actors' tables hold together: every entry is whole, and no name means two things without saying so."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from onrecord.lexicon.actor_entries import HOLDER_TABLES
from onrecord.lexicon.actors import TABLES
from onrecord.lexicon.tables import table

Entry = dict[str, Any]

STATES: list[Entry] = table("states")["state"]
ORGANISATIONS: list[Entry] = table("organisations")["organisation"]
HOLDERS: list[Entry] = [holder for name in HOLDER_TABLES for holder in table(name)["holder"]]
PLACES: list[Entry] = table("places")["place"]
ENTRIES = STATES + ORGANISATIONS + HOLDERS + PLACES
OFFICES: list[tuple[Entry, Entry]] = [(holder, office) for holder in HOLDERS for office in holder["office"]]
SHARED: list[Entry] = [entry for name in TABLES for entry in table(name).get("shared", [])]
# Letters that stand for themselves in Unicode's decomposition, as news without diacritics writes them.
PLAIN = str.maketrans({**dict(zip("łıøđðŁİØĐÐ", "lioddLIODD", strict=True)), "Þ": "Th"})
NAME_FIELDS = ("name", "aliases", "surname", "demonyms", "capital", "seats")

FIELDS: dict[str, tuple[list[Entry], str, str]] = {  # rows, the fields each has, the fields one may have
    "state": (STATES, "id name aliases demonyms capital seats check", "membership"),
    "organisation": (ORGANISATIONS, "id name aliases kind seats check", "of demonyms"),
    "holder": (HOLDERS, "id name aliases surname office", ""),
    "office": ([office for _, office in OFFICES], "title of from check", "to known_to"),
    "place": (PLACES, "name aliases kind check", "state"),
    "shared": (SHARED, "name owners reason", "also"),
}


def key(entry: Entry) -> str:
    """What `owners` calls an entry: its id; a place has none and goes by its name."""
    return str(entry.get("id", f"place {entry['name']}"))


def words(entry: Entry) -> list[str]:
    """All names an entry answers to, field after field."""
    return [name for field in NAME_FIELDS for name in strings(entry.get(field, []))]


def strings(value: object) -> list[str]:
    """Every string inside a TOML value."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for inner in value.values() for text in strings(inner)]
    return [text for inner in value for text in strings(inner)] if isinstance(value, list) else []


def last_day(office: Entry) -> date:
    day: date = office.get("to") or office["known_to"]
    return day


def owners_by_name() -> dict[str, set[str]]:
    owners: dict[str, set[str]] = defaultdict(set)
    for entry in ENTRIES:
        for name in words(entry):
            owners[name].add(key(entry))
    return owners


def test_the_tables_are_as_large_as_they_say() -> None:
    memberships = Counter(state.get("membership", "member") for state in STATES)
    assert memberships == {"member": 193, "observer": 2, "none": 2}
    assert all(state["capital"] for state in STATES)
    assert len(ORGANISATIONS) >= 40
    assert len(HOLDERS) >= 60
    assert len(PLACES) >= 150


@pytest.mark.parametrize("kind", sorted(FIELDS))
def test_entries_have_their_fields_and_no_others(kind: str) -> None:
    rows, must, may = FIELDS[kind]
    assert not [row for row in rows if not set(must.split()) <= row.keys() <= set(f"{must} {may}".split())]


@pytest.mark.parametrize("kind", sorted(FIELDS))
def test_texts_are_trimmed_normalised_and_never_empty(kind: str) -> None:
    texts = strings(FIELDS[kind][0])
    assert not [text for text in texts if not text or text != " ".join(text.split())]
    assert not [text for text in texts if unicodedata.normalize("NFC", text) != text]


def test_ids_have_their_form_and_are_unique_over_all_tables() -> None:
    assert not [name for name, times in Counter(map(key, ENTRIES)).items() if times > 1]
    assert not [state["id"] for state in STATES if not re.fullmatch(r"[A-Z]{3}", state["id"])]
    assert not [body["id"] for body in ORGANISATIONS if not re.fullmatch(r"[A-Z0-9]+(-[A-Z0-9]+){0,4}", body["id"])]
    assert not [holder["id"] for holder in HOLDERS if not re.fullmatch(r"[a-z]+(-[a-z]+){0,6}", holder["id"])]


def test_kinds_are_the_documented_ones() -> None:
    bodies = {"alliance", "organisation", "ministry", "armed_group", "agency", "outlet"}
    assert {body["kind"] for body in ORGANISATIONS} == bodies
    assert {place["kind"] for place in PLACES} == {"region", "sea", "city", "continent", "river", "mountain"}


def test_references_name_known_entries() -> None:
    states = {state["id"] for state in STATES}
    assert {body["of"] for body in ORGANISATIONS if "of" in body} <= states | {"EU", "AU"}
    assert {place["state"] for place in PLACES if "state" in place} <= states
    assert {office["of"] for _, office in OFFICES} <= states | {body["id"] for body in ORGANISATIONS}
    # Gaza's health ministry is run by Hamas, not by the Palestinian Authority.
    assert {b["id"] for b in ORGANISATIONS if b["kind"] == "ministry" and "of" not in b} == {"GAZA-HEALTH"}


def test_no_entry_says_a_name_twice() -> None:
    for entry in ENTRIES:
        capital_as_state = {entry["name"]} & set(entry.get("capital", []))  # Djibouti, Monaco, Singapore ...
        single_name = {entry["name"]} & {entry.get("surname")}  # Min Aung Hlaing
        twice = {name for name, times in Counter(words(entry)).items() if times > 1}
        assert twice <= capital_as_state | single_name, entry["name"]


def test_shared_names_list_exactly_their_owners() -> None:
    owners = owners_by_name()
    declared = {shared["name"]: set(shared["owners"]) for shared in SHARED}
    assert {name for name, found in owners.items() if len(found) > 1} <= declared.keys()
    assert {name: owners[name] for name in declared} == declared


def test_shared_names_mean_two_things() -> None:
    assert not [shared["name"] for shared in SHARED if len(shared["owners"]) + len(shared.get("also", [])) < 2]
    assert not [name for name, times in Counter(shared["name"] for shared in SHARED).items() if times > 1]
    assert {"Congolese", "Georgia", "May", "RSF", "Kim", "Brussels"} <= {shared["name"] for shared in SHARED}


def test_aliases_have_both_apostrophes() -> None:
    for entry in ENTRIES:
        names = set(words(entry))
        missing = [name for name in names if "'" in name and name.replace("'", "’") not in names]
        assert not missing, entry["name"]


def test_no_name_begins_with_an_article() -> None:
    named_so = {"The Hague", "The Guardian", "The Times", "The Economist", "The Daily Telegraph", "The West"}
    every = {name for entry in ENTRIES for name in words(entry)}
    assert {name for name in every if re.match(r"(?:the|a|an) ", name, re.IGNORECASE)} <= named_so


def test_a_holder_is_found_by_surname_and_without_diacritics() -> None:
    for holder in HOLDERS:
        assert holder["surname"] in holder["name"], holder["id"]
        plain = "".join(
            letter for letter in unicodedata.normalize("NFKD", holder["name"]) if not unicodedata.combining(letter)
        ).translate(PLAIN)
        assert plain in words(holder), holder["id"]


def test_dates_are_days_in_order() -> None:
    for holder, office in OFFICES:
        assert ("to" in office) != ("known_to" in office), holder["id"]
        assert type(office["from"]) is date, holder["id"]
        assert office["from"] <= last_day(office) <= date(2025, 12, 31), holder["id"]


def test_every_holder_reaches_the_years_covered() -> None:
    reached = {holder["id"] for holder, office in OFFICES if last_day(office) >= date(2014, 1, 1)}
    assert reached == {holder["id"] for holder in HOLDERS}


def test_an_office_has_one_holder_at_a_time() -> None:
    terms: dict[tuple[str, str], list[tuple[date, date, str]]] = defaultdict(list)
    for holder, office in OFFICES:
        terms[office["of"], office["title"]].append((office["from"], last_day(office), holder["id"]))
    for seat, held in terms.items():
        for earlier, later in pairwise(sorted(held)):
            # The day of handing over may be the last of one and the first of the next.
            assert earlier[1] <= later[0], (seat, earlier, later)


@pytest.mark.parametrize(
    ("of", "title", "day", "expected"),
    [
        ("NATO", "Secretary General", date(2022, 11, 29), "jens-stoltenberg"),
        ("USA", "President", date(2018, 6, 1), "donald-trump"),
        ("GBR", "Prime Minister", date(2022, 10, 1), "liz-truss"),
        ("RUS", "Defence Minister", date(2022, 9, 21), "sergei-shoigu"),
        ("UKR", "Acting President", date(2014, 3, 18), "oleksandr-turchynov"),
        ("POL", "Prime Minister", date(2010, 4, 10), "donald-tusk"),
        ("EU", "High Representative", date(2015, 7, 14), "federica-mogherini"),
        ("TUR", "Foreign Minister", date(2022, 5, 15), "mevlut-cavusoglu"),
    ],
)
def test_who_held_what_when(of: str, title: str, day: date, expected: str) -> None:
    held = [
        holder["id"]
        for holder, office in OFFICES
        if (office["of"], office["title"]) == (of, title) and office["from"] <= day <= last_day(office)
    ]
    assert held == [expected]
