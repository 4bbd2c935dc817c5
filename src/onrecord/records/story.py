"""Articles about one happening."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that tell of one happening.

    Attributes:
        id: hash of the articles' ids; it changes when one comes.
        title: the title of the most central article that has one, which is nobody's summary; `None` if none has.
        articles: ids of the articles, two or more, in order of the day they were published; without a day last.
    """

    id: str
    title: str | None
    articles: tuple[str, ...]
