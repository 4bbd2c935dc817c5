"""What was written by hand for the training: each file can be read, and each mark means something."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from training.corpora.written import ROLE, attributions, names, unmarked

EXAMPLES = Path(__file__).parents[2] / "training" / "examples"
FILES = sorted(EXAMPLES.glob("*/*.txt"))
ATTRIBUTIONS = sorted((EXAMPLES / "attributions").glob("*.txt"))


def blocks(path: Path) -> list[str]:
    lines = (line for line in path.read_text(encoding="utf-8").split("\n") if not line.startswith("#"))
    return "\n".join(lines).split("\n%%\n")


def test_there_are_examples_and_all_can_be_read() -> None:
    attributed = [
        one for document in attributions(EXAMPLES / "attributions") for one in document.gold.attributions or ()
    ]
    named = list(names(EXAMPLES / "names"))
    assert len(attributed) > 1000
    assert len(named) > 100
    assert all(one.cue and one.content for one in attributed)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_marks_stand_at_words(path: Path) -> None:
    text, marks = unmarked(path.name, "\n".join(blocks(path)))
    assert "{" not in text
    assert [text[start:end] for _, start, end in marks if text[start:end] != text[start:end].strip()] == []
    assert [kind for kind, start, end in marks if start == end] == []


@pytest.mark.parametrize("path", ATTRIBUTIONS, ids=lambda path: path.stem)
def test_every_number_has_a_cue_and_a_content(path: Path) -> None:
    for number, block in enumerate(blocks(path), 1):
        roles: dict[str, set[str]] = defaultdict(set)
        for kind, _, _ in unmarked(path.name, block)[1]:
            role = ROLE.fullmatch(kind)
            assert role, f"block {number}: {kind}"
            roles[role[2]].add(role[1])
        lacking = {which: found for which, found in roles.items() if not {"C", "T"} <= found}
        assert not lacking, f"block {number} of {path.name}: {block[:60]!r}"


@pytest.mark.parametrize("path", ATTRIBUTIONS, ids=lambda path: path.stem)
def test_a_block_is_no_comment_and_not_empty(path: Path) -> None:
    assert [number for number, block in enumerate(blocks(path), 1) if not block.strip()] == []
    assert "%%" not in "".join(blocks(path))
