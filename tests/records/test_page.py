from __future__ import annotations

import pytest

from onrecord.records.page import Page
from onrecord.records.zone import Zone

PAGE = Page(zones=(Zone(0, 4, "masthead"), Zone(6, 20, "headline"), Zone(30, 40, "teaser")))


@pytest.mark.parametrize(
    ("offset", "kind"),
    [(0, "masthead"), (3, "masthead"), (4, "body"), (6, "headline"), (19, "headline"), (20, "body"), (35, "teaser")],
)
def test_the_kind_at_an_offset(offset: int, kind: str) -> None:
    assert PAGE.kind_at(offset) == kind


def test_a_page_without_zones_is_body() -> None:
    assert Page().kind_at(0) == "body"
