"""Every regular expression of the package takes time in proportion to the text, whatever the text."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable
from functools import cache
from time import process_time
from typing import Any

import pytest
from tests.near_misses import near_misses
from tests.regexes import Made, made, matched_only, uses

from hard_texts import UNITS, adversarial, ordinary

# From small to large: what grows faster than the text is seen before it takes for ever.
SIZES = (24, 100, 300, 1_000, 3_000, 9_600)
# Three times the text may take six times as long on a busy machine; a quadratic pattern takes nine.
MOST_GROWTH = 2
# Seconds below which a ratio is noise.
TOO_SHORT_TO_TELL = 0.02
MOST_OF_PLAIN = 3
# Plain text lets most patterns skip from letter to letter; where one has to look as far as its bounds allow at every
# letter, it may take this long.
FLOOR_A_CHARACTER = 1e-5
TWICE = 2
# So many times too slow is no noise.
HOPELESS = 3
# The longer units are words; what a pattern makes of words, its near misses show better.
LONGEST_UNIT = 2
TEXTS = [("", unit) for unit in UNITS.values() if len(unit) <= LONGEST_UNIT] + [("", "said ")]

Run = Callable[[re.Pattern[Any], Any], None]


@cache
def _matched_only() -> frozenset[str]:
    """The places of the patterns that are never searched with."""
    lines = matched_only()
    return frozenset(_place(one) for one in made() if (one.path, one.line) in lines)


@cache
def _patterns() -> dict[str, re.Pattern[Any]]:
    """The patterns by where they are made, each once."""
    found = {_place(one): one.pattern for one in made()}
    written = {
        f"{use.path}:{use.first}": re.compile(use.pattern)
        for use in uses()
        if not use.compiled and use.pattern is not None
    }
    return found | written


def _place(one: Made) -> str:
    return f"{one.path}:{one.line} {one.pattern.pattern[:60]!r}"


def test_no_pattern_is_hidden() -> None:
    """`re.fullmatch(form, text)` does not show its pattern: compile it, in a module or a cached function."""
    hidden = [f"{use.path}:{use.first}" for use in uses() if not use.compiled and use.pattern is None]
    assert not hidden, f"write `import re`, and compile these patterns where they can be found: {hidden}"


def test_every_pattern_is_reached() -> None:
    lines: dict[str, list[int]] = {}
    for one in made():
        lines.setdefault(one.path, []).append(one.line)
    missed = [
        f"{use.path}:{use.first}"
        for use in uses()
        if use.compiled and not any(use.first <= line <= use.last for line in lines.get(use.path, ()))
    ]
    assert not missed, f"no test runs these patterns; build them in a cached function or name it in ARGUMENTS: {missed}"


def test_the_walk_finds_patterns_of_every_sort() -> None:
    """Patterns of a module, of a comprehension, of a cached function and of a table, and one of bytes."""
    found = {one.path for one in made()}
    assert {"text/tokens.py", "read/pages/limits.py", "resolve/times/explicit.py", "clean/wording.py"} <= found
    assert any(isinstance(one.pattern.pattern, bytes) for one in made())


def test_a_quadratic_pattern_is_caught() -> None:
    with pytest.raises(AssertionError, match="grows"):
        _check(re.compile(r"\d+x"), _anywhere)


def test_an_exponential_pattern_is_caught() -> None:
    with pytest.raises(AssertionError, match="grows"):
        _check(re.compile(r"(?:a|aa|a{3})+!"), _at_a_place)


def test_all_are_linear() -> None:
    slow: list[str] = []
    for place, pattern in _patterns().items():
        try:
            _check(pattern, _at_a_place if place in _matched_only() else _anywhere)
        except AssertionError as error:
            slow.append(f"{place}: {error}")
    assert not slow, "\n".join(slow)


def _check(pattern: re.Pattern[Any], run: Run) -> None:
    plain = _seconds(pattern, run, ordinary(SIZES[-1]))
    for head, unit in (*TEXTS, *near_misses(pattern)):
        _check_text(pattern, run, head, unit, plain)


def _check_text(pattern: re.Pattern[Any], run: Run, head: str, unit: str, plain: float) -> None:
    before, size = TOO_SHORT_TO_TELL, SIZES[0]
    for longer in SIZES:
        text = head + adversarial(unit, longer)
        most = max(before, TOO_SHORT_TO_TELL) * longer / size * MOST_GROWTH
        taken = _seconds(pattern, run, text)
        if most < taken < HOPELESS * most:
            taken = min(taken, *(_seconds(pattern, run, text) for _ in range(TWICE)))
        assert taken <= most, f"{taken:.2f} s grows too fast on {head[:40]!r} and {longer} characters of {unit!r}"
        before, size = taken, longer
    most = MOST_OF_PLAIN * plain + FLOOR_A_CHARACTER * SIZES[-1]
    assert before <= most, f"{before:.3f} s on {unit!r}, {plain:.3f} s on plain text"


def _seconds(pattern: re.Pattern[Any], run: Run, text: str) -> float:
    """Processor time of a pattern's run over a text."""
    given = text.encode("utf-8", "surrogatepass") if isinstance(pattern.pattern, bytes) else text
    gc.collect(0)
    start = process_time()
    run(pattern, given)
    return process_time() - start


def _anywhere(pattern: re.Pattern[Any], text: Any) -> None:
    for _ in pattern.finditer(text):
        pass
    pattern.search(text, len(text) // 2)
    _at_a_place(pattern, text)


def _at_a_place(pattern: re.Pattern[Any], text: Any) -> None:
    pattern.match(text)
    pattern.fullmatch(text)
