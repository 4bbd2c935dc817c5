"""Words around an office by which its holder is not meant, or not the one of now."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from onrecord.lexicon.tables import table


@dataclass(frozen=True, slots=True)
class BesideOffices:
    """Words of `offices.toml`, in lower case.

    Attributes:
        before: words right before an office by which whoever held it once is meant.
        behind: beginnings of what stands right behind one, likewise.
        ahead: ends of what stands before one that tell of another time.
        as_such: ends of what stands before one without an article by which the office itself is meant.
        becoming: words before one without an article by which whoever is said to be it is meant.
        verbs_of: dictionary forms of verbs to which an "of" behind an office belongs ("accused the president of").
    """

    before: frozenset[str]
    behind: tuple[str, ...]
    ahead: tuple[str, ...]
    as_such: tuple[str, ...]
    becoming: frozenset[str]
    verbs_of: frozenset[str]


@cache
def beside_offices() -> BesideOffices:
    """The table's part on them."""
    data = table("offices")["then"]
    return BesideOffices(
        before=frozenset(data["before"]),
        behind=tuple(data["behind"]),
        ahead=tuple(data["ahead"]),
        as_such=tuple(data["as_such"]),
        becoming=frozenset(data["becoming"]),
        verbs_of=frozenset(data["verbs_of"]),
    )
