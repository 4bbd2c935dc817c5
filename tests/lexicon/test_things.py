from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.lexicon.actors import ActorsFileError, actors
from onrecord.lexicon.things import may_name, thing_names

MENTIONS = set("person organisation place facility nationality weapon event law product".split())


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("HIMARS", "himars"),
        ("F-16s", "f-16-fighting-falcon"),
        ("Geran-2", "shahed-136"),
        ("David’s Sling", "davids-sling"),
        ("Abrams tanks", "m1-abrams"),
        ("Patriot batteries", "patriot"),
        ("U.N. Charter", "charter-of-the-united-nations"),
        ("UN Security Council resolution 1701", "un-security-council-resolution-1701"),
        ("U.N. Security Council Resolution 2202", "un-security-council-resolution-2202"),
        ("Molotov–Ribbentrop Pact", "molotov-ribbentrop-pact"),
        ("Swords of Iron", "operation-swords-of-iron"),
        ("Zapad-2021", "zapad-2021"),
    ],
)
def test_a_name_and_its_spellings(words: str, meant: str) -> None:
    assert [(alias.actor.id, alias.role) for alias in actors().aliases[words]] == [(meant, "name")]


@pytest.mark.parametrize("words", ["Patriot", "Javelins", "F16", "Lancet", "Iran nuclear deal", "Zapad"])
def test_what_is_something_else_too_waits_for_the_annotator(words: str) -> None:
    assert {alias.role for alias in actors().aliases[words]} == {"short"}
    first = words.split(maxsplit=1)[0]
    assert tuple(words.split()) not in {parts for parts, _ in actors().by_first.get(first, ())}


def test_a_plural_is_made_of_words_that_have_one() -> None:
    names = thing_names("weapon", {"name": "Orvo", "aliases": ["ORVOS", "Orvo battery"]})
    assert set(names) == {"Orvo", "Orvos", "ORVOS", "Orvo battery", "Orvo batteries"}


def test_a_class_gives_its_nouns_to_short_names_alone() -> None:
    names = thing_names("weapon", {"name": "Gull 4", "short": ["Gull"], "class": "helicopter"})
    assert names["Gull helicopter"] == names["Gull attack helicopters"] == "name"
    assert names["Gull"] == names["Gulls"] == "short"
    assert "Gull 4 helicopter" not in names


@pytest.mark.parametrize(
    ("actor", "mentions"),
    [
        ("weapon", {"weapon", "product"}),
        ("law", {"law"}),
        ("event", {"event"}),
        ("person", {"person"}),
        ("organisation", MENTIONS - {"person"}),
    ],
)
def test_kinds_are_matched(actor: str, mentions: set[str]) -> None:
    assert {mention for mention in MENTIONS if may_name(actor, mention)} == mentions


USERS = """
[[weapon]]
id = "gull-4"
name = "Gull 4"
short = ["Gull"]
class = "helicopter"

[[law]]
id = "orvo-accord"
name = "Orvo Accord"
kind = "treaty"

[[event]]
id = "operation-grey-gull"
name = "Operation Grey Gull"
aliases = ["Grey Gull"]
"""


def test_a_users_file_adds_things(tmp_path: Path) -> None:
    path = tmp_path / "actors.toml"
    path.write_text(USERS, encoding="utf-8")
    known = actors((str(path),))
    kinds = {one: known.by_id[one].kind for one in ("gull-4", "orvo-accord", "operation-grey-gull")}
    assert kinds == {"gull-4": "weapon", "orvo-accord": "law", "operation-grey-gull": "event"}
    assert [alias.actor.name for alias in known.aliases["Grey Gull"]] == ["Operation Grey Gull"]
    assert [alias.role for alias in known.aliases["Gull"]] == ["short"]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[[weapon]]\nname = "Gull 4"\n', r"weapon 1 \(Gull 4\): lacks 'id'"),
        ('[[law]]\nid = "a"\nname = "Orvo Accord"\nshort = "Orvo"\n', "'short' must be a list"),
    ],
)
def test_a_broken_thing_says_what_is_wrong(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "actors.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ActorsFileError, match=complaint):
        actors((str(path),))
