"""The builder of HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.report.fragments import fragment, inside

from onrecord.report.html import joined, tag, web_address
from onrecord.report.visible import Html


def test_markup_stays_and_text_is_shown() -> None:
    assert tag("p", tag("b", "5 < 6"), " & so") == "<p><b>5 &lt; 6</b> &amp; so</p>"
    assert joined([Html("<i>a</i>"), "<i>b</i>"], " < ") == "<i>a</i> &lt; &lt;i&gt;b&lt;/i&gt;"


def test_attributes() -> None:
    made = tag("input", type="date", hidden=True, disabled=False, name=None, class_="a", aria_label='"x"')
    assert made == '<input type="date" hidden class="a" aria-label="&quot;x&quot;">'


@given(st.text(), st.text())
def test_neither_child_nor_attribute_breaks_out(child: str, value: str) -> None:
    [made, *badges] = inside(fragment(tag("p", child, title=value)))
    assert (made.tag, set(made.attributes)) == ("p", {"title"})
    assert {one.tag for one in badges} <= {"bdi"}


@pytest.mark.parametrize("url", ["http://news.example/a", "https://news.example/a?b=1&c=%20", "https://xn--e1afmkfd/"])
def test_web_addresses(url: str) -> None:
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "//news.example",
        "https:",
        "http:///a",
        "file:///etc/hosts",
        "vbscript:x",
        " https://news.example",
        "https://news.example/\u202egpj",
        "java\nscript:x",
        "https://[bad",
    ],
)
def test_what_is_no_safe_web_address(url: str | None) -> None:
    assert web_address(url) is None
