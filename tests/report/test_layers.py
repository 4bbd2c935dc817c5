"""Where the rows' words stand in an article."""

from __future__ import annotations

from onrecord.records.span import Span, Stretch
from onrecord.report.layers import MOST_LIT, Layer, Pin, layers_of, lighting
from onrecord.report.view import ShownRefusal
from onrecord.report.view_events import ShownEvent
from onrecord.report.view_figures import ShownFigure
from onrecord.report.view_statements import ShownStatement

TEXT = "Quaye said “nine boats” were lost."


def test_every_part_of_a_row_has_its_layer_and_every_row_a_pin() -> None:
    said = ShownStatement(
        id="1", article="a", content=(Stretch.of(TEXT, 11, 23),), source=(Span(0, 5),), cue=(Span(6, 10),)
    )
    figure = ShownFigure(id="2", article="a", start=12, end=22, text=TEXT[12:22])
    event = ShownEvent(id="4", article="a", start=6, end=10, text=TEXT[6:10], kind="AID")
    open_words = ShownRefusal(id="3", name="a", stage="extract", reason="no_speaker", article="a", start=24, end=28)
    layers, pins = layers_of([said], [figure], [event], [open_words], {})
    assert layers == [Layer(0, 5, "s", 0), Layer(6, 10, "e", 0), Layer(6, 10, "u", 0), Layer(11, 23, "c", 0),
                      Layer(12, 22, "f", 0), Layer(24, 28, "x", 0)]  # fmt: skip
    assert pins == [Pin(6, "e", "4", 0), Pin(11, "s", "1", 0), Pin(12, "f", "2", 0), Pin(24, "x", "3", 0)]
    assert [(pin.target, pin.origin) for pin in pins] == [
        ("e-4", "re-4"),
        ("s-1", "rs-1"),
        ("f-2", "rf-2"),
        ("x-3", "rx-3"),
    ]


def test_rows_are_numbered_in_the_order_of_the_text() -> None:
    rows = [ShownFigure(id=str(at), article="a", start=at, end=at + 1, text="9") for at in (8, 2, 5)]
    assert [(pin.at, pin.number) for pin in layers_of([], rows, [], [], {})[1]] == [(2, 0), (5, 1), (8, 2)]


def test_words_that_only_an_utterance_leads_to_lead_back_to_it() -> None:
    rows = [ShownStatement(id=name, article="a", content=(Stretch.of(TEXT, 11, 23),)) for name in ("1", "2")]
    _, pins = layers_of(rows, [], [], [], {"2": "ru-9"})
    assert [(pin.target, pin.origin) for pin in pins] == [("s-1", "rs-1"), ("s-2", "ru-9")]


def test_a_rule_for_each_part_of_each_row_that_the_fullest_article_has() -> None:
    assert lighting({"s": 1, "x": 1}) == (
        ".sheet:has(.ks0:target) .c0{background:var(--lit-c)}"
        ".sheet:has(.ks0:target) .s0{background:var(--lit-s)}"
        ".sheet:has(.ks0:target) .u0{background:var(--lit-u)}"
        ".sheet:has(.kx0:target) .x0{background:var(--lit-x)}"
    )


def test_the_rules_are_bounded() -> None:
    assert lighting({"s": 10**9, "f": 10**9}) == lighting({"s": MOST_LIT, "f": MOST_LIT})
    assert len(lighting({"s": 10**9, "f": 10**9, "x": 10**9})) < 100_000
