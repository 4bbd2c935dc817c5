from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.linear import assert_linear

from onrecord.lexicon.actors import actors
from onrecord.lexicon.organs import LONGEST, organ, organs
from onrecord.lexicon.tables import table

STATES = {state["id"] for state in table("states")["state"]}
BODIES = {body["id"]: body for body in table("organisations")["organisation"]}
KESLAND = '[[state]]\nid = "XKE"\nname = "Kesland"\ndemonyms = ["Keslandic"]\n'


def _named(words: str, *files: str) -> tuple[str, str] | None:
    found = organ(words, actors(files))
    return (found.id, found.name) if found else None


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Polish navy", ("POL/navy", "Polish Navy")),
        ("Poland's navy", ("POL/navy", "Polish Navy")),
        ("Poland’s Navy", ("POL/navy", "Polish Navy")),
        ("the navy of Poland", ("POL/navy", "Polish Navy")),
        ("Ministry of Foreign Affairs of the Russian Federation", ("RU-MFA", "Russian Foreign Ministry")),
        ("Estonian foreign ministry", ("EST/foreign-ministry", "Estonian Foreign Ministry")),
        ("Estonia's Ministry of Foreign Affairs", ("EST/foreign-ministry", "Estonian Foreign Ministry")),
        ("Lithuanian Ministry of National Defence", ("LTU/ministry-of-defence", "Lithuanian Ministry of Defence")),
        ("General Staff of the Armed Forces of Belarus", ("BLR/general-staff", "Belarusian General Staff")),
        ("UAE Foreign Ministry", ("ARE/foreign-ministry", "Emirati Foreign Ministry")),
        ("US military", ("USA/armed-forces", "US Armed Forces")),
        ("American army", ("US-ARMY", "US Army")),
        ("New Zealand's parliament", ("NZL/parliament", "New Zealand Parliament")),
        ("DR Congo's army", ("COD/army", "Army of Democratic Republic of the Congo")),
        ("Congolese army", None),  # of which Congo
        ("navy", None),
        ("Polish", None),
        ("Polish's navy", None),
        ("Poland's navy chief", None),
        ("Navy League of Poland", None),
        ("Moscow navy", None),  # the city has none
        ("", None),
    ],
)
def test_what_words_name(words: str, meant: tuple[str, str] | None) -> None:
    assert _named(words) == meant


def test_a_users_state_has_organs(tmp_path: Path) -> None:
    path = tmp_path / "actors.toml"
    path.write_text(KESLAND, encoding="utf-8")
    expected = ("XKE/ministry-of-defence", "Keslandic Ministry of Defence")
    assert _named("Kesland's defence ministry", str(path)) == expected
    assert _named("Keslandic Ministry of Defence", str(path)) == expected
    assert _named("Kesland's defence ministry") is None


def test_nouns_are_in_lower_case_and_mean_one_organ() -> None:
    nouns = [noun for fields in table("organs")["organ"] for noun in fields["nouns"]]
    assert not [noun for noun, times in Counter(nouns).items() if times > 1]
    assert not [noun for noun in nouns if noun != " ".join(noun.lower().split())]


def test_organs_have_their_form() -> None:
    for one in organs().values():
        assert re.fullmatch(r"[a-z]+(-[a-z]+){0,4}", one.id)
        assert one.kind in {"ministry", "organisation"}
        assert one.known.keys() <= STATES
        assert all(BODIES[body]["of"] == state for state, body in one.known.items())
    assert table("organs")["adjectives"].keys() <= STATES


def test_a_pattern_never_renames_what_the_tables_know() -> None:
    """A name that fits the pattern and has an entry of its own means that entry."""
    known = actors()
    for words, named in known.aliases.items():
        body = organ(words, known) if named[0].actor.id in BODIES else None
        assert body is None or body.id == named[0].actor.id, words


@pytest.mark.parametrize("state", sorted(STATES))
def test_each_state_has_organs_under_its_own_name(state: str) -> None:
    found = organ(f"{actors().by_id[state].name}'s coast guard", actors())
    assert found is not None
    assert found.id == f"{state}/coast-guard"


@given(st.text())
def test_any_words_are_taken(words: str) -> None:
    assert organ(words, actors()) is None or len(words) <= LONGEST


def test_time_is_linear() -> None:
    known = actors()
    assert_linear(lambda text: organ(text, known), "navy of ")
