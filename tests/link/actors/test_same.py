from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Literal

import pytest

from onrecord.link.actors.named import Named
from onrecord.link.actors.same import same

PAIRS: dict[str, list[Any]] = tomllib.loads((Path(__file__).parent / "actors.toml").read_text(encoding="utf-8"))
KINDS: dict[str, Literal["person", "body"]] = {"persons": "person", "bodies": "body"}
ALL = [(KINDS[kind], *pair) for kind, pairs in PAIRS.items() for pair in pairs]
# German and Dutch spellings of Russian sounds, and first names of four letters with one exchanged.
OPEN = {"Yuri Tikhonov", "Eric Lindholm"}


def side(kind: Literal["person", "body"], told: str) -> Named:
    name, office, state, around = ([part.strip()] if part.strip() else [] for part in told.split(";"))
    return Named(kind, tuple(name), None, tuple(office), tuple(state), (), tuple(around))


@pytest.mark.parametrize(("kind", "one", "other", "right"), ALL)
def test_the_pairs(kind: Literal["person", "body"], one: str, other: str, right: bool) -> None:  # noqa: FBT001
    ours, theirs = side(kind, one), side(kind, other)
    found = same(ours, theirs)
    assert found == same(theirs, ours)
    if not (right and ours.names[0] in OPEN):
        assert bool(found) == right


def test_two_whom_the_tables_know_are_not_one() -> None:
    one, other = (Named("person", ("Robert Fico",), known) for known in ("a", "b"))
    assert same(one, other) is None
    assert same(one, Named("person", ("Robert Fico",))) == "name"


def test_a_person_is_no_body() -> None:
    assert same(Named("person", ("Wells Fargo",)), Named("body", ("Wells Fargo",))) is None


def test_initials_mean_the_body_whose_article_gives_both() -> None:
    both = Named("body", ("Velden Dyke Board", "VDB"), around=("Tomas Reuk",))
    assert same(both, Named("body", ("VDB",), around=("Tomas Reuk",))) == "form"
    assert same(both, Named("body", ("VDB",), around=("Mara Vell",))) is None
