"""Text from outside can neither run, nor hide, nor turn the line round."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.report.fragments import fragment, inside
from tests.report.parsed import said
from tests.strategies import articles

from onrecord.report.visible import label, quoted, shown

ANY = st.one_of(articles(), st.text(st.characters()), st.text(st.sampled_from([*"<>&\"'/!-]\r\n\x00\u202e\ud800ab;#"])))


@given(ANY)
def test_text_comes_back_exactly_and_nothing_of_it_is_markup(text: str) -> None:
    found = fragment(shown(text))
    assert said(found) == text
    assert {(one.tag, *one.attributes) for one in inside(found)} <= {("bdi", "class", "data-cp")}


@given(ANY)
def test_what_a_badge_holds_is_the_character_itself(text: str) -> None:
    """So a copied line is the article's, but for what HTML or UTF-8 cannot carry."""
    carried = "".join(c for c in text if c != "\x00" and not "\ud800" <= c <= "\udfff")
    assert fragment(shown(text)).text() == carried


@given(ANY)
def test_what_is_shown_can_be_written_as_utf_8(text: str) -> None:
    assert (shown(text) + quoted(text)).encode()


@given(ANY)
def test_an_attribute_ends_where_it_should(text: str) -> None:
    [made] = inside(fragment(f"<p title={quoted(text)}></p>"))
    assert made.attributes == {"title": label(text)}


@pytest.mark.parametrize(
    "code", ["202A", "202B", "202C", "202D", "202E", "2066", "2067", "2068", "2069", "200E", "200F", "061C"]
)
def test_a_directional_control_is_seen_and_reaches_no_further_than_its_badge(code: str) -> None:
    control = chr(int(code, 16))
    assert shown(f"a{control}b") == f'a<bdi class="cp" data-cp="U+{code}">{control}</bdi>b'
    assert label(f"a{control}b") == f"a[U+{code}]b"


def test_joiners_stay_as_they_are() -> None:
    assert shown("می\u200cخواهم 👩\u200d🚒") == "می\u200cخواهم 👩\u200d🚒"


def test_no_control_is_left_bare() -> None:
    everything = "".join(map(chr, [*range(0x2100), *range(0xFE00, 0x10000), *range(0xE0000, 0xE0080)]))
    bare = re.sub(r"<bdi[^>]*>[^<]*</bdi>", "", shown(everything))
    assert not re.search(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]", bare)


def test_a_million_brackets_are_quick() -> None:
    assert len(shown("<" * 10**6)) == 4 * 10**6
