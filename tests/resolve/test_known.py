"""What an article and the tables tell of its persons."""

from __future__ import annotations

from onrecord.lexicon.actors import actors
from onrecord.records.mention import Mention
from onrecord.resolve.described import Description
from onrecord.resolve.introductions import Introduction
from onrecord.resolve.known import Person, give, person_of, persons

KELLER = Mention(0, 10, "Ona Keller", "m", "person", "keller", "Ona Keller")
NORWAY = Mention(20, 26, "Norway", "n", "place", "NOR", "Norway")


def introduced(noun: str, *modifiers: str, away: str = "") -> Person:
    told = Introduction(KELLER, Description(12, 20, noun, 2, modifiers=modifiers, of=NORWAY), away=away)
    return persons([KELLER], [told], actors(), None)["keller"]


def test_an_office_that_the_article_gives() -> None:
    person = introduced("foreign minister")
    assert person.may_be("foreign_minister")
    assert person.may_be("minister")
    assert not person.may_be("defence_minister")
    assert person.is_official()


def test_a_former_minister_is_no_minister_but_an_outgoing_one_is() -> None:
    assert not introduced("minister", "former").may_be("minister")
    assert not introduced("minister", away="former").may_be("minister")
    assert introduced("minister", "outgoing").may_be("minister")


def test_a_former_minister_is_called_so_in_other_words_too() -> None:
    person = introduced("minister", "former")
    assert person.held_once("minister", None, {"ex"})
    assert not person.held_once("minister", None, {"deputy"})


def test_an_office_of_nobody_in_particular_tells_nothing_new() -> None:
    person = Person("keller", "Ona Keller")
    give(person, "president", None)
    give(person, "president", "NOR")
    give(person, "president", None)
    assert person.given == {("president", "NOR")}


def test_the_tables_tell_by_the_day() -> None:
    during = person_of("jens-stoltenberg", "Jens Stoltenberg", actors(), ("2022-03-01", "2022-03-01"))
    after = person_of("jens-stoltenberg", "Jens Stoltenberg", actors(), ("2025-03-01", "2025-03-01"))
    assert during.may_be("secretary_general")
    assert not after.may_be("secretary_general")
    assert after.held_once("secretary_general", "NATO", {"former"})
    assert not after.held_once("secretary_general", "UN", {"former"})
