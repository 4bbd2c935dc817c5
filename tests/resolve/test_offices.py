"""Offices that name their holder have the office as the tables write it."""

from __future__ import annotations

import pytest

from onrecord.annotate.annotate import annotate
from onrecord.lexicon.actors import actors
from onrecord.records.article import Article
from onrecord.records.page import Page
from onrecord.records.when import When
from onrecord.resolve.resolve import resolve


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The French president said the talks would go on.", [("Emmanuel Macron", "President of France")]),
        ("The NATO chief warned of a long war.", [("Jens Stoltenberg", "Secretary General of NATO")]),
        ("The Pentagon chief left for Kuwait.", [("Mark Esper", "Secretary of Defense of United States")]),
        # Of another time than the article's: it is no office by which the rest of the article may call him.
        ("In 2015 the French president said the talks would go on.", [("François Hollande", None)]),
        # The article's own holder has what words the article has for it, where they stand beside the name.
        (
            "Norway's culture minister Ona Keller spoke. The Norwegian culture minister then left.",
            [("Ona Keller", "Norway's culture minister"), ("Ona Keller", None)],
        ),
    ],
)
def test_the_holder_by_the_tables_has_the_office(text: str, held: list[tuple[str, str | None]]) -> None:
    article, page = Article(text=text, name="a"), Page(published=When("2020-06-10", "given"))
    found = resolve(article, page, annotate(article, page, actors()), actors()).mentions
    assert [(one.name, one.office) for one in found if one.kind == "person"] == held
