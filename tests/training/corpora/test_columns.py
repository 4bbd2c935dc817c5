from __future__ import annotations

from pathlib import Path

from training.corpora.columns import UNIVERSAL, WORLDWIDE, Kinds, columns, marked
from training.document import Document
from training.labels import NAMES, TIMES, anywhere, bits

OUTSIDE = 1


def read(tmp_path: Path, rows: str, kinds: Kinds) -> Document:
    (tmp_path / "a.tsv").write_text(rows.replace(" ", "\t"), encoding="utf-8")
    (found,) = columns(tmp_path, kinds)
    return found


def names(*kinds: str, inside: bool = False, outside: bool = False) -> int:
    return bits(NAMES, kinds, inside=inside, outside=outside)


def test_tokens_sentences_and_names(tmp_path: Path) -> None:
    rows = "Mira B-PER\nSolt I-PER\nleft O\nHalvik B-LOC\n. O\n\nShe O\nwaits O\n"
    found = read(tmp_path, rows, UNIVERSAL)
    unmarked = anywhere(NAMES, UNIVERSAL.names_unmarked)
    assert found.name == "a"
    assert found.text == "Mira Solt left Halvik .\n\nShe waits "
    assert found.sentences == [0, 5]
    assert found.gold.names == [
        names("person"),
        names("person", inside=True),
        unmarked,
        names("place", "facility"),
        *[unmarked] * 3,
    ]
    assert found.gold.times is None


def test_neighbours_of_one_kind_are_two_names(tmp_path: Path) -> None:
    found = read(tmp_path, "Solt B-PER\nKeller B-PER\nsaid O\n", UNIVERSAL)
    assert list(found.gold.names or ())[:2] == [names("person")] * 2


def test_a_name_that_begins_with_inside_is_a_name(tmp_path: Path) -> None:
    found = read(tmp_path, "said O\nSolt I-PER\nHalvik I-LOC\nBay I-LOC\n\nBay I-LOC\n", UNIVERSAL)
    place = ("place", "facility")
    assert list(found.gold.names or ())[1:] == [
        names("person"),
        names(*place),
        names(*place, inside=True),
        names(*place),
    ]


def test_a_token_that_is_several_of_our_words(tmp_path: Path) -> None:
    found = read(tmp_path, "Solt's B-PER\nferry O\n", UNIVERSAL)
    assert found.forms == ["Solt", "'s", "ferry"]
    assert list(found.gold.names or ())[:2] == [names("person"), names("person", inside=True)]


def test_a_kind_that_may_be_none_of_ours_and_one_that_tells_times(tmp_path: Path) -> None:
    found = read(tmp_path, "Biennale B-Misc\nMonday B-Date\n12 B-Money\nmore O\n", WORLDWIDE)
    assert found.gold.names == [
        names("event", "law", "product", "weapon", outside=True),
        OUTSIDE,
        OUTSIDE,
        OUTSIDE,
    ]
    unmarked = anywhere(TIMES, WORLDWIDE.times_unmarked)
    assert found.gold.times == [
        unmarked,
        bits(TIMES, ("DATE", "TIME", "DURATION", "SET"), inside=False),
        bits(TIMES, ("money",), inside=False),
        unmarked,
    ]


def test_blank_lines_at_the_ends_are_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, "\n\nSolt B-PER\n\n\n", UNIVERSAL).forms == ["Solt"]


def test_files_come_in_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.tsv", "a.tsv", "c.txt"):
        (tmp_path / name).write_text("Solt\tB-PER\n")
    assert [one.name for one in columns(tmp_path, UNIVERSAL)] == ["a", "b"]


def test_kinds_of_both_corpora_are_ours() -> None:
    for kinds in (WORLDWIDE, UNIVERSAL):
        assert {one for ours in kinds.names.values() for one in ours} | set(kinds.names_unmarked) <= set(NAMES)
        assert {one for ours in (kinds.times or {}).values() for one in ours} | set(kinds.times_unmarked) <= set(TIMES)
        assert kinds.or_no_name <= set(kinds.names)


def test_a_kind_that_is_none_of_ours_changes_nothing() -> None:
    words = marked(NAMES, 3, {"PER": ("person",)}, ("law",))
    words.put(range(3), "ANIMAL")
    assert words.allowed == [anywhere(NAMES, ("law",))] * 3
