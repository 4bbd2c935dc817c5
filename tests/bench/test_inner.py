from __future__ import annotations

from pathlib import Path

import pytest

from inner import Said, marked, predicted, scores

TEXT = "Mira Solt said the mayor hopes it rains."


def said(source: str, content: str, *, inner: bool = False) -> Said:
    words = TEXT.split()
    source_at, content_at = (frozenset(words.index(word) for word in part.split()) for part in (source, content))
    return Said(source_at, content_at, inner)


GOLD = [said("Mira Solt", "the mayor hopes it rains."), said("the mayor", "it rains.", inner=True)]


def test_what_is_marked_is_read(tmp_path: Path) -> None:
    source = "{S1 Mira Solt} {C1 said} {T1 {S2 the mayor} {C2 hopes} {T2 it rains}}."
    (tmp_path / "made.txt").write_text(f"# A comment\n{source}\n%%\nNobody.\n", encoding="utf-8")
    assert dict(marked(tmp_path)) == {"made-01": (TEXT, GOLD), "made-02": ("Nobody.", [])}


def test_what_was_printed_is_read() -> None:
    outer = {"source": [[0, 9]], "content": [[15, 39]], "parent": None}
    inner = {"source": [[15, 24]], "content": [[31, 33], [34, 39]], "parent": "a"}
    assert list(predicted(TEXT, {"statements": [outer, inner]})) == GOLD


@pytest.mark.parametrize(
    ("ours", "outer", "within"),
    [
        (GOLD, 100, 100),
        ([], 0, 0),
        ([GOLD[0], said("the mayor", "hopes it rains.", inner=True)], 100, 100),
        ([GOLD[0], said("the mayor", "the mayor hopes it rains.", inner=True)], 100, 0),  # too much
        ([GOLD[0], said("Mira", "it rains.", inner=True)], 100, 0),  # not who says it
        ([GOLD[0], said("", "it rains.", inner=True)], 100, 0),
        ([GOLD[0], said("the mayor", "it rains.")], 66.7, 0),  # not found to stand in another
        ([GOLD[0], GOLD[1], GOLD[1]], 100, 66.7),  # once is enough
    ],
)
def test_one_is_right_when_source_and_content_are(ours: list[Said], outer: float, within: float) -> None:
    assert scores([(GOLD, ours)], inner=False)["f1"] == pytest.approx(outer, abs=0.1)
    assert scores([(GOLD, ours)], inner=True)["f1"] == pytest.approx(within, abs=0.1)


def test_precision_and_recall_are_over_all_articles() -> None:
    found = scores([(GOLD, []), (GOLD, [*GOLD, said("Mira", "said the", inner=True)])], inner=True)
    assert (found["p"], found["r"]) == (50, 50)
