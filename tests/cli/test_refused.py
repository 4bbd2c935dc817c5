"""Refusals as lines: one a file, place and reason, and one for many places with the same reason."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from click.testing import Result

from onrecord.cli.refused import DIFFERENT, Refused
from onrecord.records.reason import Reason
from onrecord.records.refusal import InputRefusal

Run = Callable[..., Result]
EMPTY = "There are no words in it."


def said(capsys: pytest.CaptureFixture[str], refusals: Iterable[tuple[str, str, Reason]]) -> list[str]:
    refused = Refused()
    for one in refusals:
        refused.add(InputRefusal(*one))
    refused.say()
    captured = capsys.readouterr()
    assert captured.out == ""
    return captured.err.splitlines()


@pytest.mark.parametrize(
    ("numbers", "place"),
    [
        ([7], "line 7"),
        (range(1, 87), "lines 1 to 86"),
        ([1, 3], "lines 1, 3"),
        ([1, 2, 3, 9], "lines 1 to 3, 9"),
        ([1, 2, 5, 8, 9], "lines 1 to 2, 5, 8 to 9"),
        ([1, 3, 5, 7], "lines 1, 3, 5 and 1 more"),
        (range(1, 2_001, 2), "lines 1, 3, 5 and 997 more"),
        ([1, 3, 5, 8, 6], "lines 1, 3, 5 and 2 more"),
    ],
)
def test_places_with_one_reason_are_one_line(
    capsys: pytest.CaptureFixture[str], numbers: Iterable[int], place: str
) -> None:
    lines = said(capsys, (("rows.jsonl", f"line {number}", Reason.of("empty")) for number in numbers))
    assert lines == [f"onrecord: rows.jsonl, {place}: {EMPTY}"]


def test_every_file_and_every_reason_has_its_own_line(capsys: pytest.CaptureFixture[str]) -> None:
    empty, binary = Reason.of("empty"), Reason.of("binary")
    lines = said(
        capsys,
        [
            ("a", "line 1", empty),
            ("a", "line 2", binary),
            ("a", "line 3", empty),
            ("b", "item 1", empty),
            ("c", "", empty),
        ],
    )
    assert [line.partition(": T")[0].partition(": I")[0] for line in lines] == [
        "onrecord: a, lines 1, 3",
        "onrecord: a, line 2",
        "onrecord: b, item 1",
        "onrecord: c",
    ]


def test_files_refused_whole_are_never_gathered(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, [("a.txt", "", Reason.of("empty"))] * 2) == [f"onrecord: a.txt: {EMPTY}"] * 2


def test_reasons_that_differ_in_detail_are_told_apart_while_they_are_few(capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(capsys, (("a", f"line {n}", Reason.of("invalid_json", column=n)) for n in range(1, 101)))
    assert lines[:DIFFERENT] == [
        f"onrecord: a, line {n}: This is not valid JSON (column: {n})." for n in range(1, DIFFERENT + 1)
    ]
    assert lines[DIFFERENT:] == [f"onrecord: a, lines {DIFFERENT + 1} to 100: This is not valid JSON."]


@pytest.mark.parametrize("command", ["annotate {} {}", "build {} {} --ledger {}"])
def test_a_file_of_bad_lines_is_told_in_one_line(run: Run, tmp_path: Path, article: Path, command: str) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text("\n".join(json.dumps({"words": n}) for n in range(86)))
    result = run(*command.format(rows, article, tmp_path / "x.ledger").split())
    assert result.exit_code == 3
    assert result.stderr == "onrecord: rows.jsonl, lines 1 to 86: The row has neither “text” nor “html”.\n"


def test_a_name_cannot_forge_a_line_or_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    [line] = said(capsys, [("a\x1b[31m\nonrecord: b.txt: done\u202e.txt", "", Reason.of("empty"))])
    assert line.startswith(r"onrecord: a\x1b[31m\nonrecord: b.txt: done\u202e.txt: ")
