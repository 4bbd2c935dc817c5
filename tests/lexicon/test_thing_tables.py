"""The tables of weapons, accords and events hold together, and none of their names is an everyday word."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from datetime import date
from typing import Any

import pytest
from tests.lexicon.test_actor_tables import ENTRIES, STATES, key, strings, words

from onrecord.lexicon.tables import table
from onrecord.lexicon.things import thing_names

Entry = dict[str, Any]

THINGS: dict[str, list[Entry]] = {
    "weapon": table("weapons")["weapon"],
    "law": table("accords")["law"],
    "event": table("operations")["event"],
}
FIELDS = {  # the fields each row has, the fields one may have
    "weapon": ("id name class check", "aliases short of"),
    "law": ("id name kind check", "aliases short from"),
    "event": ("id name kind check", "aliases short from to"),
}
KINDS = {
    "law": {"treaty", "law", "resolution", "declaration", "arrangement", "initiative"},
    "event": set(
        "operation exercise war battle campaign crisis uprising protest massacre attack accident conference".split()
    ),
}
LEAST = {"weapon": 150, "law": 80, "event": 80}
# Words, first names and surnames of everyday news that are called like a weapon, a treaty or an operation.
EVERYDAY = frozenset(
    (
        "patriot javelin stinger hammer tomahawk harpoon trident spike sentinel hawk avenger predator reaper typhoon "
        "tornado mirage excalibur maverick hellfire sidewinder chinook cobra osprey tiger arrow neptune "
        "flamingo grad tor osa aegis lancet harm tow milan hermes vampire archer puma lynx boxer leopard "
        "challenger leclerc abrams bradley caesar marder taurus switchblade phoenix eagle falcon hornet raptor "
        "spirit raider galaxy hercules sentry poseidon pegasus stryker bastion zircon satan lightning thunder "
        "apache viper warthog sling dome beam storm shadow shield sword hunter orion orlan zuzana mistral rapier "
        "serval sentinelle atalanta irini sophia malabar aurora anakonda article protocol charter treaty convention "
        "resolution agreement accord accords declaration revolution intifada exercise operation maidan defender"
    ).split()
)


def everywhere(kind: str, row: Entry) -> set[str]:
    """The names that count wherever they stand."""
    return {name for name, role in thing_names(kind, row).items() if role == "name"}


ROWS = [(kind, row) for kind, rows in THINGS.items() for row in rows]


@pytest.mark.parametrize("kind", sorted(THINGS))
def test_the_tables_are_large_enough(kind: str) -> None:
    assert len(THINGS[kind]) >= LEAST[kind]


@pytest.mark.parametrize("kind", sorted(THINGS))
def test_rows_have_their_fields_and_no_others(kind: str) -> None:
    must, may = FIELDS[kind]
    rows = THINGS[kind]
    assert not [row for row in rows if not set(must.split()) <= row.keys() <= set(f"{must} {may}".split())]


def test_texts_are_trimmed_normalised_and_never_empty() -> None:
    texts = [text for _, row in ROWS for text in strings({k: v for k, v in row.items() if not isinstance(v, date)})]
    assert not [text for text in texts if not text or text != " ".join(text.split())]
    assert not [text for text in texts if unicodedata.normalize("NFC", text) != text]


def test_ids_have_their_form_and_are_unique_over_all_tables() -> None:
    ids = [row["id"] for _, row in ROWS]
    assert not [one for one in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+){0,9}", one)]
    assert not [one for one, times in Counter([*ids, *map(key, ENTRIES)]).items() if times > 1]


def test_references_and_kinds_are_known() -> None:
    states = {state["id"] for state in STATES}
    assert {row["of"] for row in THINGS["weapon"] if "of" in row} <= states
    for kind, known in KINDS.items():
        assert {row["kind"] for row in THINGS[kind]} == known


def test_every_class_with_its_nouns_is_a_class() -> None:
    assert table("weapons")["nouns"].keys() <= {row["class"] for row in THINGS["weapon"]}


def test_days_are_in_order() -> None:
    for _, row in ROWS:
        days = [row[key] for key in ("from", "to") if key in row]
        assert all(type(day) is date for day in days), row["name"]
        assert days == sorted(days), row["name"]
        assert not days or days[-1] <= date(2025, 12, 31), row["name"]


def test_no_row_says_a_name_twice() -> None:
    for _, row in ROWS:
        said = [row["name"], *row.get("aliases", ()), *(one for one in row.get("short", ()) if one != row["name"])]
        assert len(set(said)) == len(said), row["name"]


def test_a_name_that_counts_everywhere_means_one_thing() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for kind, row in ROWS:
        for name in thing_names(kind, row):
            owners[name].add(row["id"])
    for entry in ENTRIES:
        for name in words(entry):
            owners[name].add(key(entry))
    shared = {name: found for name, found in owners.items() if len(found) > 1}
    assert not {name: shared[name] for kind, row in ROWS for name in everywhere(kind, row) & shared.keys()}


def test_short_names_are_shared_among_things_only_on_purpose() -> None:
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for kind, row in ROWS:
        for name in thing_names(kind, row):
            owners[kind, name].add(row["id"])
    assert not {name: found for name, found in owners.items() if len(found) > 1}


def test_no_everyday_word_counts_everywhere() -> None:
    found = {(name, row["id"]) for kind, row in ROWS for name in everywhere(kind, row)}
    assert not {one for one in found if one[0].lower() in EVERYDAY}


def test_a_single_word_that_counts_everywhere_has_a_capital_or_a_digit() -> None:
    found = {name for kind, row in ROWS for name in everywhere(kind, row) if " " not in name}
    assert not {name for name in found if name == name.lower() and not re.search(r"\d", name)}


def test_a_resolution_is_called_by_its_number() -> None:
    for row in THINGS["law"]:
        if row["kind"] == "resolution":
            number = row["name"].split()[-1]
            plain = {"Uniting for Peace", "UN Partition Plan", "UN partition plan"}
            assert all(name.endswith(number) for name in row["aliases"] if name not in plain)


def test_no_name_begins_with_an_article() -> None:
    assert not [name for kind, row in ROWS for name in thing_names(kind, row) if re.match(r"(?:[Tt]he|[Aa]n?) ", name)]
