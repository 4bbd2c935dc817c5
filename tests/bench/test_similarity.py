from __future__ import annotations

from pathlib import Path

import pytest

from similarity import correlation, likeness

ALIKE = ("The bridge was closed on Monday.", "On Monday the bridge was shut.")
UNLIKE = ("The bridge was closed on Monday.", "The harvest was good this year.")


def test_a_text_is_as_near_to_itself_as_can_be() -> None:
    assert likeness(ALIKE[0], ALIKE[0]) == pytest.approx(1)
    assert likeness(*ALIKE) > likeness(*UNLIKE)


@pytest.mark.parametrize(("grades", "expected"), [((5, 0), 1), ((0, 5), -1)])
def test_it_goes_with_peoples_grades_or_against_them(tmp_path: Path, grades: tuple[int, int], expected: int) -> None:
    lines = ("\t".join([str(grade), *pair]) for grade, pair in zip(grades, (ALIKE, UNLIKE), strict=True))
    (tmp_path / "graded.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert correlation(tmp_path / "graded.tsv") == pytest.approx(expected)
