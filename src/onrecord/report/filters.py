"""The filters over the rows; the script that serves them shows them and fills in the choices."""

from __future__ import annotations

from onrecord.report.html import joined, tag
from onrecord.report.visible import Html

_CHOICES = (("speaker", "Speaker"), ("outlet", "Outlet"), ("act", "Kind of statement"))
_DAYS = (("from", "From"), ("to", "To"))


def filters() -> Html:
    """Search box, choices and days, hidden until the script runs, since without it they could do nothing."""
    box = tag("input", type="search", name="q", placeholder="words, names, numbers")
    fields = [
        tag("label", tag("span", "Search rows"), box, class_="wide"),
        *(_field(words, tag("select", tag("option", "All", value=""), name=name)) for name, words in _CHOICES),
        *(_field(words, tag("input", type="date", name=name)) for name, words in _DAYS),
        tag("button", "Clear", type="reset"),
    ]
    status = tag("p", class_="status", role="status", aria_live="polite")
    return tag("div", tag("form", joined(fields), autocomplete="off"), status, id="filters", role="search", hidden=True)


def _field(words: str, control: Html) -> Html:
    return tag("label", tag("span", words), control)
