"""Host and path of an article's address, where it is one."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit


def host_of(url: str | None) -> str:
    """The host in lower case, "" where none can be read."""
    parts = _parts(url)
    return (parts.hostname if parts else None) or ""


def path_of(url: str | None) -> str:
    """The path in lower case, "" where none can be read."""
    parts = _parts(url)
    return parts.path.lower() if parts else ""


def _parts(url: str | None) -> SplitResult | None:
    try:
        return urlsplit(url or "")
    except ValueError:  # "http://[x": a row may give anything as its address
        return None
