from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from onrecord.lexicon.actor_entries import shared_surnames
from onrecord.lexicon.actors import ActorsFileError, actors
from onrecord.lexicon.tables import table

GOOD = """
[[state]]
id = "KES"
name = "Kesland"
aliases = ["Republic of Kesland"]
demonyms = ["Keslander", "Keslanders"]
capital = ["Dunmora"]
seats = ["Grey House"]

[[organisation]]
id = "NGB"
name = "National Grain Board"
kind = "agency"
of = "KES"

[[holder]]
id = "anna-keller"
name = "Anna Keller"
surname = "Keller"
[[holder.office]]
title = "Defence Minister"
of = "KES"
from = 2024-03-01
known_to = 2025-12-31

[[place]]
name = "Orvo Point"
"""


def _file(folder: Path, text: str) -> str:
    path = folder / "actors.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def _meant(words: str, *files: str) -> list[tuple[str, str]]:
    return [(alias.actor.id, alias.role) for alias in actors(files).aliases.get(words, ())]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Russia", [("RUS", "name")]),
        ("Russian Federation", [("RUS", "name")]),
        ("Russian", [("RUS", "demonym")]),
        ("Moscow", [("RUS", "capital")]),
        ("Kremlin", [("RUS", "seat")]),
        ("OSCE", [("OSCE", "name")]),
        ("Brussels", [("BEL", "capital"), ("EU", "seat"), ("NATO", "seat")]),
        ("Congo", [("COG", "name"), ("COD", "name")]),
        ("Stoltenberg", [("jens-stoltenberg", "surname")]),
        ("Nobody Inparticular", []),
    ],
)
def test_what_words_mean(words: str, meant: list[tuple[str, str]]) -> None:
    assert _meant(words) == meant


@pytest.mark.parametrize("words", sorted(shared_surnames()))
def test_a_shared_name_alone_names_no_person(words: str) -> None:
    named = [alias.actor for alias in actors().aliases.get(words, ()) if alias.actor.kind == "person"]
    assert not named or words in {actor.name for actor in named}


def test_holders_with_a_shared_surname_keep_their_full_name() -> None:
    assert ("imran-khan", "name") in _meant("Imran Khan")


@pytest.mark.parametrize(
    ("words", "city"), [("Kyiv", "Kyiv"), ("Kiev", "Kyiv"), ("Sucre", "Sucre"), ("La Paz", "La Paz")]
)
def test_a_capital_is_spelled_as_the_table_spells_it_first(words: str, city: str) -> None:
    assert [alias.city for alias in actors().aliases[words] if alias.role == "capital"] == [city]


def test_capitals_of_every_state_are_known() -> None:
    known = actors()
    for state in table("states")["state"]:
        for words in state["capital"]:
            assert state["id"] in {alias.actor.id for alias in known.aliases[words] if alias.role == "capital"}


def test_names_in_capitals() -> None:
    known = actors()
    assert known.in_capitals["MOSCOW"] == "Moscow"
    assert known.in_capitals["UNITED STATES"] == "United States"
    assert "MAY" not in known.in_capitals


def test_aliases_by_their_first_token_longest_first() -> None:
    parts = [words for words, _ in actors().by_first["United"]]
    assert ("United", "Nations") in parts
    assert [len(words) for words in parts] == sorted((len(words) for words in parts), reverse=True)


def test_offices_by_day() -> None:
    known = actors()
    holder = known.by_id["jens-stoltenberg"]
    assert holder.office_at(date(2022, 3, 1), known.names()) == "Secretary General of NATO"
    assert holder.office_at(date(1990, 1, 1), known.names()) is None


def test_a_users_file_adds_its_own(tmp_path: Path) -> None:
    path = _file(tmp_path, GOOD)
    assert _meant("Kesland", path) == [("KES", "name")]
    assert _meant("Grey House", path) == [("KES", "seat")]
    assert _meant("Dunmora", path) == [("KES", "capital")]
    assert _meant("National Grain Board", path) == [("NGB", "name")]
    assert _meant("Keller", path) == [("anna-keller", "surname")]
    assert _meant("Orvo Point", path) == [("place:Orvo Point", "name")]
    known = actors((path,))
    assert known.by_id["NGB"].kind == "agency"
    assert known.by_id["anna-keller"].office_at(date(2025, 1, 1), known.names()) == "Defence Minister of Kesland"
    assert _meant("Russia", path) == [("RUS", "name")]


def test_a_users_entry_replaces_the_packages(tmp_path: Path) -> None:
    path = _file(tmp_path, '[[state]]\nid = "RUS"\nname = "Russland"\n')
    assert _meant("Russland", path) == [("RUS", "name")]
    assert _meant("Russia", path) == []


def test_a_later_file_replaces_an_earlier_one(tmp_path: Path) -> None:
    first = tmp_path / "first.toml"
    first.write_text('[[organisation]]\nid = "NGB"\nname = "Grain Board"\n', encoding="utf-8")
    second = _file(tmp_path, GOOD)
    assert _meant("Grain Board", str(first), second) == []
    assert _meant("Grain Board", second, str(first)) == [("NGB", "name")]


def test_an_empty_file_adds_nothing(tmp_path: Path) -> None:
    assert actors((_file(tmp_path, ""),)).by_id == actors().by_id


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[[state]\n", "is no TOML"),
        ('[[state]]\nname = "Kesland"\n', "state 1 (Kesland): lacks 'id'"),
        ('[[state]]\nid = "KES"\n', "state 1 (no name): lacks 'name'"),
        ('[[place]]\naliases = ["Orvo"]\n', "place 1 (no name): lacks 'name'"),
        ('[state]\nid = "KES"\nname = "Kesland"\n', "begin each entry with [[state]]"),
        ('[[organization]]\nid = "NGB"\nname = "Grain Board"\n', "[organization] is not known"),
        ('[[state]]\nid = "KES"\nname = ""\n', "'name' must be words"),
        ('[[state]]\nid = "KES"\nname = "Kesland"\naliases = "Kes"\n', "'aliases' must be a list"),
        ('[[state]]\nid = "KES"\nname = "Kesland"\ndemonyms = [3]\n', "'demonyms' must be a list"),
        ('[[state]]\nid = "KES"\nname = "Kesland"\ncapital = [" "]\n', "'capital' must be a list"),
        ('[[holder]]\nid = "a"\nname = "Anna Keller"\nsurname = 3\n', "'surname' must be words"),
        ('[[holder]]\nid = "a"\nname = "Anna Keller"\noffice = 3\n', "begin each office with [[holder.office]]"),
        ('[[holder]]\nid = "a"\nname = "Anna Keller"\n[[holder.office]]\nof = "KES"\n', "an office needs 'title'"),
        (
            '[[holder]]\nid = "a"\nname = "Anna Keller"\n[[holder.office]]\ntitle = "Minister"\nof = "KES"\n',
            "an office's 'from' must be a day",
        ),
        (
            '[[holder]]\nid = "a"\nname = "Solt"\n[[holder.office]]\nof = "K"\ntitle = "T"\nfrom = 2024-03-01\nto=1\n',
            "an office's 'to' must be a day",
        ),
    ],
)
def test_a_broken_file_says_what_is_wrong_and_where(tmp_path: Path, text: str, complaint: str) -> None:
    path = _file(tmp_path, text)
    with pytest.raises(ActorsFileError, match=re.escape(complaint)) as raised:
        actors((path,))
    assert str(raised.value).startswith(path)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ActorsFileError, match=r"nowhere\.toml: cannot be read \(No such file or directory\)"):
        actors((str(tmp_path / "nowhere.toml"),))


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "actors.toml"
    path.write_bytes("[[state]]\nid = 'KES'\nname = 'K\u00e9sland'\n".encode("latin-1"))
    with pytest.raises(ActorsFileError, match="is no TOML in UTF-8"):
        actors((str(path),))


def test_a_file_with_a_byte_order_mark(tmp_path: Path) -> None:
    assert _meant("Kesland", _file(tmp_path, "\ufeff" + GOOD)) == [("KES", "name")]


def test_a_file_that_is_nested_too_deep(tmp_path: Path) -> None:
    path = _file(tmp_path, f"{GOOD}aliases = {'[' * 5_000}{']' * 5_000}\n")
    with pytest.raises(ActorsFileError, match=r"actors\.toml: its brackets are nested more deeply than is read"):
        actors((path,))
