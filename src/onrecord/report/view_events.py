"""Events as the page shows them: values only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEvent:
    """An event row; `actors` and `recipients` are names, `statement` is `None` where the outlet itself reports it."""

    id: str
    article: str
    start: int
    end: int
    text: str
    kind: str
    mode: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    status: str = "happened"
    when: str | None = None
    where: str | None = None
    statement: str | None = None
    speaker: str | None = None
    outlet: str | None = None
    published: str | None = None

    @property
    def day(self) -> str:
        """When it is told to have been or to be, else the day it was published; "" where neither is known."""
        return self.when or self.published or ""
