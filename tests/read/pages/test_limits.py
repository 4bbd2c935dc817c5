from __future__ import annotations

import time

import pytest

from onrecord.read.pages.limits import too_tangled


@pytest.mark.parametrize(
    "source",
    [
        "<p>a" * 50_000,
        "<li><a href=x>a" * 50_000,
        "<font color=red>a" * 5_000,
        "<b>a</b>" * 50_000,
        "<br/>" * 50_000,
        "<div>" * 5_000 + "</div>" * 5_000,
        "<script>" + "'<div>'" * 200_000 + "</script>a",
        "<!--" + "<div>" * 200_000 + "-->a",
        f"<p class='{'a ' * 5_000}' d=\"{'M 1 ' * 5_000}\">a",
        "a < b > c" * 10_000,
    ],
)
def test_long_and_careless_pages_are_read(source: str) -> None:
    assert too_tangled(source) is None


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<a",
        "<a ",
        '<a b="',
        "<a =",
        "=  ",
        "<!--",
        "<!-- -->",
        "</p",
        "<script>",
        "<script></script>",
        "<b id=1>",
        "'\"",
    ],
)
def test_one_pass_takes_time_in_proportion(piece: str) -> None:
    def seconds(length: int) -> float:
        source = piece * (length // len(piece))
        started = time.process_time()
        too_tangled(source)
        return time.process_time() - started

    seconds(1_000)
    assert seconds(1_000_000) < 40 * seconds(100_000) + 0.2
