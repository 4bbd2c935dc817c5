"""Values against time, drawn with Vega-Lite by vl-convert, which carries all it needs and loads nothing.

The one place where the project draws: whoever wants a chart gives points.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree as ET

from onrecord.report.visible import Html, label

# At 390 pixels of screen the drawing is shown at three quarters of its size, and its letters are still read.
WIDTH, HEIGHT = 440, 190
_VERSION = "5.20"
_SVG = "http://www.w3.org/2000/svg"
_DAY = "utc:'%Y-%m-%d'"
# Letters and lines take the page's colours from its style, so that they follow it into the dark; see report.css.
_QUIET = "currentColor"
_SHAPES = ("circle", "square", "diamond", "triangle-up", "triangle-down", "cross", "triangle-right")
_OTHERS = "others"
_NAME_LENGTH = 30
# From which value on a number is written in which unit, and what the unit is worth.
_SCALES = ((1e4, 1e3, "k"), (1e6, 1e6, "m"), (1e9, 1e9, "bn"), (1e12, 1e12, "tn"))
_TICKS = 4
_NEAR_DAYS = 150
_DAY_MILLISECONDS = 86_400_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One claim as it is drawn.

    Attributes:
        first, last: first and last day that it speaks of, ISO 8601.
        value: the number.
        low, high: the numbers that its words leave room for.
        author: who gives it; each of the most frequent ones has a mark of its own.
        says: the sentence shown when the mark is pointed at.
    """

    first: str
    last: str
    value: float
    low: float
    high: float
    author: str
    says: str


@lru_cache(maxsize=64)
def chart(points: tuple[Point, ...], about: str) -> Html:
    """The points as an SVG drawing; `about` tells what it shows to those who do not see it.

    A mark stands at the last day that its claim speaks of, a thin line runs from the first one, a bar over the numbers
    that a hedge leaves room for.
    """
    import vl_convert  # noqa: PLC0415  # half of what starting the command takes, for those who draw alone

    authors = _authors(points)
    drawn = vl_convert.vegalite_to_svg(_spec(points, authors), vl_version=_VERSION)
    return Html(_worded(drawn, about, [label(point.says) for point in points], authors))


def _spec(points: Sequence[Point], authors: Mapping[str, str]) -> dict[str, Any]:
    rows = [_row(number, point, authors) for number, point in enumerate(points)]
    when = {"field": "last", "type": "temporal", "scale": {"type": "utc", "padding": 12}, "axis": _time_axis(rows)}
    value = {"field": "value", "type": "quantitative", "axis": {"title": None, "labelExpr": _numbers(), "tickCount": 4}}
    described = {"field": "says", "type": "nominal"}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": WIDTH,
        "height": HEIGHT,
        "background": None,
        "padding": 2,
        "data": {"values": rows, "format": {"parse": {"first": _DAY, "last": _DAY}}},
        "config": _look(),
        "layer": [
            {
                "name": "span",
                "mark": {"type": "rule", "strokeWidth": 1, "aria": False},
                "encoding": {"x": {**when, "field": "first"}, "x2": {"field": "last"}, "y": value},
            },
            {
                "name": "room",
                "mark": {"type": "rule", "strokeWidth": 7, "opacity": 0.3, "aria": False},
                "encoding": {"x": when, "y": {**value, "field": "low"}, "y2": {"field": "high"}},
            },
            {
                "name": "claim",
                "mark": {"type": "point", "filled": True, "size": 85, "opacity": 1},
                "encoding": {"x": when, "y": value, "shape": _shape(authors), "description": described},
            },
        ],
    }


def _authors(points: Sequence[Point]) -> dict[str, str]:
    """Those who give figures, in order of their first, with what stands for each until the drawing is made.

    Those past the number of shapes are put together. What stands for a name is about as wide: the drawing leaves room
    for it. The library itself breaks on some characters of names.
    """
    names = list(dict.fromkeys(point.author for point in points))
    if len(names) > len(_SHAPES):
        names = [*names[: len(_SHAPES) - 1], _OTHERS]
    return {name: f"{number:02}".ljust(min(len(label(name)), _NAME_LENGTH), "n") for number, name in enumerate(names)}


def _row(number: int, point: Point, authors: Mapping[str, str]) -> dict[str, Any]:
    return {
        "first": point.first,
        "last": point.last,
        "value": point.value,
        "low": point.low,
        "high": point.high,
        "author": authors.get(point.author) or authors[_OTHERS],
        "says": str(number),
    }


def _shape(authors: Mapping[str, str]) -> dict[str, Any]:
    legend = {
        "title": None,
        "orient": "bottom",
        "columns": 2,
        "labelLimit": 400,
        "aria": False,
        "symbolFillColor": _QUIET,
    }
    scale = {"domain": list(authors.values()), "range": list(_SHAPES[: len(authors)])}
    return {"field": "author", "type": "nominal", "scale": scale, "legend": legend}


def _time_axis(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Days where the claims speak of days not far apart, else months; a year with each, for it is the point of some."""
    days = sorted({row[end] for row in rows for end in ("first", "last")})
    near = (date.fromisoformat(days[-1]) - date.fromisoformat(days[0])).days < _NEAR_DAYS
    form = "%-d %b %Y" if near else "%b %Y"
    return {
        "title": None,
        "labelExpr": f"utcFormat(datum.value, '{form}')",
        "tickCount": min(_TICKS, len(days)),
        "tickMinStep": _DAY_MILLISECONDS,
        "labelOverlap": True,
        "labelFlush": True,
        "grid": False,
    }


def _numbers() -> str:
    """A Vega expression for an axis's numbers as news writes them: 90k, 19 bn."""
    words = "format(datum.value, ',')"
    for start, worth, unit in _SCALES:
        words = f"abs(datum.value) >= {start:.0f} ? format(datum.value / {worth:.0f}, '~g') + '{unit}' : {words}"
    return words


def _look() -> dict[str, Any]:
    axis = {"labelFontSize": 12, "labelColor": _QUIET, "domainColor": _QUIET, "tickColor": _QUIET, "gridColor": _QUIET}
    return {
        "font": "sans-serif",
        "view": {"stroke": None},
        "axis": {**axis, "gridOpacity": 0.15},
        "legend": {"labelFontSize": 12, "labelColor": _QUIET},
        "mark": {"color": _QUIET},
        "rule": {"color": _QUIET},
    }


def _worded(drawn: str, about: str, says: Sequence[str], authors: Mapping[str, str]) -> str:
    """The drawing with its name, its authors' names, and each mark's sentence where a pointer or a reader finds it."""
    ET.register_namespace("", _SVG)
    root = ET.fromstring(drawn)  # noqa: S314  # made here by the library, not read from outside
    root.set("role", "img")
    root.set("aria-label", label(about))
    for size in ("width", "height"):
        root.attrib.pop(size, None)
    for mark in root.iter(f"{{{_SVG}}}path"):
        if mark.get("aria-roledescription") == "point":
            sentence = says[int(mark.get("aria-label") or 0)]
            mark.set("aria-label", sentence)
            ET.SubElement(mark, f"{{{_SVG}}}title").text = sentence
    names = {stands: label(name) for name, stands in authors.items()}
    for legend in (one for one in root.iter() if "legend-label" in (one.get("class") or "")):
        for words in legend.iter(f"{{{_SVG}}}text"):
            words.text = _cut(names[words.text or ""])
    return ET.tostring(root, encoding="unicode")


def _cut(name: str) -> str:
    return name if len(name) <= _NAME_LENGTH else f"{name[: _NAME_LENGTH - 1]}…"
