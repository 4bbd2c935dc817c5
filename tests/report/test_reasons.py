"""Words for the codes of reasons."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.report.reasons import heading, sentence

SOURCE = Path(str(files("onrecord")))
WORDS = tomllib.loads((SOURCE / "report" / "reasons.toml").read_text(encoding="utf-8"))


def codes(module: ast.Module) -> Iterator[str]:
    """Every code that a module gives a reason, written in place or held by a name first."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"Reason", "Reason.of"}:
            yield from strings(node.args[0], module)


def strings(value: ast.expr, module: ast.Module) -> Iterator[str]:
    if isinstance(value, ast.Constant):
        yield str(value.value)
    elif isinstance(value, ast.IfExp):
        yield from strings(value.body, module)
        yield from strings(value.orelse, module)
    elif isinstance(value, ast.Name):
        for node in ast.walk(module):
            if isinstance(node, ast.Assign) and value.id in map(ast.unparse, node.targets):
                yield from strings(node.value, module)
    else:
        # Another reason's code is passed on.
        assert ast.unparse(value) == "reason.code", f"cannot tell which codes these are: {ast.unparse(value)}"


def test_each_code_in_use_has_its_words_and_no_other_has() -> None:
    sources = [path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py")]
    used = {code for source in sources if "Reason" in source for code in codes(ast.parse(source))}
    assert used >= {"not_found", "invalid_utf8", "invalid_utf16", "symlink_to_folder", "verbatim_gate"}
    assert used == set(WORDS)


@pytest.mark.parametrize("code", WORDS)
def test_words_are_a_heading_and_a_sentence(code: str) -> None:
    assert set(WORDS[code]) == {"heading", "sentence"}
    assert heading(code)[0].isupper()
    assert not heading(code).endswith(".")
    assert sentence(code, {})[0].isupper()
    assert sentence(code, {}).endswith(".")


def test_parameters_stand_in_brackets_in_a_fixed_order() -> None:
    said = sentence("empty", {"line_number": "12", "a": "b"})
    assert said == "There are no words in it (a: b; line number: 12)."


def test_a_code_without_words_is_spelt_out() -> None:
    assert sentence("a_reason_of_tomorrow", {}) == "A reason of tomorrow."
    assert heading("a_reason_of_tomorrow") == "A reason of tomorrow"
    assert sentence("", {}) == "No reason given."


@given(st.text(), st.dictionaries(st.text(), st.text(), max_size=3))
def test_any_code_makes_a_sentence(code: str, params: dict[str, str]) -> None:
    assert sentence(code, params).endswith(".")
    assert heading(code)


def test_the_readme_has_each_reason_why_an_input_is_not_read() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    of_read = {
        code for path in (SOURCE / "read").rglob("*.py") for code in codes(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert len(of_read) > 50
    assert {code for code in of_read if f"`{code}`" not in readme} == set()
