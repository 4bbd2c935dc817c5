from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from onrecord.read.pages.rendering import Rendering, render


def rendered(source: str) -> Rendering:
    body = LexborHTMLParser(source).body
    assert body is not None
    return render(body)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p> a \n\t b</p>", "a b"),
        ("a<b> b</b> <i> c </i>d", "a b c d"),
        ("a<span>b</span>", "ab"),
        ("<p>a&nbsp;&nbsp;b</p>", "a\u00a0\u00a0b"),
        ("<p>a <br> b<br><br>c<br></p>", "a\nb\n\nc"),
        ("<div><div><p>a</p></div></div><div>b</div>", "a\n\nb"),
        ("a<hr>b", "a\n\nb"),
        ("<ul><li>a</li><li>b</li></ul>c", "a\nb\n\nc"),
        ("<dl><dt>a<dd>b</dl>", "a\nb"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "a\tb\nc"),
        ("<p>a</p><pre>  b\n\n c  \n</pre>d", "a\n\n  b\n\n c\n\nd"),
        ("<p></p><p> </p><p>&nbsp;</p>a", "a"),
        ("a<select><option>b</select><input value=c><button>d</button>e", "ae"),
        ("a<iframe>b</iframe><svg><text>c</text></svg><noscript>d</noscript>", "a"),
        ("<body style='display:none' aria-hidden=true>a", "a"),
        ("a<span style='DISPLAY : none'>b</span><span aria-hidden=false>c</span>", "ac"),
        ("a<p style='visibility:hidden'>b</p><p style='visibility: visible'>c</p>", "a\n\nc"),
        ("a<dialog>b</dialog><dialog open>c</dialog>", "a\n\nc"),
        ("a<amp-sidebar layout=nodisplay>b</amp-sidebar><amp-img layout=fill>c</amp-img>", "ac"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
        ("\u202ea\u200bb\u00ad", "\u202ea\u200bb\u00ad"),
    ],
)
def test_visible_text_is_that_of_a_browser(source: str, text: str) -> None:
    assert rendered(source).text == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("12<sup>3</sup> people", "12 3 people"),
        ("12<sup><a href=x>[3]</a></sup> people", "12 [3] people"),
        ("12<sub>3</sub>, 14", "12 3, 14"),
        ("<sup>3</sup>12 people", "3 12 people"),
        ("<sup>3</sup> 12 people", "3 12 people"),
        ("4<sup>th</sup> March", "4th March"),
        ("CO<sub>2</sub> in m<sup>3</sup>", "CO2 in m3"),
        ("3<sup>1</sup>/<sub>2</sub> miles", "3 1/2 miles"),
        ("<p>12</p><sup>3</sup>", "12\n\n3"),
        ("<del>12</del><ins>14</ins> people", "12 14 people"),
        ("<s>twelve</s>fourteen people", "twelve fourteen people"),
        ("<strike>12</strike>, 14", "12, 14"),
        ("<del>12</del>fourteen people", "12 fourteen people"),
        ("12<del>5</del> people", "12 5 people"),
        ("<ins>1</ins>2 people", "1 2 people"),
        ("harm<ins>less</ins>", "harmless"),
    ],
)
def test_numbers_that_a_browser_shows_apart_do_not_join(source: str, text: str) -> None:
    assert rendered(source).text == text


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("<div><div>a</div></div>", ""),
        ("<article class='x'><p>a</p></article>", "article p"),
        ("<div class='c-Cookie-Banner xyz'>a</div>", "div.c-cookie-banner"),
        ("<div id=newsletterSignup role=complementary>a</div>", "div.newslettersignup.complementary"),
        ("<p>By <span class=author>a</span></p>", "p"),
        ("<p><span class=author>a</span> <i> </i></p>", "p span.author"),
        ("<p><span class=author>a</span><span class=date>b</span></p>", "p"),
        ("<div itemprop=articleBody>a</div>", "div.articlebody"),
    ],
)
def test_path_names_what_tells_the_use_of_a_block(source: str, path: str) -> None:
    [block] = rendered(source).blocks
    assert block.path == path


def test_share_of_links_counts_no_white_space() -> None:
    [block] = rendered("<p>ab   <a href=x>c d</a></p>").blocks
    assert block.link_share == 0.5


def test_ten_thousand_levels_are_rendered_without_recursion() -> None:
    rendering = rendered("<section class=related>a" * 10_000)
    assert rendering.text == "\n\n".join("a" * 10_000)
    assert max(len(block.path.split()) for block in rendering.blocks) == 16


TAGS = (
    "p",
    "div",
    "b",
    "a",
    "li",
    "ul",
    "table",
    "tr",
    "td",
    "pre",
    "br",
    "span class=byline",
    "/p",
    "/div",
    "/a",
    "/pre",
)
PAGES = st.lists(
    st.sampled_from(TAGS).map("<{}>".format) | st.text(st.sampled_from("ab <&\u00a0\n\t”é")), max_size=40
).map("".join)


@given(PAGES)
def test_blocks_lie_in_the_text_in_order_and_hold_all_of_its_words(source: str) -> None:
    rendering = rendered(source)
    text, blocks = rendering.text, rendering.blocks
    assert text == text.strip()
    between = [0, *(offset for block in blocks for offset in (block.start, block.end)), len(text)]
    assert between == sorted(between)
    assert all(block.start < block.end and 0 <= block.link_share <= 1 for block in blocks)
    assert not "".join(text[a:b] for a, b in zip(between[::2], between[1::2], strict=True)).strip()
    assert [text[block.start : block.end].strip("\n") for block in blocks] == [
        text[block.start : block.end] for block in blocks
    ]
