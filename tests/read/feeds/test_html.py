from __future__ import annotations

import pytest

from onrecord.read.feeds.element import Element
from onrecord.read.feeds.html import body_html, is_text, rendered, title_html
from onrecord.read.pages.rendering import Rendering
from onrecord.records.reason import Reason


def element(name: str, *children: Element | str, **attributes: str) -> Element:
    return Element(name, attributes, None, None, list(children))


@pytest.mark.parametrize(
    ("title", "html"),
    [
        (element("title", "a <b>c</b> &amp; d"), "a <b>c</b> &amp; d"),
        (element("title", "5 <6, <Reuters> and <script>"), "5 &lt;6, &lt;Reuters> and &lt;script>"),
        (element("atom:title", "a <b>c</b> & d"), "a &lt;b&gt;c&lt;/b&gt; &amp; d"),
        (element("atom:title", "a <b>c</b>", type="html"), "a <b>c</b>"),
        (element("atom:title", element("xhtml:div", "a ", element("xhtml:i", "b")), type="xhtml"), "a b"),
    ],
)
def test_title(title: Element, html: str) -> None:
    assert title_html(title) == html


@pytest.mark.parametrize(
    ("body", "html"),
    [
        (element("description", "<p>a</p>\n\n<p>b</p>"), "<p>a</p>\n\n<p>b</p>"),
        (element("description", "a\nb\n \n\nc &amp; d\n\n"), "<p>a\nb</p><p>c &amp; d</p>"),
        (element("description", "a <b <Reuters> <o:p>b</o:p><!-- c -->"), "a <b &lt;Reuters> <o:p>b</o:p><!-- c -->"),
        (element("description", "<img"), "<img"),
        (element("atom:summary", "a <b>\n\nc & d", type="text"), "<p>a &lt;b&gt;</p><p>c &amp; d</p>"),
        (element("atom:content", "<p>a", type="text/html"), "<p>a"),
        (
            element("atom:content", element("xhtml:p", "a < b", element("xhtml:br"), "c", title='"x"'), type="xhtml"),
            '<p title="&quot;x&quot;">a &lt; b<br>c</p>',
        ),
        (element("description", "<b>a</b> & ", element("br", "b"), element("x:y")), "<b>a</b> & <br>b<y></y>"),
    ],
)
def test_body(body: Element, html: str) -> None:
    assert body_html(body) == html


def test_attributes_of_namespaces_are_left_out() -> None:
    inner = Element("xhtml:p", {"xmlns": "a", "xmlns:b": "c", "b:d": "e", "class": "f"})
    assert body_html(element("atom:content", inner)) == '<p class="f"></p>'


def test_content_that_is_no_text() -> None:
    kinds = ["image/png", "application/pdf", "text/plain", "application/xhtml+xml", "html", ""]
    assert [is_text(element("atom:content", type=kind)) for kind in kinds] == [False, False, True, True, True, True]
    assert is_text(element("description", type="image/png"))


def test_visible_text() -> None:
    found = rendered("<p>a</p><p>b<script>c</script>")
    assert isinstance(found, Rendering)
    assert found.text == "a\n\nb"
    assert rendered("") == Rendering("", ())
    assert rendered("<frameset><frame>") == Rendering("", ())


def test_html_that_is_not_read() -> None:
    assert rendered("<div>" * 100_000) == Reason.of("nested_too_deep", format="html")
    assert rendered("x" * 1_000_001) == Reason.of("unbroken_run", length=1_000_001, limit=1_000_000)
