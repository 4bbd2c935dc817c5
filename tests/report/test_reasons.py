from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

from onrecord.report.reasons import heading, sentence


def test_every_reason_in_the_code_has_its_words() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in Path(str(files("onrecord"))).rglob("*.py"))
    codes = set(re.findall(r'Reason(?:\.of)?\(\s*"([a-z_0-9]+)"', source))
    assert len(codes) > 20
    assert [code for code in sorted(codes) if sentence(code, {}) == sentence_of_an_unknown(code)] == []


def sentence_of_an_unknown(code: str) -> str:
    return code.replace("_", " ").capitalize() + "."


def test_parameters_follow_in_brackets() -> None:
    assert sentence("empty", {"line_number": "12", "a": "b"}).endswith(" (a: b; line number: 12).")


def test_a_code_without_words_is_spelt_out() -> None:
    assert sentence("a_reason_of_tomorrow", {}) == "A reason of tomorrow."
    assert heading("a_reason_of_tomorrow") == "A reason of tomorrow"
    assert sentence("", {}) == "No reason given."


def test_a_heading_is_shorter_than_its_sentence() -> None:
    assert len(heading("verbatim_gate")) < len(sentence("verbatim_gate", {}))
