"""Text from outside as HTML that can neither run, nor hide, nor turn the line round."""

from __future__ import annotations

import re

_REPLACED = re.compile("[&<>\"'\r]")
# Control characters but tab and newlines; directional marks, embeddings, overrides and isolates (UAX #9); zero-width
# and deprecated format characters; interlinear annotation; surrogates; tags (U+E0000..U+E007F). The joiners U+200C and
# U+200D stay: Persian spelling and emoji need them.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\r": "&#13;"}
# A parser drops or replaces U+0000, and UTF-8 has no form for a surrogate: the badge alone stands for them.
_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")


class Html(str):
    """Markup that is safe to stand in the page as it is; every other string is text."""

    __slots__ = ()


def shown(value: str) -> Html:
    """`value` as markup whose text content is `value` again.

    A character without a visible form stands in a badge with its code point. The style sheet makes the badge an atomic
    box, and `bdi` isolates it where there is no style, so that an override reaches no further than its own badge.
    """
    return Html(_HIDDEN.sub(_badge, _escaped(value)))


def label(value: str) -> str:
    """`value` for places that hold no markup (a title, an attribute, an option): hidden characters are spelt out."""
    return _HIDDEN.sub(lambda found: f"[{_code_point(found[0])}]", value)


def quoted(value: str) -> str:
    """`value` between the double quotation marks of an attribute."""
    return f'"{_escaped(label(value))}"'


def _escaped(value: str) -> str:
    return _REPLACED.sub(lambda found: _ENTITIES[found[0]], value)


def _badge(found: re.Match[str]) -> str:
    held = "" if _UNWRITABLE.match(found[0]) else found[0]
    return f'<bdi class="cp" data-cp="{_code_point(found[0])}">{held}</bdi>'


def _code_point(character: str) -> str:
    return f"U+{ord(character):04X}"
