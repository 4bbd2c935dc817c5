from __future__ import annotations

from pathlib import Path

import pytest

from training.corpora.written import TOGETHER, MarkupError, attributions, names, unmarked
from training.document import Document
from training.labels import NAMES, TIMES, bits

BLOCKS = """\
# what this file is about
{T1 “{S2 They} {C2 hope} {T2 to sail},”} {S1 Solt} {C1 said}. {T1 “Soon.”}
The ferry waits.
%%
{C1 Asked about} {T1 the ferry}, nobody answered.
"""


def attributed(found: Document) -> list[tuple[str, str, str]]:
    return [
        tuple(" ".join(found.forms[place] for place in sorted(role)) for role in (one.source, one.cue, one.content))  # type: ignore[misc]
        for one in found.gold.attributions or ()
    ]


def test_blocks_are_documents(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BLOCKS)
    first, second = attributions(tmp_path)
    assert first.name == "a.txt, block 1"
    assert first.text == "“They hope to sail,” Solt said. “Soon.”\nThe ferry waits."
    assert attributed(first) == [
        ("They", "hope", "to sail"),
        ("Solt", "said", "“ They hope to sail , ” “ Soon . ”"),
    ]
    assert attributed(second) == [("", "Asked about", "the ferry")]
    assert (first.gold.names, first.gold.times, first.gold.open) == (None, None, frozenset())


def test_marks_are_taken_out_and_their_places_kept() -> None:
    text, marks = unmarked("a", "{T1 {S2 we} {C2 hope}} x")
    assert text == "we hope x"
    assert [(kind, text[start:end]) for kind, start, end in marks] == [("S2", "we"), ("C2", "hope"), ("T1", "we hope")]


@pytest.mark.parametrize("source", ["", "no marks", "{ a brace", "{x", "price: {€5 more"])
def test_what_is_no_mark_stays(source: str) -> None:
    assert unmarked("a", source) == (source, [])


@pytest.mark.parametrize(
    ("source", "wrong"),
    [
        ("{S1 Solt said.", "a.txt, block 1: mark S1 is not closed"),
        ("Solt} said.", "a.txt, block 1: a mark is closed that was not opened, behind 'Solt'"),
        ("{Q1 Solt} said.", "a.txt, block 1: Q1 is no role of an attribution; write S, C or T and a number"),
        ("{S Solt} said.", "a.txt, block 1: S is no role"),
    ],
)
def test_markup_that_cannot_be_read_is_named(tmp_path: Path, source: str, wrong: str) -> None:
    (tmp_path / "a.txt").write_text(source)
    with pytest.raises(MarkupError, match=wrong):
        list(attributions(tmp_path))


def test_a_kind_of_name_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n# a comment\n{ship Eldfell}\n")
    with pytest.raises(MarkupError, match=r"a\.txt, line 1: ship is no kind; write one of person, organisation"):
        list(names(tmp_path))


def test_names_and_times(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("{person Mira Solt} paid {money 4 euros}.\n")
    (found,) = names(tmp_path)
    assert found.text == "Mira Solt paid 4 euros."
    assert found.gold.names == [*(bits(NAMES, ("person",), inside=inside) for inside in (False, True)), 1, 1, 1, 1]
    assert found.gold.times == [1, 1, 1, *(bits(TIMES, ("money",), inside=inside) for inside in (False, True)), 1]
    assert found.gold.attributions is None


def test_a_few_lines_are_one_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("".join(f"Line {number}.\n" for number in range(TOGETHER + 1)))
    first, second = names(tmp_path)
    assert first.text.count("\n") == TOGETHER - 1
    assert second.text == f"Line {TOGETHER}."
