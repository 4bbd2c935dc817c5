"""The taxonomy of what figures count: the package's table, a user's own, and files that cannot be used."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from onrecord.lexicon.counted import CountedFileError, counted_kinds, plain
from onrecord.lexicon.counted_entries import LISTS, entries
from onrecord.lexicon.measures import measures
from onrecord.lexicon.tables import table
from onrecord.lexicon.things import THINGS

TABLE: list[dict[str, Any]] = table("counted")["kind"]
TENT = '[[kind]]\nid = "tents"\nnouns = ["field tent"]\n'


def written(folder: Path, text: str, name: str = "counted.toml") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


# ---- the package's table


def test_the_table_fits_its_own_form() -> None:
    assert len(entries("counted.toml", TABLE, {})) == len(TABLE) == len(counted_kinds().under) >= 60


def test_no_noun_tells_two_kinds_and_each_is_written_plainly() -> None:
    for field in ("nouns", "total"):
        words = [word for fields in TABLE for word in fields.get(field, ())]
        assert [word for word, number in Counter(words).items() if number > 1] == []
        assert [word for word in words if plain(word) != word] == []


@pytest.mark.parametrize("fields", TABLE, ids=[fields["id"] for fields in TABLE])
def test_no_list_names_a_word_twice(fields: dict[str, Any]) -> None:
    for field in LISTS:
        assert len(set(fields.get(field, ()))) == len(fields.get(field, ())), field


def test_every_class_of_weapons_is_of_one_kind() -> None:
    classes = [one for fields in TABLE for one in fields.get("weapons", ())]
    assert sorted(classes) == sorted({row["class"] for row in table("weapons")["weapon"]})
    assert "weapon" in THINGS
    assert counted_kinds().weapons["himars"] == "rocket_launchers"


def test_chains_of_wider_kinds_end() -> None:
    kinds = counted_kinds()
    assert list(kinds.wider("tanks")) == ["tanks", "armoured_vehicles", "vehicles"]
    assert all(len(list(kinds.wider(kind))) <= 4 for kind in kinds.under)
    assert kinds.common("killed", "wounded") == "casualties"
    assert kinds.common("killed", "tanks") is None


@pytest.mark.parametrize(
    ("field", "word", "own", "beside", "kind"),
    [
        ("object", "kill", "troops", [], "killed"),
        ("object", "kill", "tanks", [], None),
        ("object", "kill", None, [], "killed"),
        ("object", "capture", None, [], None),
        ("object", "capture", "troops", [], "captured"),
        ("object", "take", "people", ["prisoner"], "captured"),
        ("object", "take", "people", [], None),
        ("subject", "flee", "civilians", [], "refugees"),
        ("subject", "kill", "troops", [], None),
        ("object", "pledge", "money", [], "money_pledged"),
        ("event", "killing", "children", [], "killed"),
        ("states", "missing", "people", [], "missing"),
    ],
)
def test_what_a_word_makes_of_what_is_counted(
    field: str, word: str, own: str | None, beside: list[str], kind: str | None
) -> None:
    assert counted_kinds().turned(field, word, own, beside) == kind


def test_the_words_of_measures_do_not_contradict_each_other() -> None:
    words = measures()
    assert not words.held & words.moves - {"reach"}  # "reached 40" and "reached the camp"
    assert not words.held & words.stands
    assert not words.priced & words.held


# ---- a user's own


def test_a_users_kind_joins_those_of_the_package(tmp_path: Path) -> None:
    kinds = counted_kinds((written(tmp_path, TENT + 'under = "homes"\nmeasure = "stock"\n'),))
    assert kinds.nouns["field tent"] == "tents"
    assert (kinds.under["tents"], kinds.measures["tents"]) == ("homes", "stock")
    assert kinds.nouns["tank"] == "tanks"


def test_an_entry_with_a_known_id_adds_to_it_and_takes_a_word_over(tmp_path: Path) -> None:
    own = written(
        tmp_path,
        '[[kind]]\nid = "killed"\nobject = ["Smite"]\n[[kind]]\nid = "fighters"\nnouns = ["Man-at-arms", "gi"]\n',
    )
    kinds = counted_kinds((own,))
    assert kinds.turned("object", "smite", "troops", ()) == "killed"
    assert kinds.turned("object", "kill", "troops", ()) == "killed"
    assert (kinds.nouns["man at arms"], kinds.nouns["gi"]) == ("fighters", "fighters")


def test_a_kind_under_one_of_the_package_is_turned_like_it(tmp_path: Path) -> None:
    own = written(tmp_path, '[[kind]]\nid = "scouts"\nunder = "troops"\nnouns = ["scout"]\n')
    assert counted_kinds((own,)).turned("object", "kill", "scouts", ()) == "killed"


def test_a_later_file_may_name_kinds_of_an_earlier_one(tmp_path: Path) -> None:
    first = written(tmp_path, TENT, "a.toml")
    second = written(tmp_path, '[[kind]]\nid = "yurts"\nunder = "tents"\nnouns = ["yurt", "field tent"]\n', "b.toml")
    kinds = counted_kinds((first, second))
    assert list(kinds.wider("yurts")) == ["yurts", "tents"]
    assert kinds.nouns["field tent"] == "yurts"


def test_an_empty_file_changes_nothing(tmp_path: Path) -> None:
    assert counted_kinds((written(tmp_path, ""),)) == counted_kinds()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("kind = 3\n", ": kind must be a list of tables; begin each entry with [[kind]]"),
        ("kind = [3]\n", ": kind must be a list of tables; begin each entry with [[kind]]"),
        ("[[kinds]]\n", ": 'kinds' is not known; begin each entry with [[kind]]"),
        ('[[kind]]\nnouns = ["tent"]\n', ": kind 1 (no id): lacks 'id'"),
        ('[[kind]]\nid = "Field tents"\n', "'id' 'Field tents' must be small letters, digits and underscores"),
        ("[[kind]]\nid = 3\n", "'id' 3 must be small letters"),
        (TENT + 'noun = ["x"]\n', ": kind 1 (tents): 'noun' is not known; a kind has id, under, measure, nouns,"),
        ('[[kind]]\nid = "tents"\nnouns = "tent"\n', "'nouns' must be a list of words in quotation marks"),
        ('[[kind]]\nid = "tents"\nnouns = [""]\n', "'nouns' must be a list of words in quotation marks"),
        ('[[kind]]\nid = "tents"\nnouns = [3]\n', "'nouns' must be a list of words in quotation marks"),
        (TENT + 'measure = "share"\n', "'measure' 'share' must be stock or flow; leave it out where the sentence"),
        (TENT + "measure = []\n", "'measure' [] must be stock or flow"),
        (TENT + 'under = "camps"\n', "'under' 'camps' is no kind; write the id of one, such as people"),
        (TENT + "under = 3\n", "'under' 3 is no kind"),
        (TENT + 'under = "tents"\n', "'under' 'tents' leads back to the kind itself; name a wider one"),
        ('[[kind]]\nid = "people"\nunder = "troops"\n', "'under' 'troops' leads back to the kind itself"),
        (TENT + 'of = ["camps"]\n', "'of' 'camps' is no kind"),
        (TENT + 'object = ["pitch"]\n', "lacks 'of': the kinds that its 'object' turns into this one"),
        (TENT + 'of = ["homes"]\nsurely = ["pitch"]\n', "'surely' 'pitch' stands in none of states, object, subject,"),
        (TENT + 'weapons = ["sword"]\n', "'weapons' 'sword' is no class of weapons; write one such as howitzer"),
        (TENT + TENT + "noun = 3\n", ": kind 2 (tents): 'noun' is not known"),
    ],
)
def test_a_broken_file_says_what_is_wrong_and_where(tmp_path: Path, text: str, complaint: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(CountedFileError, match=re.escape(complaint)) as raised:
        counted_kinds((path,))
    assert str(raised.value).startswith(f"{path}: ")


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(CountedFileError, match=r"nowhere\.toml: cannot be read \(No such file or directory\)"):
        counted_kinds((str(tmp_path / "nowhere.toml"),))
    with pytest.raises(CountedFileError, match=r"counted\.toml: is no TOML in UTF-8"):
        counted_kinds((written(tmp_path, "[[kind]"),))
