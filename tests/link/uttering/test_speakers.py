"""Whose a statement is, in every spelling."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.link.uttering.said import uttered

from onrecord.link.uttering.speakers import Cast, same_speaker
from onrecord.link.uttering.uttered import Uttered
from onrecord.records.actor import Speaker
from onrecord.records.mention import Mention
from onrecord.records.span import Stretch
from onrecord.records.statement import Statement


def person(name: str, start: int = 0) -> Mention:
    return Mention(start, start + len(name), name, f"m{start}", "person", actor=f"own {name}", name=name)


def side(speaker: Speaker | None, *named: Mention, source: str = "") -> Uttered:
    """A statement that begins at 200."""
    words = (Stretch(200, 200 + len(source), source),) if source else ()
    content = (Stretch(300, 309, "it floats"),)
    statement = Statement(id="s", source=words, cue=(), content=content, quote_type="indirect", speaker=speaker)
    voices = Cast.of(named).voices(statement)
    return uttered("it floats", voices=voices, known=speaker is not None, named=speaker is None or bool(speaker.actor))


def of(name: str) -> Uttered:
    return side(Speaker(f"own {name}", name), person(name))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oleh Syniehubov", "Oleg Sinegubov"),
        ("Mirjam Tóth", "Mirjam Toth"),
        ("Lena Hofstätter", "Lena Hofstaetter"),
        ("Oleksandr Venko", "Aleksandr Venko"),
        ("Ona Keller", "Keller"),
        ("Goran Tešić", "Goran Tesic"),
    ],
)
def test_one_speaker(one: str, other: str) -> None:
    assert same_speaker(of(one), of(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Anna Gruber", "Peter Gruber"), ("Ona Keller", "Ona Kessel"), ("Tavi Osk", "Mara Vell")],
)
def test_two_speakers(one: str, other: str) -> None:
    assert not same_speaker(of(one), of(other))


@pytest.mark.parametrize("source", ["she", "the minister", "", "Her deputy"])
def test_a_source_that_may_be_anybody_named_before(source: str) -> None:
    unknown = side(None, person("Tavi Osk", 10), person("Ona Keller", 40), person("Mara Vell", 600), source=source)
    assert [voice.surname for voice in unknown.voices] == [of("Ona Keller").voices[0].surname, of("Osk").voices[0].name]
    assert same_speaker(unknown, of("Ona Keller"))
    assert not same_speaker(unknown, of("Mara Vell"))
    assert not same_speaker(unknown, unknown)


def test_a_name_in_the_source_that_was_not_resolved() -> None:
    assert same_speaker(side(None, person("Tavi Osk", 10), source="Operator Ona Keller"), of("Keller"))


@pytest.mark.parametrize("source", ["a diplomat", "two officers", "they", "Some"])
def test_a_source_that_is_somebody_else(source: str) -> None:
    assert side(None, person("Ona Keller"), source=source).voices == ()


def test_who_is_not_named_is_who_is_called_so() -> None:
    ours, theirs = (side(Speaker(None, "Western officials", side=one)) for one in (None, "NATO"))
    assert same_speaker(ours, ours)
    assert not same_speaker(ours, theirs)
    assert not same_speaker(replace(of("Western officials"), voices=ours.voices), ours)
