"""How many sources: articles, and the origins behind them. Ten outlets with one wire report are one source."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.report.view_sources import Sources
from onrecord.report.words import counted


def sources_of(places: Iterable[tuple[str, str | None]]) -> Sources:
    """The sources of some places.

    Args:
        places: article and origin of each. An article whose origin is not known is one by itself where that of any
            other is known; where none is, origins are not counted.
    """
    origins: dict[str, set[str | None]] = {}
    for article, origin in places:
        origins.setdefault(article, set()).add(origin)
    known = any(found != {None} for found in origins.values())
    kinds = {origin or article for article, found in origins.items() for origin in found}
    return Sources(len(origins), len(kinds) if known else 0)


def source_words(sources: Sources) -> str:
    """Both counts: "9 articles, 3 origins"."""
    return with_origins(counted(sources.articles, "article"), sources.origins)


def tally(count: int, singular: str, sources: Sources) -> str:
    """How many rows there are and the origins behind them, where there are several: "12 statements, 3 origins"."""
    return with_origins(counted(count, singular), sources.origins if count > 1 else 0)


def with_origins(count: str, origins: int) -> str:
    """A count and the origins behind it, as far as these are known."""
    return f"{count}, {counted(origins, 'origin')}" if origins else count
