from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import articles

from onrecord.report.blocks import paragraphs
from onrecord.report.view import ShownArticle


def split(text: str, *zones: tuple[str, int, int]) -> list[tuple[str, str]]:
    article = ShownArticle(id="a", name="a", text=text, zones=zones)
    return [(block.kind, text[block.start : block.end]) for block in paragraphs(article)]


def test_blank_lines_part_paragraphs_and_keep_wrapped_lines_together() -> None:
    assert split("Rain fell\nall day.\n\nThe gate held.") == [
        ("body", "Rain fell\nall day."),
        ("body", "The gate held."),
    ]


def test_without_blank_lines_every_line_is_a_paragraph() -> None:
    assert split("Rain fell.\nThe gate held.\n") == [("body", "Rain fell."), ("body", "The gate held.")]


def test_zones_give_their_kind_and_the_rest_is_body() -> None:
    assert split("Flood\nRain fell.", ("headline", 0, 5)) == [("headline", "Flood"), ("body", "Rain fell.")]


def test_of_overlapping_zones_the_first_keeps_its_words() -> None:
    assert split("abcdef", ("deck", 0, 4), ("body", 2, 6)) == [("deck", "abcd"), ("body", "ef")]


@given(articles(), st.lists(st.tuples(st.sampled_from(["body", "deck"]), st.integers(0, 80), st.integers(0, 200))))
def test_between_paragraphs_nothing_is_lost(text: str, zones: list[tuple[str, int, int]]) -> None:
    found = paragraphs(ShownArticle(id="a", name="a", text=text, zones=tuple(zones)))
    assert found == sorted(found)
    edges = [0, *(edge for block in found for edge in (block.start, block.end)), len(text)]
    assert edges == sorted(edges)
    between = "".join(text[left:right] for left, right in zip(edges[::2], edges[1::2], strict=True))
    assert not between.strip(" \t\r\n")
