"""An article to the stages, and what they made of it back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import chain
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import given
from tests.strategies import articles

from onrecord.records.annotation import Annotation, Token
from onrecord.records.article import Article, Block
from onrecord.records.extraction import Extraction
from onrecord.records.finding import Finding
from onrecord.records.page import Page
from onrecord.records.reading import Reading
from onrecord.records.resolution import Resolution
from onrecord.records.span import Span, Stretch
from onrecord.records.zone import Zone
from onrecord.run.carry import carried_back, for_stages
from onrecord.run.road import ROAD

HIDDEN = "\u200bThe fer\u00adry is la\u00adte."
# Whole numbers in records that are no places in the text.
NO_PLACES = {(Token, "head")}


def parts(hint: Any) -> Iterator[Any]:
    """The types that a field's annotation is made of."""
    if get_origin(hint) in {tuple, Union, UnionType}:
        yield from chain.from_iterable(map(parts, (one for one in get_args(hint) if one is not Ellipsis)))
    else:
        yield str if get_origin(hint) is Literal else hint


def is_record(part: Any) -> bool:
    return isinstance(part, type) and (is_dataclass(part) or hasattr(part, "_fields"))


def record_types(record: type, known: set[type] | None = None) -> set[type]:
    """A record's type with those of all records in it."""
    known = known or set()
    known.add(record)
    for hint in get_type_hints(record).values():
        for part in parts(hint):
            if is_record(part) and part not in known:
                record_types(part, known)
    return known


def test_every_place_in_what_stages_make_is_one_that_is_carried_back() -> None:
    made = set().union(*(record_types(stage.record) for stage in ROAD))
    assert {Page, Annotation, Extraction, Stretch, Zone, Token} <= made
    for record in made:
        hints = get_type_hints(record)
        assert {part for hint in hints.values() for part in parts(hint) if not is_record(part)} <= {
            *(str, int, float, bool, bytes, NoneType)
        }, f"{record.__name__} has a field of a type that carried_back() does not look into"
        numbers = {name for name, hint in hints.items() if int in parts(hint) and (record, name) not in NO_PLACES}
        assert numbers in (set(), {"start", "end"}), f"{record.__name__} has an offset that is not carried back"
        assert "text" not in hints or numbers, f"{record.__name__} has words of the text without their place"


def test_a_reading_holds_nothing_else_that_stages_made() -> None:
    assert set(get_type_hints(Reading).values()) == {Article, *(stage.record for stage in ROAD)}


def test_an_article_without_such_marks_is_itself() -> None:
    article = Article(text="“The ferry is late,” she said.", name="a", title="Late")
    page = Page()
    assert for_stages(article) is article
    assert carried_back(page, article) is page


def test_text_title_and_layout_are_simplified_and_the_rest_stays() -> None:
    start = HIDDEN.index("is")
    article = Article(
        text=HIDDEN,
        name="a",
        url="https://coastwire.example/1",
        title="La\u00adte",
        layout=(Block(0, start, "p"), Block(start, len(HIDDEN), "p.b", 0.5)),
        tokens=(("The", "fer\u00adry", "is"), ("la\u00adte", ".")),
    )
    seen = for_stages(article)
    assert (seen.text, seen.title, seen.url, seen.id) == ("The ferry is late.", "Late", article.url, article.id)
    assert [(seen.text[block.start : block.end], block.link_share) for block in seen.layout] == [
        ("The ferry ", 0.0),
        ("is late.", 0.5),
    ]
    assert seen.tokens == article.tokens


def test_a_title_alone_is_simplified() -> None:
    seen = for_stages(Article(text="Late.", name="a", title="La\u00adte"))
    assert (seen.text, seen.title) == ("Late.", "Late")
    assert carried_back(Zone(0, 5, "body"), seen) == Zone(0, 5, "body")


def test_records_get_the_places_and_words_of_the_text_as_read() -> None:
    seen = for_stages(Article(text=HIDDEN, name="a"))
    made = Annotation(sentences=(Span(0, 18),), tokens=(Token(4, 9, head=2),))
    back = carried_back(made, seen)
    assert [HIDDEN[one.start : one.end] for one in back.sentences] == [HIDDEN[1:]]
    assert [(HIDDEN[one.start : one.end], one.head) for one in back.tokens] == [("fer\u00adry", 2)]
    assert carried_back(Stretch(4, 9, "ferry"), seen) == Stretch(5, 11, "fer\u00adry")


def test_findings_of_damage_have_the_places_of_the_text_as_read() -> None:
    seen = for_stages(Article(text=HIDDEN, name="a"))
    page = Page(findings=(Finding(0, 1, "garbled", "a"), Finding(4, 9, "redated", "b")))
    assert carried_back(page, seen).findings == (Finding(0, 1, "garbled", "a"), Finding(5, 11, "redated", "b"))


def test_findings_that_reading_shows_are_moved_as_everything_else() -> None:
    seen = for_stages(Article(text=HIDDEN, name="a"))
    made = Resolution(findings=(Finding(4, 9, "garbled", "a"),))
    assert carried_back(made, seen).findings == (Finding(5, 11, "garbled", "a"),)


def test_what_stands_for_the_whole_article_stays_so() -> None:
    assert carried_back(Span(0, 0), for_stages(Article(text=HIDDEN, name="a"))) == Span(0, 0)


@given(articles())
def test_all_fields_of_the_article_but_the_three_stay(text: str) -> None:
    article = Article(text=text, name="a", outlet="Coastwire", authors=("Ada Roe",), published="2025-03-04")
    seen = for_stages(article)
    others = [field.name for field in fields(Article) if field.name not in {"text", "title", "layout"}]
    assert [getattr(seen, name) for name in others] == [getattr(article, name) for name in others]
