"""Who can speak, act or be counted."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records.reason import Reason


@dataclass(frozen=True, slots=True, order=True)
class Speaker:
    """To whom a statement is ascribed.

    Attributes:
        actor: id of the actor: the lexicon's, or a hash of the name for one the lexicon does not know; `None` for those
            who are not named ("Western officials", "a spokesman") and for several together.
        name: canonical name, as the contract defines it; the article's words for who is not named.
        office: the office the article or the lexicon gives the speaker, `None` where neither does.
        side: canonical name of the state or body to which somebody unnamed is said to belong, `None` where none is.
        why: what it rests on.
    """

    actor: str | None
    name: str
    office: str | None = None
    side: str | None = None
    why: Reason | None = None

    @property
    def basis(self) -> str | None:
        """The code of what it rests on."""
        return self.why.code if self.why else None
