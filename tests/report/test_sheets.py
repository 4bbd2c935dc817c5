"""An article's text in full, with the words of its rows marked in place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.report.fragments import fragment, inside
from tests.report.parsed import said
from tests.strategies import articles

from onrecord.report.layers import Layer, Pin
from onrecord.report.sheets import sheet, sheet_text
from onrecord.report.view import ShownArticle

KINDS = ["headline", "body", "teaser", "masthead"]


@st.composite
def marked_articles(draw: st.DrawFn) -> tuple[ShownArticle, list[Layer], list[Pin]]:
    text = draw(articles())
    place = st.integers(0, len(text))
    spans = (
        st.lists(st.tuples(place, place).filter(lambda pair: pair[0] < pair[1]), max_size=12) if text else st.just([])
    )
    zones = tuple((draw(st.sampled_from(KINDS)), start, end) for start, end in draw(spans))
    made = [Layer(start, end, draw(st.sampled_from("csufx")), n) for n, (start, end) in enumerate(draw(spans))]
    pins = [Pin(layer.start, "s", str(layer.number), layer.number) for layer in made]
    return ShownArticle(id="a", name="a", text=text, zones=zones), sorted(made), sorted(pins)


@given(marked_articles())
def test_the_text_is_the_articles_whatever_overlaps(given_: tuple[ShownArticle, list[Layer], list[Pin]]) -> None:
    article, layers, pins = given_
    found = fragment(sheet_text(article, layers, pins))
    assert said(found) == article.text
    assert {one.tag for one in inside(found)} <= {"p", "a", "mark", "bdi"}
    assert sorted(one.attributes["id"] or "" for one in found.css("a")) == sorted(pin.target for pin in pins)


@given(marked_articles())
def test_each_layer_marks_exactly_its_words(given_: tuple[ShownArticle, list[Layer], list[Pin]]) -> None:
    article, layers, pins = given_
    found = fragment(sheet_text(article, layers, pins))
    for layer in layers:
        own = f"{layer.part}{layer.number}"
        words = "".join(said(mark) for mark in found.css(f"mark.{own}"))
        assert "".join(words.split()) == "".join(article.text[layer.start : layer.end].split())


def test_words_of_two_rows_carry_both() -> None:
    article = ShownArticle(id="a", name="a", text="He said nine boats sank.")
    found = fragment(sheet_text(article, [Layer(8, 23, "c", 0), Layer(8, 18, "f", 0)], []))
    assert [(one.text(), (one.attributes["class"] or "").split()) for one in found.css("mark")] == [
        ("nine boats", ["f", "f0", "c", "c0"]),
        (" sank", ["c", "c0"]),
    ]


def test_only_a_safe_address_is_a_link() -> None:
    base = ShownArticle(id="a", name="a", url="https://news.example/1", text="So.")
    [link] = fragment(sheet(base, [], [])).css("a[rel]")
    assert (link.attributes["href"], link.attributes["rel"]) == ("https://news.example/1", "noreferrer noopener")
    other = ShownArticle(id="a", name="a", url="javascript:alert(1)", text="So.")
    found = fragment(sheet(other, [], []))
    assert [one.attributes["href"] for one in found.css("a")] == ["#_"]
    assert "javascript:alert(1)" in found.text()


def test_a_language_that_is_none_is_left_out() -> None:
    for code, kept in (("it", "it"), ("pt-BR", "pt-BR"), ('"><script>', None), (None, None)):
        made = fragment(sheet(ShownArticle(id="a", name="a", language=code, text="So."), [], []))
        assert [one.attributes.get("lang") for one in made.css("div.text")] == [kept]
