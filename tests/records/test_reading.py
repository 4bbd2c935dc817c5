from __future__ import annotations

from onrecord.records.annotation import Annotation
from onrecord.records.article import Article
from onrecord.records.extraction import Extraction
from onrecord.records.mention import Mention
from onrecord.records.page import Page
from onrecord.records.reading import Reading
from onrecord.records.reason import Reason
from onrecord.records.refusal import Refusal
from onrecord.records.resolution import Resolution
from onrecord.records.span import Span, Stretch
from onrecord.records.statement import Statement

TEXT = "Keller said no, and no again."


def _refusal(stage: str, start: int) -> Refusal:
    return Refusal(stage, start, start + 1, Reason.of("unread"))


def test_every_stages_refusals_in_order() -> None:
    reading = Reading(
        article=Article(text=TEXT, name="a"),
        page=Page(refusals=(_refusal("clean", 5),)),
        annotation=Annotation(),
        resolution=Resolution(refusals=(_refusal("resolve", 0), _refusal("resolve", 9))),
        extraction=Extraction(refusals=(_refusal("extract", 5),)),
    )
    assert [(refusal.stage, refusal.start) for refusal in reading.refusals] == [
        ("clean", 5),
        ("extract", 5),
        ("resolve", 0),
        ("resolve", 9),
    ]


def test_statements_and_mentions_are_those_of_the_stages() -> None:
    content = (Stretch.of(TEXT, 12, 14), Stretch.of(TEXT, 20, 28))
    statement = Statement(id="s", source=(), cue=(), content=content, quote_type="indirect")
    mention = Mention(0, 6, "Keller", "m", "person")
    reading = Reading(
        article=Article(text=TEXT, name="a"),
        page=Page(),
        annotation=Annotation(),
        resolution=Resolution(mentions=(mention,)),
        extraction=Extraction(statements=(statement,)),
    )
    assert reading.statements == (statement,)
    assert reading.mentions == (mention,)
    assert reading.figures == ()
    assert (statement.start, statement.end) == (12, 28)
    assert mention.span == Span(0, 6)
