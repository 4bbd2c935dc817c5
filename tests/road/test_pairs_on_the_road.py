"""Pairs of figures through the whole road: what two articles say, held against each other."""

from __future__ import annotations

import json

from tests.bench.test_pairs_data import DEVELOPED_ON

from onrecord.records.article import Article
from onrecord.report.annotated import annotated
from onrecord.run.road import TOLD, reading, travel
from onrecord.run.settings import Settings
from pairs import Held, comparison, read

# Of the forty pairs that the comparison was built on. The pairs it is measured on have their floors in the bench.
LEAST_RIGHT = 37
LEAST_WITH_REASON = 37


def _annotated(side: dict[str, str]) -> dict[str, object]:
    published = side["published"] or None
    article = Article(
        text=side["article"],
        name=side["text"],
        outlet=side["outlet"],
        published=published,
        published_basis="given" if published else None,
    )
    row: dict[str, object] = json.loads(json.dumps(annotated(reading(article, travel(article, Settings(), last=TOLD)))))
    return row


def test_the_pairs_through_the_whole_road() -> None:
    held = [Held(pair, comparison(pair, _annotated(pair["a"]), _annotated(pair["b"]))) for pair in read(DEVELOPED_ON)]
    assert sum(one.right for one in held) >= LEAST_RIGHT
    assert sum(one.why for one in held) >= LEAST_WITH_REASON
    assert [one.pair["because"] for one in held if one.wrong_conflict] == []
