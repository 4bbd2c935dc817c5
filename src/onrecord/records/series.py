"""What several articles say one after the other of one number."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.records.comparison import Claim, Comparison


@dataclass(frozen=True, slots=True)
class Member:
    """A claim of a series.

    Attributes:
        claim: the claim.
        origins: how many origins have this figure by this author; copies of one passage have one.
        next: what it comes to, held against the claim behind it; `None` for the last.
    """

    claim: Claim
    origins: int
    next: Comparison | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """Claims about one number, by the time they speak of.

    Attributes:
        id: hash of what the claims share; it stays when claims are added.
        counted: what they count: a kind of the taxonomy, else a noun.
        members: two or more.
    """

    id: str
    counted: str
    members: tuple[Member, ...]
