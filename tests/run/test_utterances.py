"""Utterances from articles to the rows of the export."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from onrecord.ledger.export import fields
from onrecord.ledger.open import open_ledger
from onrecord.run.build import build
from onrecord.run.exporting import rows
from onrecord.run.settings import Settings

Row = Mapping[str, Any]

WIRE = (
    "KESK - The pier of Osk will be closed for 12 weeks, harbour master Tomas Reuk said on Tuesday. "
    "“We have no choice, because divers have found cracks in nine pillars,” he told reporters."
)
PAPER = (
    "Harbour master Tomas Reuk claimed on Tuesday that the pier of Osk would be closed for 21 weeks, "
    "since divers had discovered cracks in nine pillars."
)
UNDATED = "Divers have found cracks in nine pillars of the pier of Osk, harbour master Tomas Reuk admitted."
LATER = "The pier of Osk will be closed for 12 weeks, harbour master Tomas Reuk said on Wednesday."
ARTICLES: tuple[Row, ...] = (
    {"id": "wire", "text": WIRE, "outlet": "Kesk Wire", "published": "2031-03-05"},
    {"id": "paper", "text": PAPER, "outlet": "Osk Daily", "published": "2031-03-05"},
    {"id": "undated", "text": UNDATED, "outlet": "Pier Notes"},
    {"id": "later", "text": LATER, "outlet": "Osk Daily", "published": "2031-03-19"},
)


def utterances(folder: Path, *runs: Sequence[Row]) -> list[dict[str, Any]]:
    """The rows of a ledger into which articles were read run by run."""
    for at, articles in enumerate(runs):
        lines = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)
        (folder / f"{at}.jsonl").write_text(lines, encoding="utf-8")
        with open_ledger(folder / "it.ledger", write=True) as ledger:
            build(ledger, [str(folder / f"{at}.jsonl")], Settings(workers=1))
    with open_ledger(folder / "it.ledger") as ledger:
        names = {row["article"]: row["name"] for row in rows(ledger, "articles")}
        return [row | {"name": names[row["article"]]} for row in rows(ledger, "utterances")]


def test_versions_stand_together_with_what_differs(tmp_path: Path) -> None:
    found = utterances(tmp_path, ARTICLES)
    weeks = next(row["utterance"] for row in found if row["name"] == "paper")
    versions = [row for row in found if row["utterance"] == weeks]
    assert "later" not in {row["name"] for row in found}  # said again on another day
    assert {row["name"] for row in versions} >= {"wire", "paper"}
    assert {row["cue"] for row in versions} >= {"claimed", "said"}
    told = [one for row in versions for one in row["differs"]]
    assert {"kind": "number", "here": "12 weeks", "there": "21 weeks"} in told
    assert set(fields("utterances")) | {"name"} == set(found[0])


def test_a_version_without_a_day_takes_that_of_the_occasion(tmp_path: Path) -> None:
    [undated] = [row for row in utterances(tmp_path, ARTICLES) if row["name"] == "undated"]
    assert (undated["said"], undated["said_basis"]) == ("2031-03-04", "version")


def test_no_order_and_no_grouping_leaves_a_trace(tmp_path: Path) -> None:
    expected = None
    for number, order in enumerate(list(permutations(ARTICLES))[::7]):
        for runs in ([order], [order[:1], order[1:]]):
            folder = tmp_path / f"{number}-{len(runs)}"
            folder.mkdir()
            found = utterances(folder, *runs)
            expected = expected or found
            assert found == expected


@pytest.mark.parametrize("copies", [1, 30])
def test_an_article_that_repeats_itself_and_its_copies(tmp_path: Path, copies: int) -> None:
    text = f"{WIRE}\n\n{WIRE}\n"
    found = utterances(tmp_path, [{"id": str(at), "text": text, "published": "2031-03-05"} for at in range(copies)])
    for utterance in {row["utterance"] for row in found}:
        versions = [row for row in found if row["utterance"] == utterance]
        assert {row["versions"] for row in versions} == {len(versions)}
        assert len(versions) == 2 * copies
        assert all(row["differs"] == [] for row in versions)
