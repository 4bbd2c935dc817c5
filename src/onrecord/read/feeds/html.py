"""What an element of a feed says as HTML, which is how every kind of feed can say it.

RSS does not tell whether a title or a description is HTML: feed readers take both for HTML, and so does this, but a `<`
that opens no element of HTML stays a word (`<Reuters>`, `profits <5%`). Atom tells it (RFC 4287, 3.1 and 4.1.3).
"""

from __future__ import annotations

import re
from html import escape

from selectolax.lexbor import LexborHTMLParser

from onrecord.read.feeds.element import Element
from onrecord.read.feeds.names import local
from onrecord.read.pages.limits import too_tangled
from onrecord.read.pages.rendering import Rendering, render
from onrecord.read.unbroken import unbroken
from onrecord.records.reason import Reason

_INLINE = (
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd mark nobr q s samp small span strike"
    " strong sub sup time tt u var wbr"
)
_BLOCKS = (
    "address applet area article aside audio base basefont blink blockquote body button canvas caption center col"
    " colgroup datalist dd details dialog dir div dl dt embed fieldset figcaption figure footer form frame frameset h1"
    " h2 h3 h4 h5 h6 head header hgroup hr html iframe input label legend li link main map marquee menu meta meter nav"
    " noscript object ol optgroup option output p param picture pre progress rp rt ruby script search section select"
    " slot source style summary svg table tbody td template textarea tfoot th thead title tr track ul video xmp"
)


def _no_tag(names: str, *others: str) -> re.Pattern[str]:
    tags = rf"/?(?:{'|'.join(names.split())})(?:[\s/>]|\Z)"
    return re.compile(rf"<(?:(?![a-z/!])|(?!{'|'.join((tags, *others))}))", re.IGNORECASE)


_CUSTOM = r"/?[a-z]{1,20}[:-][\w.:-]{0,40}[\s/>]"  # custom elements, and the `o:p` of word processors
_NO_TAG = _no_tag(f"{_INLINE} {_BLOCKS}", _CUSTOM, "!--", "!doctype")
_NO_INLINE_TAG = _no_tag(_INLINE)
_PARAGRAPHS = re.compile(r"\n[ \t\r]*\n\s*")

# Their contents are not escaped, so they stand beside what follows them (HTML 13.1.2).
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())


def title_html(element: Element) -> str:
    """A title's HTML: words, and such elements as may stand in a line."""
    if _is_atom_text(element):
        return escape(element.text, quote=False)
    return _NO_INLINE_TAG.sub("&lt;", element.text)


def is_text(element: Element) -> bool:
    """Whether it holds a text at all: Atom's content may be a picture written in Base64 (RFC 4287, 4.1.3.3)."""
    kind = element.attributes.get("type", "").strip().lower()
    return not element.name.startswith("atom:") or "/" not in kind or kind.startswith("text/") or "html" in kind


def body_html(element: Element) -> str:
    """A content's or description's HTML; of plain text, a paragraph is what blank lines part."""
    if any(isinstance(child, Element) for child in element.children):
        return _serialised(element)
    html = _words(element.text, element)
    if "<" in html:
        return html
    return "".join(f"<p>{paragraph}</p>" for paragraph in _PARAGRAPHS.split(html) if paragraph.strip())


def _words(text: str, element: Element) -> str:
    """Words in an element as HTML: RSS may have escaped HTML beside elements too, XHTML has none."""
    if _is_atom_text(element) or element.name.startswith("xhtml:"):
        return escape(text, quote=False)
    return _NO_TAG.sub("&lt;", text)


def _is_atom_text(element: Element) -> bool:
    """Whether it is an Atom text that is no HTML; Atom 0.3 says `mode="escaped"` where it is."""
    if not element.name.startswith("atom:"):
        return False
    return "html" not in element.attributes.get("type", "text").lower()


def _serialised(element: Element) -> str:
    """Its children as HTML: what is XHTML, or HTML that nobody escaped."""
    pieces: list[str] = []
    waiting = _inside(element)
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            pieces.append(item)
            continue
        name = local(item.name)
        pieces.append(f"<{name}{_attributes(item)}>")
        if name not in _VOID:
            waiting.append(f"</{name}>")
        waiting += _inside(item)
    return "".join(pieces)


def _inside(element: Element) -> list[Element | str]:
    """Its children, last first, words as HTML."""
    return [_words(child, element) if isinstance(child, str) else child for child in reversed(element.children)]


def _attributes(element: Element) -> str:
    told = (item for item in element.attributes.items() if ":" not in item[0] and item[0] != "xmlns")
    return "".join(f' {name}="{escape(value)}"' for name, value in told)


def rendered(html: str) -> Rendering | Reason:
    """The visible text of a piece of HTML, or why it is not read."""
    if reason := too_tangled(html):
        return reason
    body = LexborHTMLParser(html).body
    rendering = render(body) if body is not None else Rendering("", ())
    return unbroken(rendering.text) or rendering
