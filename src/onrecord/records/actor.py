"""Who can speak, act or be counted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Speaker:
    """To whom a statement is ascribed.

    Attributes:
        actor: id of the actor: the lexicon's, or a hash of the name for one the lexicon does not know.
        name: canonical name, as the contract defines it.
        office: the office the article or the lexicon gives the speaker, `None` where neither does.
    """

    actor: str
    name: str
    office: str | None = None
