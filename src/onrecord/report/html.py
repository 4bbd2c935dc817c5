"""A builder of HTML in which text is escaped unless it is already markup."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from onrecord.report.visible import Html, quoted, shown

_VOID = frozenset({"input", "meta"})


def tag(element: str, *children: str, **attributes: str | bool | None) -> Html:
    """An element: children that are `Html` stand as they are, other strings are shown as text.

    An attribute's underscores become hyphens and a trailing one goes (`class_`, `aria_label`); `None` and `False` leave
    the attribute out, `True` gives it no value.
    """
    inner = "".join(child if isinstance(child, Html) else shown(child) for child in children)
    return Html(f"<{element}{_attributes(attributes)}>" + ("" if element in _VOID else f"{inner}</{element}>"))


def joined(parts: Iterable[str], between: str = "") -> Html:
    """Several pieces in a row; `between` too is shown as text unless it is markup."""
    glue = between if isinstance(between, Html) else shown(between)
    return Html(glue.join(part if isinstance(part, Html) else shown(part) for part in parts))


def web_address(url: str | None) -> str | None:
    """`url` where it is safe to link to: an absolute http or https address without hidden characters."""
    if not url or not url.isprintable() or " " in url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None


def _attributes(attributes: dict[str, str | bool | None]) -> str:
    written = []
    for name, value in attributes.items():
        if value is None or value is False:
            continue
        key = name.rstrip("_").replace("_", "-")
        written.append(f" {key}" if value is True else f" {key}={quoted(value)}")
    return "".join(written)
