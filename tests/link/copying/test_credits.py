"""From which agency a text says it has its words."""

from __future__ import annotations

import pytest

from onrecord.link.copying.credits import agency_named, credited
from onrecord.records.page import Page
from onrecord.records.zone import Zone

REST = " The boats came to the island by night, and nobody was hurt, the harbour office told callers."


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("VARNMOUTH, May 3 (Reuters) - Three boats left the harbour on Monday with flour." + REST, "reuters.com"),
        ("Three boats left the harbour on Monday, TASS reports." + REST, "tass.com"),
        ("According to AFP, three boats left the harbour on Monday." + REST, "afp.com"),
        ("Three boats left, according to the Xinhua news agency." + REST, "news.cn"),
        ("Three boats left the harbour on Monday." + REST + " (with AFP)", "afp.com"),
        ("Three boats left the harbour on Monday." + REST + " (Reuters)", "reuters.com"),
        ("Three boats left the harbour on Monday." + REST, ""),
        ("Reuters moved its office to the harbour on Monday." + REST, ""),
        ("Three boats left." + REST * 9 + " Asked by Reuters reporters, the office said nothing." + REST * 9, ""),
        ("", ""),
    ],
)
def test_an_agency_is_named(text: str, domain: str) -> None:
    assert credited(text, Page()) == domain


def test_a_dateline_is_not_of_the_body() -> None:
    text = "VARNMOUTH (Reuters) - Three boats left." + REST
    head = len("VARNMOUTH (Reuters) - ")
    page = Page(zones=(Zone(0, head - 1, "dateline"), Zone(head, len(text), "body")))
    assert credited(text, page) == "reuters.com"


@pytest.mark.parametrize(
    ("name", "domain"), [("Reuters", "reuters.com"), ("agence france-presse", "afp.com"), ("The Varn Gazette", "")]
)
def test_agencies_go_by_their_names(name: str, domain: str) -> None:
    assert agency_named(name) == domain
