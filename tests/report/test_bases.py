"""What times rest on has its words."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from onrecord.records.when import TimeExpression, When
from onrecord.report.bases import in_full, in_short

WORDS = tomllib.loads((Path(str(files("onrecord"))) / "report" / "bases.toml").read_text(encoding="utf-8"))
CODES = [(kind, code) for kind, table in WORDS.items() for code in table]


def named(doc: str | None, begins: str, ends: str) -> set[str]:
    """The codes that the description of a field names."""
    found = re.search(f"{begins}(.*?){ends}", doc or "", re.DOTALL)
    assert found
    return set(re.findall("`([a-z_]+)`", found[1]))


def test_each_basis_that_the_records_describe_has_its_words_and_no_other_has() -> None:
    assert set(WORDS["published"]) == named(When.__doc__, "Of `published`:", r"\n *Of `happened`")
    assert set(WORDS["happened"]) == named(When.__doc__, "Of `happened`:", r"\n *Of `said`")
    assert set(WORDS["said"]) == named(When.__doc__, "Of `said`:", "confidence:")
    assert set(WORDS["times"]) == named(TimeExpression.__doc__, "basis: the code", "`None`")
    assert len(WORDS) == 4


@pytest.mark.parametrize(("kind", "code"), CODES)
def test_words_go_on_behind_a_day_and_stand_alone(kind: str, code: str) -> None:
    short, sentence = in_short(kind, code), in_full(kind, code)
    assert short[0].islower()
    assert not short.endswith(".")
    assert sentence
    assert sentence[0].isupper()
    assert sentence.endswith(".")


def test_a_basis_without_words_has_none() -> None:
    assert (in_short("said", None), in_short("said", "of_tomorrow"), in_full("nothing", "words")) == ("", "", None)
